/** How far a single weight reaches. */
import { fortyFourNetwork, liesDownstream } from "../../engine/subjects/networks/fortyFour.ts";
import { type Theme, takes } from "../../stage/values.ts";

export const ripple: Theme = {
  /** How many neurons one weight into this layer (from 1) of the 44-weight network can move. */
  moved: takes(["layer"], ({ layer }) =>
    fortyFourNetwork.layers.reduce(
      (total, size, l) =>
        total +
        Array.from({ length: size }, (_, neuron) => neuron).filter((neuron) =>
          liesDownstream({ layer: layer - 1, from: 0, to: 0 }, l, neuron),
        ).length,
      0,
    ),
  ),
};
