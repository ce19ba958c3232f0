/**
 * Greedy layer-wise pre-training (Hinton, Osindero and Teh, 2006): each hidden layer of a sigmoid network learns as a
 * Boltzmann machine whose data are what the layers below it, already taught, say of the examples.
 */
import type { Kernels } from "../../kernels/kernels.ts";
import { type LayerLayout, type Matrix, type Network, parameterLayout } from "../../network.ts";
import type { Generator } from "../../random.ts";
import { type Machine, machine, machineCount } from "./boltzmann.ts";

/** Where the teaching of one layer stands; laid out as in `Machine`. */
export interface Taught {
  readonly parameters: Float32Array;
  readonly velocity: Float32Array;
}

export interface Layerwise {
  /** To the hidden layer with this index, over the layers below as they stand in a network's `parameters`. */
  load(layer: number, parameters: Readonly<Float32Array>, taught: Taught): void;
  save(): Taught;
  /** One step of contrastive divergence on these rows; the mean square by which their reconstruction misses. */
  step(
    rows: ArrayLike<number>,
    random: Generator,
    hyper: { readonly rate: number; readonly beta: number },
    count: number,
  ): number;
}

/** Spread of a machine's weights at first (Hinton, 2010). */
const SPREAD = 0.01;

/** A layer of which nothing has been taught. */
export function untaught({ fanIn, fanOut }: LayerLayout, random: Generator): Taught {
  const count = machineCount({ visible: fanIn, hidden: fanOut });
  const parameters = new Float32Array(count);
  for (let at = 0; at < fanIn * fanOut; at++) parameters[at] = SPREAD * random.normal();
  return { parameters, velocity: new Float32Array(count) };
}

/** Puts what a layer was taught into a network's parameters. */
export function takeOver(parameters: Float32Array, { weights, end }: LayerLayout, taught: Taught): void {
  parameters.set(taught.parameters.subarray(0, end - weights), weights);
}

/** Teaches the hidden layers of `network` from examples x [count, inputs], so many rows at a time, in the memory of `kernels`. */
export function layerwise(kernels: Kernels, network: Network, x: Matrix, rows: number): Layerwise {
  const [count] = x.shape;
  const order = kernels.order(rows);
  const inputs = kernels.block(x.data.length);
  inputs.data.set(x.data);
  const sigmoid = kernels.activation("sigmoid")!;
  let said = inputs;
  const layers = parameterLayout(network)
    .slice(0, -1)
    .map(({ fanIn, fanOut, weights, biases, end }) => {
      const below = said;
      const own = kernels.block(end - weights);
      const above = kernels.block(count * fanOut);
      const row = kernels.part(own, biases - weights, fanOut);
      const sums = kernels.product(above, below, own, count, fanIn, fanOut, row);
      const squash = sigmoid.apply(above, above);
      said = above;
      return {
        taught: machine(kernels, below, order, { visible: fanIn, hidden: fanOut, rows }),
        /** Works out what the layer says, unless it has with the same parameters. */
        say(parameters: Readonly<Float32Array>, anew: boolean): boolean {
          const now = parameters.subarray(weights, end);
          if (!anew && now.every((value, at) => value === own.data[at])) return false;
          own.data.set(now);
          sums();
          squash();
          return true;
        },
      };
    });
  let present: Machine = layers[0]!.taught;
  return {
    load(layer, parameters, taught) {
      let anew = false;
      for (const below of layers.slice(0, layer)) anew = below.say(parameters, anew);
      present = layers[layer]!.taught;
      present.parameters.data.set(taught.parameters);
      present.velocity.data.set(taught.velocity);
    },
    save: () => ({
      parameters: Float32Array.from(present.parameters.data),
      velocity: Float32Array.from(present.velocity.data),
    }),
    step(chosen, random, hyper, step) {
      order.data.set(chosen);
      return present.step(random, hyper, step);
    },
  };
}
