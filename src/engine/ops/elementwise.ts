/** What ops that treat every entry alike have in common. */
import { mapEntries, type Tensor, zipEntries } from "../tensor.ts";
import { type Op, requireSameShape } from "./op.ts";

/** An op of one input, applied to every entry, that also shows the function and its slope, for a graph of them. */
export interface UnaryOp extends Op<[Tensor]> {
  readonly f: (x: number) => number;
  /** dy/dx from x and y, whichever is the easier. */
  readonly derivative: (x: number, y: number) => number;
}

/** An op of one input, applied to every entry. `derivativeFormula` is KaTeX, in x and y. */
export function unary(
  name: string,
  formula: string,
  f: (x: number) => number,
  derivativeFormula: string,
  derivative: (x: number, y: number) => number,
): UnaryOp {
  return {
    name,
    formula,
    f,
    derivative,
    forward: (x) => mapEntries(f, x),
    vjp: [
      (dOut, out, x) => {
        const data = new Float64Array(x.data.length);
        for (let i = 0; i < data.length; i++) data[i] = dOut.data[i]! * derivative(x.data[i]!, out.data[i]!);
        return { shape: x.shape, data };
      },
    ],
    vjpFormula: [String.raw`\bar x = \bar y \cdot ${derivativeFormula}`],
  };
}

/** An op of two inputs that shows its function of two numbers and the slopes ∂y/∂a and ∂y/∂b. */
export interface BinaryOp extends Op<[Tensor, Tensor]> {
  readonly f: (a: number, b: number) => number;
  readonly slopes: readonly [byA: (a: number, b: number) => number, byB: (a: number, b: number) => number];
}

/** An op of two inputs of equal shape, applied to every pair of entries. The derivatives are ∂y/∂a and ∂y/∂b. */
export function binary(
  name: string,
  formula: string,
  f: (a: number, b: number) => number,
  vjpFormula: [string, string],
  byA: (a: number, b: number) => number,
  byB: (a: number, b: number) => number,
): BinaryOp {
  const pull = (dOut: Tensor, a: Tensor, b: Tensor, derivative: (a: number, b: number) => number): Tensor => {
    const data = new Float64Array(a.data.length);
    for (let i = 0; i < data.length; i++) data[i] = dOut.data[i]! * derivative(a.data[i]!, b.data[i]!);
    return { shape: a.shape, data };
  };
  return {
    name,
    formula,
    f,
    slopes: [byA, byB],
    forward(a, b) {
      requireSameShape(name, a, b);
      return zipEntries(f, a, b);
    },
    vjp: [(dOut, _out, a, b) => pull(dOut, a, b, byA), (dOut, _out, a, b) => pull(dOut, a, b, byB)],
    vjpFormula,
  };
}
