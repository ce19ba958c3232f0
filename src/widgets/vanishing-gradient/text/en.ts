import type { Shows, WidgetText } from "../../../stage/widget.ts";
import { counted } from "../../words.en.ts";
import type { knobs, Values } from "../model.ts";

const neurons = { sigmoid: "sigmoid", tanh: "tanh", relu: "ReLU", step: "step" } as const;
const starts = {
  tiny: "tiny, 0.01",
  normal: "plain, 1",
  lecun: "LeCun’s",
  glorot: "Glorot’s",
  he: "He’s",
} as const;
const drawn = {
  tiny: "tiny weights",
  normal: "plain random weights",
  lecun: "LeCun’s weights",
  glorot: "Glorot’s weights",
  he: "He’s weights",
} as const;
const steps = (count: number): string => counted(count, "step");

export const en = {
  title: "What reaches the first layer",
  key: ({ activation }: Values, shows: Shows) =>
    [
      shows("layers") &&
        "Filled dots are each layer’s gradient, rings the error signal that it is handed, the dashed line the spread (standard deviation) of what it says.",
      shows("layers") &&
        activation === "sigmoid" &&
        "Thin and dashed: what would be left if each layer let through a quarter.",
      shows("bend") && "Beside the activation, its slope is dashed.",
      shows("moved") && "Bars are how far a layer’s weights have come, as a part of their length.",
      shows("losses") && "The line is the loss, which ends in a dot where it stands now.",
    ]
      .filter(Boolean)
      .join(" "),
  caption:
    "A network of ten hidden layers of 32 neurons, before its first step: for each layer the size of its gradient, of the error signal that comes back to it, and of the spread of what it says. Then what 200 steps at a rate of 0.01 do to it.",
  frames: [
    "Sigmoid neurons: from the last layer back to the first the gradient shrinks nearly a million times.",
    "Tanh from the same weights: all layers are given about the same.",
    "ReLU from tiny weights: about the same too, but the same nothing.",
    "ReLU from He’s weights: neither the signal nor the spread fades.",
    "The sigmoid network, trained: the last layer has stirred, the first has not, and the loss lies level.",
    "ReLU from He’s weights, trained: every layer has moved, and the answers are learnt.",
  ],
  task: "In frame a, read off the error signal at the last layer and at the first, and count the layers between. By what factor does it shrink from one layer to the next? Draw the same line for thirty layers, and say where it would end.",
  answer:
    "It falls by more than five powers of ten over nine layers, so each lets through a little less than a quarter: the most that a sigmoid’s slope can be. Thirty layers would lose about eighteen powers of ten, more than the sixteen digits that a computer keeps of a weight; then a step no longer changes it at all.",
  knobs: {
    depth: { label: "Hidden layers" },
    width: { label: "Neurons in each" },
    activation: { label: "Activation", options: neurons },
    initial: {
      label: "Weights at the start",
      options: starts,
      hint: (initial: keyof typeof starts) =>
        ({
          tiny: "Spread 0.01, whatever the layer.",
          normal: "Spread 1, whatever the layer.",
          lecun: "The more inputs, the smaller: one over their number, and the root of it.",
          glorot:
            "As LeCun’s, with inputs and outputs taken together. Here all layers are alike, so it is the same.",
          he: "LeCun’s times √2, since ReLU silences half.",
        })[initial],
    },
    residual: { label: "Residual: add what came in" },
    layerNorm: { label: "Layer normalisation" },
    rate: { label: "Learning rate" },
    seed: { label: "Luck: which random numbers" },
  },
  verbs: () => ({ play: "Train", steps }),
  layer: "hidden layer",
  size: "size",
  gradientName: "gradient",
  signalName: "error signal",
  spreadName: "spread",
  sum: "sum",
  out: "what comes out",
  bend: "activation",
  slope: "its slope",
  movedAxis: "moved, as a part of its length",
  notYet: "no step taken yet",
  steps: "steps",
  loss: "loss",
  bendLabel: {
    sigmoid:
      "The sigmoid climbs in an S from 0 to 1. Its slope is a quarter in the middle and less everywhere else.",
    tanh: "Tanh climbs in an S from minus 1 to 1. Its slope is 1 in the middle and less everywhere else.",
    relu: "ReLU is 0 for sums below 0 and leaves sums above 0 as they are. Its slope is 0 on the left and 1 on the right.",
    step: "A step from 0 to 1. Its slope is 0 on either side.",
  },
  layersLabel: (layers: readonly (readonly string[])[]) =>
    `Gradient, error signal and spread of each hidden layer, on a log axis. ${layers
      .map(([gradient, signal, spread], i) => `Layer ${i + 1}: ${gradient}, ${signal}, ${spread}.`)
      .join(" ")}`,
  movedLabel: (count: number, parts: readonly string[]) =>
    count === 0
      ? "How far each layer’s weights have come; no step has been taken yet."
      : `How far each layer’s weights have come in ${steps(count)}, as a part of their length, on a log axis: ${parts.join(", ")}.`,
  lossLabel: (count: number, before: string, now: string) =>
    count === 0
      ? `The loss before the first step: ${before}.`
      : `The loss over ${steps(count)}, on a log axis: ${before === now ? `still ${now}` : `from ${before} to ${now}`}.`,
  network: ({ depth, width, activation, initial, residual, layerNorm }: Values, taken: number) => {
    const layers = depth === 1 ? "One hidden layer" : `${depth} hidden layers`;
    const helps = [...(residual ? ["residual"] : []), ...(layerNorm ? ["normalised"] : [])].join(" and ");
    const start = taken === 0 ? "before the first step" : `after ${steps(taken)}`;
    return `${layers} of ${width} ${neurons[activation]} neurons${helps && `, ${helps}`}, ${drawn[initial]}, ${start}.`;
  },
  nothing: {
    step: "A step’s slope is zero, so no hidden layer gets any gradient at all.",
    relu: "In some layer not one ReLU is on, whatever is shown, so no hidden layer gets any gradient at all.",
    sigmoid: "No hidden layer gets any gradient at all.",
    tanh: "No hidden layer gets any gradient at all.",
  },
  noneArrives: "Nothing of the error arrives there.",
  single: (gradient: string, spread: string) => `Its gradient is ${gradient}, its spread ${spread}.`,
  gradients: (first: string, last: string) =>
    `The first layer’s gradient is ${first}, the last one’s ${last}.`,
  alike: "That is about the same.",
  alikeNothing: "That is about the same, and next to nothing.",
  alikeTooMuch: "That is about the same, and far too much.",
  shrinks: (times: string) => `So the first gets ${times} times less.`,
  grows: (times: string) => `So the first gets ${times} times more.`,
  spread: (first: string, last: string) =>
    `What the layers say spreads by ${first} in the first and by ${last} in the last.`,
  losses: (before: string, now: string) =>
    before === now ? `The loss still stands at ${now}.` : `The loss has gone from ${before} to ${now}.`,
  movedOnly: (part: string | undefined) =>
    part ? `The layer has moved by ${part}.` : "The layer has not moved.",
  moved: (first: string | undefined, last: string | undefined) =>
    first && last
      ? `The first layer has moved by ${first}, the last by ${last}.`
      : first
        ? `The first layer has moved by ${first}, the last not at all.`
        : last
          ? `The first layer has not moved, the last has, by ${last}.`
          : "Neither the first layer nor the last has moved.",
  ofLength: (part: string) => `${part} of its length`,
  timesLength: (times: string) => `${times} times its length`,
  stopped: "Here it runs away: the steps are too large. A smaller rate may help.",
} satisfies WidgetText<typeof knobs> & Record<string, unknown>;
export type Text = typeof en;
