import { format, formatFixed } from "../../../kit/format.ts";
import type { WidgetText } from "../../../stage/widget.ts";
import type { knobs, Values } from "../model.ts";

/** Counts as read: two significant digits once they are rounded anyway. */
const count = (value: number): string => {
  const rounded = value >= 100 ? Number(value.toPrecision(2)) : value;
  return rounded >= 1e6 ? `${format(rounded / 1e6, 2)} million` : formatFixed(rounded, 0);
};

const noun = { guess: ["guess", "guesses"], nudge: ["nudge", "nudges"], both: ["try", "tries of each"] } as const;

export const en = {
  title: "Guessing and nudging",
  caption:
    "Nine numbers decide whether the small network of a and b computes XOR: output on where exactly one input is on. Guessing all nine at random finds such numbers after a while (c). The digit network has 11,935 numbers; d shows how 1,000 guesses of them score on 500 handwritten digits.",
  frames: [
    "The best of 100 guesses. Each corner is a case; filled ones ask for 1, hollow ones for 0.",
    "The best of 1,000 guesses: still one case wrong.",
    "Right answers against tries, counted in powers of ten. The dashed stairs are nudges: small random changes, kept when the error falls.",
    "Scores of 1,000 guesses at the digit network, and the best one's answers. The line to the right is where 1,000 nudges arrived.",
  ],
  task: "In frame c, mark where you expect the stairs to reach four if every guess is drawn between −1 and 1 instead of −10 and 10. Then look at frame d: if the best of a thousand guesses reads one digit in five, how many guesses would you order for nine in ten? Write down why you cannot say.",
  knobs: {
    net: { label: "Network", options: { xor: "XOR, 9 numbers", digits: "digits, 11,935 numbers" } },
    method: { label: "Method", options: { guess: "guess", nudge: "nudge the best", both: "both" } },
    range: {
      label: "Guess between",
      options: { "1": "±1", "2": "±2", "5": "±5", "10": "±10" },
    },
    nudge: { label: "Size of a nudge, as a share of that" },
    keep: { label: "Keep a nudge when", options: { error: "the error is smaller", right: "more are right" } },
    seed: { label: "Seed" },
    show: { label: "Show", options: { all: "everything", net: "the network", curve: "the curve" } },
  },
  verbs: ({ method }: Values) => ({
    play: "Run on",
    step: { guess: "Guess", nudge: "Nudge", both: "Try" }[method],
    steps: (n: number) => `${formatFixed(n, 0)} ${noun[method][n === 1 ? 0 : 1]}`,
  }),
  count,
  tries: { guess: "guesses", nudge: "nudges", both: "tries" },
  right: { xor: "cases right", digits: "digits right" },
  method: { guess: "guessing", nudge: "nudging" },
  allRight: "all four right",
  onAverage: (guesses: string) => `one in ${guesses}`,
  chance: "one in ten, by chance",
  best: {
    guess: (share: string) => `best ${share}`,
    nudge: (share: string) => `nudged ${share}`,
  },
  tally: { guess: "guesses", nudge: "nudges" },
  coins: "ten-sided dice",
  shown: "shown",
  said: "said",
  bias: (value: string) => `+ ${value}`.replace("+ −", "− "),
  wanted: (target: number) => `wants ${target}`,
  wrong: (value: string) => `${value} wrong`,
  curveLabel: "Right answers of the best network so far against the number of tries, on a log axis.",
  networkLabel: (method: string) => `The network 2-2-1 with the nine numbers that ${method} has kept.`,
  networkEmpty: "A network 2-2-1 whose nine numbers are still to be found.",
  mapLabel: "The kept network's output for every pair of inputs; the line is where it crosses one half.",
  mapEmpty: "The four cases of XOR and what each asks for.",
  scoresLabel: "How many tries scored how many of 500 digits.",
  answersLabel: (answers: string | undefined) =>
    answers === undefined
      ? "Ten digits, nought to nine."
      : `Ten digits, nought to nine; the kept network takes them for ${answers}.`,
  notMeasured: {
    guess: "Let it run on, and the speed of this machine stands here.",
    nudge: "Let it run on, and the speed of this machine stands here.",
    both: "Let it run on, and the speed of this machine stands here.",
  },
  speed: {
    guess: (speed: string) => `This machine makes ${speed} guesses a second.`,
    nudge: (speed: string) => `This machine makes ${speed} nudges a second.`,
    both: (speed: string) => `This machine makes ${speed} tries of each a second.`,
  },
  due: (time: string) => `At that speed a guess that gets all four right is due every ${time}, on average.`,
  nobodyKnows: "How long until a guess reads nine digits in ten? Nobody can measure that.",
  time: (seconds: number) =>
    seconds < 1e-3
      ? `${format(seconds * 1e6, 2)} millionths of a second`
      : seconds < 1
        ? `${format(seconds * 1e3, 2)} thousandths of a second`
        : seconds < 120
          ? `${format(seconds, 2)} seconds`
          : `${format(seconds / 60, 2)} minutes`,
} satisfies WidgetText<typeof knobs> & Record<string, unknown>;
export type Text = typeof en;
