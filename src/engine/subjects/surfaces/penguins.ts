import { penguins as birds } from "../../datasets/penguins.ts";
import { lineSurface } from "./lineSurface.ts";

/** A line's mean squared error on the penguins, in kg²: with flippers measured from their mean, nearly a round bowl. */
export const penguins = lineSurface(birds, {
  id: "penguins",
  name: "Penguins",
  domain: [
    [-2, 3],
    [1.7, 6.7],
  ],
  starts: [
    [-1.5, 6.2],
    [2.5, 2.2],
  ],
});
