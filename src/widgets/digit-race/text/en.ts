import { RUNNERS, type Runner } from "../../../engine/subjects/racing/runners.ts";
import { format, formatEpochs } from "../../../kit/format.ts";
import type { WidgetText } from "../../../stage/widget.ts";
import { type knobs, tuned, type Values } from "../model.ts";
import { EPOCH } from "../track.ts";

const names = {
  sgd: "plain",
  momentum: "momentum",
  nesterov: "Nesterov",
  adagrad: "Adagrad",
  adadelta: "Adadelta",
  rmsprop: "RMSprop",
  adam: "Adam",
} as const satisfies Readonly<Record<Runner, string>>;

const rates = RUNNERS.map((runner) => `${names[runner]} ${format(tuned[runner], 3)}`).join(", ");

export const en = {
  title: "Seven ways to learn digits",
  key: ({ times }: Pick<Values, "times">) =>
    `One line an optimizer, named at its end with its last value; all start alike and get the same batches of 20.${times === "1" ? ` Learning rates: ${rates}.` : ""}`,
  caption:
    "Each optimizer trains its own copy of the digit network, from the same start, on the same batches. Each rate was chosen on the validation digits, from a ladder of six, by the mean loss of three other runs. Digits from MNIST by way of the package mnist 1.1.0.",
  frames: [
    "Before: seven copies of one network.",
    "After five epochs: the loss of 1,000 training digits, and the share of the 2,000 unseen digits that is read right, in per cent.",
    "Closer to the start: one epoch, 350 gradients each.",
    "The same race with a tenth of each rate.",
    "And with ten times each rate.",
  ],
  task: "In frame b, rank the seven by their training loss, and again by the digits read right. How well do your two lists agree?",
  answer:
    "Plain descent comes first in both, and Adam and Adadelta change places at the end. In between the order means little: four of the losses are equal to two figures, and on the unseen digits all seven lie within one in a hundred. Another start ranks them otherwise.",
  knobs: {
    times: {
      label: "Each tuned rate",
      options: { "0.1": "× 0.1", "0.3": "× 0.3", "1": "as tuned", "3": "× 3", "10": "× 10" },
    },
    lit: { label: "Light one", options: { all: "none", ...names } },
    seed: { label: "Luck: which random numbers" },
  },
  verbs: () => ({
    play: "Race",
    step: "A little",
    steps: (count: number) => (count === EPOCH ? "1 epoch" : `${formatEpochs(count / EPOCH)} epochs`),
    unreachable: "The digits for this figure did not arrive. Are you online?",
  }),
  names,
  epochs: "epochs",
  axes: { loss: "loss, training digits", unseen: "unseen digits read right" },
  label: {
    loss: (rows: string) => `Loss of training digits against epochs, seven curves; now: ${rows}.`,
    unseen: (rows: string) => `Share of unseen digits read right against epochs, seven curves; now: ${rows}.`,
  },
  atStart: (share: string) =>
    `Seven copies of one network that has learned nothing; each reads ${share} of the unseen digits right.`,
  offTuned: (times: string) => `Each runs at ${times} times its tuned rate.`,
  after: (epochs: string, gradients: string) =>
    `After ${epochs} ${epochs === "1" ? "epoch" : "epochs"}, ${gradients} gradients for each:`,
  lowest: (first: string, low: string, last: string, high: string) =>
    `${first} has the lowest training loss, ${low}; ${last} has the highest, ${high}.`,
  level: (loss: string) => `all seven have a training loss of ${loss}.`,
  between: (least: string, most: string, done: boolean) =>
    `Of the unseen digits ${done ? "they end up reading" : "they read"} ${least === most ? `${least} right, all of them` : `between ${least} and ${most} right`}.`,
  litIs: (name: string, rate: string, loss: string, share: string) =>
    `Lit is ${name}, at a rate of ${rate}: loss ${loss}, ${share} read right.`,
  ranAway: (gone: readonly string[]) => `Run away, and stopped: ${gone.join(", ")}.`,
} satisfies WidgetText<typeof knobs> & Record<string, unknown>;
export type Text = typeof en;
