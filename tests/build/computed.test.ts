/** Results that were computed once: that the code there is now made them, and that some of each comes out again. */
import { describe, expect, it } from "vitest";
import { decode, encode } from "../../src/build/computed/codec.ts";
import {
  digitNetwork,
  digitParameters,
  fromBytes,
  toBytes,
  trainDigits,
} from "../../src/build/computed/digitNetwork.ts";
import { digitSlice, sliceLoss } from "../../src/build/computed/digitSlice.ts";
import { guessOdds, type Odds, oddsAt } from "../../src/build/computed/guessOdds.ts";
import { guessSpread, tallyOf } from "../../src/build/computed/guessSpread.ts";
import { recipes } from "../../src/build/computed/index.ts";
import { forPaper, readPlate } from "../../src/build/computed/plates.ts";
import { randomGuessPlate } from "../../src/build/computed/randomGuessPlate.ts";
import { codeHash, readKept } from "../../src/build/computed/result.ts";
import { readData } from "../../src/build/data.ts";
import { digitMatrix, digitParts, digitPixels, sliceDigits } from "../../src/engine/datasets/digits.ts";
import { sliceLosses } from "../../src/widgets/loss-landscape/landscapes.ts";

describe.each(Object.entries(recipes))("%s", (name, recipe) => {
  it("was made by the code and the settings that there are now", async () => {
    const { hash, settings } = readKept(recipe);
    expect(settings, `npm run compute ${name}`).toEqual(recipe.settings);
    expect(hash, `npm run compute ${name}`).toBe(await codeHash(recipe.code));
  });
});

it("the hash is of what is computed, not of how it is written", async () => {
  const hashes = [];
  for (const fixture of ["plain", "dressed", "different"])
    hashes.push(await codeHash(`tests/build/fixtures/${fixture}.ts`));
  expect(hashes[1]).toBe(hashes[0]);
  expect(hashes[2]).not.toBe(hashes[0]);
});

it("typed arrays survive their file", () => {
  const value = {
    bytes: Uint8Array.of(0, 255),
    halves: Float32Array.of(0.5, -1.25),
    numbers: { deep: [Float64Array.of(Math.PI, 1e-300)] },
    plain: [1, "two", null, { three: true }, []],
  };
  expect(decode(encode(value))).toEqual(value);
});

it("paper gets no arrays that no picture shows", () => {
  const state = {
    long: new Float64Array(20_000),
    short: Float64Array.of(1),
    list: [{ deep: new Float32Array(10_001) }],
  };
  expect(forPaper(state)).toEqual({
    long: new Float64Array(0),
    short: Float64Array.of(1),
    list: [{ deep: new Float32Array(0) }],
  });
});

describe("the odds of a guess at XOR", () => {
  const { result, settings } = readKept(guessOdds);
  const ranges = Object.entries(result);

  it.each(ranges)("±%s: the first guesses say it again", (range, { early }) => {
    expect(oddsAt(Number(range), settings.seed, [settings.early])).toEqual([early]);
  });

  /** How many standard errors lie between a count of lucky guesses and what the chance makes expected. */
  const strangeness = (solved: number, guesses: number, { chance }: Odds): number =>
    Math.abs(solved - guesses * chance) / Math.sqrt(guesses * chance);

  it.each(ranges)("±%s: the chance agrees with the guesses that got it right", (_range, { all, early }) => {
    expect(strangeness(all.solved, all.guesses, all)).toBeLessThan(4);
    expect(all.error / all.chance).toBeLessThan(0.01);
    expect(Math.abs(early.chance - all.chance)).toBeLessThan(5 * early.error);
  });

  it("agrees with counts made elsewhere, by other means", () => {
    // NumPy's generator and a plain forward pass; for ±1, 30 million guesses.
    expect(strangeness(37, 30e6, result[1]!.all)).toBeLessThan(3);
    expect(strangeness(576, 2e6, result[5]!.all)).toBeLessThan(3);
    expect(strangeness(1117, 2e6, result[10]!.all)).toBeLessThan(3);
    // A C program with xoshiro256++, XOR and its mirror image counted together.
    expect(strangeness(447 + 438, 800e6, result[1]!.all)).toBeLessThan(3);
  });

  it("agrees with a few guesses drawn and judged right here", () => {
    let seed = 12_345;
    // Park and Miller's generator: nothing of the engine takes part.
    const draw = (): number => {
      seed = (seed * 48_271) % 2_147_483_647;
      return (20 * seed) / 2_147_483_647 - 10;
    };
    const squash = (x: number): number => 1 / (1 + Math.exp(-x));
    const guesses = 400_000;
    let solved = 0;
    for (let guess = 0; guess < guesses; guess++) {
      const [a, b, c, d, e, f, g, h, i] = [
        draw(),
        draw(),
        draw(),
        draw(),
        draw(),
        draw(),
        draw(),
        draw(),
        draw(),
      ];
      const on = (x: number, y: number): boolean =>
        g * squash(a * x + b * y + c) + h * squash(d * x + e * y + f) + i > 0;
      if (on(0, 1) && on(1, 0) && !on(0, 0) && !on(1, 1)) solved++;
    }
    expect(strangeness(solved, guesses, result[10]!.all)).toBeLessThan(4);
  });
});

