import { add } from "../ops/add.ts";
import { exp } from "../ops/exp.ts";
import { multiply } from "../ops/multiply.ts";
import { scale } from "../ops/scale.ts";
import { square } from "../ops/square.ts";
import { scalar } from "../tensor.ts";
import { defineSurface, type Point } from "./surface.ts";

/** Middle of the crater, its size, how high its floor stands for its rim, and the height of the whole in metres. */
const [MIDDLE, SIZE, FLOOR, HEIGHT]: readonly [Point, number, number, number] = [
  [-0.24, 0.2],
  0.44,
  0.3,
  1300,
];
/** The plain it stands on: a shallow dish, lowest here. */
const [LOWEST, DISH, PLAIN]: readonly [Point, number, number] = [[0.72, -0.55], 130, 300];

/**
 * 1300(q + 0.3)e⁻ᵠ with q = ((x + 0.24)² + (y − 0.2)²)/0.44², on a dish 130((x − 0.72)² + (y + 0.55)²) + 300; in metres.
 *
 * From the rim the ground falls more steeply into the crater than out of it, and the crater's floor is no way down.
 */
export const crater = defineSurface({
  id: "crater",
  name: "Crater",
  axes: ["x", "y"],
  domain: [
    [-1, 1],
    [-1, 1],
  ],
  value(x, y) {
    const q = ((x - MIDDLE[0]) ** 2 + (y - MIDDLE[1]) ** 2) / SIZE ** 2;
    const dish = DISH * ((x - LOWEST[0]) ** 2 + (y - LOWEST[1]) ** 2) + PLAIN;
    return HEIGHT * (q + FLOOR) * Math.exp(-q) + dish;
  },
  graph(x, y) {
    const number = (value: number) => x.tape.constant(scalar(value));
    const distance = (from: Point) => add(square(add(x, number(-from[0]))), square(add(y, number(-from[1]))));
    const q = scale(distance(MIDDLE), 1 / SIZE ** 2);
    const ring = scale(multiply(add(q, number(FLOOR)), exp(scale(q, -1))), HEIGHT);
    return add(ring, add(scale(distance(LOWEST), DISH), number(PLAIN)));
  },
  minima: [],
  starts: [[0.05, 0.05]],
});
