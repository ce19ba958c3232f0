import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Regions, regionPaths } from "../../src/kit/figure/fields/Regions.tsx";
import { Plane } from "../../src/kit/figure/plane/Plane.tsx";

describe("regions", () => {
  // Row after row from the bottom: 0 0 1 / 0 1 1 / -1 1 1.
  const cells = [0, 0, 1, 0, 1, 1, -1, 1, 1];
  const { shapes, borders } = regionPaths(cells, 3, String, String);

  it("are made of the cells that belong to them, and cells of none are left out", () => {
    const area = (d: string): number =>
      [...d.matchAll(/M(\d),(\d)H(\d)V(\d)H\d/g)].reduce(
        (sum, [, x, y, right, top]) => sum + (Number(right) - Number(x)) * (Number(top) - Number(y)),
        0,
      );
    expect(new Set(shapes.keys())).toEqual(new Set([0, 1]));
    expect(area(shapes.get(0)!)).toBe(3);
    expect(area(shapes.get(1)!)).toBe(5);
  });

  it("are parted by a line wherever neighbours differ, and nowhere else", () => {
    const length = [...borders.matchAll(/M(\d),(\d)(?:H(\d)|V(\d))/g)].reduce(
      (sum, [, x, y, right, top]) => sum + (right ? Number(right) - Number(x) : Number(top) - Number(y)),
      0,
    );
    let differing = 0;
    for (let j = 0; j < 3; j++)
      for (let i = 0; i < 3; i++) {
        if (i < 2 && cells[3 * j + i] !== cells[3 * j + i + 1]) differing++;
        if (j < 2 && cells[3 * j + i] !== cells[3 * j + i + 3]) differing++;
      }
    expect(length).toBe(differing);
  });

  it("may be drawn without their borders, or the borders without them", () => {
    const draw = (only?: "cells" | "borders"): string =>
      renderToStaticMarkup(
        <Plane x={{ domain: [0, 3] }} y={{ domain: [0, 3] }} label="map">
          <Regions cells={cells} size={3} x={[0, 3]} y={[0, 3]} {...(only && { only })} />
        </Plane>,
      );
    expect(draw().match(/data-region/g)).toHaveLength(2);
    expect(draw()).toContain("region-border");
    expect(draw("cells")).not.toContain("region-border");
    expect(draw("borders")).not.toContain("data-region");
    expect(draw("borders")).toContain("region-border");
  });

  it("that have owners take their tones, and the owner’s letter stands in the middle of each cell", () => {
    const html = renderToStaticMarkup(
      <Plane x={{ domain: [0, 3] }} y={{ domain: [0, 3] }} label="map">
        <Regions
          // The row at the top is not known yet.
          cells={[0, 0, 1, -1, 1, 1]}
          size={3}
          x={[0, 3]}
          y={[0, 3]}
          owners={[
            { tone: "series1", letter: "P" },
            { tone: "series2", letter: "M" },
          ]}
        />
      </Plane>,
    );
    expect(html).toMatch(/class="owned tone-series1"[^>]*data-region="0"/);
    expect(html).toMatch(/class="owned tone-series2"[^>]*data-region="1"/);
    const [left, right] = ["left", "right"].map((side) =>
      Number(new RegExp(`data-${side}="([^"]*)"`).exec(html)![1]),
    );
    const middle = (i: number): number => left! + ((right! - left!) * (i + 0.5)) / 3;
    const rows = [...html.matchAll(/<text[^>]*data-row="\d" x="([^"]*)"[^>]*>([^<]*)</g)];
    expect(rows.map(([, , letters]) => letters)).toEqual(["PPM", "MM"]);
    for (const [k, columns] of [
      [0, 1, 2],
      [1, 2],
    ].entries())
      rows[k]![1]!.split(" ").forEach((x, i) => {
        expect(Number(x)).toBeCloseTo(middle(columns[i]!), 1);
      });
  });
});
