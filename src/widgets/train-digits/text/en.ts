import { formatEpochs, percent } from "../../../kit/format.ts";
import type { Shows, WidgetText } from "../../../stage/widget.ts";
import { aDigit } from "../../words.en.ts";
import { EPOCH, knobs, type Reading, type Values } from "../model.ts";

const readingsTold = (readings: readonly Reading[]): string =>
  readings
    .map(({ label, said }) =>
      label === said ? `${label} is read` : `${aDigit(label)} is taken for ${aDigit(said)}`,
    )
    .join(", ");

const KEYS = {
  answers:
    "Under each validation digit stands the network's answer; a red one is wrong, and what it should be follows.",
  weights: "One picture for each hidden neuron: dark, ink here speaks for it; red, against.",
  table: "Rows are what a digit is, columns what it is taken for; off the diagonal stand mistakes, in red.",
  mistakes:
    "The first validation digits that are read wrong: the answer in red, and what it should have been.",
} as const;

export const en = {
  title: "Train one yourself",
  key: ({ look }: Values, shows: Shows) =>
    [
      shows("closer") ? KEYS[look] : "",
      shows("curves")
        ? "In the curves, solid is the validation digits, dashed the training digits; the upright rule is where validation was best."
        : "",
    ]
      .filter(Boolean)
      .join(" "),
  caption:
    "The digit network learns from 7,000 digits. After one epoch, once through all of them, it reads most of the validation digits (b); after five the curves are nearly level (c). The weights into its 15 hidden neurons (d) have become soft templates; e counts which digits it confuses. Digits from MNIST by way of the package mnist 1.1.0, images CC BY-SA 3.0.",
  frames: [
    "Before: answers at random.",
    "After one epoch: most answers are right.",
    "The share right and the loss, after five epochs.",
    "The weights of the hidden neurons, after five epochs.",
    "Which digit is taken for which, after five epochs.",
  ],
  task: "In frame e, find the digit that is most often taken for another. Which two digits would you have expected to be confused? Write down both before you look.",
  answer:
    "The largest red number says it. Digits that share most of their ink are confused most: 4 and 9, 3 and 5, 7 and 9. Yours need not be the network's.",
  knobs: {
    look: {
      label: "Look at",
      options: { answers: "answers", weights: "weights", table: "confusions", mistakes: "mistakes" },
    },
    hidden: { label: "Hidden neurons" },
    activation: { label: "Activation", options: { sigmoid: "sigmoid", tanh: "tanh", relu: "ReLU" } },
    optimizer: { label: "Optimizer", options: { sgd: "plain", momentum: "momentum", adam: "Adam" } },
    rate: {
      label: "Learning rate",
      options: Object.fromEntries(knobs.rate.options.map((rate) => [rate, rate])),
      hint: "Momentum wants about a tenth of what plain descent does, Adam about a hundredth.",
    },
    batch: {
      label: "Digits a batch",
      options: { "5": "5", "10": "10", "20": "20", "70": "70", "140": "140" },
    },
    epochs: { label: "Epochs" },
    seed: { label: "Luck: which random numbers" },
    drawing: { label: "Drawing" },
  },
  verbs: () => ({
    play: "Train",
    step: "A little",
    steps: (count: number) => (count === EPOCH ? "1 epoch" : `${formatEpochs(count / EPOCH)} epochs`),
    unreachable: "The digits for this figure did not arrive. Are you online?",
  }),
  files: {
    "digits.safetensors": "Take the weights (safetensors)",
    "train.py": "Take the run as a PyTorch script",
  },
  right: "read right",
  loss: "loss",
  epochs: "epochs",
  answersHead: (share: string) => `20 of 1,000 validation digits; all: ${share} right`,
  mistakesHead: (wrong: number) => `${wrong} of 1,000 validation digits are read wrong`,
  weightsHead: (hidden: number) => `weights into the ${hidden} hidden neurons`,
  saidNot: (said: number, label: number) => `${said}, not ${label}`,
  takenFor: "taken for",
  isA: "is",
  answersLabel: (readings: readonly Reading[]) => `Twenty validation digits: ${readingsTold(readings)}.`,
  mistakesLabel: (readings: readonly Reading[]) =>
    readings.length === 0 ? "No mistakes." : `Mistakes: ${readingsTold(readings)}.`,
  weightsLabel: (hidden: number) =>
    `${hidden} pictures of 28 by 28 weights, one for each hidden neuron: where ink speaks for it and where against.`,
  tableLabel: (table: readonly number[]) => {
    const worst = table
      .map((count, cell) => ({ count, label: Math.floor(cell / 10), said: cell % 10 }))
      .filter(({ label, said, count }) => label !== said && count > 0)
      .sort((a, b) => b.count - a.count)
      .slice(0, 3)
      .map(({ count, label, said }) => `${count} times ${aDigit(label)} is taken for ${aDigit(said)}`);
    return `What each validation digit is taken for. Most often wrong: ${worst.join(", ") || "nothing"}.`;
  },
  accuracyLabel: (training: string, validation: string) =>
    `Share read right against epochs: ${training} of training digits, ${validation} of validation digits.`,
  lossLabel: (training: string, validation: string) =>
    `Loss against epochs: ${training} on training digits, ${validation} on validation digits.`,
  validationShare: (share: string) => `validation ${share}`,
  bestShare: (share: string) => `best validation ${share}`,
  unseenShare: (share: string) => `unseen ${share}`,
  losses: (training: string, validation: string) => `training ${training}, validation ${validation}`,
  padLabel: (said: number | undefined) =>
    said === undefined
      ? "A pad to draw a digit on, empty."
      : `A pad with a drawn digit, which the network takes for ${aDigit(said)}.`,
  sharesLabel: (shares: Readonly<Float64Array> | undefined) =>
    shares === undefined
      ? "Ten shares, one for each digit; nothing is drawn yet."
      : `Shares: ${Array.from(shares, (share, digit) => `${digit}, ${percent(share)}`).join("; ")}.`,
  drawHere: "draw a digit",
  seen: "as it is seen",
  pen: "pen",
  penAxes: ["pen, across", "pen, down"] as const,
  penAt: (x: number, y: number, down: boolean) =>
    `column ${x} and row ${y} of 28, pen ${down ? "down" : "lifted"}`,
  penDown: "Arrow keys draw",
  undo: "Undo stroke",
  clear: "Clear",
  atStart: (right: number) =>
    `Nothing learned yet: of 1,000 validation digits the network reads ${right} right; by guessing it would be about a hundred.`,
  after: (epochs: string, training: string, right: number, validation: string) =>
    `After ${epochs} ${epochs === "1" ? "epoch" : "epochs"} the network reads ${right} of the 1,000 validation digits right, ${validation}; of digits it trains on, ${training}.`,
  stillSealed: "The 2,000 unseen digits wait for the end.",
  ended: (epochs: string, validation: string, unseen: string) =>
    `Put back to where validation was best, epoch ${epochs} with ${validation}, it reads ${unseen} of the 2,000 digits that no choice has seen.`,
  ranAway: "Then the loss ran away, and the run stopped at the last state before; try a smaller rate.",
  drawn: (said: number, share: string) =>
    `It takes the drawn digit for ${aDigit(said)}, with a share of ${share}.`,
} satisfies WidgetText<typeof knobs> & Record<string, unknown>;
export type Text = typeof en;
