/** The chosen weight's cut, large, with the slider that turns it; and the loss step by step. */
import type { ReactNode } from "react";
import { fortyFourStart, indexOf, placeOf } from "../../engine/subjects/networks/fortyFour.ts";
import { taskCut } from "../../engine/subjects/networks/fortyFourTask.ts";
import { Slider } from "../../kit/controls/Slider.tsx";
import { Handle } from "../../kit/figure/hand/Handle.tsx";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import { format, formatFixed } from "../../kit/format.ts";
import { CEILING } from "./Cuts.tsx";
import { gradientOf, knobs, stepsOf, turnOf } from "./model.ts";
import type { CutsProps } from "./props.ts";

const SAMPLES = 60;
/** How far the slope is drawn to either side. */
const ALONG = 0.8;
const { min, max, step } = knobs.change;

/** The chosen cut and, under a hand, the slider that turns its weight; another that was turned goes back to where it stood. */
export function ChosenCut(props: CutsProps): ReactNode {
  const { values, text, turn } = props;
  const change = turnOf(values);
  return (
    <div className="panel">
      <CutPicture {...props} />
      {turn && (
        <Slider
          label={text.knobs.change.label}
          value={change}
          min={min}
          max={max}
          step={step}
          valueText={formatFixed(change, 2)}
          onChange={(to) => turn({ turned: values.weight, change: to })}
        />
      )}
    </div>
  );
}

/** All that the hand can reach lies on one axis, so that the curve keeps its place while the weight runs along it. */
function CutPicture({ values, state, text, turn }: CutsProps): ReactNode {
  const index = indexOf(placeOf(values.weight));
  const weight = state.weights[index]!;
  const start = fortyFourStart[index]!;
  const loss = state.losses.at(-1)!;
  const slope = gradientOf(state.weights)[index]!;
  const domain = [
    Math.floor(Math.min(start + min, weight) - ALONG),
    Math.ceil(Math.max(start + max, weight) + ALONG),
  ] as const;
  const across = Array.from(
    { length: SAMPLES + 1 },
    (_, i) => domain[0] + ((domain[1] - domain[0]) * i) / SAMPLES,
  );
  const along = taskCut(Float64Array.from(state.weights), index, across);
  const isRight = weight > (domain[0] + 2 * domain[1]) / 3;
  // A step has turned all weights; from there the slider begins anew, and the point only tells.
  const held = turn && stepsOf(state) === 0;
  return (
    <Plane
      x={{ domain, label: text.weightAxis(text.place(values.weight)), ticks: 5 }}
      y={{ domain: [0, CEILING], label: text.loss, ticks: 4 }}
      height={230}
      margin={{ left: 36, right: 10 }}
      name="chosen"
      label={text.cutLabel(formatFixed(weight, 2), format(slope, 3))}
    >
      <Curve points={across.map((value, i) => [value, along[i]!] as const)} tone="ink" name="chosen-cut" />
      <Curve
        points={[-ALONG, ALONG].map((d) => [weight + d, loss + slope * d] as const)}
        tone="gradient"
        width={2}
        name="chosen-slope"
      />
      {held ? (
        <Handle
          at={[weight, loss]}
          axis="x"
          bounds={{ x: [start + min, start + max] }}
          step={{ x: step }}
          label={text.place(values.weight)}
          valueText={text.spokenWeight(formatFixed(weight, 2), format(loss, 3), format(slope, 3))}
          tone="weight"
          onMove={([to]) => turn({ turned: values.weight, change: to - start })}
        />
      ) : (
        <Dots points={[[weight, loss]]} tone="weight" r={4.5} name="chosen-weight" />
      )}
      <Label
        at={[weight, loss]}
        anchor={isRight ? "end" : "start"}
        dy={-18}
        dx={isRight ? -8 : 8}
        tone="gradient"
        cased
      >
        {text.slopeIs(format(slope, 3))}
      </Label>
    </Plane>
  );
}

/** The loss at every step so far. */
export function LossCurve({ state, text }: CutsProps): ReactNode {
  const steps = stepsOf(state);
  const end = [20, 50, 100, 200, 500, 1000, 2000].find((limit) => steps <= limit) ?? steps;
  const loss = state.losses.at(-1)!;
  return (
    <Plane
      x={{ domain: [0, end], label: text.steps, ticks: 4 }}
      y={{ domain: [0, CEILING], label: text.loss, ticks: 4 }}
      height={230}
      margin={{ left: 36, right: 40 }}
      label={text.lossLabel(steps, format(loss, 3))}
    >
      <Curve points={state.losses.map((value, t) => [t, value] as const)} tone="error" name="losses" />
      <Dots points={[[steps, loss]]} tone="error" name="loss-now" />
      <Label at={[steps, loss]} dx={7} tone="error" cased>
        {format(loss, 3)}
      </Label>
    </Plane>
  );
}
