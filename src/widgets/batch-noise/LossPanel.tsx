/** How far each walk's loss stands above the least: against what it has cost, penguins seen, or against the steps taken. */
import type { ReactNode } from "react";
import { Labels } from "../../kit/figure/labels/Labels.tsx";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import type { Point } from "../../kit/figure/plane/point.ts";
import { format } from "../../kit/format.ts";
import { bowl, COUNT, chosen, type Footprint, type Walk } from "./model.ts";
import { type Props, toneOf } from "./props.ts";

/** Lower than this above the least is drawn on the floor: nobody sees the difference in the line. */
const FLOOR = 1e-5;

/** What the loss at a place stands above its least. */
export const excess = (at: Point): number => bowl.value(...at) - bowl.least;

/** Until its first step a walk stands where it began, however many penguins it has looked at. */
function line({ path, now, size }: Walk, count: (print: Footprint) => number): Point[] {
  const [start, ...rest] = [...path, now];
  const height = (at: Point): number => Math.max(FLOOR, excess(at));
  const first = now.steps === 0 ? 1 : count({ steps: 1, seen: size, at: start.at });
  return [
    [1, height(start.at)],
    [first, height(start.at)],
    ...rest.filter(({ steps }) => steps > 0).map((print): Point => [count(print), height(print.at)]),
  ];
}

export function LossPanel({ values, state, text }: Props): ReactNode {
  const own = chosen(state, values);
  const count = (print: Footprint): number => print[values.against];
  const lines = state.walks.map((walk) => ({ walk, points: line(walk, count) }));
  const now = lines[state.walks.indexOf(own)]!.points.at(-1)!;
  // A round number of decades, so that it does not tremble as the walk goes on.
  const furthest = Math.max(...state.walks.map(({ now }) => count(now)));
  const right = 10 ** Math.max(1, Math.ceil(Math.log10(Math.max(1, furthest))));
  const top =
    10 ** Math.ceil(Math.log10(Math.max(10, ...lines.flatMap(({ points }) => points.map(([, y]) => y)))));
  return (
    <Plane
      x={{ domain: [1, right], scale: "log", ticks: 5, label: text.against[values.against] }}
      y={{ domain: [FLOOR, top], scale: "log", ticks: 4, label: text.excess }}
      height={240}
      margin={{ left: 48, right: 62 }}
      name="loss"
      label={text.lossLabel(
        state.walks.map(({ size, now }) => [size, now.steps, format(excess(now.at), 2)] as const),
      )}
    >
      {lines.map(({ walk, points }) => (
        <Curve
          key={walk.size}
          points={points}
          tone={toneOf(walk.size)}
          width={walk === own ? 2 : 1.25}
          dashed={walk.size === COUNT}
          name={`loss-${walk.size}`}
        />
      ))}
      <Dots points={[now]} tone={toneOf(own.size)} name="now" />
      <Labels
        lines={lines.map(({ points }) => points)}
        dots={[now]}
        labels={lines.map(({ walk, points }) => ({
          at: points.at(-1)!,
          dx: 7,
          text: text.batchOf(walk.size),
          tone: toneOf(walk.size),
        }))}
      />
    </Plane>
  );
}
