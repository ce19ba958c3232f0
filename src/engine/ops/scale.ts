import type { Node } from "../tape.ts";
import { formatShape, mapEntries, type Shape, scalar, type Tensor } from "../tensor.ts";
import type { BinaryOp } from "./elementwise.ts";

/** A tensor times a single number. The number is an input like any other, so that the tape shows it. */
export const scaleOp: BinaryOp = {
  name: "scale",
  written: (a, b) => `${b} · ${a}`,
  f: (x, c) => c * x,
  derivatives: [(_x, c) => c, (x) => x],
  forward(x, c) {
    requireNumber(x, c);
    const factor = c.data[0]!;
    return mapEntries((entry) => factor * entry, x);
  },
  vjp: [
    (dOut, _out, _x, c) => {
      const factor = c.data[0]!;
      return mapEntries((entry) => factor * entry, dOut);
    },
    (dOut, _out, x, c) => {
      let total = 0;
      for (let i = 0; i < x.data.length; i++) total += dOut.data[i]! * x.data[i]!;
      return { shape: c.shape, data: Float64Array.of(total) };
    },
  ],
  slopes: ["*b*", "*a*"],
};

function requireNumber(x: Tensor, c: Tensor): void {
  if (c.shape.length === 0) return;
  throw new RangeError(
    `scale needs a tensor and a single number, got ${formatShape(x.shape)} and ${formatShape(c.shape)}`,
  );
}

/** c · x entrywise; a plain number is recorded as a constant. */
export const scale = <S extends Shape>(x: Node<S>, c: number | Node<readonly []>) =>
  x.tape.apply(scaleOp, x, typeof c === "number" ? x.tape.constant(scalar(c)) : c) as Node<S>;
