import { multiply } from "../../ops/multiply.ts";
import { square } from "../../ops/square.ts";
import { subtract } from "../../ops/subtract.ts";
import { scalar } from "../../tensor.ts";
import { linearGround } from "../walking/linearGround.ts";
import { defineSurface } from "./surface.ts";

/**
 * (w₁w₂ − 1)², the squared error of the network y = w₂(w₁x) on one example, x = 1 and y = 1. No activation at all, and not convex already.
 *
 * Its minima are the two branches of the hyperbola w₁w₂ = 1; listed are the points where the valley is flattest. Across it
 * the curvature is 2(a² + 1/a²) at (a, 1/a), so gradient descent can settle only where η < 1/(a² + 1/a²).
 */
export const twoWeightLinear = defineSurface({
  id: "twoWeightLinear",
  name: "Two-weight linear network",
  axes: ["w₁", "w₂"],
  ...linearGround,
  graph: (w1, w2) => square(subtract(multiply(w1, w2), w1.tape.constant(scalar(1)))),
  starts: [
    [3, -0.5],
    [0.05, 0.05],
    [2.5, 0.1],
  ],
  logScale: true,
});
