/** A line y = slope · x + intercept through points: its errors, its gradient, its best fits. */

import { absolute } from "../../ops/absolute.ts";
import { add } from "../../ops/add.ts";
import { mean } from "../../ops/mean.ts";
import { scale } from "../../ops/scale.ts";
import { square } from "../../ops/square.ts";
import { subtract } from "../../ops/subtract.ts";
import { sum } from "../../ops/sum.ts";
import { gradients, type Node, Tape } from "../../tape.ts";
import { ones, scalar, tensor } from "../../tensor.ts";
import { conditionNumber, eigen, type Symmetric } from "./eigen.ts";

/** Points (xᵢ, yᵢ), n of each. A `Dataset` is one. */
export interface Points {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

export interface Line {
  readonly slope: number;
  readonly intercept: number;
}

/** How residuals become one number: |r| (L1) or r² (L2) of each, then their mean or their sum. */
export interface ErrorKind {
  readonly norm: "squared" | "absolute";
  readonly reduction: "mean" | "sum";
}

const meanSquares: ErrorKind = { norm: "squared", reduction: "mean" };

/** What each point lies above the line: yᵢ − (slope · xᵢ + intercept), in the unit of y. */
export function residuals({ x, y }: Points, slope: number, intercept: number): Float64Array {
  return Float64Array.from(y, (yi, i) => yi - (slope * x[i]! + intercept));
}

/** The error of a line; by default the mean of the squared residuals. */
export function lineError(
  points: Points,
  slope: number,
  intercept: number,
  kind: ErrorKind = meanSquares,
): number {
  let total = 0;
  for (const r of residuals(points, slope, intercept)) total += kind.norm === "squared" ? r * r : Math.abs(r);
  return kind.reduction === "mean" ? total / points.x.length : total;
}

/** Records the error of a line whose slope and intercept are scalars on a tape. */
export function lineErrorNode(
  { x, y }: Points,
  slope: Node<readonly []>,
  intercept: Node<readonly []>,
  kind: ErrorKind = meanSquares,
): Node<readonly []> {
  const { tape } = slope;
  const n = x.length;
  const line = add(
    scale(tape.constant(tensor([n], x), "x"), slope),
    scale(tape.constant(ones([n]), "1"), intercept),
  );
  const residual = subtract(tape.constant(tensor([n], y), "y"), line);
  const each = kind.norm === "squared" ? square(residual) : absolute(residual);
  return kind.reduction === "mean" ? mean(each) : sum(each);
}

/** The slopes [∂/∂slope, ∂/∂intercept] of the error, by the tape. */
export function lineGradient(
  points: Points,
  slope: number,
  intercept: number,
  kind: ErrorKind = meanSquares,
): readonly [number, number] {
  const tape = new Tape();
  const leaves = [tape.leaf(scalar(slope), "slope"), tape.leaf(scalar(intercept), "intercept")] as const;
  const [bySlope, byIntercept] = gradients(lineErrorNode(points, ...leaves, kind), leaves);
  return [bySlope.data[0]!, byIntercept.data[0]!];
}

/** Means and centred second moments: all that the mean squared error knows of the points. */
function moments({ x, y }: Points) {
  const n = x.length;
  let meanX = 0;
  let meanY = 0;
  for (let i = 0; i < n; i++) {
    meanX += x[i]! / n;
    meanY += y[i]! / n;
  }
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let i = 0; i < n; i++) {
    const dx = x[i]! - meanX;
    const dy = y[i]! - meanY;
    xx += (dx * dx) / n;
    xy += (dx * dy) / n;
    yy += (dy * dy) / n;
  }
  return { meanX, meanY, xx, xy, yy };
}

/** The points' centre, (mean of x, mean of y). */
export function centre(points: Points): readonly [number, number] {
  const { meanX, meanY } = moments(points);
  return [meanX, meanY];
}

/** The intercept of the line with this slope through the points' centre. */
export function interceptThroughCentre(points: Points, slope: number): number {
  const [x, y] = centre(points);
  return y - slope * x;
}

/** The line with the least mean (or sum) of squared residuals (Legendre, 1805). It passes through the points' centre. */
export function leastSquares(points: Points): Line {
  const { meanX, meanY, xx, xy } = moments(points);
  const slope = xy / xx;
  return { slope, intercept: meanY - slope * meanX };
}

