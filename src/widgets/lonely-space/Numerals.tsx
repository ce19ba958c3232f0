import { usePlane } from "../../kit/figure/planeContext.ts";
import type { Point } from "../../kit/figure/point.ts";
import { type Tone, toneClass } from "../../kit/tone.ts";

interface NumeralsProps {
  readonly points: readonly Point[];
  /** The numeral that stands for each point. */
  readonly labels: readonly number[];
  readonly tone?: Tone;
  readonly strong?: boolean;
  /** Screen pixels. */
  readonly size?: number;
  readonly name?: string;
}

/**
 * A numeral on every point: one text a numeral, however many points, since a text may place each of its letters. Whole
 * units, because a crowd of numerals needs no more.
 */
export function Numerals({ points, labels, tone = "ink", strong, size = 10, name }: NumeralsProps) {
  const { x, y } = usePlane();
  return (
    <g className={toneClass(tone)} data-mark="numerals" data-name={name}>
      {Array.from({ length: 10 }, (_, numeral) => {
        const own = points.filter((_point, i) => labels[i] === numeral);
        if (own.length === 0) return null;
        return (
          <text
            key={numeral}
            x={own.map(([a]) => Math.round(x(a) + 1)).join(" ")}
            y={own.map(([, b]) => Math.round(y(b))).join(" ")}
            style={{
              fontSize: `calc(${size}px * var(--u))`,
              textAnchor: "middle",
              dominantBaseline: "central",
              ...(strong && { fontWeight: 600 }),
            }}
          >
            {String(numeral).repeat(own.length)}
          </text>
        );
      })}
    </g>
  );
}
