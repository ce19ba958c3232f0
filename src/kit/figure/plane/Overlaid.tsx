import { type ReactNode, useState } from "react";

interface OverlaidProps {
  /** The picture, given the layer above it; there is none on the server. */
  readonly children: (overlay: HTMLElement | null) => ReactNode;
}

/** A picture that is no Plane with a layer of HTML above it, where its dials put their inputs. */
export function Overlaid({ children }: OverlaidProps) {
  const [overlay, setOverlay] = useState<HTMLElement | null>(null);
  return (
    <div style={{ position: "relative" }}>
      {children(overlay)}
      <div className="plane-overlay" ref={setOverlay} />
    </div>
  );
}
