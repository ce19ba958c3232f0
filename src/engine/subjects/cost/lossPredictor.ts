/** A network's loss without a tape, for nudging, where nothing but the loss is wanted. */
import type { Matrix, Network } from "../../network.ts";
import { predictor } from "../../predict.ts";
import { formatShape } from "../../tensor.ts";

/**
 * The network's own loss of examples x [examples, inputs] with targets [examples, outputs], for any number of parameter
 * vectors, without a tape. Throws a RangeError when the shapes do not fit.
 */
export function lossPredictor(
  network: Network,
  x: Matrix,
  targets: Matrix,
): (parameters: Readonly<Float64Array>) => number {
  const [examples, outputs] = targets.shape;
  if (examples !== x.shape[0] || outputs !== network.layers.at(-1)) {
    throw new RangeError(
      `targets ${formatShape(targets.shape)} do not fit ${x.shape[0]} examples of a network ${network.layers.join("-")}`,
    );
  }
  const wanted = targets.data;
  if (network.loss === "meanSquaredError") {
    const predicted = predictor(network, x);
    return (parameters) => {
      const said = predicted(parameters);
      let total = 0;
      for (let i = 0; i < said.length; i++) total += (said[i]! - wanted[i]!) ** 2;
      return total / said.length;
    };
  }
  // From the logits, as the tape does, so that no probability can vanish under the logarithm.
  const logits = predictor({ ...network, output: "linear" }, x);
  return (parameters) => {
    const sums = logits(parameters);
    let total = 0;
    for (let at = 0; at < sums.length; at += outputs) {
      let largest = sums[at]!;
      for (let j = 1; j < outputs; j++) largest = Math.max(largest, sums[at + j]!);
      let shares = 0;
      for (let j = 0; j < outputs; j++) shares += Math.exp(sums[at + j]! - largest);
      const whole = largest + Math.log(shares);
      for (let j = 0; j < outputs; j++) total += wanted[at + j]! * (whole - sums[at + j]!);
    }
    return total / examples;
  };
}
