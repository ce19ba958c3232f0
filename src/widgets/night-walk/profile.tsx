import type { ReactNode } from "react";
import { Curve } from "../../kit/figure/Curve.tsx";
import { Dots } from "../../kit/figure/Dots.tsx";
import { EndLabels } from "../../kit/figure/EndLabels.tsx";
import { Plane } from "../../kit/figure/Plane.tsx";
import { formatFixed } from "../../kit/format.ts";
import type { ViewProps } from "../../stage/widget.ts";
import { gridOf, heightAt, MOVES, type State, type Values } from "./model.ts";
import type { Text } from "./text/en.ts";
import { tracks } from "./tracks.ts";

/** The profile shows at least so many metres, so that a level walk looks level. */
const LEAST = 200;
const ROUND = 100;

/** A range in round numbers round some heights. It gives away nothing but where the walker has been. */
export function heightRange(heights: readonly number[]): readonly [number, number] {
  const low = Math.floor((Math.min(...heights) - 10) / ROUND) * ROUND;
  const high = Math.ceil((Math.max(...heights) + 10) / ROUND) * ROUND;
  return [Math.min(low, high - LEAST), high];
}

/** The altimeter's paper strip: height after every move; at dawn also of the others. */
export function Profile({ values, state, text }: Omit<ViewProps<Values, State, Text>, "turn">): ReactNode {
  const { terrain, dawn } = values;
  const { heights } = gridOf(terrain);
  const own = state.trail.map((index) => heights[index]!);
  const lines = dawn
    ? tracks(values, state, text).map((track) => ({
        ...track,
        heights: track.name === "you" ? own : track.points.map((at) => heightAt(terrain, at)),
      }))
    : [
        {
          name: "you" as const,
          label: text.you,
          tone: "ink" as const,
          dashed: false,
          width: 1.75,
          heights: own,
        },
      ];
  const domain = heightRange(lines.flatMap((line) => line.heights));
  return (
    <Plane
      x={{ domain: [0, MOVES], label: text.movesAxis, ticks: [0, 20, 40, 60] }}
      y={{ domain, label: text.heightAxis, ticks: 3, format: (height) => formatFixed(height, 0) }}
      height={150}
      margin={dawn ? { right: 104, left: 48 } : { left: 48 }}
      label={text.profileLabel}
      name="profile"
    >
      {lines.map(({ name, tone, dashed, width, heights: line }) => (
        <Curve
          key={name}
          points={line.map((height, k) => [k, height] as const)}
          tone={tone}
          dashed={dashed}
          width={width}
          name={`profile-${name}`}
        />
      ))}
      <Dots points={[[own.length - 1, own.at(-1)!]]} tone="ink" r={3} name="profile-here" />
      {dawn && (
        <EndLabels
          labels={lines.map(({ label, tone, heights: line }) => ({
            at: [line.length - 1, line.at(-1)!],
            text: label,
            tone,
          }))}
        />
      )}
    </Plane>
  );
}
