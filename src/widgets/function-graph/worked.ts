/** A neuron's part of the forward pass, spelled out with the numbers of the picture. */
import { format, formatFixed } from "../../kit/format.ts";
import { networkOf, type State, type Values } from "./model.ts";
import type { Text } from "./text/en.ts";

/** What neurons give is told alike in picture, worked sum and sentence. */
export const tell = (value: number): string => formatFixed(value, 3);

export interface WorkedLine {
  readonly name: string;
  readonly sum: string;
  /** Empty where nothing is computed. */
  readonly result: string;
  /** "≈" where the digits shown on the left would round to another last digit. */
  readonly relation: "=" | "≈";
}

/** As many decimals as are shown. */
const shown = (value: number): number => Number(value.toFixed(3));
const relate = (left: number, right: number): WorkedLine["relation"] =>
  Math.abs(left - shown(right)) < 0.0005 + 1e-9 ? "=" : "≈";

/** A second factor: negative ones in brackets. */
const factor = (value: number, told: string): string => (value < 0 ? `(${told})` : told);
/** "− 0.8" or "+ 1.5". */
const added = (value: number, told: string): string =>
  value < 0 ? `\u2212 ${told.replace(/^\u2212/, "")}` : `+ ${told}`;

/** The chosen neuron's three lines. */
export function workedLines(values: Values, state: State, text: Text): readonly WorkedLine[] {
  const { neuron, x } = values;
  const net = networkOf(values);
  const { sum, bend, share, shares } = text.rows;
  if (neuron === "output") {
    const [first, second, third] = state.shares;
    const together = first + second + third;
    return [
      {
        name: shares,
        sum: `${tell(first)} ${added(second, tell(second))} ${added(third, tell(third))}`,
        result: tell(together),
        relation: relate(shown(first) + shown(second) + shown(third), together),
      },
      {
        name: sum,
        sum: `${tell(together)} ${added(net.outputBias, format(net.outputBias))}`,
        result: tell(state.output),
        relation: relate(shown(together) + net.outputBias, state.output),
      },
      { name: bend, sum: text.noBend, result: "", relation: "=" },
    ];
  }
  const i = neuron === "1" ? 0 : neuron === "2" ? 1 : 2;
  const [w, b, v] = [net.weights[i], net.biases[i], net.outputWeights[i]];
  const [total, activation] = [format(state.sums[i], 5), state.activations[i]];
  return [
    {
      name: sum,
      sum: `${format(w)} × ${factor(x, format(x))} ${added(b, format(b))}`,
      result: total,
      relation: "=",
    },
    { name: bend, sum: `tanh(${total})`, result: tell(activation), relation: "=" },
    {
      name: share,
      sum: `${format(v)} × ${factor(activation, tell(activation))}`,
      result: tell(state.shares[i]),
      relation: relate(v * shown(activation), state.shares[i]),
    },
  ];
}
