/** What random guessing can hope for, as it is kept: against counts made by other means. */
import { describe, expect, it } from "vitest";
import { keptOf } from "../../src/build/computed/index.ts";
import { readPlate } from "../../src/build/computed/kept.ts";
import { readData } from "../../src/build/data.ts";
import oddsRecipe, { type Odds } from "../../src/widgets/random-guess/computed/odds.ts";
import spreadRecipe, { tallyOf } from "../../src/widgets/random-guess/computed/spread.ts";

describe("the odds of a guess at XOR", () => {
  const { result } = keptOf(oddsRecipe);
  const ranges = Object.entries(result);

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
  const { result, settings } = keptOf(spreadRecipe);
  const again = tallyOf(1, 1, 1000, readData(["firstDigits"]));

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
