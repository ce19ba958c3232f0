import { add } from "../../ops/add.ts";
import { square } from "../../ops/square.ts";
import { subtract } from "../../ops/subtract.ts";
import { scalar } from "../../tensor.ts";
import { himmelblauGround } from "../racing/grounds.ts";
import { defineSurface } from "./surface.ts";

/** (x² + y − 11)² + (x + y² − 7)² (Himmelblau, 1972): one summit, four equally deep hollows. */
export const himmelblau = defineSurface({
  id: "himmelblau",
  name: "Himmelblau",
  axes: ["x", "y"],
  ...himmelblauGround,
  graph(x, y) {
    const given = (value: number) => x.tape.constant(scalar(value));
    return add(square(subtract(add(square(x), y), given(11))), square(subtract(add(x, square(y)), given(7))));
  },
  starts: [
    [0, 0],
    [-0.2, -1],
    [4, 4],
  ],
});
