/** Seven curves against epochs: the loss of training digits, or the share of the unseen that is read right. */
import type { ReactNode } from "react";
import { RUNNERS } from "../../engine/subjects/racing/runners.ts";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { EndLabels } from "../../kit/figure/plane/EndLabels.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import { format, formatFixed, percent } from "../../kit/format.ts";
import { optimizerTones } from "../optimizerTones.ts";
import { STEPS } from "./model.ts";
import type { Props } from "./props.ts";
import { EPOCH, EPOCHS, type Point } from "./track.ts";

/** What lies lower, or higher, is drawn at the edge: a race goes there at its start, or with rates far off. */
const AXES = {
  loss: { domain: [0.1, 4], scale: "log", ticks: [0.1, 0.2, 0.5, 1, 2, 4] },
  unseen: { domain: [0.5, 1], ticks: [0.5, 0.6, 0.7, 0.8, 0.9, 1], format: percent },
  /** While one of them reads less than half. */
  early: { domain: [0, 1], ticks: [0, 0.2, 0.4, 0.6, 0.8, 1], format: percent },
} as const;

export function RacePanel({
  values,
  wanted,
  state,
  text,
  what,
}: Props & { readonly what: "loss" | "unseen" }): ReactNode {
  const { lit } = wanted ?? values;
  const early = what === "unseen" && RUNNERS.some((runner) => state.runs[runner].curve.at(-1)!.unseen < 0.5);
  const axis = AXES[early ? "early" : what];
  const [low, high] = axis.domain;
  const write = (value: number): string => (what === "loss" ? format(value, 2) : percent(value, 1));
  const lines = RUNNERS.map((runner) => {
    const { curve } = state.runs[runner];
    const points = curve.map(
      (point: Point) => [point.step / EPOCH, Math.min(high, Math.max(low, point[what]))] as const,
    );
    return { runner, points, last: curve.at(-1)![what] };
  });
  return (
    <Plane
      x={{ domain: [0, STEPS / EPOCH], ticks: EPOCHS, label: text.epochs }}
      y={{ ...axis, label: text.axes[what] }}
      height={300}
      margin={{ right: 124 }}
      name={what}
      label={text.label[what](
        lines.map(({ runner, last }) => `${text.names[runner]} ${write(last)}`).join(", "),
      )}
    >
      {lines.map(({ runner, points }) => (
        <Curve
          key={runner}
          points={points}
          tone={optimizerTones[runner]}
          dashed
          width={lit === runner ? 3 : 1.5}
          opacity={lit === "all" || lit === runner ? 1 : 0.25}
          name={runner}
        />
      ))}
      <EndLabels
        // The higher value first: those that stand at one edge stand there in their order.
        labels={[...lines]
          .sort((one, other) => other.last - one.last)
          .map(({ runner, points, last }) => ({
            at: points.at(-1)!,
            text: `${text.names[runner]} ${what === "loss" ? formatFixed(last, 2) : formatFixed(100 * last, 1)}`,
            tone: lit === "all" || lit === runner ? optimizerTones[runner] : "quiet",
          }))}
      />
    </Plane>
  );
}
