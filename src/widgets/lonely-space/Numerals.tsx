import { usePlane } from "../../kit/figure/plane/planeContext.ts";
import type { Point } from "../../kit/figure/plane/point.ts";
import { type Tone, toneClass } from "../../kit/tone.ts";

/** The ten numerals drawn with a pen in a box of 4 × 7 user units about the point they stand on. */
const STROKES = [
  "m-1.9 0c0-4.5 3.9-4.5 3.9 0s-3.9 4.5-3.9 0",
  "m-1.3-2.1l1.6-1.3v6.7",
  "m-1.9-1.8c.2-2.1 3.9-2 3.9.1c0 1.6-2.2 2.5-3.9 5.1h4.1",
  "m-1.8-2.6c1.3-1.3 3.6-.8 3.5.8c0 1.3-1.3 1.6-2.2 1.6c1.2 0 2.5.5 2.5 1.8c0 1.9-2.7 2.4-4.1.9",
  "m.9 3.4v-6.7l-3.1 4.7h4.4",
  "m1.7-3.4h-3l-.4 3.1c1.6-1.1 3.9-.3 3.8 1.6c0 2.2-2.7 2.7-4 1.2",
  "m1.3-3.3c-2.2.8-3.4 2.7-3.4 4.5c0 3 4.1 2.9 4.1.1c0-2.3-3.4-2.5-4-.3",
  "m-2.1-3.4h4.2l-2.7 6.7",
  "m0-.3c-2.3 0-2.2-3.1 0-3.1s2.3 3.1 0 3.1c-2.6 0-2.6 3.6 0 3.6s2.6-3.6 0-3.6",
  "m-1.3 3.3c2.2-.8 3.4-2.7 3.4-4.5c0-3-4.1-2.9-4.1-.1c0 2.3 3.4 2.5 4 .3",
] as const;

interface NumeralsProps {
  readonly points: readonly Point[];
  /** The numeral that stands for each point. */
  readonly labels: ArrayLike<number>;
  readonly tone?: Tone;
  readonly strong?: boolean;
  readonly name?: string;
}

/**
 * A numeral on every point, as strokes: one path a numeral, however many points, and nothing to set as type, so that a map of
 * hundreds can move. Whole units, because a crowd of numerals needs no more.
 */
export function Numerals({ points, labels, tone = "ink", strong, name }: NumeralsProps) {
  const { x, y } = usePlane();
  const paths = STROKES.map(() => "");
  points.forEach(([dataX, dataY], i) => {
    const [px, py] = [Math.round(x(dataX)), Math.round(y(dataY))];
    if (Number.isFinite(px) && Number.isFinite(py)) paths[labels[i]!] += `M${px},${py}${STROKES[labels[i]!]}`;
  });
  return (
    <g className={toneClass(tone)} data-mark="numerals" data-name={name}>
      {paths.map((d, numeral) =>
        d === "" ? null : (
          <path
            key={numeral}
            className="line"
            data-numeral={numeral}
            d={d}
            strokeWidth={strong ? 1.6 : 0.9}
          />
        ),
      )}
    </g>
  );
}
