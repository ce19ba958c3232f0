import type { ReactNode } from "react";
import { px } from "../../format.ts";
import { type Tone, toneClass } from "../../tone.ts";
import { place } from "./path.ts";
import { usePlane } from "./planeContext.ts";
import type { Point } from "./point.ts";
import { isRich, SvgText } from "./richText.tsx";

export interface LabelProps {
  readonly at: Point;
  readonly anchor?: "start" | "middle" | "end";
  readonly tone?: Tone;
  /** User units; `dy` counts down the screen. The text is centred on the height of `at`. */
  readonly dx?: number;
  readonly dy?: number;
  /** Strong, in weight 600. */
  readonly strong?: boolean;
  readonly small?: boolean;
  /** A rim of paper colour round the letters. */
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
  const kind = ["label", toneClass(tone), `anchor-${anchor}`];
  if (strong) kind.push("strong");
  if (small) kind.push("small");
  const where = { x: px(point[0] + dx), y: px(point[1] + dy), dy: "0.34em" };
  // Each run of letters would lay its rim over the run before it: then all rims are drawn first.
  const rimFirst = cased && isRich(children);
  const rimmed = [...kind, "cased"].join(" ");
  const text = (
    <text
      className={cased && !rimFirst ? rimmed : kind.join(" ")}
      data-mark="label"
      data-name={name}
      {...where}
    >
      <SvgText>{children}</SvgText>
    </text>
  );
  if (!rimFirst) return text;
  return (
    <>
      <g data-mark="rim">
        <text className={rimmed} {...where}>
          <SvgText>{children}</SvgText>
        </text>
      </g>
      {text}
    </>
  );
}
