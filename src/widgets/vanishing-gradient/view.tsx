import type { ReactNode } from "react";
import { activations } from "../../engine/activations.ts";
import { Bar } from "../../kit/figure/marks/Bar.tsx";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { EndLabels } from "../../kit/figure/plane/EndLabels.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Panels } from "../../kit/figure/plane/Panels.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import type { Interval, Point } from "../../kit/figure/plane/point.ts";
import { roundUp, sampleCurve } from "../../kit/figure/plane/scales.ts";
import { format, formatApart } from "../../kit/format.ts";
import type { LayoutProps, PanelProps } from "../../stage/widget.ts";
import { decades, HEIGHTS, layerAxis } from "./axes.ts";
import { LayersPanel } from "./LayersPanel.tsx";
import type { State, Values } from "./model.ts";
import type { Text } from "./text/en.ts";

type Props = PanelProps<Values, State, Text>;

/** Sums and what comes out of them, for the activation's graph. */
const SUMS: Interval = [-4, 4];
const OUT: Interval = [-1.1, 1.6];
/** Left and right of 0, where two of the four activations jump or bend. */
const SIDES: readonly Interval[] = [
  [SUMS[0], -1e-9],
  [1e-9, SUMS[1]],
];

/** The activation, and its slope: the factor by which the error is multiplied on its way back through it. */
function BendPanel({ values: { activation }, text }: Props): ReactNode {
  const { f, derivative } = activations[activation].op;
  const slope = (z: number): number => derivative(z, f(z));
  // Where the curve leaves the picture.
  const end: Point = f(SUMS[1]) > OUT[1] ? [OUT[1], OUT[1]] : [SUMS[1], f(SUMS[1])];
  return (
    <Plane
      x={{ domain: SUMS, ticks: [-4, -2, 0, 2, 4], label: text.sum }}
      y={{ domain: OUT, ticks: [-1, 0, 0.25, 1], format, label: text.out }}
      height={HEIGHTS.above}
      margin={{ right: 70 }}
      label={text.bendLabel[activation]}
      name="bend"
    >
      {SIDES.map((side) => (
        <g key={side[0]}>
          <Curve points={sampleCurve(f, side, 61)} tone="activation" width={2} name="bend" />
          <Curve points={sampleCurve(slope, side, 61)} tone="error" dashed name="slope" />
        </g>
      ))}
      <EndLabels
        labels={[
          { at: end, text: text.bend, tone: "activation" },
          { at: [SUMS[1], slope(SUMS[1])], text: text.slope, tone: "error" },
        ]}
      />
    </Plane>
  );
}

/** How far each layer has come from where it started. */
function MovedPanel({ values: { depth }, state: { moved, training }, text }: Props): ReactNode {
  const domain = decades(moved, [1e-8, 10]);
  return (
    <Plane
      x={layerAxis(depth, text.layer)}
      y={{ domain, scale: "log", ticks: 5, label: text.movedAxis }}
      height={HEIGHTS.below}
      label={text.movedLabel(
        training.step,
        moved.map((way) => format(way, 2)),
      )}
      name="moved"
    >
      {moved.map((way, i) =>
        way > 0 ? (
          <Bar
            key={i}
            from={[i + 1, domain[0]]}
            to={[i + 1, way]}
            width={Math.min(14, 180 / depth)}
            tone="weight"
            name={`moved-${i}`}
          />
        ) : null,
      )}
      {training.step === 0 && (
        <Label at={[(depth + 1) / 2, Math.sqrt(domain[0] * domain[1])]} anchor="middle" tone="quiet">
          {text.notYet}
        </Label>
      )}
    </Plane>
  );
}

function LossPanel({ state: { losses, training }, text }: Props): ReactNode {
  const steps = Math.max(200, roundUp(losses.length - 1));
  const points: Point[] = losses.map((loss, step) => [step, loss]);
  return (
    <Plane
      x={{ domain: [0, steps], ticks: 4, label: text.steps }}
      y={{ domain: decades(losses, [1e-3, 10]), scale: "log", ticks: 4, label: text.loss }}
      height={HEIGHTS.below}
      margin={{ left: 48, right: 62 }}
      label={text.lossLabel(losses.length - 1, ...formatApart(training.startLoss, training.loss))}
      name="losses"
    >
      <Curve points={points} tone="data" width={2} name="loss" />
      <Dots points={points.slice(-1)} r={3} name="now" />
      <EndLabels labels={[{ at: points.at(-1)!, text: format(training.loss), tone: "data" }]} />
    </Plane>
  );
}

export const panels = { layers: LayersPanel, bend: BendPanel, moved: MovedPanel, losses: LossPanel };

type Drawn = LayoutProps<Values, State, Text, keyof typeof panels>;

/** Above, what reaches each layer and why; below, what training makes of it. */
export function Layout({ panels: { layers, bend, moved, losses } }: Drawn): ReactNode {
  return (
    <Panels columns={2}>
      {layers}
      {bend}
      {moved}
      {losses}
    </Panels>
  );
}
