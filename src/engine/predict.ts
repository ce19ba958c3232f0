/** What a network says, without a tape, for guessing and drawing, where no gradient is wanted. */
import type { Matrix, Network } from "./network.ts";
import { forwardPass } from "./networkPass.ts";

/** `predict` for one set of examples and any number of parameter vectors, from buffers that the next call overwrites. */
export function predictor(network: Network, x: Matrix): (parameters: Readonly<Float64Array>) => Float64Array {
  const forward = forwardPass(network, x);
  return (parameters) => forward(parameters).activations.at(-1)!;
}

/** The outputs [examples, outputs] of a network for examples `x` [examples, inputs]. Throws a RangeError when they do not fit. */
export function predict(network: Network, parameters: Readonly<Float64Array>, x: Matrix): Matrix {
  return { shape: [x.shape[0], network.layers.at(-1)!], data: predictor(network, x)(parameters) };
}
