/** What ops that treat every entry alike have in common. */
import { mapEntries, type Tensor, zipEntries } from "../tensor.ts";
import { type Op, requireSameShape } from "./op.ts";

/** An op of one input, applied to every entry, that also shows the function and its slope, for a graph of them. */
export interface UnaryOp extends Op<[Tensor]> {
  readonly f: (x: number) => number;
  /** dy/dx from x and y, whichever is the easier. */
  readonly derivative: (x: number, y: number) => number;
}

/** An op of one input, applied to every entry. Unless told otherwise it is typed and written as a call by its name. */
export function unary({
  slope,
  ...row
}: Pick<UnaryOp, "name" | "f" | "derivative"> &
  Partial<Pick<UnaryOp, "typed" | "written" | "brackets">> & { readonly slope: string }): UnaryOp {
  const { name, f, derivative } = row;
  return {
    typed: [name],
    written: (a) => `${name}(${a})`,
    ...row,
    forward: (x) => mapEntries(f, x),
    vjp: [
      (dOut, out, x) => {
        const data = new Float64Array(x.data.length);
        for (let i = 0; i < data.length; i++) data[i] = dOut.data[i]! * derivative(x.data[i]!, out.data[i]!);
        return { shape: x.shape, data };
      },
    ],
    slopes: [slope],
  };
}

type OfTwo = (a: number, b: number) => number;

/** An op of two inputs that shows its function of two numbers and the derivatives ∂y/∂a and ∂y/∂b. */
export interface BinaryOp extends Op<[Tensor, Tensor]> {
  readonly f: OfTwo;
  readonly derivatives: readonly [OfTwo, OfTwo];
}

/** An op of two inputs of equal shape, applied to every pair of entries. */
export function binary(
  row: Pick<BinaryOp, "name" | "typed" | "written" | "slopes" | "f" | "derivatives">,
): BinaryOp {
  const { f, derivatives } = row;
  const [byA, byB] = derivatives;
  const pull = (dOut: Tensor, a: Tensor, b: Tensor, derivative: OfTwo): Tensor => {
    const data = new Float64Array(a.data.length);
    for (let i = 0; i < data.length; i++) data[i] = dOut.data[i]! * derivative(a.data[i]!, b.data[i]!);
    return { shape: a.shape, data };
  };
  return {
    ...row,
    forward(a, b) {
      requireSameShape(row.name, a, b);
      return zipEntries(f, a, b);
    },
    vjp: [(dOut, _out, a, b) => pull(dOut, a, b, byA), (dOut, _out, a, b) => pull(dOut, a, b, byB)],
  };
}
