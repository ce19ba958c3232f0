import { describe, expect, test } from "vitest";
import { penguins } from "../../src/engine/datasets/penguins.ts";
import { sevenPoints } from "../../src/engine/datasets/sevenPoints.ts";
import { centralDifference, largestError } from "../../src/engine/gradcheck.ts";
import { generator } from "../../src/engine/random.ts";
import { conditionNumber, curvature, eigen, newtonStep } from "../../src/engine/subjects/fits/eigen.ts";
import { lineErrorMap } from "../../src/engine/subjects/fits/lineErrorMap.ts";
import {
  centre,
  centred,
  type ErrorKind,
  interceptThroughCentre,
  leastAbsolute,
  leastAbsoluteSlope,
  leastSquares,
  lineError,
  lineGradient,
  lineQuadratic,
  residuals,
  standardised,
} from "../../src/engine/subjects/fits/lineFit.ts";

const kinds: ErrorKind[] = (["squared", "absolute"] as const).flatMap((norm) =>
  (["mean", "sum"] as const).map((reduction) => ({ norm, reduction })),
);

describe("the seven points", () => {
  const quadratic = lineQuadratic(sevenPoints);

  test("have the published best line and error", () => {
    const { slope, intercept } = leastSquares(sevenPoints);
    expect(slope).toBeCloseTo(0.335593220338983, 14);
    expect(intercept).toBeCloseTo(0.804721549636804, 14);
    expect(quadratic.minimum).toEqual([slope, intercept]);
    expect(quadratic.least).toBeCloseTo(0.018051885160844, 14);
    expect(lineError(sevenPoints, slope, intercept)).toBeCloseTo(0.018051885160844, 14);
  });

  test("have the published curvatures", () => {
    expect(quadratic.hessian[0][0]).toBeCloseTo(27.268571428571427, 12);
    expect(quadratic.hessian[0][1]).toBeCloseTo(7.2, 12);
    expect(quadratic.hessian[1]).toEqual([quadratic.hessian[0][1], 2]);
    expect(quadratic.eigenvalues[0]).toBeCloseTo(0.0924434819478841, 12);
    expect(quadratic.eigenvalues[1]).toBeCloseTo(29.176127946623545, 12);
    expect(quadratic.condition).toBeCloseTo(315.61043928518257, 8);
    expect(quadratic.stepLimit).toBeCloseTo(0.06854919212237186, 14);
  });

  test("become a bowl when centred, a round one when standardised, with the minimum one step of rate ½ away", () => {
    expect(lineQuadratic(centred(sevenPoints)).condition).toBeCloseTo(1.483, 3);
    const round = lineQuadratic(standardised(sevenPoints));
    expect(round.condition).toBeCloseTo(1, 10);
    expect(round.minimum[0]).toBeCloseTo(0.2755720443, 10);
    expect(round.minimum[1]).toBeCloseTo(2.012857143, 9);
    const [m, b] = [3, 6];
    const [gm, gb] = lineGradient(standardised(sevenPoints), m, b);
    expect(m - 0.5 * gm).toBeCloseTo(round.minimum[0], 12);
    expect(b - 0.5 * gb).toBeCloseTo(round.minimum[1], 12);
  });

  test.each([
    [0.92, -1, 0.337828],
    [-0.11, 2.5, 0.1602405714],
    [0.52, 0.1, 0.0426508571],
    [0.5, 1, 0.656],
  ])("the line %dx + %d has the error %d", (m, b, error) => {
    expect(lineError(sevenPoints, m, b)).toBeCloseTo(error, error === 0.656 ? 3 : 9);
  });

  test("the gradient points the published way", () => {
    const [gm, gb] = lineGradient(sevenPoints, -0.11, 2.5);
    expect(gm).toBeCloseTo(0.0553, 4);
    expect(gb).toBeCloseTo(0.1823, 4);
  });
});

describe("penguins", () => {
  test("are 342, with a nearly round bowl", () => {
    expect(penguins.x.length).toBe(342);
    expect(penguins.y.length).toBe(342);
    const quadratic = lineQuadratic(penguins);
    expect(quadratic.condition).toBeCloseTo(1.97, 2);
    expect(centre(penguins)[0]).toBeCloseTo(0, 12);
    expect(quadratic.minimum[0]).toBeCloseTo(0.4969, 4);
    expect(quadratic.minimum[1]).toBeCloseTo(4.2018, 4);
  });
});

