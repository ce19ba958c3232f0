/** Any op on blocks, by its own `forward` and `vjp`: for the ops that have no kernel. */
import type { Block, Run } from "../kernels/kernels.ts";
import type { BinaryOp, UnaryOp } from "../ops/elementwise.ts";
import type { Op } from "../ops/op.ts";
import type { Node } from "../tape.ts";
import type { Shape, Tensor } from "../tensor.ts";

export const isUnary = (op: Op): op is UnaryOp => "f" in op && "derivative" in op;
export const isBinary = (op: Op): op is BinaryOp => "f" in op && "derivatives" in op;

/** An op that treats every entry alike, entry by entry. */
export const unaryByOp = {
  /** out = f(x). */
  apply:
    ({ f }: UnaryOp, out: Block, x: Block): Run =>
    () => {
      const [to, from] = [out.data, x.data];
      for (let i = 0; i < to.length; i++) to[i] = f(from[i]!);
    },
  /** out = d · f′(x); `out` may be `d`. */
  slope:
    ({ derivative }: UnaryOp, out: Block, d: Block, x: Block, y: Block): Run =>
    () => {
      const [to, slopes, from, said] = [out.data, d.data, x.data, y.data];
      for (let i = 0; i < to.length; i++) to[i] = slopes[i]! * derivative(from[i]!, said[i]!);
    },
};

/** An op of two blocks of equal length, entry by entry. */
export const binaryByOp = {
  apply:
    ({ f }: BinaryOp, out: Block, a: Block, b: Block): Run =>
    () => {
      const [to, x, y] = [out.data, a.data, b.data];
      for (let i = 0; i < to.length; i++) to[i] = f(x[i]!, y[i]!);
    },
  /** The share of input `i` of the gradient d. */
  slope({ derivatives }: BinaryOp, i: number, to: Block, d: Block, a: Block, b: Block): Run {
    const derivative = derivatives[i]!;
    return () => {
      const [out, from, x, y] = [to.data, d.data, a.data, b.data];
      for (let k = 0; k < out.length; k++) out[k] = from[k]! * derivative(x[k]!, y[k]!);
    };
  },
};

/** Any other, through tensors. This way allocates, as the tape does. */
export const byTensors = {
  forward(node: Node, out: Block, inputs: readonly Block[]): Run {
    const op = node.op!;
    const read = inputs.map((block, i) => reader(block, node.inputs[i]!.value.shape));
    return () => out.data.set(op.forward(...read.map((tensor) => tensor())).data);
  },
  /** The share of input `i` of the gradient d. */
  backward(node: Node, i: number, to: Block, d: Block, out: Block, inputs: readonly Block[]): Run {
    const pull = node.op!.vjp[i]!;
    const { shape } = node.value;
    const [slope, value] = [reader(d, shape), reader(out, shape)];
    const read = inputs.map((block, input) => reader(block, node.inputs[input]!.value.shape));
    return () => to.data.set(pull(slope(), value(), ...read.map((tensor) => tensor())).data);
  },
};

/** A block as a tensor, whose numbers are float64 whatever the block's are. */
function reader(block: Block, shape: Shape): () => Tensor {
  const { data } = block;
  if (data instanceof Float64Array) {
    const tensor = { shape, data };
    return () => tensor;
  }
  const tensor = { shape, data: new Float64Array(block.length) };
  return () => {
    tensor.data.set(block.data);
    return tensor;
  };
}
