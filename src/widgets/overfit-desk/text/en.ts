import { format } from "../../../kit/format.ts";
import type { Shows, WidgetText } from "../../../stage/widget.ts";
import { counted } from "../../words.en.ts";
import type { Letter } from "../envelope.ts";
import type { knobs } from "../model.ts";

const neurons = (units: number): string => counted(units, "hidden neuron");
const epochs = (number: number): string => counted(number, "epoch");
const checks = (decay: string, dropout: string): string =>
  [decay === "0" ? "" : `weight decay ${decay}`, dropout === "0" ? "" : `dropout ${dropout}`]
    .filter(Boolean)
    .join(" and ");

export const en = {
  title: "Learned, or learned by heart",
  key: ({ opened }: { readonly opened: readonly number[] }, shows: Shows) =>
    [
      (shows("fit") || shows("cards")) &&
        "Dots are trained on, rings kept back, with what the curve misses of them.",
      shows("errors") &&
        "The errors are the loss, as mean squared error; dashed is the average over four cards; the upright line marks where that on the rings is lowest.",
      shows("fit") &&
        opened.length === 6 &&
        "Small dots and the fine dashed curve were in the envelope: points that nobody had seen, and what all were made from.",
    ]
      .filter(Boolean)
      .join(" "),
  caption:
    "A network with one input, some hidden neurons and one output is trained on 18 noisy points; six more, a card, are kept back. Each of the four cards is kept back in turn.",
  frames: [
    "One hidden neuron, 1,000 epochs: under-fitted. It misses even the points it was trained on.",
    "Thirty hidden neurons, stopped after 50 epochs: good.",
    "The same thirty after 1,000 epochs: over-fitted. It runs through the dots, and past the rings.",
    "Both errors of the thirty: one falls throughout, the other turns.",
    "Thirty neurons after 50 epochs, on each card that they have not seen.",
  ],
  task: "In frame d, mark the epoch at which you would have stopped, and read off both errors there and at the end. Then, in frame e, give the error that you would tell somebody who asks how good this network is, and a card on which you would have praised it too much.",
  answer:
    "The lowest error on points kept back comes after 32 epochs: 0.13, with 0.11 on those trained on. At the end it is 0.57 and 0.018. In frame e the average, 0.14, is what to tell. Card 3 alone, 0.08, would have promised a good deal too much; and the noise itself, 0.09 on average, is something that no network can foresee. Opened for the network of frame b, the envelope says 0.15.",
  knobs: {
    units: { label: "Hidden neurons" },
    epochs: { label: "Epochs" },
    decay: { label: "Weight decay" },
    dropout: { label: "Dropout" },
    held: {
      label: "Card kept back",
      options: { "1": "1", "2": "2", "3": "3", "4": "4" },
    },
    opened: { label: "What the envelope said" },
  },
  open: "Open the envelope, once",
  x: "x",
  y: "y",
  epochsAxis: "epochs",
  errorAxis: "mean squared error",
  epochs,
  ends: { training: "trained on", validation: "kept back", mean: "four cards" },
  lowest: (when: string) => `lowest: ${when}`,
  stands: (when: string, training: string, validation: string) =>
    `${when}: ${training} on the points trained on, ${validation} on those kept back`,
  card: (number: number) => `card ${number}`,
  average: (error: string) => `On average over the four cards: ${error}`,
  fitLabel: (training: string, validation: string) =>
    `The points and the network's curve. Mean squared error on the dots ${training}, on the rings ${validation}.`,
  errorsLabel: (when: string, training: string, validation: string, best: string) =>
    `Both errors against epochs. After ${when}: ${training} on the points trained on, ${validation} on those kept back, which were missed least after ${best}.`,
  cardLabel: (card: number, error: string) =>
    `Card ${card}: its six points, and the network trained without them, which misses them by ${error} on average, squared.`,
  sealed: ["Sealed", "Forty more points, for the day", "on which you have chosen."],
  letter: (said: Letter, error: string) => [
    `Opened: ${error}`,
    `${neurons(said.units)}, ${epochs(said.epochs)}`,
    checks(format(said.decay), format(said.dropout)) || "no decay, no dropout",
    "It cannot be sealed again.",
  ],
  envelopeLabel: (lines: string) => `The envelope with the test points. ${lines}`,
  network: (units: number, when: string, decay: string, dropout: string) =>
    `${neurons(units)}, ${when}${checks(decay, dropout) ? `, with ${checks(decay, dropout)}` : ""}.`,
  errors: (training: string, card: string, validation: string) =>
    `The mean squared error is ${training} on the 18 points trained on and ${validation} on card ${card}, kept back.`,
  verdicts: {
    short: "It has not been trained for long enough.",
    stiff: "It is too stiff to follow even its own points.",
    heart: "It has begun to learn its points by heart.",
    worse: "It has done better before, and does not follow its own points either.",
    good: "It does about as well on points that it has not seen as it can.",
  },
  best: (when: string, error: string) => `On the card kept back it was best after ${when}, with ${error}.`,
  fourCards: (error: string) => `Kept back in turn, the four cards are missed by ${error} on average.`,
  stillSealed: "The envelope is sealed.",
  opened: (said: Letter, error: string) =>
    `The envelope was opened with ${neurons(said.units)} after ${epochs(said.epochs)}, and said ${error}.`,
} satisfies WidgetText<typeof knobs> & Record<string, unknown>;
export type Text = typeof en;
