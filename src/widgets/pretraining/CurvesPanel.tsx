/** What each network reads of the validation digits as backpropagation goes on: a line for each seed. */
import type { ReactNode } from "react";
import { median } from "../../engine/statistics.ts";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { EndLabels } from "../../kit/figure/plane/EndLabels.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import { format, percent } from "../../kit/format.ts";
import { backwardSteps, methods, ROUND } from "./methods.ts";
import { place, ratesOf, SEEDS } from "./model.ts";
import { type Props, TONES } from "./props.ts";

export function CurvesPanel({ values, state, text }: Props): ReactNode {
  const { curves, unseen } = state;
  /** The seed at hand stands out, until all have ended. */
  const run = unseen.relu.length < SEEDS ? place(state.step, values).run : undefined;
  /** The seeds that stand at the end, or else the one on its way. */
  const told = (method: keyof typeof curves): readonly number[] => {
    const lasts = curves[method].map((curve) => curve.at(-1)!);
    const ended = unseen[method].length;
    return lasts.length > ended ? lasts.slice(-1) : lasts;
  };
  const labels = methods.flatMap((method) => {
    const at = curves[method].at(-1);
    if (!at) return [];
    const share = median(told(method));
    return [
      {
        at: [(at.length - 1) * ROUND, share] as const,
        text: text.atEnd(text.methods[method], percent(share)),
        tone: TONES[method],
      },
    ];
  });
  const onWay = labels.length > 0 && labels[0]!.at[0] < 0.55 * backwardSteps;
  return (
    <Plane
      x={{ domain: [0, backwardSteps], ticks: [0, backwardSteps / 2, backwardSteps], label: text.backward }}
      y={{ domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], label: text.right, format: percent }}
      height={392}
      margin={{ right: 134 }}
      name="curves"
      label={text.curvesLabel(
        methods.map((m) => [text.methods[m], told(m).map((s) => percent(s, 1))]),
        methods.map((m) => format(ratesOf(values)[m])).join(", "),
      )}
    >
      {methods.map((method) =>
        curves[method].map((curve, k) => (
          <Curve
            key={`${method}-${k}`}
            points={curve.map((share, round) => [round * ROUND, share] as const)}
            tone={TONES[method]}
            dashed={method === "scratch"}
            width={k === run ? 2 : 1.25}
            opacity={k === run || run === undefined ? 1 : 0.7}
            name={`${method}-${k}`}
          />
        )),
      )}
      {labels.length === 0 && (
        <Label at={[backwardSteps / 2, 0.5]} anchor="middle" tone="quiet" name="later">
          {text.later}
        </Label>
      )}
      {labels.length > 0 && <EndLabels labels={labels} gap={16} cased={onWay} />}
    </Plane>
  );
}
