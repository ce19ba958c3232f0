import { format, formatFixed } from "../../../kit/format.ts";
import type { WidgetText } from "../../../stage/widget.ts";
import type { knobs, Values } from "../model.ts";

/** Units of time in seconds, each used from its own size on; from years on also in thousands and millions. */
const YEAR = 365.25 * 86_400;
const UNITS = [
  [1e6 * YEAR, "million years", "million years"],
  [YEAR, "year", "years"],
  [86_400, "day", "days"],
  [3600, "hour", "hours"],
  [60, "minute", "minutes"],
  [1, "second", "seconds"],
  [1e-3, "thousandth of a second", "thousandths of a second"],
  [1e-6, "millionth of a second", "millionths of a second"],
] as const;

/** A stretch of time as told: two significant digits, in the unit that suits it. */
function duration(seconds: number): string {
  // What would read "60 seconds" is a minute.
  const rounded = Number(seconds.toPrecision(2));
  const [size, one, many] = UNITS.find(([size]) => rounded >= size) ?? UNITS.at(-1)!;
  const count = Number((seconds / size).toPrecision(2));
  return `${count >= 1000 ? formatFixed(count, 0) : format(count, 2)} ${count === 1 ? one : many}`;
}

export const en = {
  title: "The bill for one gradient",
  caption:
    "Eight networks of 9 to 11,935 parameters. Solid dots: one forward and one backward pass. Rings: forward differences, one forward pass for each parameter and one more. Ten times the parameters cost ten times as much by backpropagation, and a hundred times as much by nudging. Dashed: how it goes on.",
  frames: [
    "Counted: multiply-adds for one gradient of one example. The two numbers belong to the digit network.",
    "The same in seconds, on a machine that does 10⁹ multiply-adds a second. For a billion parameters, seconds have become decades.",
  ],
  task: "The network 2-2-1 has six weights and three biases. A forward pass takes one multiply-add for each weight; the backward pass one for each weight, and for the last two one more. Add up both bills. By what factor is nudging dearer here, and by what factor for 11,935 parameters in frame a?",
  knobs: {
    network: {
      label: "Network, by its parameters",
      options: {
        all: "all, smallest first",
        "9": "9",
        "25": "25",
        "70": "70",
        "199": "199",
        "550": "550",
        "1459": "1459",
        "4150": "4150",
        "11935": "11,935",
      },
    },
    way: {
      label: "Way",
      options: { both: "both", backward: "backpropagation", nudging: "nudging" },
    },
    seed: { label: "Luck: weights and inputs from number" },
    show: { label: "Show", options: { all: "both bills", counts: "the counts", times: "the times" } },
  },
  verbs: ({ network }: Values) => ({
    play: network === "all" ? "Time them all" : "Time it",
    step: "Time the next",
  }),
  duration,
  parameters: "parameters",
  multiplyAdds: "multiply-adds for one gradient",
  forOneGradient: "time for one gradient",
  timeTick: (seconds: number) => {
    if (seconds < 1e-4) return "1 µs";
    if (seconds < 0.1) return "1 ms";
    const years = seconds / YEAR;
    return years > 1 ? `${formatFixed(years, 0)} years` : duration(seconds);
  },
  digitNetwork: "the digit network",
  alexNet: "AlexNet, 2012",
  ways: { backward: "backpropagation", nudging: "nudging" },
  countEnd: {
    backward: (count: string) => `backpropagation: ${count}`,
    nudging: (count: string) => `nudging: ${count}`,
  },
  timeEnd: {
    backward: (time: string) => `backpropagation: ${time}`,
    nudging: (time: string) => `nudging: ${time}`,
  },
  reckoned: ["reckoned, for a machine of", "10⁹ multiply-adds a second"],
  timedHere: ["dots: timed on this machine", "dashed: how it goes on"],
  partlyTimed: ["dots: timed on this machine", "no dots: reckoned, 10⁹ a second"],
  countsLabel: (size: string, backward: string, nudging: string) =>
    `Multiply-adds for one gradient against the number of parameters, both in powers of ten. For ${size} parameters: ${backward} by backpropagation, ${nudging} by nudging. Dashed lines go on to a billion parameters.`,
  timesLabel: (note: string, ends: string) =>
    `Time for one gradient against the number of parameters, both in powers of ten; ${note}. For a billion parameters: ${ends}.`,
  bill: {
    backward: (size: string, forward: string, backward: string, total: string) =>
      `One gradient of ${size} parameters by backpropagation: ${forward} multiply-adds forwards and ${backward} backwards, ${total} in all.`,
    nudging: (size: string, passes: string, forward: string, total: string) =>
      `By nudging all ${size}: ${passes} forward passes of ${forward} each, ${total} in all.`,
  },
  times: (ratio: string) => `That is ${ratio} times as many.`,
  atFar: {
    both: (backward: string, nudging: string) =>
      `For a billion parameters it would be ${backward} against ${nudging}.`,
    backward: (backward: string, _nudging: string) => `For a billion parameters it would be ${backward}.`,
    nudging: (_backward: string, nudging: string) => `For a billion parameters it would be ${nudging}.`,
  },
  nothingTimed: "Nothing has been timed yet.",
  timedSoFar: (done: number, all: number, way: string, size: string) =>
    `Timed: ${done} of ${all}, the newest ${way} with ${size} parameters.`,
  agree: (apart: string) => `Both ways give the same gradient, to within ${apart}.`,
  notTimed: {
    both: "Time them, and this machine’s own speed stands here. Nudging gets every advantage: bare forward passes, nothing recorded.",
    tape: "Time them, and this machine’s own speed stands here.",
  },
  took: {
    backward: (size: string, time: string) =>
      `On this machine one gradient of ${size} parameters takes ${time} by backpropagation.`,
    nudging: (size: string, time: string) => `Nudging all ${size} takes ${time}.`,
  },
  dearer: (ratio: number) =>
    ratio >= 1.05
      ? `That is ${format(Number(ratio.toPrecision(2)), 2)} times as long.`
      : ratio > 0.95
        ? "That is as long."
        : "That is less: the tape’s book-keeping outweighs so small a sum.",
  quicker: (size: string) =>
    `Up to ${size} parameters nudging was the quicker: a small network costs mostly book-keeping.`,
} satisfies WidgetText<typeof knobs> & Record<string, unknown>;
export type Text = typeof en;
