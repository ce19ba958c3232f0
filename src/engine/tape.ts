/** The record of a computation and the walk backwards through it: reverse-mode differentiation (Linnainmaa, 1970), one visible step at a time. */
import type { Op } from "./ops/op.ts";
import { formatShape, ones, type Shape, sumOf, type Tensor, zeros } from "./tensor.ts";

/** A value on the tape and where it came from. Plain data: it can be drawn, stepped through and tested. */
export interface Node<S extends Shape = Shape> {
  readonly tape: Tape;
  /** Place on the tape; inputs always stand before the nodes that use them. */
  readonly index: number;
  readonly value: Tensor<S>;
  /** `null` for a leaf and for a constant. */
  readonly op: Op | null;
  readonly inputs: readonly Node[];
  /** False for constants and for whatever was computed from constants alone: no gradient is computed for them. */
  readonly differentiable: boolean;
  /** What a drawing calls it, if the recorder gave it a name. */
  readonly label: string | null;
}

/** Nodes in the order they were computed. */
export class Tape {
  readonly nodes: Node[] = [];

  /** A value to differentiate with respect to: a weight, a bias, a variable. */
  leaf<S extends Shape>(value: Tensor<S>, label: string | null = null): Node<S> {
    return this.#record<S>(value, null, [], true, label);
  }

  /** A value taken as given: data, targets, a fixed factor. */
  constant<S extends Shape>(value: Tensor<S>, label: string | null = null): Node<S> {
    return this.#record<S>(value, null, [], false, label);
  }

  /**
   * Computes `op` of the inputs and records it. The typed front functions in `ops/` call this; a caller that does not
   * know its shapes beforehand (a parser) may too. Throws a RangeError for wrong shapes, a wrong number of inputs, or
   * inputs of another tape.
   */
  apply(op: Op, ...inputs: readonly Node[]): Node {
    if (inputs.length !== op.vjp.length) {
      throw new RangeError(`${op.name} takes ${op.vjp.length} inputs, got ${inputs.length}`);
    }
    for (const input of inputs) {
      if (input.tape !== this) throw new RangeError(`an input of ${op.name} was recorded on another tape`);
    }
    const value = op.forward(...inputs.map((input) => input.value));
    return this.#record(
      value,
      op,
      inputs,
      inputs.some((input) => input.differentiable),
      null,
    );
  }

  #record<S extends Shape>(
    value: Tensor<S>,
    op: Op | null,
    inputs: readonly Node[],
    differentiable: boolean,
    label: string | null,
  ): Node<S> {
    const node: Node<S> = { tape: this, index: this.nodes.length, value, op, inputs, differentiable, label };
    this.nodes.push(node);
    return node;
  }
}

/** One step of the walk backwards: the gradient that has arrived at `node` is handed on to its inputs. */
export interface BackwardStep {
  readonly node: Node;
  readonly op: Op;
  /** dL/d(node), complete: every use of the node has already handed on its share. */
  readonly gradient: Tensor;
  /** Per input, what this node adds to dL/d(input); `null` where no gradient is wanted. */
  readonly contributions: readonly (Tensor | null)[];
  /** Per input, dL/d(input) gathered so far, this contribution included; `null` where no gradient is wanted. */
  readonly accumulated: readonly (Tensor | null)[];
}

/**
 * Walks the tape backwards from a scalar L, one op a step, in the reverse of the order in which it was recorded; the
 * gradient of L with respect to itself is 1. Gradients are computed for the nodes in `of` and those on the way to them,
 * by default for everything differentiable. Throws a RangeError when `output` holds more than one number.
 */
export function* backward(output: Node, of?: readonly Node[]): Generator<BackwardStep, void> {
  if (output.value.data.length !== 1) {
    throw new RangeError(
      `backward starts from a single number, got shape ${formatShape(output.value.shape)}`,
    );
  }
  const wanted = wantedNodes(output, of);
  const gradients = new Array<Tensor | null>(output.index + 1).fill(null);
  gradients[output.index] = ones(output.value.shape);
  for (let index = output.index; index >= 0; index--) {
    const node = output.tape.nodes[index]!;
    const gradient = gradients[index];
    if (!gradient || !node.op) continue;
    const { op, inputs } = node;
    if (!inputs.some((input) => wanted[input.index])) continue;
    const values = inputs.map((input) => input.value);
    const contributions: (Tensor | null)[] = [];
    const accumulated: (Tensor | null)[] = [];
    for (let i = 0; i < inputs.length; i++) {
      const to = inputs[i]!.index;
      if (!wanted[to]) {
        contributions.push(null);
        accumulated.push(null);
        continue;
      }
      const contribution = op.vjp[i]!(gradient, node.value, ...values);
      const before = gradients[to];
      gradients[to] = before ? sumOf(before, contribution) : contribution;
      contributions.push(contribution);
      accumulated.push(gradients[to]);
    }
    yield { node, op, gradient, contributions, accumulated };
  }
}

/** By index: whether a gradient has to pass through the node to reach one of `of`. */
function wantedNodes(output: Node, of: readonly Node[] | undefined): readonly boolean[] {
  const { nodes } = output.tape;
  const wanted = new Array<boolean>(output.index + 1);
  if (!of) {
    for (let index = 0; index <= output.index; index++) wanted[index] = nodes[index]!.differentiable;
    return wanted;
  }
  const targets = new Set(of);
  for (let index = 0; index <= output.index; index++) {
    const node = nodes[index]!;
    wanted[index] = targets.has(node) || node.inputs.some((input) => wanted[input.index]);
  }
  return wanted;
}

/** The gradients of a scalar with respect to each of `of`, in their shapes; zeros where the output does not depend on one. */
export function gradients<const N extends readonly Node[]>(
  output: Node,
  of: N,
): { [K in keyof N]: N[K] extends Node<infer S> ? Tensor<S> : never } {
  const found = new Map<Node, Tensor>([[output, ones(output.value.shape)]]);
  for (const { node, accumulated } of backward(output, of)) {
    for (let i = 0; i < accumulated.length; i++) {
      const gradient = accumulated[i];
      if (gradient) found.set(node.inputs[i]!, gradient);
    }
  }
  return of.map((node) => found.get(node) ?? zeros(node.value.shape)) as {
    [K in keyof N]: N[K] extends Node<infer S> ? Tensor<S> : never;
  };
}
