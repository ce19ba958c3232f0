import { add } from "../../ops/add.ts";
import { scale } from "../../ops/scale.ts";
import { square } from "../../ops/square.ts";
import { subtract } from "../../ops/subtract.ts";
import { scalar } from "../../tensor.ts";
import { rosenbrockGround } from "../racing/grounds.ts";
import { defineSurface } from "./surface.ts";

/** (1 − x)² + 100(y − x²)² (Rosenbrock, 1960): a curved valley, 2,508 times steeper across than along at its end. */
export const rosenbrock = defineSurface({
  id: "rosenbrock",
  name: "Rosenbrock",
  axes: ["x", "y"],
  ...rosenbrockGround,
  graph: (x, y) =>
    add(square(subtract(x.tape.constant(scalar(1)), x)), scale(square(subtract(y, square(x))), 100)),
  starts: [
    [-1.2, 1],
    [-1.5, 1.5],
  ],
});
