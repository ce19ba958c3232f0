import { describe, expect, test } from "vitest";
import { generator } from "../../src/engine/random.ts";
import { dimensionWithShare, shellShare } from "../../src/engine/subjects/dimensions/shell.ts";
import reference from "../reference/curse.json" with { type: "json" };

describe("the shell of an egg", () => {
  test.each(reference.shell_fraction.values)("ε = $eps in $d dimensions", ({ eps, d, fraction }) => {
    expect(shellShare(eps, d)).toBeCloseTo(fraction, 12);
  });

  test("holds half the volume in these dimensions", () => {
    for (const [eps, d] of Object.entries(reference.shell_fraction.d_for_half))
      expect(dimensionWithShare(Number(eps), 0.5)).toBeCloseTo(d, 9);
    expect(shellShare(0.03, dimensionWithShare(0.03, 0.9))).toBeCloseTo(0.9, 12);
  });

  test("is what random points in a ball say", () => {
    const draws = generator(3);
    for (const d of [2, 3, 4]) {
      let inside = 0;
      let shell = 0;
      for (let i = 0; i < 200_000; i++) {
        let square = 0;
        for (let j = 0; j < d; j++) square += (2 * draws.uniform() - 1) ** 2;
        if (square <= 1) inside++;
        if (square <= 1 && square > 0.9 ** 2) shell++;
      }
      expect(shell / inside).toBeCloseTo(shellShare(0.1, d), 2);
    }
  });

  test("nothing for no shell, everything for a shell to the middle", () => {
    expect(shellShare(0, 1000)).toBe(0);
    expect(shellShare(1, 1)).toBe(1);
  });
});
