/** What the race of the seven comes to on the unseen digits, over ten seeds; and at which rates. */
import { type Theme, takes } from "../../stage/values.ts";
import { result } from "./computed/outcomes.json" with { type: "json" };
import { gradientsAfter, STEPS } from "./model.ts";
import { ladders, type Racer, racers } from "./racers.ts";

type Shares = Readonly<Record<Racer, number>>;

const median = (numbers: readonly number[]): number => {
  const all = [...numbers].sort((a, b) => a - b);
  return (all[(all.length - 1) >> 1]! + all[all.length >> 1]!) / 2;
};
const medians = (races: readonly Shares[]): readonly number[] =>
  racers.map((racer) => median(races.map((shares) => shares[racer])));
/** The one that reads most digits in a race; the first of several. */
const winner = (shares: Shares): Racer =>
  racers.reduce((best, racer) => (shares[racer] > shares[best] ? racer : best));

const asTuned = result["1"];

export const digitRace: Theme = {
  gradients: gradientsAfter(STEPS),
  rungs: ladders.sgd.length,
  /** Of seven medians over ten seeds, shares of the unseen digits read right, the least and the most. */
  least: Math.min(...medians(asTuned)),
  most: Math.max(...medians(asTuned)),
  /** How many of the seven came first in some race. */
  winners: new Set(asTuned.map(winner)).size,
  /** With {times} each tuned rate: the median of a few seeds, of plain descent and of the steadiest. */
  plain: takes(["times"], ({ times }) => medians(of(times))[0]!),
  mostOff: takes(["times"], ({ times }) => Math.max(...medians(of(times)))),
};

/** The races with so many times each tuned rate. */
function of(times: number): readonly Shares[] {
  const races = (result as Readonly<Record<string, readonly Shares[]>>)[times];
  if (!races?.length) throw new RangeError(`no races were run at ${times} times each rate`);
  return races;
}
