/** Two slopes that a neuron's backward pass needs, got as section 4 gets slopes: by a nudge. */
import { logistic } from "../../engine/ops/sigmoid.ts";
import { type Theme, takes } from "../../stage/values.ts";

export const localSlopes: Theme = {
  squareNear: takes(["at", "h"], ({ at, h }) => (at + h) ** 2),
  square: takes(["at"], ({ at }) => 2 * at),
  sigmoid: takes(["at"], ({ at }) => logistic(at)),
  sigmoidRise: takes(["at", "h"], ({ at, h }) => logistic(at + h) - logistic(at)),
  sigmoidSlope: takes(["at"], ({ at }) => logistic(at) * (1 - logistic(at))),
};
