/** Many parameter vectors of one network, scored one after the other: the readable form of what SIMD does four at a time. */
import { activations } from "../activations.ts";
import { type Network, parameterCount, parameterLayout } from "../network.ts";
import { fillUniform } from "./fillUniform.ts";
import type { Block, PopulationRun } from "./kernels.ts";

/** See `Kernels.population`. */
export function populationByLoops(
  precision: "float64" | "float32",
  network: Network,
  size: number,
  x: Block,
  t: Block,
  examples: number,
  middle: number,
): PopulationRun {
  const Numbers = precision === "float64" ? Float64Array : Float32Array;
  const layout = parameterLayout(network);
  const count = parameterCount(network);
  const outputs = network.layers.at(-1)!;
  const entropy = network.loss === "crossEntropy";
  const vectors = new Numbers(count * size);
  const drawn = new Float64Array(count * size);
  const losses = { length: size, data: new Numbers(size) };
  const margins = { length: size, data: new Numbers(size) };
  const rights = { data: new Int32Array(size) };
  const said = network.layers.map((units) => new Float64Array(units));

  /** What the network with the parameters from `at` on says of example `s`, a softmax network before its softmax. */
  const answer = (at: number, s: number): Float64Array => {
    const inputs = said[0]!;
    for (let i = 0; i < inputs.length; i++) inputs[i] = x.data[s * inputs.length + i]!;
    layout.forEach(({ fanIn, fanOut, weights, biases, end }, layer) => {
      const [from, to] = [said[layer]!, said[layer + 1]!];
      const name = layer + 1 < layout.length ? network.hidden : network.output;
      const f = name === "softmax" ? undefined : activations[name].op?.f;
      for (let j = 0; j < fanOut; j++) {
        let sum = biases < end ? vectors[at + biases + j]! : 0;
        for (let i = 0; i < fanIn; i++) sum += from[i]! * vectors[at + weights + i * fanOut + j]!;
        to[j] = f ? f(sum) : sum;
      }
    });
    return said.at(-1)!;
  };

  return {
    draw(radius, state) {
      const after = fillUniform(drawn, radius, state);
      vectors.set(drawn);
      return after;
    },
    put: (rows) => vectors.set(rows),
    score() {
      for (let g = 0; g < size; g++) {
        let loss = 0;
        let right = 0;
        let margin = Number.POSITIVE_INFINITY;
        for (let s = 0; s < examples; s++) {
          const out = answer(g * count, s);
          const targets = t.data.subarray(s * outputs, (s + 1) * outputs);
          const label = targets.indexOf(Math.max(...targets));
          const other = Math.max(...out.filter((_, j) => j !== label));
          const ahead =
            outputs === 1 ? (out[0]! - middle) * (targets[0]! > middle ? 1 : -1) : out[label]! - other;
          if (ahead > 0) right++;
          margin = Math.min(margin, Math.abs(ahead));
          if (entropy) {
            const top = Math.max(...out);
            const sum = out.reduce((total, z) => total + Math.exp(z - top), 0);
            targets.forEach((target, j) => {
              loss += (target * (top + Math.log(sum) - out[j]!)) / examples;
            });
          } else
            for (let j = 0; j < outputs; j++) loss += (out[j]! - targets[j]!) ** 2 / (examples * outputs);
        }
        losses.data[g] = loss;
        rights.data[g] = right;
        margins.data[g] = margin;
      }
    },
    losses,
    rights,
    margins,
  };
}
