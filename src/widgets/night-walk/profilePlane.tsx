/** The altimeter's paper strip. */
import type { ReactNode } from "react";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import { formatFixed } from "../../kit/format.ts";
import type { Tone } from "../../kit/tone.ts";
import { gridOf, MOVES, type State, type Values } from "./model.ts";
import type { Text } from "./text/en.ts";

/** The profile shows at least so many metres, so that a level walk looks level. */
const LEAST = 200;
const ROUND = 100;

/** A range in round numbers round some heights. It gives away nothing but where the walker has been. */
export function heightRange(heights: readonly number[]): readonly [number, number] {
  const low = Math.floor((Math.min(...heights) - 10) / ROUND) * ROUND;
  const high = Math.ceil((Math.max(...heights) + 10) / ROUND) * ROUND;
  return [Math.min(low, high - LEAST), high];
}

/** The reader's height after every move. */
export const ownHeights = ({ terrain }: Values, { trail }: State): readonly number[] =>
  trail.map((index) => gridOf(terrain).heights[index]!);

interface Line {
  readonly name: string;
  readonly tone: Tone;
  readonly dashed: boolean;
  readonly width: number;
  /** After every move, the start first. */
  readonly heights: readonly number[];
}

interface ProfilePlaneProps {
  /** The reader's own is the last. */
  readonly lines: readonly Line[];
  readonly text: Text;
  /** User units kept free at the right, for names. */
  readonly right?: number;
  readonly children?: ReactNode;
}

export function ProfilePlane({ lines, text, right, children }: ProfilePlaneProps): ReactNode {
  const own = lines.at(-1)!.heights;
  return (
    <Plane
      x={{ domain: [0, MOVES], label: text.movesAxis, ticks: [0, 20, 40, 60] }}
      y={{
        domain: heightRange(lines.flatMap(({ heights }) => heights)),
        label: text.heightAxis,
        ticks: 3,
        format: (height) => formatFixed(height, 0),
      }}
      height={150}
      margin={right === undefined ? { left: 48 } : { left: 48, right }}
      label={text.profileLabel}
      name="profile"
    >
      {lines.map(({ name, tone, dashed, width, heights }) => (
        <Curve
          key={name}
          points={heights.map((height, k) => [k, height] as const)}
          tone={tone}
          dashed={dashed}
          width={width}
          name={`profile-${name}`}
        />
      ))}
      <Dots points={[[own.length - 1, own.at(-1)!]]} tone="ink" r={3} name="profile-here" />
      {children}
    </Plane>
  );
}
