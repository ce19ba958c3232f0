import { add } from "../../ops/add.ts";
import { multiply } from "../../ops/multiply.ts";
import { power } from "../../ops/power.ts";
import { square } from "../../ops/square.ts";
import { subtract } from "../../ops/subtract.ts";
import { scalar } from "../../tensor.ts";
import { bealeGround } from "../racing/grounds.ts";
import { defineSurface, type ScalarNode } from "./surface.ts";

/** (1.5 − x + xy)² + (2.25 − x + xy²)² + (2.625 − x + xy³)² (Beale, 1958): flat valleys between cliffs. */
export const beale = defineSurface({
  id: "beale",
  name: "Beale",
  axes: ["x", "y"],
  ...bealeGround,
  graph(x, y) {
    const term = (constant: number, factor: ScalarNode) =>
      square(add(subtract(x.tape.constant(scalar(constant)), x), multiply(x, factor)));
    return add(add(term(1.5, y), term(2.25, square(y))), term(2.625, power(y, 3)));
  },
  starts: [
    [1, 1],
    [-1.5, 2],
    [0.5, 1.5],
    [-2, -1.5],
  ],
});
