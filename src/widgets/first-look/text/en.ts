import { formatFixed, percent } from "../../../kit/format.ts";
import type { WidgetText } from "../../../stage/widget.ts";
import { aDigit, listed } from "../../words.en.ts";
import { KEPT_BACK, type knobs, LEARNT, SHOWN, seenAfter } from "../model.ts";

const count = (value: number): string => formatFixed(value, 0);
/** Mistakes that are told one by one. */
const NAMED = 3;
const seen = (digits: number): string => `${count(digits)} digits shown`;

export const en = {
  title: "A network learns to read",
  key: "Under each digit, small, what it is, and large, what the network says: crossed in red where that is wrong, ticked where it is right. A right answer may turn wrong again: every ten digits change all the numbers at once. The curve is the share it reads of a thousand digits never shown to it.",
  caption: `Twelve handwritten digits, and the share read of ${count(KEPT_BACK)} others, at three moments of one training. The network has learned from none of these: it is shown ${count(LEARNT)} different ones, twice over, ten at a time.`,
  frames: [
    "Before: its numbers have been drawn at random, and it talks nonsense.",
    `After ${seen(seenAfter(10))}, one second of the film.`,
    "After nine seconds, when all have been shown twice.",
    "The share read correctly, against digits shown, in the film’s time. Guessing gets one in ten.",
  ],
  task: "In frame b the network has seen a hundred digits. Which of its wrong answers can you understand, looking at the ink alone? In frame d, read off how many digits it had been shown when it first read half of those kept back, and how many more it took to reach four fifths.",
  answer:
    "Some mistakes are a person's too, when two digits share most of their strokes; others, so early, are plain nonsense. Half were read after some two hundred digits; four fifths took thousands more. Every further step is dearer than the one before.",
  knobs: { seed: { label: "Luck: which random numbers" } },
  verbs: () => ({
    play: "Train",
    step: "A little",
    steps: (steps: number) => seen(seenAfter(steps)),
  }),
  is: (digit: number) => `is ${digit}`,
  seenAxis: "digits shown so far",
  shareAxis: "read correctly",
  chance: "one in ten, by guessing",
  share: (share: number) => percent(share),
  ofKept: [`of ${count(KEPT_BACK)} digits`, "never shown to it"],
  shareLabel: (share: number) =>
    `The share of ${count(KEPT_BACK)} digits never shown that the network reads correctly, against digits shown so far: now ${percent(share, 1)}.`,
  digitsLabel: (answers: string) =>
    `Twelve handwritten digits; the network takes them, in order, for ${answers}.`,
  told: (
    digits: number,
    share: number,
    right: number,
    wrong: readonly (readonly [is: number, said: number])[],
  ) => {
    const when = digits === 0 ? "Before it has been shown anything" : `After ${seen(digits)}`;
    const which = wrong.slice(0, NAMED).map(([is, said]) => `${aDigit(is)} for ${aDigit(said)}`);
    const more = wrong.length - which.length;
    const some =
      which.length === 0
        ? ""
        : ` It takes ${listed(which)}${more > 0 ? `; ${more} more ${more === 1 ? "is" : "are"} wrong` : ""}.`;
    return `${when} the network reads ${percent(share, 1)} of ${count(KEPT_BACK)} digits that it has never been shown. Of the twelve it reads ${right === SHOWN ? "all" : right === 0 ? "none" : right}.${some}`;
  },
} satisfies WidgetText<typeof knobs> & Record<string, unknown>;
export type Text = typeof en;
