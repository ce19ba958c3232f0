import { format, formatFixed, percent } from "../../../kit/format.ts";
import type { WidgetText } from "../../../stage/widget.ts";
import { counted } from "../../words.en.ts";
import { type knobs, SCORED, type Values } from "../model.ts";

/** Counts as read: two significant digits once they are rounded anyway. */
const count = (value: number): string => {
  const rounded = value >= 100 ? Number(value.toPrecision(2)) : value;
  return rounded >= 1e6 ? `${format(rounded / 1e6, 2)} million` : formatFixed(rounded, 0);
};

const times = {
  guess: (n: number) => counted(n, "guess", "guesses"),
  nudge: (n: number) => counted(n, "nudge"),
  both: (n: number) => counted(n, "try", "tries"),
};
/** An error too small for a computer to hold is not nought. */
const error = (loss: number): string => (loss < 1e-12 ? "next to nothing" : format(loss, 3));
const cases = (right: number): string => (right === 4 ? "all 4 cases" : `${right} of the 4 cases`);
const digits = (right: number): string => `${right} of ${SCORED} digits, ${percent(right / SCORED, 1)}`;

export const en = {
  title: "Guessing and nudging",
  key: ({ net }: Values) =>
    net === "xor"
      ? "In the stairs, solid is guessing and dashed is nudging. Dashed connections are negative weights. On the map dark is an output near 0, pale near 1, the line one half; filled corners ask for 1, hollow ones for 0, and a red ring marks a wrong answer."
      : "In the stairs, solid is guessing and dashed is nudging. Bars show how many tries got each score; the dashed hill is throwing a ten-sided die for every answer, and a red numeral is a wrong one.",
  caption:
    "Nine numbers decide whether the small network computes XOR: on where exactly one input is on. All nine guessed at random, between −10 and 10, come out right after a while (c). The digit network has 11,935 numbers; d shows how 1,000 guesses at those score on 500 handwritten digits.",
  frames: [
    "The best of 100 guesses: how it was come by, its nine numbers, and its answers.",
    "The best of 1,000 guesses. One case is still wrong.",
    "Right answers against tries, in powers of ten. Nudges are small random changes, kept when the error falls.",
    "Guesses at the digit network, drawn between −1 and 1, and where 1,000 nudges arrived, with what that network says.",
  ],
  task: "Between −2 and 2, about one guess in 36,000 gets XOR right. Mark in frame c where the stairs would then reach four. Now frame d: the best of 1,000 guesses reads one digit in five. How many guesses would you order for nine in ten? Write down what you would need to know.",
  answer:
    "36,000 stands a little more than half-way from 10⁴ to 10⁵; luck may bring it sooner or later. For nine digits in ten there is no number to order: one would have to know what share of all settings reads so well, and nobody has ever met one by guessing.",
  knobs: {
    net: { label: "Network", options: { xor: "XOR, 9 numbers", digits: "digits, 11,935 numbers" } },
    method: { label: "Method", options: { guess: "guess", nudge: "nudge", both: "both" } },
    range: { label: "Guess between", options: { "1": "±1", "2": "±2", "5": "±5", "10": "±10" } },
    nudge: { label: "Nudge by at most, as a share of the range" },
    keep: {
      label: "Keep a nudge when",
      options: { error: "the error is smaller", right: "more answers are right" },
    },
    seed: { label: "Luck: which random numbers" },
  },
  verbs: ({ method }: Values) => ({
    play: "Run on",
    step: { guess: "Guess", nudge: "Nudge", both: "Try" }[method],
    steps: times[method],
    // Only the digits are fetched.
    unreachable: "The data for this figure did not arrive. Are you online? XOR works without them.",
  }),
  count,
  tries: { guess: "guesses", nudge: "nudges", both: "tries" },
  right: { xor: "cases right", digits: "digits right" },
  method: { guess: "guessing", nudge: "nudging" },
  allRight: "all four right",
  onAverage: (guesses: string) => `one guess in ${guesses}`,
  chance: "one in ten, by chance",
  best: {
    guess: (share: string) => `best ${share}`,
    nudge: (share: string) => `nudged ${share}`,
  },
  dice: (times: string) => `${times} by dice`,
  shown: "shown",
  said: "said",
  wanted: (target: number) => `wants ${target}`,
  curveLabel: "Right answers of the best network so far against the number of tries, on a log axis.",
  networkLabel: (method: string, numbers: string) =>
    `The network 2-2-1 with the nine numbers that ${method} has kept: ${numbers}.`,
  networkEmpty: "A network 2-2-1 whose nine numbers are still to be found.",
  mapLabel: "The kept network's output for every pair of inputs; the line is where it crosses one half.",
  mapEmpty: "The four cases of XOR and what each asks for.",
  scoresLabel: "How many tries scored how many of 500 digits.",
  answersLabel: (answers: string | undefined) =>
    answers === undefined
      ? "Ten digits, nought to nine."
      : `Ten digits, nought to nine; the kept network takes them for ${answers}.`,
  nothingYet: {
    xor: (range: string, wait: string) =>
      `Nothing tried yet. The network has 9 numbers, each to be guessed between −${range} and ${range}; on average one guess in ${wait} gets all four cases of XOR right.`,
    digits: (range: string) =>
      `Nothing tried yet. The digit network has 11,935 numbers, each to be guessed between −${range} and ${range}; a network of random numbers reads about one digit in ten.`,
  },
  stands: {
    xor: {
      guess: (n: number, right: number, loss: number) =>
        `After ${times.guess(n)} the best network gets ${cases(right)} right; its error is ${error(loss)}.`,
      nudge: (n: number, right: number, loss: number) =>
        `After ${times.nudge(n)} the network gets ${cases(right)} right; its error is ${error(loss)}.`,
      nudgeToo: (_n: number, right: number, loss: number) =>
        `The nudged network gets ${cases(right)} right; error ${error(loss)}.`,
    },
    digits: {
      guess: (n: number, right: number, loss: number) =>
        `After ${times.guess(n)} the best network reads ${digits(right)}; its error is ${error(loss)}.`,
      nudge: (n: number, right: number, loss: number) =>
        `After ${times.nudge(n)} the network reads ${digits(right)}; its error is ${error(loss)}.`,
      nudgeToo: (_n: number, right: number, loss: number) =>
        `The nudged network reads ${digits(right)}; error ${error(loss)}.`,
    },
  },
  solvedAt: {
    guess: (n: number) => `The first with all four was guess ${formatFixed(n, 0)}.`,
    nudge: (n: number) => `The first with all four was nudge ${formatFixed(n, 0)}.`,
  },
  notSolved: {
    guess: "No guess has had all four yet.",
    nudge: "No nudge has had all four yet.",
  },
  oneIn: (range: string, wait: string) =>
    `Between −${range} and ${range}, one guess in ${wait} gets all four, on average.`,
  nobodyKnows: "How long until a guess reads nine digits in ten? Nobody can measure that.",
  notMeasured: "Let it run on, and this machine's speed stands here.",
  speed: {
    guess: (speed: string) => `This machine makes ${speed} guesses a second.`,
    nudge: (speed: string) => `This machine makes ${speed} nudges a second.`,
    both: (speed: string) => `This machine makes ${speed} guesses and as many nudges a second.`,
  },
  due: (time: string) => `At that speed a guess that gets all four right is due every ${time}, on average.`,
  time: (seconds: number) => {
    if (seconds < 1e-4) return `${format(seconds * 1e6, 2)} millionths of a second`;
    if (seconds < 0.1) return `${format(seconds * 1e3, 2)} thousandths of a second`;
    return seconds < 120 ? `${format(seconds, 2)} seconds` : `${format(seconds / 60, 2)} minutes`;
  },
} satisfies WidgetText<typeof knobs> & Record<string, unknown>;
export type Text = typeof en;
