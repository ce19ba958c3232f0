import { describe, expect, test } from "vitest";
import {
  anglesOf,
  growDirections,
  meanAgreement,
  startDirections,
} from "../../src/engine/subjects/dimensions/directions.ts";
import reference from "../reference/curse.json" with { type: "json" };

const angles = (count: number, dimensions: number, seed: number) =>
  anglesOf(growDirections(startDirections(count, seed), dimensions));

describe("a random direction and the way downhill", () => {
  test.each(reference.random_direction_vs_gradient.values)(
    "agree by $exact in $d dimensions",
    ({ d, exact }) => {
      expect(meanAgreement(d)).toBeCloseTo(exact, 12);
    },
  );

  test("in one dimension there is only along and against", () => {
    expect(meanAgreement(1)).toBe(1);
    for (const angle of angles(20, 1, 3)) expect([0, Math.PI]).toContain(Math.abs(angle));
  });

  test("grown at once or dimension by dimension, the same", () => {
    let slowly = startDirections(30, 4);
    for (let d = 0; d < 6; d++) slowly = growDirections(slowly);
    expect(slowly).toEqual(growDirections(startDirections(30, 4), 6));
    expect(slowly.along).toEqual(growDirections(startDirections(30, 4)).along);
  });

  test.each([2, 3, 10, 100])("drawn angles in %i dimensions agree as much as they should", (d) => {
    const drawn = angles(20_000, d, 9);
    const mean = drawn.reduce((sum, angle) => sum + Math.abs(Math.cos(angle)), 0) / drawn.length;
    expect(Math.abs(mean - meanAgreement(d))).toBeLessThan(0.006);
    // As often left as right, as often up as down.
    for (const count of [drawn.filter((angle) => angle > 0), drawn.filter((angle) => Math.cos(angle) > 0)])
      expect(Math.abs(count.length / drawn.length - 0.5)).toBeLessThan(0.02);
  });
});
