import type { Node } from "../tape.ts";
import { formatShape, mapEntries, type Shape, scalar } from "../tensor.ts";
import type { BinaryOp } from "./elementwise.ts";

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/** A whole power is raised: ³, ⁻¹. */
function raised(power: string): string {
  const [, minus, digits] = /^\(?(−?)(\d+)\)?$/.exec(power) ?? [];
  if (!digits) return `^${power}`;
  return (minus && "⁻") + Array.from(digits, (digit) => RAISED[Number(digit)]).join("");
}

/**
 * Every entry to the same power, which is an input like any other, so that the tape shows it. The gradient for the power
 * needs ln x: at x = 0 its share is taken as 0 (the limit for p > 0), and below 0 there is none (NaN).
 */
export const powerOp: BinaryOp = {
  name: "power",
  written: (a, b) => a + raised(b),
  brackets: true,
  f: (x, p) => x ** p,
  derivatives: [byBase, byExponent],
  forward(x, p) {
    if (p.shape.length !== 0) {
      throw new RangeError(
        `power needs a tensor and a single number, got ${formatShape(x.shape)} and ${formatShape(p.shape)}`,
      );
    }
    const exponent = p.data[0]!;
    return mapEntries((entry) => entry ** exponent, x);
  },
  vjp: [
    (dOut, _out, x, p) => {
      const exponent = p.data[0]!;
      const data = new Float64Array(x.data.length);
      for (let i = 0; i < data.length; i++) data[i] = dOut.data[i]! * byBase(x.data[i]!, exponent);
      return { shape: x.shape, data };
    },
    (dOut, _out, x, p) => {
      const exponent = p.data[0]!;
      let total = 0;
      for (let i = 0; i < x.data.length; i++) total += dOut.data[i]! * byExponent(x.data[i]!, exponent);
      return { shape: p.shape, data: Float64Array.of(total) };
    },
  ],
  slopes: ["*b* · *y* / *a*", "*y* · ln *a*"],
};

/** A zeroth power is flat even at 0, where p · x^(p − 1) would be 0 · ∞. */
function byBase(x: number, p: number): number {
  return p === 0 ? 0 : p * x ** (p - 1);
}

function byExponent(x: number, p: number): number {
  return x === 0 ? 0 : x ** p * Math.log(x);
}

/** Entrywise xᵖ; a plain number is recorded as a constant. */
export const power = <S extends Shape>(x: Node<S>, p: number | Node<readonly []>) =>
  x.tape.apply(powerOp, x, typeof p === "number" ? x.tape.constant(scalar(p)) : p) as Node<S>;
