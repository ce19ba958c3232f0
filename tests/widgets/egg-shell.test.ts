/** The egg of egg-shell, its areas measured on the drawing, and its curve, against powers of 1 − ε written out. */
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { initialValues, turnValues } from "../../src/stage/knobs.ts";
import { poseFrame } from "../../src/stage/Plate.tsx";
import { Picture } from "../../src/stage/parts/Picture.tsx";
import type { Frame } from "../../src/stage/widget.ts";
import widget from "../../src/widgets/egg-shell/index.ts";
import { model, type Values } from "../../src/widgets/egg-shell/model.ts";
import { en } from "../../src/widgets/egg-shell/text/en.ts";
import { tellShare } from "../../src/widgets/egg-shell/view.tsx";
import reference from "../reference/curse.json" with { type: "json" };
import { type Point, pathPoints, type ReadPlane, readPlanes } from "./readPicture.ts";

type Shown = Partial<Values> & Pick<Frame<Values, keyof typeof widget.panels>, "panel">;
function picture({ panel, ...change }: Shown) {
  const values = turnValues(widget.knobs, initialValues(widget.knobs), change);
  const state = model.init(values);
  const html = renderToStaticMarkup(createElement(Picture, { widget, panel, values, state, text: en }));
  return { planes: readPlanes(html), sentence: widget.describe(values, state, en) };
}

/** Area inside a closed line (the shoelace formula). */
const area = (points: readonly Point[]): number =>
  Math.abs(
    points.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = points[(i + 1) % points.length]!;
      return sum + x * nextY - nextX * y;
    }, 0) / 2,
  );
/** The outlines of a patch, outer first. */
const outlines = (plane: ReadPlane, name: string): Point[][] =>
  plane
    .marks("patch", name)[0]!
    .getAttribute("d")!
    .split("z")
    .filter((piece) => piece !== "")
    .map((piece) => pathPoints(piece).map((at) => plane.invert(at)));

/** Multiplied out, not the engine's way. */
function multipliedOut(share: number, dimensions: number): number {
  let product = 1;
  for (let d = 0; d < dimensions; d++) product *= share;
  return product;
}

describe("egg-shell, the egg", () => {
  it.each([
    [3, 1],
    [10, 1],
    [100, 1],
    [1, 5],
    [2, 5],
    [10, 5],
    [1000, 1],
    [7, 10],
  ])("in %i dimensions with a shell of %i %%, areas are shares of the volume", (dimensions, shell) => {
    const [plane] = picture({ dimensions, shell, panel: "egg" }).planes;
    const [outer, inner] = outlines(plane!, "shell");
    const whole = area(outer!);
    // Two decimals of a unit on an egg 300 units long.
    expect(area(inner!) / whole).toBeCloseTo(multipliedOut(1 - shell / 100, dimensions), 3);
    expect(area(outlines(plane!, "yolk")[0]!) / whole).toBeCloseTo(multipliedOut(0.5, dimensions), 3);
    const [, rim] = outlines(plane!, "true-shell");
    rim!.forEach(([x, y], i) => {
      expect(x).toBeCloseTo(outer![i]![0] * (1 - shell / 100), 3);
      expect(y).toBeCloseTo(outer![i]![1] * (1 - shell / 100), 3);
    });
    expect(plane!.pixel[0]).toBeCloseTo(plane!.pixel[1], 6);
  });

  it("each name points into what it names", () => {
    for (const dimensions of [1, 3, 10, 100])
      for (const shell of [1, 10]) {
        const [plane] = picture({ dimensions, shell, panel: "egg" }).planes;
        const [outer, inner] = outlines(plane!, "shell");
        const yolk = outlines(plane!, "yolk")[0]!;
        const inside = (polygon: readonly Point[], [x, y]: Point): boolean =>
          polygon.reduce((odd, [x1, y1], i) => {
            const [x2, y2] = polygon[(i + 1) % polygon.length]!;
            return y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1 ? !odd : odd;
          }, false);
        const end = (name: string) => plane!.points(plane!.marks("dots", `at-${name}`)[0]!)[0]!;
        expect(inside(outer!, end("shell")) && !inside(inner!, end("shell")), `shell, ${dimensions}`).toBe(
          true,
        );
        expect(inside(inner!, end("white")) && !inside(yolk, end("white")), `white, ${dimensions}`).toBe(
          true,
        );
        if (dimensions <= 10) expect(inside(yolk, end("yolk"))).toBe(true);
      }
  });

  it.each(reference.shell_fraction.values.filter(({ d, eps }) => d <= 1000 && eps < 0.2))(
    "ε = $eps, d = $d: the share told is the reference's",
    ({ d, eps, fraction }) => {
      const { planes, sentence } = picture({ dimensions: d, shell: Math.round(eps * 100), panel: "egg" });
      const told = fraction > 0.9995 ? /99\.9/ : new RegExp(`${(fraction * 100).toFixed(1)}`);
      expect(planes[0]!.texts().join(" ")).toMatch(told);
      expect(sentence).toMatch(told);
    },
  );

  it("nothing is ever told as all or as nothing, at any dimension and thickness", () => {
    for (let shell = 1; shell <= 10; shell++)
      for (const dimensions of [1, 2, 5, 11, 12, 50, 100, 349, 350, 700, 900, 999, 1000]) {
        const { planes, sentence } = picture({ dimensions, shell });
        const told = [...planes.flatMap((plane) => plane.texts()), sentence].filter(
          // The axis alone begins at nothing and ends at all.
          (words) => words !== "0\u00a0%" && words !== "100\u00a0%",
        );
        for (const words of told) expect(words).not.toMatch(/(?<![\d.])(100|0|100\.0|0\.0)\u00a0%/);
      }
  });

  it("the white is what the shell and the yolk leave, to the last digit", () => {
    for (const [dimensions, shell] of [
      [1000, 1],
      [1000, 10],
      [350, 10],
      [3, 1],
    ] as const) {
      const values = turnValues(widget.knobs, initialValues(widget.knobs), { dimensions, shell });
      const inside = multipliedOut(1 - shell / 100, dimensions);
      const { white } = model.init(values);
      expect(white / (inside - multipliedOut(0.5, dimensions))).toBeCloseTo(1, 9);
    }
  });

  it("never tells everything or nothing of what is only nearly so", () => {
    expect(tellShare(1 - 1e-6)).toBe(">\u00a099.9\u00a0%");
    expect(tellShare(1e-6)).toBe("<\u00a00.1\u00a0%");
    expect(tellShare(0)).toBe("0.0\u00a0%");
    expect(tellShare(1)).toBe("100.0\u00a0%");
  });
});

