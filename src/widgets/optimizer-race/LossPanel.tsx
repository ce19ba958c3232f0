/** Everybody's loss against the step, on a logarithmic scale. */
import type { ReactNode } from "react";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { EndLabels } from "../../kit/figure/plane/EndLabels.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import type { Interval, Point } from "../../kit/figure/plane/point.ts";
import { roundUp } from "../../kit/figure/plane/scales.ts";
import { formatFixed } from "../../kit/format.ts";
import { field, fieldOf, stepOf } from "./field.ts";
import { ownWalk, type Race, raceOf, type Values } from "./model.ts";
import type { Props } from "./props.ts";
import { thinned } from "./thinned.ts";
import { tracks } from "./tracks.ts";

/** What stands lower above the lowest is drawn on the floor. */
const FLOOR = 1e-7;
/** Steps that there is room for at the start. */
const FIRST_STEPS = 20;
/** Whoever is further up, in times the start, has left the picture. */
const CEILING = 100;

/** A height as it stands in the picture: the mountain's own error, or what there is above the lowest. */
export function plotted({ surface }: Pick<Values, "surface">, height: number): number {
  return surface === "mountain" ? 10 ** height : Math.max(FLOOR, height - tracks[surface].least);
}

/** From the lowest to the highest that anybody comes, in whole powers of ten: the same for the whole race. */
function heightsOf(values: Values, { walks }: Race): Interval {
  const start = plotted(values, walks[0]!.losses[0]!);
  let [low, high] = [start, start];
  for (const { place } of fieldOf(values))
    for (const loss of walks[place]!.losses) {
      const at = plotted(values, loss);
      if (at < low) low = at;
      if (at > high) high = at;
    }
  const top = Math.min(high, CEILING * start);
  return [10 ** Math.floor(Math.log10(low)), 10 ** Math.ceil(Math.log10(top) + 0.01)];
}

export function LossPanel({ values, state, text }: Props): ReactNode {
  const race = raceOf(values);
  const { walks, finish } = race;
  const { surface, length } = values;
  // As far as the race has come, by round numbers: most is decided early.
  const until = Math.min(length, roundUp(Math.max(FIRST_STEPS, state.step)));
  const domain = [[0, until], heightsOf(values, race)] as const;
  const curves = fieldOf(values).map((one) => {
    const walk = walks[one.place]!;
    const step = stepOf(walk, state.step);
    const points = Array.from({ length: step + 1 }, (_, i): Point => [i, plotted(values, walk.losses[i]!)]);
    return { ...one, end: points.at(-1)!, points: thinned(points, domain, "log") };
  });
  const { value } = tracks[surface];
  const own = ownWalk(values)
    .slice(0, Math.min(state.step, length) + 1)
    .map(([x, y], i): Point => [i, plotted(values, value(x, y))]);
  const home = finish.winner < 0 ? undefined : finish.home[finish.winner];
  return (
    <Plane
      x={{ domain: domain[0], label: text.step, ticks: 4, format: (step) => formatFixed(step, 0) }}
      y={{ domain: domain[1], label: text.lossAxis(surface), scale: "log", ticks: 4 }}
      height={300}
      margin={{ left: 50, right: own.length > 1 ? 46 : 30 }}
      label={text.lossLabel}
      name="loss"
    >
      {own.length > 1 && <Curve points={own} tone="ink" width={1.25} dashed name="own" />}
      {curves.map(({ runner, tone, dashed, points }) => (
        <Curve key={runner} points={points} tone={tone} dashed={dashed} width={1.75} name={runner} />
      ))}
      {home !== undefined && home <= state.step && (
        <Dots
          points={[[home, plotted(values, walks[finish.winner]!.losses[home]!)]]}
          tone={field[finish.winner]!.tone}
          r={6}
          hollow
          name="home"
        />
      )}
      <EndLabels
        labels={[
          ...curves.map(({ end, letter, tone }) => ({ at: end, text: letter, tone })),
          ...(own.length > 1 ? [{ at: own.at(-1)!, text: text.you, tone: "ink" as const }] : []),
        ]}
        cased
      />
    </Plane>
  );
}
