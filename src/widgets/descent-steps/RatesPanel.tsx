import { type ReactNode, useMemo } from "react";
import { type FreeLabel, Labels } from "../../kit/figure/labels/Labels.tsx";
import { Area } from "../../kit/figure/marks/Area.tsx";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Rule } from "../../kit/figure/marks/Rule.tsx";
import { Segment } from "../../kit/figure/marks/Segment.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import type { Point } from "../../kit/figure/plane/point.ts";
import { format, formatFixed, superscript } from "../../kit/format.ts";
import type { Tone } from "../../kit/tone.ts";
import {
  BORDERS,
  OUTCOMES,
  type Outcome,
  outcomeOf,
  RATES,
  steepest,
  stepsNeeded,
  stepsUntilLeft,
  type Values,
} from "./model.ts";
import { BESIDE, type Props } from "./props.ts";

/** Steps, logarithmic; the names of the outcomes stand above the highest. */
const STEPS = [0.6, 6e7] as const;
const MOST = 1e6;
const NAMES = 1e7;
/** Borders end here: a name may be wider than its zone. */
const UNDER_NAMES = 1.6e6;
const upright = (rate: number, top: number): readonly Point[] => [
  [rate, STEPS[0]],
  [rate, top],
];
/** The name of the limit stands clear of the curve and of what is said of the rate. */
const LIMIT_NAME = 4e4;
/** Under the ravine's curve; over the round bowl's, which is lower. */
const NEVER_NAME = { under: 3e2, over: 5e3 };
const TONES: Readonly<Record<Outcome, Tone>> = {
  creeps: "quiet",
  good: "good",
  zigzags: "path",
  diverges: "error",
};
const writeSteps = (steps: number): string =>
  steps < 1e4 ? formatFixed(steps, 0) : `10${superscript(Math.log10(steps))}`;
const writeRate = (rate: number): string => format(rate, 3);

/** How far a rate lies along the slider, 0 to 1. */
const share = (rate: number): number => Math.log(rate / RATES[0]) / Math.log(RATES[1] / RATES[0]);

/** The steps that every rate needs: evenly over the slider, and closer and closer to the limit, where they rise without end. */
function curveOf(values: Values): readonly (readonly [rate: number, steps: number])[] {
  const limit = BORDERS[2] / steepest(values);
  // One dial at a time every step is taken, so fewer rates are tried: while the hand moves there is little time.
  const [count, dense] = values.walk === "compass" && values.dials === "two" ? [24, 16] : [180, 40];
  const even = Array.from({ length: count }, (_, i) => RATES[0] * (limit / RATES[0]) ** (i / count));
  const close = Array.from({ length: dense }, (_, i) => limit * (1 - 10 ** (-1 - (4 * i) / dense)));
  // Where the greatest curvature is used up at once lies the one dip that is sharp.
  return [...even, ...close, limit / 2]
    .sort((a, b) => a - b)
    .flatMap((rate) => {
      const steps = stepsNeeded(values, rate);
      return steps === undefined || steps > MOST ? [] : [[rate, Math.max(1, steps)] as const];
    });
}

/** The map of outcomes: what becomes of a walk at every rate, with the rate chosen marked. */
export function RatesPanel({ values, text }: Props): ReactNode {
  const { rate, walk, dials, inputs, start } = values;
  const hops = walk === "newton";
  const [startW, startB] = start;
  const curve = useMemo(
    () =>
      curveOf({
        rate: 1,
        walk: hops ? "gradient" : walk,
        dials,
        inputs,
        start: [startW, startB],
      }),
    [hops, walk, dials, inputs, startW, startB],
  );
  const limit = BORDERS[2] / steepest(values);
  const edges = [RATES[0], ...BORDERS.map((border) => border / steepest(values)), RATES[1]];
  const outcome = outcomeOf(values);
  const steps = stepsNeeded(values);
  const foretold = text.foretold(steps, stepsUntilLeft(values));
  const seen = steps !== undefined && steps <= MOST;
  const nearEnd = share(limit) > 0.7;
  const top = seen ? Math.max(1, steps) : NEVER_NAME[nearEnd ? "over" : "under"];
  const late = share(rate) > 0.3;
  return (
    <Plane
      x={{ domain: RATES, scale: "log", label: text.rate, ticks: [0.001, 0.01, 0.1, 1], format: writeRate }}
      y={{ domain: STEPS, scale: "log", label: text.needed, ticks: [1, 100, 1e4, 1e6], format: writeSteps }}
      {...BESIDE}
      height={235}
      label={text.ratesLabel}
      name="rates"
    >
      {hops ? (
        <>
          <Curve points={curve} tone="quiet" dashed width={1.25} name="steps" />
          <Rule y={1} tone="weight" width={2} name="hop" />
          <Label at={[RATES[0], 1]} dx={8} dy={-12} tone="weight" strong cased name="hop">
            {text.hopNeeds}
          </Label>
        </>
      ) : (
        <>
          {OUTCOMES.map((name, i) => {
            const [from, to] = [edges[i]!, edges[i + 1]!];
            return (
              <Area
                key={name}
                points={[
                  [from, STEPS[1]],
                  [to, STEPS[1]],
                ]}
                tone={TONES[name]}
                opacity={name === outcome ? 1 : 0.6}
                name={`zone-${name}`}
              />
            );
          })}
          {edges.slice(1, -1).map((edge) => (
            <Segment
              key={edge}
              from={[edge, STEPS[0]]}
              to={[edge, UNDER_NAMES]}
              tone={edge === limit ? "error" : "hairline"}
              width={edge === limit ? 1.5 : 1}
              dashed={edge === limit}
              name={edge === limit ? "limit" : "border"}
            />
          ))}
          <Curve points={curve} tone="ink" name="steps" />
          <Segment from={[rate, STEPS[0]]} to={[rate, top]} tone="weight" width={1.5} name="needle" />
          {seen && <Dots points={[[rate, top]]} tone="weight" r={4.5} cased name="needed" />}
          <Labels
            lines={[
              curve,
              // The other borders are hairlines, which may run behind a strip of paper.
              upright(limit, UNDER_NAMES),
              upright(rate, top),
            ]}
            dots={seen ? [[rate, top]] : []}
            labels={[
              ...OUTCOMES.map(
                (name, i): FreeLabel => ({
                  // The last zone may be narrower than its name, and nothing is to its right.
                  ...(i < OUTCOMES.length - 1
                    ? { at: [Math.sqrt(edges[i]! * edges[i + 1]!), NAMES], anchor: "middle" }
                    : { at: [edges[i + 1]!, NAMES], anchor: "end" }),
                  tone: TONES[name],
                  strong: name === outcome,
                  // Neighbours in narrow zones would run into each other.
                  dy: i % 2 === 0 ? -4 : 9,
                  cased: true,
                  name: `name-${name}`,
                  text: text.outcomes[name],
                }),
              ),
              {
                at: [rate, top],
                tone: "weight",
                strong: true,
                cased: true,
                name: "foretold",
                ...(late ? { dx: -8, dy: 14, anchor: "end" } : { dx: 8, dy: -11 }),
                text: foretold,
              },
              {
                at: [limit, LIMIT_NAME],
                tone: "error",
                cased: true,
                name: "limit",
                ...(nearEnd ? { dx: -7, anchor: "end" } : { dx: 7 }),
                text: text.limit(format(limit, 3)),
              },
            ]}
          />
        </>
      )}
    </Plane>
  );
}
