import { add } from "../ops/add.ts";
import { scale } from "../ops/scale.ts";
import { square } from "../ops/square.ts";
import { scalar } from "../tensor.ts";
import { defineSurface, type Point } from "./surface.ts";

const LOWEST: Point = [-0.45, -0.3];
const [EAST, NORTH, FLOOR] = [250, 450, 430];

/** 250(x + 0.45)² + 450(y + 0.3)² + 430, in metres: the ground on which every way down leads to the same camp. */
export const bowl = defineSurface({
  id: "bowl",
  name: "Bowl",
  axes: ["x", "y"],
  domain: [
    [-1, 1],
    [-1, 1],
  ],
  value: (x, y) => EAST * (x - LOWEST[0]) ** 2 + NORTH * (y - LOWEST[1]) ** 2 + FLOOR,
  graph(x, y) {
    const number = (value: number) => x.tape.constant(scalar(value));
    const fall = (t: typeof x, lowest: number, steepness: number) =>
      scale(square(add(t, number(-lowest))), steepness);
    return add(add(fall(x, LOWEST[0], EAST), fall(y, LOWEST[1], NORTH)), number(FLOOR));
  },
  minima: [{ at: LOWEST, value: FLOOR }],
  starts: [[0.05, 0.05]],
});
