import { nameOf, places } from "../../../engine/subjects/networks/fortyFour.ts";
import type { WidgetText } from "../../../stage/widget.ts";
import { listed } from "../../words.en.ts";
import type { knobs } from "../model.ts";

const ORDINALS = ["first", "second", "third"] as const;
const senders = ["input", "neuron", "neuron"] as const;
const receivers = ["neuron", "neuron", "output"] as const;

export const en = {
  title: "One weight turned, and what moves",
  key: "The red connection is the weight that is turned. A red ring is wider the further its neuron has moved; the disc in it is larger the further the neuron stands from 0, and broken below 0. Dashed connections are negative, and pale ones carry nothing of the turn.",
  caption:
    "The same turn, 1 upwards, given to one weight of each layer. A red number tells by how much a neuron has moved; neurons without red cannot be reached.",
  frames: [
    "A weight of the first layer: one neuron of the first hidden layer moves, then all of the second, then all outputs. 9 of 12.",
    "A weight of the second layer: one neuron, and all four outputs. 5 of 12.",
    "A weight of the third layer: one output alone. 1 of 12.",
  ],
  task: "The top output is too low, and the three others are just right. In frame b, mark every weight that could raise the top output. Cross out those that would spoil another output as well. How many are left of the 44, and what would you have to know to turn them by the right amount?",
  answer:
    "32 weights reach the top output. 28 of them, those of the first two layers, reach the other outputs too; 4 are left, those that lead straight into it. To turn one by the right amount you would have to know how much the output moves for a small turn of it: its slope.",
  knobs: {
    weight: {
      label: "The red weight",
      options: Object.fromEntries(
        places.map((place) => [
          nameOf(place),
          `${ORDINALS[place.layer]} layer: ${senders[place.layer]} ${place.from + 1} to ${receivers[place.layer]} ${place.to + 1}`,
        ]),
      ),
      hint: "Neurons are counted from the top.",
    },
    change: { label: "Turn it by" },
  },
  layers: ["inputs", "first hidden", "second hidden", "outputs"],
  axis: "each neuron: before (ring), now (dot)",
  dialLabel: "The red weight",
  spoken: (weight: string, moved: number, of: number) => `${weight}; ${moved} of ${of} neurons moved`,
  networkLabel: (weight: string, moved: number, of: number) =>
    `A network of 44 weights in three layers. The red one is ${weight}; ${moved} of the ${of} neurons ${moved === 1 ? "has" : "have"} moved.`,
  beforeLabel: "The twelve neurons, layer by layer, before and after the turn.",
  from: [
    (from: number, to: number) => `from input ${from} to neuron ${to} of the first hidden layer`,
    (from: number, to: number) =>
      `from neuron ${from} of the first hidden layer to neuron ${to} of the second`,
    (from: number, to: number) => `from neuron ${from} of the second hidden layer to output ${to}`,
  ],
  still: (route: string, weight: string, reach: number, of: number) =>
    `The red weight leads ${route}. It stands at ${weight}, and nothing has moved yet. It can reach ${reach} of the ${of} neurons.`,
  moves: (route: string, was: string, is: string, reach: number, of: number, amounts: string) =>
    `The red weight leads ${route}. Turned from ${was} to ${is}, it moves ${reach} of the ${of} neurons: ${amounts}.`,
  one: (by: string) => `that one by ${by}`,
  all: [
    (by: readonly string[]) => `the first hidden layer by ${listed(by)}`,
    (by: readonly string[]) => `the second hidden layer by ${listed(by)}`,
    (by: readonly string[]) => `the outputs by ${listed(by)}`,
  ],
} satisfies WidgetText<typeof knobs> & Record<string, unknown>;
export type Text = typeof en;
