/** The packed digits against the package they come from. */
import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { readData } from "../../src/build/data.ts";
import { shuffledDigits } from "../../src/build/digits/pack.ts";
import { type Digits, digitParts, digitPixels, sliceDigits } from "../../src/engine/datasets/digits.ts";
import { dataFiles } from "../../src/stage/data.ts";

/** What each part must hold: labels counted from 0 to 9, and a checksum of pixels and labels. */
const PARTS = {
  training: { counts: [710, 767, 694, 752, 678, 597, 717, 725, 676, 684], checksum: "a6e70b788be5e1a8" },
  validation: { counts: [108, 126, 100, 87, 89, 99, 89, 100, 103, 99], checksum: "42b6082587c7532f" },
  unseen: { counts: [183, 234, 197, 193, 213, 167, 208, 245, 165, 195], checksum: "909e01f946a831aa" },
};

const countsOf = ({ labels }: Digits): number[] =>
  Array.from({ length: 10 }, (_, label) => labels.filter((one) => one === label).length);
const checksumOf = ({ pixels, labels }: Digits): string =>
  createHash("sha256").update(pixels).update(labels).digest("hex").slice(0, 16);

describe("the digits", () => {
  let digits: Digits;
  beforeAll(() => {
    digits = readData(["digits"]).digits!;
  });

  it.each(Object.keys(PARTS) as (keyof typeof PARTS)[])("%s: labels and pixels as ever", (name) => {
    const [from, to] = digitParts[name];
    const part = sliceDigits(digits, from, to);
    expect(countsOf(part)).toEqual(PARTS[name].counts);
    expect(checksumOf(part)).toBe(PARTS[name].checksum);
  });

  it("are in no order of class, in no part of them", () => {
    for (let from = 0; from < 10_000; from += 500)
      expect(new Set(sliceDigits(digits, from, from + 500).labels).size).toBe(10);
  });

  it("are what the package holds, each exactly once, to four bits", () => {
    expect(checksumOf(shuffledDigits())).toBe(checksumOf(digits));
    const { resolve } = createRequire(import.meta.url);
    const known = new Map<string, number>();
    for (let label = 0; label < 10; label++) {
      const { data } = JSON.parse(readFileSync(resolve(`mnist/src/digits/${label}.json`), "utf8")) as {
        data: number[];
      };
      for (let from = 0; from < data.length; from += digitPixels) {
        const image = data.slice(from, from + digitPixels).map((ink) => Math.round(ink * 15));
        const key = `${label} ${image.join("")}`;
        known.set(key, (known.get(key) ?? 0) + 1);
      }
    }
    for (let i = 0; i < digits.count; i++) {
      const one = sliceDigits(digits, i, i + 1);
      const key = `${one.labels[0]} ${one.pixels.join("")}`;
      const left = known.get(key) ?? 0;
      expect(left, `digit ${i}`).toBeGreaterThan(0);
      if (left === 1) known.delete(key);
      else known.set(key, left - 1);
    }
    expect(known.size).toBe(0);
  });

  it("come in files small enough to wait for, the first of which is enough for a beginning", () => {
    for (const file of dataFiles.digits) {
      expect(statSync(`public/data/${file}`).size).toBeLessThan(195_000);
      expect(gunzipSync(readFileSync(`public/data/${file}`))).toHaveLength((2000 * 785) / 2);
    }
    const first = readData(["firstDigits"]).firstDigits!;
    expect(checksumOf(first)).toBe(checksumOf(sliceDigits(digits, 0, 2000)));
  });
});
