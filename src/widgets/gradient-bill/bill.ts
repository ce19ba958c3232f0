/** The bill as points and lines: what has been counted, what has been timed, and where both lead. */
import { gradientCost, type Way } from "../../engine/subjects/cost/passCost.ts";
import type { Tone } from "../../kit/tone.ts";
import type { PanelProps } from "../../stage/widget.ts";
import { LADDER, readingName, repeats, SIZES, type State, type Values, WAYS } from "./model.ts";
import type { Text } from "./text/en.ts";

export type Props = PanelProps<Values, State, Text>;
/** Parameters, and what one gradient costs: multiplications or seconds. */
export type BillPoint = readonly [parameters: number, cost: number];

/** Where the lines lead: a billion parameters. */
export const FAR = 1e9;
/** Multiplications a second of the machine that stands in where nothing has been timed. */
const RECKONED_SPEED = 1e9;

export const TONES: Readonly<Record<Way, Tone>> = { backward: "gradient", nudging: "path" };

/** The cost grows like this power of the number of parameters. */
const GROWTH: Readonly<Record<Way, number>> = { backward: 1, nudging: 2 };

/** The cost at `FAR`, in proportion to that at `from`. */
export const far = (way: Way, [parameters, cost]: BillPoint): number =>
  cost * (FAR / parameters) ** GROWTH[way];

/** Multiplications, exact, rung by rung. */
export const counted: Readonly<Record<Way, readonly BillPoint[]>> = {
  backward: countedBy("backward"),
  nudging: countedBy("nudging"),
};
function countedBy(way: Way): readonly BillPoint[] {
  return LADDER.map((network, rung) => [SIZES[rung]!, gradientCost(network, way)]);
}

/** Seconds on the machine that stands in. */
export const reckoned = (way: Way): readonly BillPoint[] =>
  counted[way].map(([parameters, cost]) => [parameters, cost / RECKONED_SPEED]);

/** Seconds measured for one gradient, of the networks that this run has come to. */
export function timed(way: Way, { done }: State, readings: Props["readings"] = {}): readonly BillPoint[] {
  return done.flatMap((job): BillPoint[] => {
    const seconds = readings[readingName(job)];
    return job.way === way && seconds ? [[SIZES[job.rung]!, seconds / repeats(job)]] : [];
  });
}

/** The rung that is talked about: the one that was chosen, or the top of the ladder. */
export const rungOf = ({ network }: Values): number =>
  network === "all" ? SIZES.length - 1 : SIZES.indexOf(Number(network));

/** The ways that take part. */
export const waysOf = ({ way }: Values): readonly Way[] => (way === "both" ? WAYS : [way]);
