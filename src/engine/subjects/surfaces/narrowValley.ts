import { add } from "../../ops/add.ts";
import { scale } from "../../ops/scale.ts";
import { square } from "../../ops/square.ts";
import { valleyGround } from "../racing/grounds.ts";
import { defineSurface, type Surface } from "./surface.ts";

/**
 * (x² + ky²)/2, curvatures 1 and k. Gradient descent does best with η = 2/(1 + k) and then gains the factor
 * (k − 1)/(k + 1) a step; heavy-ball momentum, at its best, (√k − 1)/(√k + 1) (Polyak, 1964).
 */
export function valley(k: number): Surface {
  return defineSurface({
    id: "narrowValley",
    name: "Narrow valley",
    axes: ["x", "y"],
    ...valleyGround(k),
    graph: (x, y) => scale(add(square(x), scale(square(y), k)), 0.5),
    starts: [[-10, 1]],
  });
}

/** The valley with k = 100. */
export const narrowValley = valley(100);
