/** What batches say at one place: the arrows of the cloud, downhill. */
import { penguins } from "../../engine/datasets/penguins.ts";
import { generator } from "../../engine/random.ts";
import { batchGradient } from "../../engine/subjects/fits/batchGradients.ts";
import type { Point } from "../../kit/figure/plane/point.ts";
import { COUNT } from "./model.ts";

/** Batches that are drawn, where there are more. */
const DRAWN = 120;

/** Every single penguin; otherwise batches as passes of their own would cut them. */
function batches(size: number, seed: number): readonly (readonly number[])[] {
  const order = Array.from({ length: COUNT }, (_, index) => index);
  if (size === 1) return order.map((index) => [index]);
  if (size === COUNT) return [order];
  const dice = generator(seed);
  const drawn: number[][] = [];
  while (drawn.length < DRAWN) {
    dice.shuffle(order);
    for (let from = 0; from + size <= COUNT && drawn.length < DRAWN; from += size)
      drawn.push(order.slice(from, from + size));
  }
  return drawn;
}

/** Against the gradient of each batch at this tilt and intercept: where a rate of 1 would send them. */
export function cloud(size: number, seed: number, [w, b]: Point): readonly Point[] {
  return batches(size, seed).map((rows) => {
    const [east, north] = batchGradient(penguins, rows, w, b);
    return [-east, -north];
  });
}
