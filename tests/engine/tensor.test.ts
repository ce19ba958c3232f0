import { describe, expect, test } from "vitest";
import { item, oneHot, scalar, tensor, view, zeros } from "../../src/engine/tensor.ts";

describe("tensor", () => {
  test("keeps its own copy, row by row", () => {
    const numbers = [1, 2, 3, 4, 5, 6];
    const x = tensor([2, 3], numbers);
    numbers[0] = 9;
    expect(x.shape).toEqual([2, 3]);
    expect([...x.data]).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("knows its literal shape at compile time", () => {
    const x = tensor([2, 3], new Float64Array(6));
    const rows: 2 = x.shape[0];
    // @ts-expect-error the second size is 3
    const wrong: 4 = x.shape[1];
    expect([rows, wrong]).toEqual([2, 3]);
  });

  test("a wrong number of entries is a RangeError that names shape and counts", () => {
    expect(() => tensor([2, 3], [1, 2, 3, 4, 5])).toThrow(
      new RangeError("shape [2, 3] needs 6 numbers, got 5"),
    );
    expect(() => tensor([1.5], [1])).toThrow(RangeError);
    expect(() => tensor([-1], [])).toThrow(RangeError);
  });

  test("a view shares, a scalar has one number, item wants one", () => {
    const flat = Float64Array.of(1, 2, 3);
    expect(view([2], flat.subarray(1)).data[0]).toBe(2);
    expect(view([3], flat).data).toBe(flat);
    expect(item(scalar(7))).toBe(7);
    expect(() => item(zeros([2]))).toThrow("[2]");
  });

  test("one-hot rows, and no class beyond the last", () => {
    expect([...oneHot([2, 0], 3).data]).toEqual([0, 0, 1, 1, 0, 0]);
    expect(() => oneHot([3], 3)).toThrow("label 3 in row 0 is not one of the classes 0 to 2");
    expect(() => oneHot([0.5], 3)).toThrow(RangeError);
  });
});
