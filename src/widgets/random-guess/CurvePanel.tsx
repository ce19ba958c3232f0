/** The best so far against the number of tries. */
import type { ReactNode } from "react";
import { xorCases } from "../../engine/subjects/guessing/xor.ts";
import { Labels } from "../../kit/figure/labels/Labels.tsx";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Rule } from "../../kit/figure/marks/Rule.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import type { Point } from "../../kit/figure/plane/point.ts";
import { percent } from "../../kit/format.ts";
import { SCORED, type Search } from "./model.ts";
import { waitFor } from "./odds.ts";
import { type Props, searchesOf, TONES } from "./searches.ts";

/** A staircase from its treads: level from each try to the next change, and on to the last try. */
function staircase({ stairs }: Search, tries: number): Point[] {
  const points: Point[] = [];
  for (let i = 0; i < stairs.length; i += 2) {
    if (i > 0) points.push([stairs[i]!, stairs[i - 1]!]);
    points.push([stairs[i]!, stairs[i + 1]!]);
  }
  if (stairs.length > 0) points.push([tries, stairs.at(-1)!]);
  return points;
}

export function CurvePanel({ values, state, text }: Props): ReactNode {
  const { net, range, method } = values;
  const xor = net === "xor";
  const all = xor ? xorCases.length : SCORED;
  const wait = xor && method !== "nudge" ? waitFor(range) : 0;
  // Whole decades, so that the axis stands still for nine tries in ten.
  const last = 10 ** Math.ceil(Math.log10(Math.max(1000, state.tries, 1.2 * wait)) - 1e-9);
  const share = (right: number): number => (xor ? right : right / all);
  const ends = searchesOf(state).filter(([, search]) => search.keptAt > 0);
  const stairs = ends.map(([method, search]) => ({
    method,
    points: staircase(search, state.tries).map(([at, right]): Point => [at, share(right)]),
  }));
  const average: Point[] =
    wait > 0
      ? [
          [wait, 0],
          [wait, 4.4],
        ]
      : [];
  /** All right, or what chance gets. */
  const height = xor ? 4 : 0.1;
  const level: Point[] = [
    [1, height],
    [last, height],
  ];
  return (
    <Plane
      x={{ domain: [1, last], scale: "log", label: text.tries[method] }}
      y={
        xor
          ? { domain: [0, 4.4], ticks: [0, 1, 2, 3, 4], label: text.right.xor }
          : { domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], label: text.right.digits, format: percent }
      }
      height={256}
      margin={{ right: 14 }}
      label={text.curveLabel}
      name="curve"
    >
      {xor ? <Rule y={height} tone="good" dashed name="all" /> : <Rule y={height} dashed name="chance" />}
      {wait > 0 && <Rule x={wait} dashed name="wait" />}
      {stairs.map(({ method, points }) => (
        <Curve
          key={method}
          points={points}
          tone={TONES[method]}
          width={2}
          dashed={method === "nudge"}
          name={method}
        />
      ))}
      <Labels
        lines={[...stairs.map(({ points }) => points), average, level]}
        labels={[
          // The upper one first; each would stand on the outer side of its own stairs.
          ...[...ends]
            .sort(([, a], [, b]) => b.right - a.right)
            .map(([method, { right }], rank) => ({
              at: [state.tries, share(right)] as const,
              anchor: "end" as const,
              dx: -3,
              dy: rank === 0 ? -10 : 13,
              tone: TONES[method],
              strong: true,
              cased: true,
              name: `end-${method}`,
              text: xor ? text.method[method] : `${text.method[method]} ${percent(share(right), 1)}`,
            })),
          xor
            ? { at: [1, 4], dx: 4, dy: -9, tone: "good", small: true, text: text.allRight }
            : { at: [last, 0.1], anchor: "end", dy: 10, tone: "quiet", small: true, text: text.chance },
          ...(wait > 0
            ? [
                {
                  at: [wait, 0.4] as const,
                  anchor: "end" as const,
                  dx: -5,
                  small: true,
                  tone: "quiet" as const,
                  text: text.onAverage(text.count(wait)),
                },
              ]
            : []),
        ]}
      />
    </Plane>
  );
}