/** The mean squared error of a line as the exact quadratic function that it is. */
export interface LineQuadratic {
  /** [slope, intercept] of the best line. */
  readonly minimum: readonly [number, number];
  /** The mean squared error there. */
  readonly least: number;
  /** The same everywhere, for this error is a parabola in every direction. */
  readonly hessian: Symmetric;
  /** Curvatures, smaller first. */
  readonly eigenvalues: readonly [number, number];
  readonly condition: number;
  /** 2/λmax: gradient descent approaches the minimum only with a learning rate below this. */
  readonly stepLimit: number;
  value(slope: number, intercept: number): number;
  gradient(slope: number, intercept: number): readonly [number, number];
}

/** The mean squared error from the points' moments: as cheap for a million points as for seven. */
export function lineQuadratic(points: Points): LineQuadratic {
  const { meanX, xx, xy, yy } = moments(points);
  const { slope: bestSlope, intercept: bestIntercept } = leastSquares(points);
  const hessian: Symmetric = [
    [2 * (xx + meanX * meanX), 2 * meanX],
    [2 * meanX, 2],
  ];
  const least = Math.max(0, yy - (xy * xy) / xx);
  const { values } = eigen(hessian);
  return {
    minimum: [bestSlope, bestIntercept],
    least,
    hessian,
    eigenvalues: values,
    condition: conditionNumber(hessian),
    stepLimit: 2 / values[1],
    // Measured from the minimum, the error is the least error plus squares, so nothing cancels.
    value(slope, intercept) {
      const m = slope - bestSlope;
      const atCentre = intercept - bestIntercept + m * meanX;
      return least + xx * m * m + atCentre * atCentre;
    },
    gradient(slope, intercept) {
      const m = slope - bestSlope;
      const atCentre = intercept - bestIntercept + m * meanX;
      return [2 * (xx * m + meanX * atCentre), 2 * atCentre];
    },
  };
}

/**
 * The slope with the least sum of absolute residuals among lines through the points' centre. The error is a broken line
 * in the slope, with a corner at each point's own slope from the centre and a kink as strong as its distance from it in x:
 * the best is the weighted median of those slopes.
 */
export function leastAbsoluteSlope(points: Points): number {
  const [centreX, centreY] = centre(points);
  const corners = Array.from(points.x, (x, i) => ({
    weight: Math.abs(x - centreX),
    slope: (points.y[i]! - centreY) / (x - centreX),
  }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => a.slope - b.slope);
  const half = corners.reduce((total, { weight }) => total + weight, 0) / 2;
  let passed = 0;
  for (const { weight, slope } of corners) {
    passed += weight;
    if (passed >= half) return slope;
  }
  return 0;
}

/**
 * A line with the least sum of absolute residuals (Boscovich, 1757). Some best line passes through two of the points, so
 * all pairs are tried: n³/2 residuals, fit for some hundred points.
 */
export function leastAbsolute({ x, y }: Points): Line {
  let best = { slope: 0, intercept: 0 };
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < x.length; i++) {
    for (let j = i + 1; j < x.length; j++) {
      if (x[i] === x[j]) continue;
      const slope = (y[j]! - y[i]!) / (x[j]! - x[i]!);
      const intercept = y[i]! - slope * x[i]!;
      let error = 0;
      for (let k = 0; k < x.length && error < least; k++)
        error += Math.abs(y[k]! - slope * x[k]! - intercept);
      if (error < least) {
        least = error;
        best = { slope, intercept };
      }
    }
  }
  return best;
}

/** The points with x measured from its mean: the ravine of the mean squared error becomes a bowl. */
export function centred(points: Points): { readonly x: Float64Array; readonly y: Float64Array } {
  const { meanX } = moments(points);
  return { x: Float64Array.from(points.x, (x) => x - meanX), y: Float64Array.from(points.y) };
}

/** The points with x measured from its mean in standard deviations (of the population, 1/n): the bowl becomes round. */
export function standardised(points: Points): { readonly x: Float64Array; readonly y: Float64Array } {
  const { meanX, xx } = moments(points);
  const deviation = Math.sqrt(xx);
  return { x: Float64Array.from(points.x, (x) => (x - meanX) / deviation), y: Float64Array.from(points.y) };
}
