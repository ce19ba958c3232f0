import { describe, expect, it } from "vitest";
import { placeLabels, ROW, type Spot, type Wish } from "../../src/kit/figure/labels/placeLabels.ts";
import type { Point } from "../../src/kit/figure/plane/point.ts";

const room = { left: 0, right: 300, top: 0, bottom: 200 };
const wish = (at: Point, told: Partial<Wish> = {}): Wish => ({
  at,
  rows: ["a label"],
  dx: 6,
  dy: 0,
  anchor: "start",
  ...told,
});
const spot = ({ dx, dy, anchor }: Spot): Spot => ({ dx, dy, anchor });

describe("labels that look for a free place", () => {
  it("stand where they would, where nothing is", () => {
    const [placed] = placeLabels([wish([100, 100])], { lines: [], dots: [] }, room);
    expect(spot(placed!)).toEqual({ dx: 6, dy: 0, anchor: "start" });
  });

  it("go up or down from a line, no farther than they must", () => {
    const line: Point[] = [
      [0, 100],
      [300, 100],
    ];
    const [{ dy }] = placeLabels([wish([100, 100])], { lines: [line], dots: [] }, room) as [Spot];
    expect(Math.abs(dy)).toBeGreaterThan(6);
    expect(Math.abs(dy)).toBeLessThan(14);
  });

  it("go to the other side of a line that stands beside them", () => {
    const wall: Point[] = [
      [130, 0],
      [130, 200],
    ];
    const [{ anchor }] = placeLabels([wish([120, 100])], { lines: [wall], dots: [] }, room) as [Spot];
    expect(anchor).toBe("end");
  });

  it("stay in the room, off dots, and off those before them", () => {
    const at: Point = [290, 5];
    const [first, second, third] = placeLabels(
      [wish(at), wish(at), wish(at)],
      { lines: [], dots: [{ at: [270, 8], r: 5 }] },
      room,
    );
    for (const { dx, anchor, dy } of [first!, second!, third!]) {
      expect([anchor, at[0] + dx <= 300]).toEqual(["end", true]);
      expect(at[1] + dy).toBeGreaterThan(6);
    }
    const heights = [first!.dy, second!.dy, third!.dy].sort((a, b) => a - b);
    expect(heights[1]! - heights[0]!).toBeGreaterThan(10);
    expect(heights[2]! - heights[1]!).toBeGreaterThan(10);
  });

  it("keep their rows together", () => {
    const line: Point[] = [
      [0, 100 + ROW],
      [300, 100 + ROW],
    ];
    const [{ dy }] = placeLabels(
      [wish([100, 100], { rows: ["one", "two"] })],
      { lines: [line], dots: [] },
      room,
    ) as [Spot];
    expect(dy + 6.5 + ROW < ROW || dy - 6.5 > ROW).toBe(true);
  });

  it("are put somewhere where there is no room at all", () => {
    const full = Array.from({ length: 60 }, (_, i): Point[] => [
      [0, 4 * i],
      [300, 4 * i],
    ]);
    expect(placeLabels([wish([100, 100])], { lines: full, dots: [] }, room)).toHaveLength(1);
  });
});
