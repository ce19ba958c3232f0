import { format, formatFixed } from "../../../kit/format.ts";
import type { WidgetText } from "../../../stage/widget.ts";
import { listed } from "../../words.en.ts";
import type { ByMethod } from "../methods.ts";
import { knobs, STEP } from "../model.ts";

/** Each network's name with what it reads. */
type Told = readonly (readonly [method: string, shares: readonly string[]])[];

export const en = {
  title: "Layer by layer: 2006 in small",
  key: "Each image is what one hidden neuron of the first layer weighs: dark, ink there rouses it; red, ink there silences it. In the curves, one line for each try; the sigmoids from scratch are dashed.",
  caption:
    "Three networks of five hidden layers of 60 neurons learn 2,000 digits by equally many steps of backpropagation, 20 digits a step, each at the rate that validation digits liked best; one has been pre-trained by 5,000 steps of contrastive divergence before. Before any answer is told, its first layer has found strokes (b). After 1,500 steps it reads well, and the same network from scratch has not begun (c). In the end (a) that one has come along in two of three tries; and ReLUs from He's start, never pre-trained, read no fewer digits than the pre-trained network in any of them. Digits from MNIST by way of the package mnist 1.1.0, images CC BY-SA 3.0.",
  frames: [
    "In the end, in three tries.",
    "Weights of the first layer, when no answer has been told yet.",
    "After 1,500 steps of backpropagation in the first try.",
  ],
  task: "In frame c, read off what the pre-trained network and the one from scratch read right. Somebody in 2006 stops here. What do they conclude, and which line of frame a would have changed their mind?",
  answer:
    "Nine in ten against one in ten, which is chance: one would conclude that a deep network of sigmoids does not learn unless it is pre-trained. Two of the three dashed lines of frame a rise later, nearly as high: what they wanted was patience and a bold rate. And the ReLUs read no fewer than the pre-trained network in any try, without pre-training.",
  knobs: {
    layers: { label: "Hidden layers" },
    rounds: { label: "Rounds of pre-training a layer" },
    start: {
      label: "Sigmoids from scratch begin with",
      options: { lecun: "LeCun's weights", normal: "weights of spread 1" },
    },
    rate: {
      label: "and learn at rate",
      options: Object.fromEntries(knobs.rate.options.map((rate) => [rate, rate])),
    },
    seed: { label: "Luck: which random numbers" },
  },
  verbs: () => ({
    play: "Train",
    step: "A little",
    // Those of all layers and seeds together, as the networks take them.
    steps: (ticks: number) => `${formatFixed(ticks * STEP, 0)} steps`,
    unreachable: "The digits for this figure did not arrive. Are you online?",
  }),
  methods: {
    pretrained: "pre-trained",
    scratch: "from scratch",
    relu: "ReLU + He",
  } satisfies ByMethod<string>,
  contrastive: "steps of contrastive divergence",
  miss: "reconstruction misses by",
  layer: (number: number, short: boolean) => (short ? String(number) : `layer ${number}`),
  backward: "steps of backpropagation",
  right: "validation digits read right",
  later: "no answers told yet",
  atEnd: (method: string, share: string) => `${method} ${share}`,
  layersLabel: (misses: readonly string[]) =>
    `By which mean square the reconstructions miss, layer by layer: ${misses.join(", ")}.`,
  featuresLabel: (shown: number, side: number) =>
    `The weights into the first ${shown} hidden neurons of each of the three networks, as images of ${side} by ${side}.`,
  curvesLabel: (told: Told, rates: string) =>
    `Share of the validation digits read right against steps of backpropagation, at rates ${rates}${told
      .filter(([, shares]) => shares.length > 0)
      .map(([method, shares]) => `; ${method}, ${listed(shares)}`)
      .join("")}.`,
  atFirst: (contrastive: string, backward: string, layers: number) =>
    `Nothing is learned yet. In each of three tries the ${layers === 1 ? "hidden layer is" : `${layers} hidden layers are`} pre-trained without answers, ${contrastive} steps in all; then three networks take ${backward} steps of backpropagation each.`,
  teaching: (
    seed: number,
    layer: number,
    layers: number,
    steps: string,
    of: string,
    miss: number | undefined,
  ) =>
    `Try ${seed} of 3: layer ${layer} of ${layers} is being pre-trained, ${steps} of ${of} steps are done, and no answer has been told${
      miss === undefined ? "" : `; its reconstructions miss by a mean square of ${format(miss, 2)}`
    }.`,
  refining: (
    seed: number,
    steps: string,
    of: string,
    contrastive: string,
    shares: readonly (readonly [method: string, share: string])[],
  ) =>
    `Try ${seed} of 3, after ${steps} of ${of} steps of backpropagation: of the validation digits ${listed(
      shares.map(([method, share]) => `${method} reads ${share}`),
    )}. The pre-trained one took ${contrastive} steps of contrastive divergence before.`,
  before: (told: Told) =>
    `Before, of the unseen digits: ${told.map(([method, shares]) => `${method} ${listed(shares)}`).join("; ")}.`,
  ended: (told: Told) =>
    `In the end, of 2,000 unseen digits in three tries: ${told
      .map(([method, shares]) => `${method} reads ${listed(shares)}`)
      .join("; ")}.`,
} satisfies WidgetText<typeof knobs> & Record<string, unknown>;
export type Text = typeof en;