describe("the scores of random networks", () => {
  const { result, settings } = readKept(guessSpread);
  const again = tallyOf(1, 1, 1000);

  it("the first thousand come out again", () => {
    expect(again.findLastIndex((times) => times > 0)).toBe(result[1]!.best[0]);
  });

  it("are one in ten on average, twice as far apart as dice would be", () => {
    const dice = Math.sqrt((0.1 * 0.9) / 500);
    expect(dice).toBeCloseTo(0.0134, 4);
    for (const range of settings.ranges) {
      const { mean, deviation, best } = result[range]!;
      expect(mean).toBeCloseTo(0.1, 3);
      expect(deviation).toBeGreaterThan(0.024);
      expect(deviation).toBeLessThan(0.028);
      expect(best).toHaveLength(settings.sets);
      const middle = best.toSorted((a, b) => a - b)[settings.sets / 2]! / 500;
      expect(middle).toBeGreaterThan(0.17);
      expect(middle).toBeLessThan(0.22);
    }
  });

  it("are those of the frame on paper", () => {
    const { d } = readPlate("random-guess") as { d: { guess: { tally: number[] } } };
    expect(d.guess.tally).toEqual(again);
  });
});

it("the digits' frame comes out again, to the last digit", () => {
  expect(randomGuessPlate.make(randomGuessPlate.settings)).toEqual(readKept(randomGuessPlate).result);
});

describe("the trained digit network", () => {
  const { result, settings } = readKept(digitNetwork);

  it("comes out of the same training again, to the last byte", () => {
    expect(toBytes(trainDigits(settings))).toEqual(result.blocks);
  });

  it("is kept in bytes that say it to half a step", () => {
    const parameters = Float64Array.from({ length: 11_935 }, (_, k) => Math.sin(k) * (k < 11_760 ? 1 : 3));
    const kept = toBytes(parameters);
    expect(kept.map(({ bytes }) => bytes.length)).toEqual([11_760, 15, 150, 10]);
    fromBytes(kept).forEach((value, k) => {
      const scale = kept[k < 11_760 ? 0 : k < 11_775 ? 1 : k < 11_925 ? 2 : 3]!.scale;
      expect(Math.abs(value - parameters[k]!)).toBeLessThanOrEqual(scale / 2 + 1e-12);
    });
  });

  /** Layer by layer, written out here: mean cross-entropy and share of right answers. */
  function judged(parameters: Readonly<Float64Array>, from: number, to: number) {
    const digits = sliceDigits(readData(["digits"]).digits!, from, to);
    const pixels = digitMatrix(digits).data;
    let [loss, right] = [0, 0];
    for (let n = 0; n < digits.count; n++) {
      const hidden = Array.from({ length: 15 }, (_, j) => {
        let sum = parameters[11_760 + j]!;
        for (let i = 0; i < digitPixels; i++) sum += pixels[n * digitPixels + i]! * parameters[i * 15 + j]!;
        return 1 / (1 + Math.exp(-sum));
      });
      const scores = Array.from({ length: 10 }, (_, k) =>
        hidden.reduce((sum, h, j) => sum + h * parameters[11_775 + j * 10 + k]!, parameters[11_925 + k]!),
      );
      const total = scores.reduce((sum, score) => sum + Math.exp(score), 0);
      loss += Math.log(total) - scores[digits.labels[n]!]!;
      if (scores.indexOf(Math.max(...scores)) === digits.labels[n]) right++;
    }
    return { loss: loss / digits.count, accuracy: right / digits.count };
  }

  it("is as good as is told", () => {
    const validation = judged(digitParameters(), ...digitParts.validation);
    expect(validation.loss).toBeCloseTo(result.validation.loss, 9);
    expect(validation.accuracy).toBe(result.validation.accuracy);
    expect(result.validation.accuracy).toBeGreaterThan(0.91);
    expect(result.training.loss).toBeLessThan(result.validation.loss);
  });

  it("the slice is of its loss, at the middle and at a few other nodes", () => {
    const { result: slice, settings: cut } = readKept(digitSlice);
    const losses = sliceLosses(slice);
    expect(losses[20 * 41 + 20]).toBeCloseTo(judged(digitParameters(), 0, cut.digits).loss, 3);
    const loss = sliceLoss(cut);
    for (const k of [0, 40, 333, 840, 1111, 1680]) {
      const [a, b] = [-1 + (k % 41) / 20, -1 + Math.floor(k / 41) / 20];
      expect(Math.abs(losses[k]! - loss(a, b))).toBeLessThan(0.0006);
    }
    expect(slice.accuracy).toBe(result.validation.accuracy);
  });
});
