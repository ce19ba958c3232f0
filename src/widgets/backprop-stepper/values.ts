/** The worked examples of backpropagation: (x + y) · z, the sigmoid neuron and a value used twice, from the engine's tape. */
import { backward, type Tape } from "../../engine/tape.ts";
import { type Theme, takes } from "../../stage/values.ts";
import { type Program, recorded } from "./boxes.ts";
import { type PresetName, presets } from "./programs.ts";

/** Leaves and other arguments, by name. */
type Given = Readonly<Record<string, number>>;

/** The preset's tape; leaves named in `given` take those numbers. */
function tapeOf(preset: PresetName, given: Given): Tape {
  const program: Program = presets[preset];
  return recorded(
    program,
    program.leaves.map(({ name, values }) => (given[name] === undefined ? values : [given[name]])),
  );
}

/** Where a leaf or a result of the preset stands on its tape. */
function find(preset: PresetName, tape: Tape, name: string) {
  const { leaves, names }: Program = presets[preset];
  const leaf = leaves.findIndex((one) => one.name === name);
  const results = tape.nodes.filter(({ op }) => op);
  return leaf >= 0 ? tape.nodes[leaf]! : results[names.indexOf(name)]!;
}

/** A value of a preset, whose leaves may be given. */
function of(preset: PresetName, compute: (given: Given) => number, ...others: readonly string[]) {
  const { leaves }: Program = presets[preset];
  return takes([...leaves.map(({ name }) => `${name}?`), ...others], compute);
}

const number = (preset: PresetName, name: string) =>
  of(preset, (given) => find(preset, tapeOf(preset, given), name).value.data[0]!);

/** ∂L/∂(name); or only the share that comes through the op whose result is called `through`. */
const gradientOf = (preset: PresetName, name: string, through?: string) =>
  of(preset, (given) => {
    const tape = tapeOf(preset, given);
    const target = find(preset, tape, name);
    let gradient = 0;
    for (const { node, contributions } of backward(tape.nodes.at(-1)!)) {
      if (through !== undefined && node !== find(preset, tape, through)) continue;
      for (const [i, contribution] of contributions.entries())
        if (node.inputs[i] === target) gradient += contribution!.data[0]!;
    }
    return gradient;
  });

export const stepper: Theme = {
  productSum: number("product", "q"),
  productLoss: number("product", "L"),
  productBySum: gradientOf("product", "q"),
  productByX: gradientOf("product", "x"),
  productByZ: gradientOf("product", "z"),

  neuronOutput: number("neuron", "a"),
  neuronMiss: number("neuron", "e"),
  neuronByOutput: gradientOf("neuron", "a"),
  neuronBySum: gradientOf("neuron", "s"),
  neuronByW: gradientOf("neuron", "w"),
  neuronByX: gradientOf("neuron", "x"),
  neuronByB: gradientOf("neuron", "b"),
  /** The sigmoid's slope where the neuron stands: a(1 − a). */
  neuronSlope: of("neuron", (given) => {
    const output = number("neuron", "a")(given);
    return output * (1 - output);
  }),

  /** Along the factor x itself, along the sum, and both together. */
  twiceDirect: gradientOf("twice", "x", "L"),
  twiceBySum: gradientOf("twice", "x", "q"),
  twiceByX: gradientOf("twice", "x"),
};
