/** Why weights must not start equal: the mountain's network on its own points, its three hidden neurons started alike or a little apart. */
import { lossAndGradient } from "../../networkTape.ts";
import { sgd } from "../../optimizers/sgd.ts";
import { tensor } from "../../tensor.ts";
import { type Objective, type TrainingState, train } from "../../training.ts";
import { mountainNetwork } from "../mountain/mountainNetworks.ts";
import { curveShape } from "./curveNetworks.ts";

const { x, y } = mountainNetwork;
const [inputs, targets] = [tensor([x.length, 1], x), tensor([y.length, 1], y)];
const ALIKE = 0.5;
const objective: Objective = (parameters) => lossAndGradient(curveShape, parameters, inputs, targets);

/**
 * Every state of `steps` steps of plain descent at a rate of 0.1: all weights ½ and all biases 0 at first, but the first and the last
 * of the three weights from the input `apart` more and less.
 */
export function equalStart(apart: number, steps: number): readonly TrainingState[] {
  const weights = [ALIKE + apart, ALIKE, ALIKE - apart];
  const start = [...weights, 0, 0, 0, ALIKE, ALIKE, ALIKE, 0];
  return train(objective, sgd, { rate: 0.1 }, Float64Array.from(start), steps);
}
