/** What one gradient of the digit network costs, by backpropagation and by nudging, in multiply-adds. */
import { network } from "../../engine/network.ts";
import {
  backwardCost,
  forwardCost,
  gradientCost,
  nudgingPasses,
  reusingCost,
} from "../../engine/subjects/cost/passCost.ts";
import type { Theme } from "./index.ts";

const digits = network({ layers: [784, 15, 10], output: "softmax" });

export const bill: Theme = {
  /** Multiply-adds of a forward pass: one for each weight. */
  forwardOps: forwardCost(digits),
  /** Multiply-adds of the backward pass alone. */
  backwardOps: backwardCost(digits),
  backwardPerForward: backwardCost(digits) / forwardCost(digits),
  /** Multiply-adds of the whole gradient by backpropagation, forward and backward; by nudging. */
  backpropOps: gradientCost(digits, "backward"),
  nudgingOps: gradientCost(digits, "nudging"),
  /** By nudging, with everything reused that does not lie downstream; and how many times that of backpropagation. */
  reusingOps: reusingCost(digits),
  reusingOverBackprop: reusingCost(digits) / gradientCost(digits, "backward"),
  /** Forward passes that nudging takes. */
  passes: nudgingPasses(digits),
  /** All forward passes of nudging, over one forward and one backward pass; in multiply-adds. */
  nudgingOverBackprop: gradientCost(digits, "nudging") / gradientCost(digits, "backward"),
};
