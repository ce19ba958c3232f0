import { add } from "../../ops/add.ts";
import { multiply } from "../../ops/multiply.ts";
import { power } from "../../ops/power.ts";
import { scale } from "../../ops/scale.ts";
import { square } from "../../ops/square.ts";
import { camelGround } from "../racing/grounds.ts";
import { defineSurface } from "./surface.ts";

/** (4 − 2.1x² + x⁴/3)x² + xy + (4y² − 4)y² (Dixon and Szegő, 1978): six hollows, the two deepest of them equal. */
export const sixHumpCamel = defineSurface({
  id: "sixHumpCamel",
  name: "Six-hump camel",
  axes: ["x", "y"],
  ...camelGround,
  graph(x, y) {
    const inX = add(add(scale(square(x), 4), scale(power(x, 4), -2.1)), scale(power(x, 6), 1 / 3));
    const inY = add(scale(power(y, 4), 4), scale(square(y), -4));
    return add(add(inX, multiply(x, y)), inY);
  },
  starts: [
    [-1.5, -0.8],
    [1.8, 0.9],
    [0.01, 0.01],
  ],
});
