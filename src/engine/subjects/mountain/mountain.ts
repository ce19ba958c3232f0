/** The mountain that is walked blindly in the first section: the loss of a small network over two of its weights. */
import { add } from "../../ops/add.ts";
import { log } from "../../ops/log.ts";
import { meanSquaredError } from "../../ops/meanSquaredError.ts";
import { scale } from "../../ops/scale.ts";
import { tanh } from "../../ops/tanh.ts";
import { filled, scalar, tensor } from "../../tensor.ts";
import { defineSurface, type ScalarNode, type Surface } from "../surfaces/surface.ts";
import { mountainGround } from "./mountainGround.ts";
import { mountainDomain, mountainHeight } from "./mountainHeight.ts";
import { type MountainNetwork, mountainNetwork } from "./mountainNetworks.ts";

/** All ten parameters in the order of `parameterLayout`, with the two free weights put in. */
export function mountainParameters(
  { thirdWeight, hiddenBiases, outputWeights, outputBias }: MountainNetwork,
  w1: number,
  w2: number,
): Float64Array {
  return Float64Array.of(w1, w2, thirdWeight, ...hiddenBiases, ...outputWeights, outputBias);
}

/** log₁₀ of a mountain network's mean squared error over its first two weights, each in [−8, 8]. */
export function mountainSurface(
  data: MountainNetwork,
  known: Pick<Surface, "id" | "name" | "minima"> & Partial<Pick<Surface, "saddles" | "maxima">>,
): Surface {
  const n = data.x.length;
  const column = (values: readonly number[]) => tensor([n, 1], values);
  return defineSurface({
    ...known,
    axes: ["w₁", "w₂"],
    domain: mountainDomain,
    value: (w1, w2) => mountainHeight(data, w1, w2),
    graph(w1, w2) {
      const { tape } = w1;
      const x = tape.constant(column(data.x), "x");
      /** Hidden neuron i's share of every output. */
      const unit = (weight: ScalarNode, i: 0 | 1 | 2) =>
        scale(
          tanh(add(scale(x, weight), tape.constant(filled([n, 1], data.hiddenBiases[i])))),
          data.outputWeights[i],
        );
      const third = unit(tape.constant(scalar(data.thirdWeight)), 2);
      const fixed = add(third, tape.constant(filled([n, 1], data.outputBias)));
      const output = add(add(unit(w1, 0), unit(w2, 1)), fixed);
      const loss = meanSquaredError(output, tape.constant(column(data.y), "y"));
      return scale(log(loss), 1 / Math.LN10);
    },
    starts: [data.summit],
  });
}

/** The chapter's mountain: default start on its summit, four hollows, the lowest camp in the east. */
export const mountain = mountainSurface(mountainNetwork, {
  id: "mountain",
  name: "The mountain",
  minima: mountainGround.minima,
  saddles: mountainGround.saddles,
  maxima: mountainGround.maxima,
});
