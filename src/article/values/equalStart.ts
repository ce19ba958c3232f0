import { equalStart as run } from "../../engine/subjects/networks/equalStart.ts";
import { type Theme, takes } from "../../stage/values.ts";

/** The loss after so many steps, the three neurons started so far apart. */
export const equalStart: Theme = {
  loss: takes(["apart", "steps"], ({ apart, steps }) => run(apart, steps).at(-1)!.loss),
};
