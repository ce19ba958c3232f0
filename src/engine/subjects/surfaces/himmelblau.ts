import { add } from "../../ops/add.ts";
import { square } from "../../ops/square.ts";
import { subtract } from "../../ops/subtract.ts";
import { scalar } from "../../tensor.ts";
import { defineSurface } from "./surface.ts";

/** (x² + y − 11)² + (x + y² − 7)² (Himmelblau, 1972): one summit, four equally deep hollows. */
export const himmelblau = defineSurface({
  id: "himmelblau",
  name: "Himmelblau",
  axes: ["x", "y"],
  domain: [
    [-5, 5],
    [-5, 5],
  ],
  value: (x, y) => (x * x + y - 11) ** 2 + (x + y * y - 7) ** 2,
  graph(x, y) {
    const given = (value: number) => x.tape.constant(scalar(value));
    return add(square(subtract(add(square(x), y), given(11))), square(subtract(add(x, square(y)), given(7))));
  },
  minima: [
    { at: [3, 2], value: 0 },
    { at: [-2.8051180869, 3.1313125183], value: 0 },
    { at: [-3.7793102534, -3.2831859913], value: 0 },
    { at: [3.5844283403, -1.848126527], value: 0 },
  ],
  saddles: [
    { at: [-0.1279613467, -1.9537149802], value: 178.337239202 },
    { at: [-3.0730257508, -0.0813530443], value: 104.015162918 },
    { at: [0.0866775046, 2.8842547012], value: 67.719150088 },
    { at: [3.3851541836, 0.0738518798], value: 13.31192627 },
  ],
  maxima: [{ at: [-0.2708445907, -0.9230385565], value: 181.616521523 }],
  starts: [
    [0, 0],
    [-0.2, -1],
    [4, 4],
  ],
  logScale: true,
});
