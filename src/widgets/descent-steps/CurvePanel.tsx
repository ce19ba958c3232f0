import type { ReactNode } from "react";
import { Handle } from "../../kit/figure/hand/Handle.tsx";
import { Labels } from "../../kit/figure/labels/Labels.tsx";
import { Arrow } from "../../kit/figure/marks/Arrow.tsx";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Segment } from "../../kit/figure/marks/Segment.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import type { Interval } from "../../kit/figure/plane/point.ts";
import { sampleCurve } from "../../kit/figure/plane/scales.ts";
import { format, formatFixed } from "../../kit/format.ts";
import { curveDomain } from "./domain.ts";
import { arrived, knobs, nextPlace, problems, slopesAt, trail } from "./model.ts";
import { HEIGHT, MARGIN, type Props } from "./props.ts";

/** One dial: the loss against it, a ball, its tangent, and each step as long as it is. */
export function CurvePanel({ values, state, text, turn }: Props): ReactNode {
  const { inputs, rate, walk } = values;
  const { bowl, line } = problems[inputs];
  const domain = curveDomain(values, state);
  const [left, right] = domain.x;
  const ceiling = domain.y[1];
  const height = (w: number): number => {
    const [steepness] = slopesAt(values, [w, 0]);
    // The excess of a parabola is half its slope times the distance from its bottom.
    return bowl.least + (steepness * (w - bowl.minimum[0])) / 2;
  };
  const walked = trail(state).map(([, [w]]) => [w, height(w)] as const);
  const [w, loss] = walked.at(-1)!;
  const [w0, loss0] = walked[0]!;
  const [slope] = slopesAt(values, state.at);
  const next = nextPlace(values, state.at)[0];
  const resting = state.left || arrived(state, values);
  const along = Math.min(0.16 * (right - left), (0.4 * ceiling) / Math.max(Math.abs(slope), 1e-9));
  const east = w > bowl.minimum[0];
  // Outside the curve, where there is room.
  const beside = east && w < right - 0.2 * (right - left);
  const far = format(Math.abs(next - w), 3);
  // Level, then up or down to the curve again: how far, and what it brought.
  const stairs = walked.flatMap(([to, down], i) =>
    i === 0 ? [[to, down] as const] : [[to, walked[i - 1]![1]] as const, [to, down] as const],
  );
  const curve = sampleCurve(height, domain.x);
  const tangent = [
    [w - along, loss - slope * along],
    [w + along, loss + slope * along],
  ] as const;
  const bounds: Interval =
    inputs === "raw"
      ? [Math.max(left, knobs.start.x.min), Math.min(right, knobs.start.x.max)]
      : [left, right];
  return (
    <Plane
      x={{ domain: domain.x, label: text.slope[inputs], ticks: 5 }}
      y={{ domain: domain.y, label: text.loss, ticks: 4 }}
      height={HEIGHT}
      margin={MARGIN}
      label={text.curveLabel(state.steps, format(w, 3), format(loss, 3))}
      name="curve"
    >
      <Curve points={curve} name="loss" />
      <Dots points={[[bowl.minimum[0], bowl.least]]} tone="good" hollow name="minimum" />
      {walked.length > 1 && (
        <>
          {state.stride === 1 && <Curve points={stairs} tone="path" width={1.25} name="stairs" />}
          <Dots points={walked} r={2.6} tone="path" name="footprints" />
        </>
      )}
      {!resting && (
        <>
          <Segment from={tangent[0]} to={tangent[1]} tone="gradient" width={2} name="tangent" />
          {next >= left && next <= right ? (
            <Arrow from={[w, loss]} to={[next, loss]} tone="path" width={2} name="next" />
          ) : (
            <Segment from={[w, loss]} to={[next, loss]} tone="path" width={2} dashed name="next" />
          )}
          <Labels
            lines={[curve, tangent, [[w, loss] as const, [next, loss] as const], stairs]}
            dots={walked}
            r={8}
            labels={[
              {
                at: [w, loss],
                tone: "gradient",
                dx: beside ? 12 : east ? -26 : -12,
                dy: 13,
                anchor: beside ? "start" : "end",
                cased: true,
                name: "slope",
                text: text.slopeIs(format(slope, 3)),
              },
              {
                at: [Math.min(right, Math.max(left, (w + next) / 2)), loss],
                tone: "path",
                dy: -12,
                // Over a long stride; beside a short one, on the inside of the curve.
                anchor: Math.abs(next - w) > 0.3 * (right - left) ? "middle" : east ? "end" : "start",
                cased: true,
                name: "how-far",
                text:
                  walk === "newton"
                    ? text.hop(far)
                    : text.howFar(format(rate, 3), format(Math.abs(slope), 3), far),
              },
            ]}
          />
        </>
      )}
      <Handle
        at={[w0, loss0]}
        axis="x"
        bounds={{ x: bounds, y: domain.y }}
        step={{ x: 0.01, y: 0.01 }}
        label={text.startBy(text.slope[inputs])}
        valueText={text.spokenOne(formatFixed(w0, 2), format(loss0, 3))}
        tone="weight"
        // The slope alone: the intercept that two dials would start from stays.
        onMove={turn && (([to]) => turn({ start: [line([to, 0])[0], values.start[1]] }))}
        name="start"
      />
      {state.steps > 0 && <Dots points={[[w, loss]]} r={5} tone="path" cased name="here" />}
    </Plane>
  );
}
