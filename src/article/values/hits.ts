/** Counting right answers instead of measuring errors: a staircase in the slope of a line through the points' centre. */
import {
  centre,
  interceptThroughCentre,
  type Points,
  residuals,
} from "../../engine/subjects/fits/lineFit.ts";
import { type Given, takes } from "../../stage/values.ts";

/** Lines through the points' centre, by slope; what lies {within} counts. */
const line = ["slope", "within"] as const;

/** The slopes that figures show. */
const SHOWN = [-0.5, 1.2] as const;

export function hitCounts(points: Points, bestSlope: number) {
  const [centreX, centreY] = centre(points);
  /** Points that the line misses by no more than {within}. */
  const hits = ({ slope, within }: Given<(typeof line)[number]>): number =>
    residuals(points, slope, interceptThroughCentre(points, slope)).filter((r) => Math.abs(r) <= within)
      .length;
  /** The slopes at which a point begins or ceases to be hit, rising. */
  const edges = (within: number): number[] =>
    Array.from(points.x, (x, i) => [points.y[i]! - centreY, x - centreX] as const)
      .filter(([, dx]) => dx !== 0)
      .flatMap(([dy, dx]) => [(dy - within) / dx, (dy + within) / dx])
      .sort((a, b) => a - b);
  /** The most hits that a slope has, among those that figures show. */
  const mostHits = (within: number): number => {
    const ends = [SHOWN[0], ...edges(within).filter((edge) => edge > SHOWN[0] && edge < SHOWN[1]), SHOWN[1]];
    return Math.max(...ends.slice(1).map((to, i) => hits({ slope: (ends[i]! + to) / 2, within })));
  };
  return {
    hits: takes(line, hits),
    hitsOfBest: takes(["within"], ({ within }) => hits({ slope: bestSlope, within })),
    hitsSameFrom: takes(line, ({ slope, within }) =>
      Math.max(...edges(within).filter((edge) => edge <= slope)),
    ),
    hitsSameTo: takes(line, ({ slope, within }) => Math.min(...edges(within).filter((edge) => edge > slope))),
    hitJumps: takes(
      ["from?", "to?", "within"],
      ({ from = SHOWN[0], to = SHOWN[1], within }) =>
        edges(within).filter((edge) => edge > from && edge < to).length,
    ),
    mostHits: takes(["within"], ({ within }) => mostHits(within)),
  };
}
