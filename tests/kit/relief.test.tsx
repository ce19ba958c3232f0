import { gzipSync } from "node:zlib";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { fieldAt, sampleField } from "../../src/kit/figure/fields/field.ts";
import { ShadedRelief } from "../../src/kit/figure/fields/ShadedRelief.tsx";
import { hillshade } from "../../src/kit/figure/fields/shade.ts";
import { Plane } from "../../src/kit/figure/plane/Plane.tsx";

describe("hillshade", () => {
  const plane = (p: number, q: number) => sampleField((x, y) => p * x + q * y, [0, 1], [0, 1], 9);
  const middle = (p: number, q: number): number => fieldAt(hillshade(plane(p, q), 100, 100), 0.5, 0.5);

  it("lights the slope that faces the sun and darkens the one that turns away", () => {
    // From the upper left: ground that falls to the left and to the top faces the light.
    expect(middle(1, -1)).toBeGreaterThan(0.1);
    expect(middle(-1, 1)).toBeLessThan(-0.1);
    // Ground that faces only half of it gets less, and on both sides alike.
    expect(middle(1, 0)).toBeGreaterThan(0);
    expect(middle(1, 0)).toBeLessThan(middle(1, -1));
    expect(middle(0, -1)).toBeCloseTo(middle(1, 0), 9);
  });

  it("is 0 on flat ground", () => {
    for (const value of Array.from(hillshade(plane(0, 0), 100, 100).values)) expect(value).toBeCloseTo(0, 12);
  });

  it("does not depend on the height's unit, and stays finite where the ground is not", () => {
    const one = sampleField((x, y) => Math.sin(3 * x) * y, [0, 1], [0, 1], 17);
    const thousand = { ...one, values: Array.from(one.values, (value) => value * 1000) };
    const [a, b] = [hillshade(one, 100, 100), hillshade(thousand, 100, 100)];
    for (let k = 0; k < 17 * 17; k++) expect(a.values[k]).toBeCloseTo(b.values[k]!, 9);
    const broken = {
      ...one,
      values: Array.from(one.values, (value, k) => [value, Number.NaN, 1 / 0, -1 / 0][k % 4]!),
    };
    expect(Array.from(hillshade(broken, 100, 100).values).every(Number.isFinite)).toBe(true);
  });

  it("is drawn as a few veils of at most 8 kB compressed", () => {
    const hills = sampleField(
      (x, y) => Math.sin(x) * Math.cos(y) + 0.3 * Math.sin(2.3 * x + y),
      [-3, 3],
      [-3, 3],
      97,
    );
    const html = renderToStaticMarkup(
      <Plane x={{ domain: [-3, 3] }} y={{ domain: [-3, 3] }} aspect="equal" axes="none" label="hills">
        <ShadedRelief field={hills} />
      </Plane>,
    );
    expect(html).toContain('data-mark="relief"');
    expect(html).not.toMatch(/NaN|Infinity/);
    expect(gzipSync(html).length).toBeLessThanOrEqual(8 * 1024);
  });
});