describe.each([
  ["seven points", sevenPoints],
  ["penguins", penguins],
] as const)("on the %s", (_, points) => {
  const random = generator(31);
  const quadratic = lineQuadratic(points);

  test("the quadratic is the error: value, gradient, curvature", () => {
    for (let trial = 0; trial < 20; trial++) {
      const [m, b] = [3 * random.normal(), 5 * random.normal()];
      expect(quadratic.value(m, b)).toBeCloseTo(lineError(points, m, b), 9);
      expect(largestError(quadratic.gradient(m, b), lineGradient(points, m, b))).toBeLessThan(1e-12);
      const step = newtonStep(quadratic.hessian, quadratic.gradient(m, b))!;
      expect(m + step[0]).toBeCloseTo(quadratic.minimum[0], 10);
      expect(b + step[1]).toBeCloseTo(quadratic.minimum[1], 10);
    }
  });

  test("the map holds the error of every line of its grid", () => {
    const map = lineErrorMap(points, { size: 9, slopes: [-2, 2], intercepts: [0, 4] });
    map.forEach((error, at) => {
      const [m, b] = [-2 + (at % 9) / 2, Math.floor(at / 9) / 2];
      expect(error).toBeCloseTo(lineError(points, m, b), 10);
    });
    expect(map.length).toBe(81);
  });

  test.each(kinds)("the $norm $reduction error's gradient agrees with finite differences", (kind) => {
    for (let trial = 0; trial < 5; trial++) {
      const at = Float64Array.of(random.normal(), 3 * random.normal());
      const byNudging = centralDifference((p) => lineError(points, p[0]!, p[1]!, kind), at, 1e-6);
      expect(largestError(lineGradient(points, at[0]!, at[1]!, kind), byNudging)).toBeLessThan(1e-5);
    }
  });

  test("residuals make the errors", () => {
    const r = residuals(points, 0.4, 0.6);
    const n = r.length;
    const error = (norm: ErrorKind["norm"], reduction: ErrorKind["reduction"]) =>
      lineError(points, 0.4, 0.6, { norm, reduction });
    expect(error("squared", "sum")).toBeCloseTo(
      r.reduce((sum, x) => sum + x * x, 0),
      9,
    );
    expect(error("absolute", "sum")).toBeCloseTo(
      r.reduce((sum, x) => sum + Math.abs(x), 0),
      9,
    );
    expect(error("squared", "mean")).toBeCloseTo(error("squared", "sum") / n, 12);
    expect(error("absolute", "mean")).toBeCloseTo(error("absolute", "sum") / n, 12);
  });

  test("nothing near the least-squares line is better, and it passes through the centre", () => {
    const { slope, intercept } = leastSquares(points);
    expect(interceptThroughCentre(points, slope)).toBeCloseTo(intercept, 12);
    for (const [dm, db] of [
      [1e-4, 0],
      [-1e-4, 0],
      [0, 1e-4],
      [0, -1e-4],
      [1e-4, -1e-4],
    ] as const) {
      expect(lineError(points, slope + dm, intercept + db)).toBeGreaterThan(
        lineError(points, slope, intercept),
      );
    }
  });

  test("no slope through the centre has less absolute error than the weighted median", () => {
    const absolute = (slope: number) =>
      lineError(points, slope, interceptThroughCentre(points, slope), {
        norm: "absolute",
        reduction: "mean",
      });
    const best = absolute(leastAbsoluteSlope(points));
    let least = Number.POSITIVE_INFINITY;
    for (let slope = -2; slope < 2; slope += 0.001) least = Math.min(least, absolute(slope));
    expect(least).toBeGreaterThanOrEqual(best - 1e-12);
  });

  test("no line has less absolute error than the best through two points", () => {
    const absolute = (m: number, b: number) =>
      lineError(points, m, b, { norm: "absolute", reduction: "sum" });
    const { slope, intercept } = leastAbsolute(points);
    const best = absolute(slope, intercept);
    let least = Number.POSITIVE_INFINITY;
    for (let trial = 0; trial < 3000; trial++) {
      const reach = 10 ** (-3 * random.uniform());
      least = Math.min(least, absolute(slope + reach * random.normal(), intercept + reach * random.normal()));
    }
    expect(least).toBeGreaterThanOrEqual(best - 1e-9);
  });
});

describe("curvatures", () => {
  test("eigenvalues and vectors satisfy their definition", () => {
    const random = generator(37);
    for (let trial = 0; trial < 50; trial++) {
      const [a, b, d] = [random.normal(), random.normal(), random.normal()];
      const h = [
        [a, b],
        [b, d],
      ] as const;
      const { values, vectors } = eigen(h);
      expect(values[0]).toBeLessThanOrEqual(values[1]);
      values.forEach((value, i) => {
        const [x, y] = vectors[i]!;
        expect(a * x + b * y).toBeCloseTo(value * x, 12);
        expect(b * x + d * y).toBeCloseTo(value * y, 12);
        expect(Math.hypot(x, y)).toBeCloseTo(1, 14);
        expect(curvature(h, [2 * x, 2 * y])).toBeCloseTo(value, 12);
      });
    }
  });

  test("a round point, a trough and a saddle", () => {
    expect(
      eigen([
        [2, 0],
        [0, 2],
      ]).values,
    ).toEqual([2, 2]);
    expect(
      conditionNumber([
        [1, 0],
        [0, 0],
      ]),
    ).toBe(Number.POSITIVE_INFINITY);
    expect(
      conditionNumber([
        [1, 0],
        [0, -1],
      ]),
    ).toBe(-1);
    expect(
      newtonStep(
        [
          [1, 1],
          [1, 1],
        ],
        [1, 0],
      ),
    ).toBeNull();
  });
});
