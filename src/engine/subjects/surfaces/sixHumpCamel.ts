import { add } from "../../ops/add.ts";
import { multiply } from "../../ops/multiply.ts";
import { power } from "../../ops/power.ts";
import { scale } from "../../ops/scale.ts";
import { square } from "../../ops/square.ts";
import { defineSurface } from "./surface.ts";

/** (4 − 2.1x² + x⁴/3)x² + xy + (4y² − 4)y² (Dixon and Szegő, 1978): six hollows, the two deepest of them equal. */
export const sixHumpCamel = defineSurface({
  id: "sixHumpCamel",
  name: "Six-hump camel",
  axes: ["x", "y"],
  domain: [
    [-2, 2],
    [-1.1, 1.1],
  ],
  value(x, y) {
    const [xx, yy] = [x * x, y * y];
    return (4 - 2.1 * xx + (xx * xx) / 3) * xx + x * y + (4 * yy - 4) * yy;
  },
  graph(x, y) {
    const inX = add(add(scale(square(x), 4), scale(power(x, 4), -2.1)), scale(power(x, 6), 1 / 3));
    const inY = add(scale(power(y, 4), 4), scale(square(y), -4));
    return add(add(inX, multiply(x, y)), inY);
  },
  minima: [
    { at: [0.0898420131, -0.712656403], value: -1.0316284535 },
    { at: [-0.0898420131, 0.712656403], value: -1.0316284535 },
    { at: [1.7036067149, -0.7960835686], value: -0.2154638244 },
    { at: [-1.7036067149, 0.7960835686], value: -0.2154638244 },
    { at: [1.6071047528, 0.5686514548], value: 2.1042503103 },
    { at: [-1.6071047528, -0.5686514548], value: 2.1042503103 },
  ],
  saddles: [{ at: [0, 0], value: 0 }],
  starts: [
    [-1.5, -0.8],
    [1.8, 0.9],
    [0.01, 0.01],
  ],
});
