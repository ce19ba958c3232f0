/** Two slopes that a neuron's backward pass needs, got as section 4 gets slopes: by a nudge. */
import { logistic } from "../../engine/ops/sigmoid.ts";
import type { Theme } from "./index.ts";

export const localSlopes: Theme = {
  squareNear: ({ at = 0, h = 0 }) => (at + h) ** 2,
  square: ({ at = 0 }) => 2 * at,
  sigmoid: ({ at = 0 }) => logistic(at),
  sigmoidRise: ({ at = 0, h = 0 }) => logistic(at + h) - logistic(at),
  sigmoidSlope: ({ at = 0 }) => logistic(at) * (1 - logistic(at)),
};
