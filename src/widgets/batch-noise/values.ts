/** What batches of penguins say of the way down, and where walks by them come. */
import { penguins } from "../../engine/datasets/penguins.ts";
import { batchGradient, typicalMiss } from "../../engine/subjects/fits/batchGradients.ts";
import { initialValues, turnValues } from "../../stage/knobs.ts";
import { replay } from "../../stage/run.ts";
import { type Theme, takes } from "../../stage/values.ts";
import { excess } from "./LossPanel.tsx";
import { bowl, COUNT, chosen, knobs, model, stepsPerPass, type Walk } from "./model.ts";

const values = initialValues(knobs);
const start = values.start;
const whole = bowl.gradient(...start);

/** A walk by batches of {batch}, the knobs as they are at first but for the rate {falling} or not, after {steps}. */
function walked(batch: number, steps: number, falling = 0): Walk {
  const option = knobs.batch.parse(batch === COUNT ? "all" : String(batch));
  if (option === undefined) throw new RangeError(`no batch of ${batch} can be chosen`);
  const own = turnValues(knobs, values, { batch: option, falling: falling === 1 });
  return chosen(replay(model, own, steps).state, own);
}

/** Share of single penguins whose downhill is, for all of them together, uphill. */
const wrong = (): number => {
  let count = 0;
  for (let i = 0; i < COUNT; i++) {
    const one = batchGradient(penguins, [i], ...start);
    if (one[0] * whole[0] + one[1] * whole[1] < 0) count++;
  }
  return count / COUNT;
};

export const batches: Theme = {
  /** Length of the gradient of all at the start, and how far a batch of {batch} typically misses it there or at the bottom. */
  length: Math.hypot(...whole),
  miss: takes(["batch"], ({ batch }) => typicalMiss(penguins, batch, ...start)),
  missAtBottom: takes(["batch"], ({ batch }) => typicalMiss(penguins, batch, ...bowl.minimum)),
  get wrong() {
    return wrong();
  },
  afterPasses: takes(["batch", "passes", "falling?"], ({ batch, passes, falling }) =>
    excess(walked(batch, passes * stepsPerPass(batch), falling).now.at),
  ),
};
