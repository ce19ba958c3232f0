/** A hairline axis along the foot or the left of a plane, its ticks and the label at its end. */
import { memo } from "react";
import { px } from "../../format.ts";
import type { Box } from "./planeContext.ts";
import { SvgText } from "./richText.tsx";
import type { PlaneScale, Tick } from "./scales.ts";

interface AxisLineProps {
  readonly side: "x" | "y";
  readonly scale: PlaneScale;
  readonly ticks: readonly Tick[];
  readonly label: string | undefined;
  readonly box: Box;
}

/** The axis stands this far off the box, so that marks on the edge stay clear of it. */
export const AXIS_GAP = 5;
const TICK = 4;
/** Exponents would run into the ticks above them: where there are any, all figures stand so much lower. */
const POWER = 2.5;

const isPower = (text: string): boolean => /[⁰¹²³⁴-⁹⁻]/.test(text);

export const AxisLine = /* @__PURE__ */ memo(function AxisLine(props: AxisLineProps) {
  const { side, scale, ticks, label, box } = props;
  const horizontal = side === "x";
  const at = horizontal ? box.bottom + AXIS_GAP : box.left - AXIS_GAP;
  const marks = ticks
    .map(({ value }) => scale(value))
    .filter(Number.isFinite)
    .map((v) => (horizontal ? `M${px(v)},${px(at)}v${TICK}` : `M${px(at)},${px(v)}h${-TICK}`))
    .join("");
  const lower = ticks.some(({ text }) => isPower(text)) ? POWER : 0;
  const line = horizontal
    ? `M${px(box.left)},${px(at)}H${px(box.right)}`
    : `M${px(at)},${px(box.top)}V${px(box.bottom)}`;
  return (
    <g className={`axis axis-${side}`}>
      <path className="axis-line" d={line + marks} />
      {ticks.map(({ value, text }) => {
        const v = scale(value);
        if (!Number.isFinite(v)) return null;
        return (
          <text
            key={value}
            className="tick"
            x={px(horizontal ? v : at - TICK - 3)}
            y={px(horizontal ? at + TICK + 11.5 + lower : v)}
            dy={horizontal ? undefined : "0.34em"}
          >
            <SvgText>{text}</SvgText>
          </text>
        );
      })}
      {label !== undefined &&
        (horizontal ? (
          <text className="axis-label axis-label-x" x={px(box.right)} y={px(at + TICK + 26)}>
            <SvgText>{label}</SvgText>
          </text>
        ) : (
          <text className="axis-label axis-label-y" x={px(at - TICK - 3)} y={px(box.top - 10)}>
            <SvgText>{label}</SvgText>
          </text>
        ))}
    </g>
  );
});
