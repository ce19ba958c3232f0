import { add } from "../../ops/add.ts";
import { power } from "../../ops/power.ts";
import { scale } from "../../ops/scale.ts";
import { square } from "../../ops/square.ts";
import { subtract } from "../../ops/subtract.ts";
import { saddleGround } from "../walking/saddleGround.ts";
import { defineSurface } from "./surface.ts";

/**
 * x²/2 − y²/2 + y⁴/4: a saddle that falls away into two hollows instead of without end. Near the saddle gradient descent
 * multiplies y by 1 + η a step, so it leaves slowly from y near 0, and never from y = 0.
 */
export const boundedSaddle = defineSurface({
  id: "boundedSaddle",
  name: "Bounded saddle",
  axes: ["x", "y"],
  ...saddleGround,
  graph: (x, y) => add(scale(subtract(square(x), square(y)), 0.5), scale(power(y, 4), 0.25)),
  starts: [
    [1, 0.001],
    [1, 1e-8],
    [1, 0],
  ],
});
