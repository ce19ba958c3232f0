import { expect, test } from "vitest";
import {
  type Digits,
  digitMatrix,
  digitParts,
  digitPixels,
  digitShards,
  digitSide,
  digitsPerShard,
  joinDigits,
  packDigits,
  sliceDigits,
  unpackDigits,
} from "../../src/engine/datasets/digits.ts";
import { generator } from "../../src/engine/random.ts";

function someDigits(count: number, seed = 3): Digits {
  const random = generator(seed);
  return {
    count,
    pixels: Uint8Array.from({ length: count * digitPixels }, () => random.integer(16)),
    labels: Uint8Array.from({ length: count }, () => random.integer(10)),
  };
}

test("the split covers every digit once", () => {
  const { training, validation, unseen } = digitParts;
  expect([training, validation, unseen].flat()).toEqual([0, 7000, 7000, 8000, 8000, 10_000]);
  expect(digitShards * digitsPerShard).toBe(10_000);
});

test("unpacking undoes packing, at four bits a pixel and a label", () => {
  const digits = someDigits(6);
  const bytes = packDigits(digits);
  expect(bytes).toHaveLength((6 * 785) / 2);
  expect(unpackDigits(bytes)).toEqual(digits);
});

test("a byte holds a pixel and the one below it", () => {
  const digits: Digits = {
    count: 2,
    pixels: new Uint8Array(2 * digitPixels),
    labels: Uint8Array.of(7, 3),
  };
  const pixels = digits.pixels as Uint8Array;
  pixels[2 * digitSide + 5] = 9;
  pixels[3 * digitSide + 5] = 4;
  const bytes = packDigits(digits);
  expect(bytes[0]).toBe(0x73);
  expect([...bytes.entries()].filter(([at, byte]) => at > 0 && byte > 0)).toEqual([
    [1 + digitSide + 5, 0x94],
  ]);
});

test("nonsense is not unpacked", () => {
  const bytes = packDigits(someDigits(4));
  expect(() => unpackDigits(bytes.subarray(1))).toThrow("whole number of packed digits");
  expect(() => packDigits(someDigits(3))).toThrow("in pairs");
  bytes[0] = 0xa1;
  expect(() => unpackDigits(bytes)).toThrow("digit 0 is labelled 10");
});

test("joining and slicing keep the order", () => {
  const all = someDigits(10);
  const parts = [sliceDigits(all, 0, 3), sliceDigits(all, 3, 4), sliceDigits(all, 4, 10)];
  expect(parts.map(({ count }) => count)).toEqual([3, 1, 6]);
  expect(joinDigits(parts)).toEqual(all);
  expect(() => sliceDigits(all, 8, 11)).toThrow(RangeError);
  expect(() => sliceDigits(all, -1, 2)).toThrow(RangeError);
});

test("a network sees paper as 0 and ink as 1", () => {
  const digits = sliceDigits(someDigits(4), 1, 3);
  const { shape, data } = digitMatrix(digits);
  expect(shape).toEqual([2, 784]);
  expect([...data]).toEqual(Array.from(digits.pixels, (ink) => ink / 15));
});
