import { describe, expect, it } from "vitest";
import { generator } from "../../src/engine/random.ts";
import { placeAround } from "../../src/kit/figure/labels/DotLabels.tsx";
import type { Point } from "../../src/kit/figure/plane/point.ts";

const box = { left: 40, right: 328, top: 28, bottom: 309 };
const WIDTH = 9;
const HIGH = 13;

/** Two letters whose strips touch. */
function touching(places: readonly Point[]): string[] {
  return places.flatMap((one, i) =>
    places
      .slice(i + 1)
      .filter((other) => Math.abs(one[0] - other[0]) < WIDTH && Math.abs(one[1] - other[1]) < HIGH)
      .map((other) => `${one.join()} and ${other.join()}`),
  );
}
const widths = Array.from({ length: 8 }, () => WIDTH);
const inside = ([x, y]: Point): boolean =>
  x - WIDTH / 2 >= box.left &&
  x + WIDTH / 2 <= box.right &&
  y - HIGH / 2 >= box.top &&
  y + HIGH / 2 <= box.bottom;

describe("letters beside dots", () => {
  it("stand round a place where all of them meet", () => {
    const places = placeAround(
      Array.from({ length: 8 }, (): Point => [180, 150]),
      widths,
      box,
    );
    expect(touching(places)).toEqual([]);
    for (const [x, y] of places) {
      expect(Math.hypot(x - 180, y - 150)).toBeGreaterThan(8);
      expect(Math.hypot(x - 180, y - 150)).toBeLessThan(30);
    }
  });

  it("keep apart and inside, in corners and in crowds of any kind", () => {
    const random = generator(3);
    for (let round = 0; round < 200; round++) {
      // A crowd of its own width, somewhere, corners too.
      const reach = 60 * random.uniform() ** 2;
      const middle: Point = [40 + 288 * random.uniform(), 28 + 281 * random.uniform()];
      const dots = widths.map((): Point => {
        const x = middle[0] + reach * (2 * random.uniform() - 1);
        const y = middle[1] + reach * (2 * random.uniform() - 1);
        return [Math.min(328, Math.max(40, x)), Math.min(309, Math.max(28, y))];
      });
      const places = placeAround(dots, widths, box);
      expect(touching(places)).toEqual([]);
      expect(places.every(inside)).toBe(true);
    }
  });

  it("stand close by where there is room", () => {
    const places = placeAround(
      [
        [100, 100],
        [200, 200],
      ],
      [WIDTH, WIDTH],
      box,
    );
    expect(Math.hypot(places[0]![0] - 100, places[0]![1] - 100)).toBeCloseTo(12, 6);
    expect(Math.hypot(places[1]![0] - 200, places[1]![1] - 200)).toBeCloseTo(12, 6);
  });
});
