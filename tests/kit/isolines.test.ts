import { expect, test } from "vitest";
import { isolines } from "../../src/kit/figure/fields/isolines.ts";

test("the isolines of a cone are closed circles of the right radius", () => {
  const cone = Float64Array.from({ length: 41 * 41 }, (_, i) =>
    Math.max(0, 100 - 5 * Math.hypot((i % 41) - 20, Math.floor(i / 41) - 20)),
  );
  const levels = [30, 50, 72];
  isolines({ nx: 41, ny: 41, values: cone }, levels).forEach((lines, k) => {
    expect(lines).toHaveLength(1);
    const [line] = lines;
    expect(line!.at(-1)).toEqual(line![0]);
    for (const [column, row] of line!)
      expect(Math.hypot(column - 20, row - 20)).toBeCloseTo((100 - levels[k]!) / 5, 0);
  });
});

test("isolines that leave the grid end at its rim", () => {
  const slope = { nx: 5, ny: 4, values: Array.from({ length: 20 }, (_, i) => i % 5) };
  expect(isolines(slope, [1.5])[0]).toEqual([[0, 1, 2, 3].map((row) => [1.5, row])]);
});

test("isolines keep apart what a saddle keeps apart", () => {
  // High corners at opposite ends; the middle is low, so they do not hang together.
  const saddle = { nx: 2, ny: 2, values: [1, 0, 0, 0.9] };
  expect(isolines(saddle, [0.4, 0.6]).map((lines) => lines.length)).toEqual([2, 2]);
});
