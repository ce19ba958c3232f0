/** What one gradient of the digit network costs, by backpropagation and by nudging, in multiplications. */
import {
  backwardCost,
  forwardCost,
  gradientCost,
  nudgingPasses,
} from "../../engine/subjects/cost/passCost.ts";
import { digitShape } from "../../engine/subjects/networks/digitShape.ts";
import type { Theme } from "../../stage/values.ts";

export const bill: Theme = {
  /** Multiplications of a forward pass: one for each weight. */
  forwardOps: forwardCost(digitShape),
  /** Multiplications of the backward pass alone. */
  backwardOps: backwardCost(digitShape),
  /** Multiplications of the whole gradient by backpropagation, forward and backward; by nudging. */
  backpropOps: gradientCost(digitShape, "backward"),
  nudgingOps: gradientCost(digitShape, "nudging"),
  /** Nudging that reruns only what each nudge changes, and the same over backpropagation. */
  downstreamOps: gradientCost(digitShape, "downstream"),
  downstreamOverBackprop: gradientCost(digitShape, "downstream") / gradientCost(digitShape, "backward"),
  /** Forward passes that nudging takes. */
  passes: nudgingPasses(digitShape),
};
