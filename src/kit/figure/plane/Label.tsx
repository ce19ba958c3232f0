import type { ReactNode } from "react";
import { type Tone, toneClass } from "../../tone.ts";
import { type Anchor, Lettering } from "./Lettering.tsx";
import { place } from "./path.ts";
import { usePlane } from "./planeContext.ts";
import type { Point } from "./point.ts";

export interface LabelProps {
  readonly at: Point;
  readonly anchor?: Anchor;
  readonly tone?: Tone;
  /** User units; `dy` counts down the screen. The text is centred on the height of `at`. */
  readonly dx?: number;
  readonly dy?: number;
  /** Strong, in weight 600. */
  readonly strong?: boolean;
  readonly small?: boolean;
  /** A strip of paper under the letters. */
  readonly cased?: boolean;
  readonly name?: string;
  readonly children: ReactNode;
}

/** A few words at a data point. `*w*` sets in mathematical italic, 10⁻⁵ and w₁ with raised and lowered figures. */
export function Label(props: LabelProps) {
  const { at, anchor = "start", tone = "ink", dx = 0, dy = 0, strong, small, cased, name, children } = props;
  const { x, y } = usePlane();
  const [point] = place([at], x, y);
  if (!point) return null;
  const kind = ["label", toneClass(tone)];
  if (strong) kind.push("strong");
  if (small) kind.push("small");
  return (
    <Lettering
      at={[point[0] + dx, point[1] + dy]}
      anchor={anchor}
      className={kind.join(" ")}
      cased={cased}
      mark="label"
      name={name}
    >
      {children}
    </Lettering>
  );
}
