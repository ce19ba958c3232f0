/** What each learning rate of each ladder comes to on the validation digits, at the end of a race, on average over some seeds. */
import { epochOrder } from "../../../engine/datasets/epochOrder.ts";
import type { Given, Recipe } from "../../../stage/recipe.ts";
import { each, ladders, type Racer, racers } from "../racers.ts";
import { batchesOf, EPOCH, EPOCHS, luck, type Track, track } from "../track.ts";

/** Other seeds than a reader begins with, so that no race is run on the luck that its rates were chosen by. */
const SEEDS = [101, 102, 103] as const;

/** Mean loss of the validation digits, and share of them read right; means over the seeds. */
export interface Trial {
  readonly rate: number;
  readonly loss: number;
  readonly share: number;
}
type Result = Readonly<Record<Racer, readonly Trial[]>>;

function trial({ trainers, sets }: Track, racer: Racer, rate: number): Trial {
  let [loss, right] = [0, 0];
  const own = trainers[racer];
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
    return each((racer) => ladders[racer].map((rate) => trial(own, racer, rate)));
  },
  // One rung of each ladder in turn would take half a minute: one of the simplest, and one of the last.
  replay(_settings, { data }) {
    const own = track(data);
    return ([racers[0], racers[6]] as const).map((racer) => ({
      part: `the first rate of ${racer}`,
      again: trial(own, racer, ladders[racer][0]),
      kept: (result) => result[racer][0],
    }));
  },
} satisfies Recipe<object, Result>;
