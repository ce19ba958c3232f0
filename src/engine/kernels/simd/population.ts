/** Many networks guessed at once, four to a vector. */
import type { ActivationName } from "../../activations.ts";
import { parameterCount } from "../../network.ts";
import { skipUniform } from "../fillUniform.ts";
import type { Kernels, PopulationRun } from "../kernels.ts";
import { populationByLoops } from "../population.ts";
import { at, blockIn, countsIn, type Memory } from "./memory.ts";

/** What `assembly/population.as` calls the activations that it has. */
const codes: Partial<Record<ActivationName, number>> = { linear: 0, sigmoid: 1, tanh: 2, relu: 3, step: 4 };

/** See `Kernels.population`. */
export function populationIn(
  memory: Memory,
  ...[network, size, x, t, examples, middle]: Parameters<Kernels["population"]>
): PopulationRun {
  const { exports } = memory;
  if (size % 4 !== 0) throw new RangeError(`networks come in fours, got ${size}`);
  const { layers, hidden, biases, loss } = network;
  const output = loss === "crossEntropy" ? "linear" : network.output;
  if (output === "softmax") throw new RangeError("a softmax goes with cross-entropy here");
  const [inside, outside] = [codes[hidden], codes[output]];
  if (inside === undefined || outside === undefined)
    return populationByLoops("float32", network, size, x, t, examples, middle);
  const count = parameterCount(network);
  const [parameters, rows, losses, margins] = [count * size, count * size, size, size].map((length) =>
    blockIn(memory, length),
  );
  const rights = countsIn(memory, size);
  const list = countsIn(memory, layers.length);
  list.data.set(layers);
  const widest = Math.max(...layers);
  const room = memory.take(32 * widest);
  return {
    draw(radius, state) {
      exports.drawPopulation(at(parameters!), count, size, radius, state);
      return skipUniform(state, count * size);
    },
    put(vectors) {
      rows!.data.set(vectors);
      exports.interleave(at(parameters!), at(rows!), count, size);
    },
    score() {
      exports.scorePopulation(
        ...([
          at(losses!),
          rights.at,
          at(margins!),
          at(parameters!),
          count,
          size,
          list.at,
          layers.length,
        ] as const),
        ...([inside, outside, Number(biases)] as const),
        ...([Number(loss === "crossEntropy"), at(x), at(t), examples, middle, room, widest] as const),
      );
    },
    losses: losses!,
    rights,
    margins: margins!,
  };
}
