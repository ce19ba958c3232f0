import type { UnaryOp } from "./ops/elementwise.ts";
import { relu, reluOp } from "./ops/relu.ts";
import { sigmoid, sigmoidOp } from "./ops/sigmoid.ts";
import { step, stepOp } from "./ops/step.ts";
import { tanh, tanhOp } from "./ops/tanh.ts";
import type { Node } from "./tape.ts";
import type { Shape } from "./tensor.ts";

/** What a neuron does with its weighted sum z. */
export interface Activation {
  /** Its function and slope; `null` for the identity, which leaves no trace on the tape. */
  readonly op: UnaryOp | null;
  /** Records it. */
  apply<S extends Shape>(z: Node<S>): Node<S>;
}

export const activations = {
  linear: { op: null, apply: (z) => z },
  sigmoid: { op: sigmoidOp, apply: sigmoid },
  tanh: { op: tanhOp, apply: tanh },
  relu: { op: reluOp, apply: relu },
  step: { op: stepOp, apply: step },
} satisfies Record<string, Activation>;

export type ActivationName = keyof typeof activations;
