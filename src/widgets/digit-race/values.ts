/** What the race of the seven comes to on the unseen digits, over ten seeds; and at which rates. */
import { median } from "../../engine/statistics.ts";
import { RUNNERS, type Runner } from "../../engine/subjects/racing/runners.ts";
import { type Theme, takes } from "../../stage/values.ts";
import { result } from "./computed/outcomes.json" with { type: "json" };
import { ladders } from "./ladders.ts";
import { gradientsAfter, STEPS } from "./model.ts";

type Shares = Readonly<Record<Runner, number>>;

const medians = (races: readonly Shares[]): readonly number[] =>
  RUNNERS.map((runner) => median(races.map((shares) => shares[runner])));
/** The one that reads most digits in a race; the first of several. */
const winner = (shares: Shares): Runner =>
  RUNNERS.reduce((best, runner) => (shares[runner] > shares[best] ? runner : best));

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
