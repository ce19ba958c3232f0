import { describe, expect, test } from "vitest";
import {
  centralDifference,
  defaultNudge,
  forwardDifference,
  gradcheck,
  largestError,
  relativeError,
} from "../../src/engine/gradcheck.ts";
import type { Op } from "../../src/engine/ops/op.ts";
import { tanhOp } from "../../src/engine/ops/tanh.ts";
import { mapEntries, scalar, type Tensor } from "../../src/engine/tensor.ts";

const f = (x: Float64Array) => Math.exp(x[0]!) * Math.sin(x[1]!);
const at = Float64Array.of(0.7, 1.2);
const slopes = [Math.exp(0.7) * Math.sin(1.2), Math.exp(0.7) * Math.cos(1.2)];

describe("nudging", () => {
  test("central differences are right to ten digits, forward differences to seven", () => {
    expect(largestError(centralDifference(f, at), slopes)).toBeLessThan(1e-10);
    expect(largestError(forwardDifference(f, at), slopes)).toBeLessThan(1e-7);
    expect(largestError(forwardDifference(f, at), slopes)).toBeGreaterThan(1e-10);
  });

  test("the default nudge is near the best: much larger and much smaller ones are worse", () => {
    const error = (nudge: number) => largestError(centralDifference(f, at, nudge), slopes);
    expect(error(defaultNudge * 1e3)).toBeGreaterThan(100 * error(defaultNudge));
    expect(error(defaultNudge / 1e5)).toBeGreaterThan(100 * error(defaultNudge));
  });

  test("large coordinates are nudged in proportion", () => {
    const square = (x: Float64Array) => x[0]! ** 2;
    expect(relativeError(centralDifference(square, Float64Array.of(1e8))[0]!, 2e8)).toBeLessThan(1e-9);
  });

  test("the point is left where it was", () => {
    centralDifference(f, at);
    expect([...at]).toEqual([0.7, 1.2]);
  });
});

describe("gradcheck", () => {
  test("passes a right pullback and fails a wrong one", () => {
    const wrong: Op<[Tensor]> = { ...tanhOp, vjp: [(_dOut, out) => mapEntries((y) => 1 - y, out)] };
    expect(gradcheck((x) => x.tape.apply(tanhOp, x), [scalar(0.4)])).toBeLessThan(1e-10);
    expect(gradcheck((x) => x.tape.apply(wrong, x), [scalar(0.4)])).toBeGreaterThan(0.1);
  });

  test("does not let NaN pass for small", () => {
    const undefinedSlope: Op<[Tensor]> = { ...tanhOp, vjp: [() => scalar(Number.NaN)] };
    expect(gradcheck((x) => x.tape.apply(undefinedSlope, x), [scalar(0.4)])).toBeNaN();
    expect(largestError([1, Number.NaN], [1, 1])).toBeNaN();
    expect(() => largestError([1], [1, 2])).toThrow(RangeError);
  });
});
