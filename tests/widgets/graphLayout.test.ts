import { describe, expect, it } from "vitest";
import { edgePath, type GraphBox, layoutGraph } from "../../src/widgets/backprop-stepper/graphLayout.ts";

const box = (...inputs: number[]): GraphBox => ({ width: 60, height: 40, inputs });
const room = { width: 340, gap: 10, rise: 30, lane: 12 };

describe("layoutGraph", () => {
  it("puts the last box on top, and every other under the lowest that uses it", () => {
    // (a + b) · a: a must lie under the sum, though the product takes it too.
    const { centres, height } = layoutGraph([box(), box(), box(0, 1), box(2, 0)], room);
    expect(centres.map(([, y]) => y)).toEqual([160, 160, 90, 20]);
    expect(height).toBe(3 * 40 + 2 * 30);
  });

  it("keeps the operands of a box in their order, whichever of them is a leaf", () => {
    for (const inputs of [
      [0, 2],
      [2, 0],
    ] as const) {
      const { centres, edges } = layoutGraph([box(), box(), box(1), box(...inputs)], room);
      expect(centres[inputs[0]]![0]).toBeLessThan(centres[inputs[1]]![0]);
      const arrivals = edges.filter(({ to }) => to === 3).map(({ points }) => points.at(-1)![0]);
      expect(arrivals[0]).toBeLessThan(arrivals[1]!);
    }
  });

  it("gives a long edge a lane beside the boxes that it passes", () => {
    const { centres, edges } = layoutGraph([box(), box(0), box(1), box(2), box(0, 3)], room);
    const long = edges.find(({ from, to }) => from === 0 && to === 4)!;
    expect(long.points).toHaveLength(4 + 2 * 3);
    for (const [x, y] of long.points.slice(2, -2)) {
      for (const [cx, cy] of centres) expect(Math.abs(x - cx) >= 30 + 6 || Math.abs(y - cy) >= 20).toBe(true);
    }
  });

  it("tells what the widest row needs, and stays within the room if that is less", () => {
    const leaves = [box(), box(), box(), box()];
    const four = layoutGraph([...leaves, box(0, 1), box(2, 3), box(4, 5)], room);
    expect(four.needed).toBe(4 * 60 + 3 * 10);
    for (const [x] of four.centres) {
      expect(x).toBeGreaterThanOrEqual(30);
      expect(x).toBeLessThanOrEqual(310);
    }
    expect(layoutGraph([...leaves, ...leaves, box(0, 1, 2, 3, 4, 5, 6, 7)], room).needed).toBe(550);
  });

  it("a long staircase slides back into the room", () => {
    const boxes: GraphBox[] = [box()];
    for (let i = 0; i < 8; i++) boxes.push(box(), box(boxes.length - 1, boxes.length));
    const { centres } = layoutGraph(boxes, room);
    for (const [x] of centres) {
      expect(x).toBeGreaterThanOrEqual(30 - 1e-9);
      expect(x).toBeLessThanOrEqual(310 + 1e-9);
    }
  });

  it("a box that takes one value twice gets two edges", () => {
    const { edges } = layoutGraph([box(), box(0, 0)], room);
    expect(edges).toHaveLength(2);
    expect(edges[0]!.points.at(-1)).not.toEqual(edges[1]!.points.at(-1));
  });
});

it("edgePath bends between rows and is straight within them", () => {
  expect(
    edgePath([
      [10, 50],
      [10, 40],
      [30, 20],
      [30, 10],
    ]),
  ).toBe("M10,50V40C10,30 30,30 30,20V10");
});