describe("egg-shell, the curve", () => {
  it.each([1, 2, 3, 10])("a shell of %i %%: every point of it", (shell) => {
    const [plane] = picture({ shell, curve: "whole", panel: "curve" }).planes;
    const points = plane!.points(plane!.marks("curve", "share")[0]!);
    expect(points[0]![0]).toBeCloseTo(1, 2);
    expect(points.at(-1)![0]).toBeCloseTo(1000, -1);
    for (const [d, share] of points)
      expect(Math.abs(share - (1 - (1 - shell / 100) ** d))).toBeLessThan(0.003);
    const [[half]] = plane!.points(plane!.marks("segment", "half")[0]!) as unknown as [number[]];
    const first = Array.from({ length: 1000 }, (_, i) => i + 1).find(
      (d) => 1 - multipliedOut(1 - shell / 100, d) >= 0.5,
    );
    expect(half! / first!).toBeCloseTo(1, 2);
  });

  it("stops at the dimension reached, and keeps the half to itself until then", () => {
    const [plane] = picture({ dimensions: 20, panel: "curve" }).planes;
    const points = plane!.points(plane!.marks("curve", "share")[0]!);
    expect(points.at(-1)![0]).toBeCloseTo(20, 1);
    expect(plane!.marks("segment", "half")).toHaveLength(0);
    const [[d, share]] = plane!.points(plane!.marks("dots", "here")[0]!) as unknown as [number[]];
    expect(d).toBeCloseTo(20, 1);
    expect(share).toBeCloseTo(1 - 0.99 ** 20, 2);
    expect(picture({ dimensions: 20 }).sentence).not.toContain("69");
    expect(picture({ dimensions: 100 }).sentence).toContain("from 69 dimensions on");
  });
});

describe("egg-shell, the plate", () => {
  it("shows 3, 10 and 100 dimensions, then the whole curve", () => {
    const poses = widget.plate.map((frame) => poseFrame(widget, frame as never).values as unknown as Values);
    expect(poses.map(({ dimensions }, i) => [dimensions, widget.plate[i]!.panel])).toEqual([
      [3, undefined],
      [10, "egg"],
      [100, "egg"],
      [100, "curve"],
    ]);
    expect(poses.every(({ shell }) => shell === 1)).toBe(true);
    expect(poses[3]!.curve).toBe("whole");
  });
});
