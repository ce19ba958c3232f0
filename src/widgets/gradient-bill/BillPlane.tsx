/** The plane that both bills are drawn in: parameters up to a billion across, the cost of one gradient up. */
import type { ReactNode } from "react";
import type { Way } from "../../engine/subjects/cost/passCost.ts";
import { type FreeLabel, Labels } from "../../kit/figure/labels/Labels.tsx";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Rule } from "../../kit/figure/marks/Rule.tsx";
import { Segment } from "../../kit/figure/marks/Segment.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import type { AxisProps } from "../../kit/figure/plane/scales.ts";
import { type BillPoint, FAR, far, TONES } from "./bill.ts";
import { SIZES } from "./model.ts";
import type { Text } from "./text/en.ts";

export interface Line {
  readonly way: Way;
  readonly points: readonly BillPoint[];
  /** A dot for every network: counted or timed, and not merely reckoned. */
  readonly dotted: boolean;
  /** Written at the far end, in lines. */
  readonly end: readonly string[];
}

interface Props {
  readonly y: AxisProps;
  readonly lines: readonly Line[];
  readonly text: Text;
  readonly label: string;
  readonly name: string;
  /** A few words in the empty corner above the lines. */
  readonly note: readonly string[];
  /** Further names beside the lines. */
  readonly names?: readonly FreeLabel[];
}

const X_TICKS = [1, 1e3, 1e6, 1e9];

export function BillPlane({ y, lines, text, label, name, note, names = [] }: Props): ReactNode {
  const [low, high] = y.domain;
  const held = (cost: number): number => Math.min(high, Math.max(low, cost));
  /** A place so many shares of the height above the foot. */
  const up = (share: number): number => low * (high / low) ** share;
  return (
    <Plane
      x={{ domain: [1, FAR], scale: "log", ticks: X_TICKS, label: text.parameters }}
      y={{ ...y, scale: "log" }}
      height={320}
      margin={{ left: 92, right: 14 }}
      label={label}
      name={name}
    >
      <Rule x={SIZES.at(-1)!} tone="hairline" name="digit-network" />
      {note.map((words, row) => (
        <Label key={words} at={[1, high]} dx={6} dy={6 + 14 * row} small tone="quiet" cased>
          {words}
        </Label>
      ))}
      {lines.map(({ way, points, dotted }) => {
        const last = points.at(-1)!;
        const there = far(way, last);
        return (
          <g key={way}>
            <Curve points={points} tone={TONES[way]} width={dotted ? 1.75 : 1.25} name={way} />
            <Segment
              from={last}
              to={[FAR, there]}
              tone={TONES[way]}
              width={dotted ? 1.5 : 1.25}
              dashed
              name={`far-${way}`}
            />
            {dotted && (
              <Dots points={points} tone={TONES[way]} r={3} hollow={way === "nudging"} name={`dots-${way}`} />
            )}
          </g>
        );
      })}
      <Labels
        lines={lines.map(({ way, points }) => [...points, [FAR, far(way, points.at(-1)!)]])}
        labels={[
          ...lines.map(
            ({ way, points, end }): FreeLabel => ({
              at: [FAR, held(far(way, points.at(-1)!))],
              anchor: "end",
              dx: 2,
              // On the outer side of its own line.
              dy: way === "nudging" ? -12 - 14 * (end.length - 1) : 14,
              tone: TONES[way],
              strong: true,
              cased: true,
              name: `end-${way}`,
              text: end,
            }),
          ),
          ...names,
          {
            at: [SIZES.at(-1)!, up(0.035)],
            dx: 4,
            small: true,
            tone: "quiet",
            cased: true,
            name: "digit-network",
            text: text.digitNetwork,
          },
        ]}
      />
    </Plane>
  );
}
