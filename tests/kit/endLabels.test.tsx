import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { EndLabels, spreadApart } from "../../src/kit/figure/plane/EndLabels.tsx";
import { Plane } from "../../src/kit/figure/plane/Plane.tsx";

describe("labels at line ends", () => {
  it("stay where they are when they are far enough apart", () => {
    expect(spreadApart([10, 50, 90], 14, 0, 100)).toEqual([10, 50, 90]);
  });

  it("move apart evenly round where they were, and keep their order", () => {
    expect(spreadApart([50, 50, 50], 14, 0, 100)).toEqual([36, 50, 64]);
    expect(spreadApart([52, 48], 10, 0, 100)).toEqual([55, 45]);
  });

  it("are never nearer than the gap, nor outside the box while there is room", () => {
    for (let k = 0; k < 200; k++) {
      const heights = Array.from({ length: 7 }, (_, i) => ((Math.sin(k * 7 + i * 2.7) + 1) / 2) ** 3 * 200);
      const spread = spreadApart(heights, 14, 0, 200);
      const order = heights.map((_, i) => i).sort((a, b) => heights[a]! - heights[b]!);
      order.slice(1).forEach((index, rank) => {
        expect(spread[index]! - spread[order[rank]!]!).toBeGreaterThanOrEqual(14 - 1e-9);
      });
      expect(Math.min(...spread)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...spread)).toBeLessThanOrEqual(200 + 1e-9);
    }
  });

  it("are drawn in their tones, without those that have no place", () => {
    const html = renderToStaticMarkup(
      <Plane x={{ domain: [0, 1] }} y={{ domain: [0, 1] }} margin={{ right: 60 }} label="ends">
        <EndLabels
          labels={[
            { at: [1, 0.5], text: "adam", tone: "series7" },
            { at: [1, 0.5], text: "sgd", tone: "series1" },
            { at: [1, Number.NaN], text: "lost", tone: "error" },
          ]}
        />
      </Plane>,
    );
    expect(html.match(/data-mark="label"/g)).toHaveLength(2);
    expect(html).toContain("tone-series7");
    expect(html).not.toMatch(/lost|NaN/);
  });
});
