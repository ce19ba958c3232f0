import type { CurveName } from "../../../engine/subjects/networks/curveNetworks.ts";
import type { WidgetText } from "../../../stage/widget.ts";
import { listed } from "../../words.en.ts";
import type { knobs } from "../model.ts";

const weightIn = (neuron: string) => ({ label: `Weight from x to the ${neuron} neuron` });
const bias = (neuron: string) => ({ label: `Bias of the ${neuron} neuron` });
const weightOut = (neuron: string) => ({ label: `Weight from the ${neuron} neuron to the output` });

export const en = {
  title: "Three soft steps, added up",
  key: "Solid lines carry positive weights, dashed ones negative, and a disc is larger the further its neuron stands from 0, broken below 0. In the graph the three thinner curves are the shares of the hidden neurons, which with the output’s bias add up to the thick one; bolder is the share that is spelled out; the upright stands at the *x* worked through.",
  caption:
    "Beside the network, with one forward pass worked at x = 0.5, the same for every x. On the connections stand the weights, under each neuron its bias, over it the number that it gives.",
  frames: [
    "A step. The large weight makes it steep; the two other neurons are silenced by a weight of 0.",
    "A bump: the first neuron steps up, the second steps down again, the third tilts it a little.",
    "A wave: up, down and up, each step at the place where its neuron’s sum is 0.",
  ],
  task: "Take frame b and turn the second neuron’s bias from −1.5 to 1.5. Work the forward pass again at x = −2, at 0.5 and at 3, with tanh of a number beyond 2 or −2 counted as 1 or −1. Mark the three outputs in the graph and sketch the new curve through them. Where has the bump gone?",
  answer:
    "The second neuron now steps down exactly where the first steps up, and their shares cancel everywhere. What is left is the third neuron’s share and the bias: −1, −0.71 and −0.6, a gentle slope. A bias moves a step sideways; it took two steps apart to make a bump.",
  knobs: {
    x: { label: "x" },
    w1: weightIn("first"),
    b1: bias("first"),
    v1: weightOut("first"),
    w2: weightIn("second"),
    b2: bias("second"),
    v2: weightOut("second"),
    w3: weightIn("third"),
    b3: bias("third"),
    v3: weightOut("third"),
    bias: { label: "Bias of the output" },
    neuron: {
      label: "Spell out the sum of",
      options: { "1": "neuron 1", "2": "neuron 2", "3": "neuron 3", output: "the output" },
    },
  },
  make: "Make it",
  orPull: "or pull any underlined number up or down",
  shapes: "Set all ten numbers",
  shape: { step: "a step", bump: "a bump", wave: "a wave" } satisfies Record<CurveName, string>,
  x: "*x*",
  output: "*f*(*x*)",
  bias: (value: string) => `bias ${value}`,
  shareOf: (neuron: string) => `share ${neuron}`,
  rows: { sum: "sum", bend: "bend", share: "share", shares: "shares" },
  noBend: "none: the output is its sum",
  worked: { "1": "Neuron 1", "2": "Neuron 2", "3": "Neuron 3", output: "The output" },
  workedTitle: (who: string, x: string) => `${who} at x = ${x}`,
  networkLabel: (x: string, output: string) =>
    `A network with one input, three hidden neurons and one output. For x = ${x} it gives ${output}.`,
  graphLabel:
    "The output of the network for every x from −3 to 3, with the shares of the three hidden neurons.",
  pointLabel: "x, on the graph",
  spokenX: (x: string, output: string) => `x ${x}, output ${output}`,
  spoken: (value: string, output: string) => `${value}; output ${output}`,
  describe: (x: string, output: string, shares: readonly string[], bias: string) =>
    `At x = ${x} the output is ${output}: the hidden neurons bring ${shares[0]}, ${shares[1]} and ${shares[2]}, and the bias is ${bias}.`,
  level: (height: string) => `From left to right the curve stays level at about ${height}.`,
  course: (start: string, parts: readonly string[]) =>
    `From left to right the curve starts at ${start}, ${parts.join(", then ")}.`,
  rises: (to: string, at: string, steep: string) => `rises to ${to}${at}${steep}`,
  falls: (to: string, at: string, steep: string) => `falls to ${to}${at}${steep}`,
  turnsAt: (x: string) => ` at x = ${x}`,
  steep: (places: readonly string[]) =>
    places.length === 0
      ? ""
      : places.length === 1
        ? ` (steepest near ${places[0]})`
        : ` (in ${places.length} steps, near ${listed(places)})`,
} satisfies WidgetText<typeof knobs> & Record<string, unknown>;
export type Text = typeof en;
