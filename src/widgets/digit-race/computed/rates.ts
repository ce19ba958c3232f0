/** What each learning rate of each ladder comes to on the validation digits, at the end of a race, on average over some seeds. */
import { epochOrder } from "../../../engine/datasets/epochOrder.ts";
import { byRunner, RUNNERS, type Runner } from "../../../engine/subjects/racing/runners.ts";
import type { Given, Recipe } from "../../../stage/computed/recipe.ts";
import { ladders } from "../ladders.ts";
import { batchesOf, EPOCH, EPOCHS, luck, type Track, track } from "../track.ts";

/** Other seeds than a reader begins with, so that no race is run on the luck that its rates were chosen by. */
const SEEDS = [101, 102, 103] as const;

/** Mean loss of the validation digits, and share of them read right; means over the seeds. */
export interface Trial {
  readonly rate: number;
  readonly loss: number;
  readonly share: number;
}
type Result = Readonly<Record<Runner, readonly Trial[]>>;

function trial({ trainers, sets }: Track, runner: Runner, rate: number): Trial {
  let [loss, right] = [0, 0];
  const own = trainers[runner];
  for (const seed of SEEDS) {
    const { start, random } = luck(seed);
    own.turn({ rate });
    own.load({ parameters: Float64Array.from(start), optimizerState: {}, step: 0 });
    let epoch = epochOrder(random);
    for (let step = 0; step < EPOCHS * EPOCH; step++) {
      if (step > 0 && step % EPOCH === 0) epoch = epochOrder(epoch.next);
      for (const rows of batchesOf(epoch.order, step)) own.step(sets.training, rows);
    }
    const end = own.evaluate(sets.validation);
    loss += end.loss / SEEDS.length;
    right += end.right / SEEDS.length;
  }
  return { rate, loss, share: right / sets.validation.count };
}

export default {
  settings: { seeds: SEEDS, epochs: EPOCHS, ladders },
  data: ["digits", "training"],
  make(_settings, { data }: Given): Result {
    const own = track(data);
    return byRunner((runner) => ladders[runner].map((rate) => trial(own, runner, rate)));
  },
  // One rung of each ladder in turn would take half a minute: one of the simplest, and one of the last.
  replay(_settings, { data }) {
    const own = track(data);
    return ([RUNNERS[0], RUNNERS[6]] as const).map((runner) => ({
      part: `the first rate of ${runner}`,
      again: trial(own, runner, ladders[runner][0]),
      kept: (result) => result[runner][0],
    }));
  },
} satisfies Recipe<object, Result>;
