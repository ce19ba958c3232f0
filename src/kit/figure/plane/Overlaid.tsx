/**
 * A picture with a layer of HTML above it, where what the hand moves puts its inputs. The layer is there only once the picture
 * stands in the page; then those who wait for it are drawn again, and nothing else.
 */
import { createContext, type ReactNode, use, useState } from "react";

const Layer = /* @__PURE__ */ createContext<HTMLElement | null>(null);

/** The layer above the picture; none on the server. */
export const useOverlay = (): HTMLElement | null => use(Layer);

export function Overlaid({ children }: { readonly children: ReactNode }) {
  const [layer, setLayer] = useState<HTMLElement | null>(null);
  return (
    <Layer value={layer}>
      {children}
      <div className="plane-overlay" ref={setLayer} />
    </Layer>
  );
}
