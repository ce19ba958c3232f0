import { format, formatFixed } from "../../../kit/format.ts";
import type { WidgetText } from "../../../stage/widget.ts";
import type { knobs, Values } from "../model.ts";

const YEAR = 365.25 * 86_400;
/** Units of time in seconds, and from how many seconds on each is used. */
const UNITS = [
  { size: 1e6 * YEAR, from: 1e6 * YEAR, one: "million years", many: "million years" },
  { size: YEAR, from: YEAR, one: "year", many: "years" },
  { size: 86_400, from: 86_400, one: "day", many: "days" },
  { size: 3600, from: 3600, one: "hour", many: "hours" },
  { size: 60, from: 60, one: "minute", many: "minutes" },
  { size: 1, from: 0.1, one: "second", many: "seconds" },
  { size: 1e-3, from: 1e-3, one: "thousandth of a second", many: "thousandths of a second" },
  { size: 1e-6, from: 0, one: "millionth of a second", many: "millionths of a second" },
];

/** A stretch of time as told: two significant digits, in the unit that suits it. */
function duration(seconds: number): string {
  // What would round to a whole one of the next unit is told in that: no "60 seconds".
  const { size, from, one, many } = UNITS.find(({ from }) => seconds >= 0.995 * from)!;
  const count = Number((Math.max(seconds, from) / size).toPrecision(2));
  return `${count >= 1000 ? formatFixed(count, 0) : format(count, 2)} ${count === 1 ? one : many}`;
}

export const en = {
  title: "The bill for one gradient",
  key: "Solid dots are backpropagation, one forward and one backward pass; rings are nudging, a forward pass for each parameter and one more. Dashed lines are extrapolated.",
  caption:
    "Eight networks of 9 to 11,935 parameters. Ten times the parameters cost ten times as much by backpropagation, and a hundred times as much by nudging.",
  frames: [
    "Counted, in multiplications for one gradient of one example, with the two numbers of the digit network; and in seconds, on a machine that does a billion multiplications a second. For a billion parameters, seconds have become decades.",
    "The same count, with the two numbers of a network of 70 parameters.",
  ],
  task: "The network 2-2-1 has six weights and three biases. A forward pass takes one multiplication for each weight; the backward pass one for each weight, and for the last two one more. Add up both bills. By what factor is nudging dearer here, by what factor for the 70 parameters of frame b, and by what factor for the 11,935 of frame a? What does it grow with?",
  answer:
    "6 + 8 = 14 against 10 × 6 = 60: 4.3 times. For 70 parameters 3,976 against 152, 26 times; for 11,935, 142,157,760 against 23,970, which is 5,931 times. It grows with the number of parameters, and comes to about half of it.",
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
        "1459": "1,459",
        "4150": "4,150",
        "11935": "11,935",
      },
    },
    way: {
      label: "Way",
      options: { both: "both", backward: "backpropagation", nudging: "nudging" },
    },
    seed: { label: "Luck: which random numbers" },
  },
  verbs: ({ network }: Values) => ({
    play: network === "all" ? "Time them all" : "Time it",
    step: "Time the next",
  }),
  duration,
  parameters: "parameters",
  multiplications: "multiplications for one gradient",
  forOneGradient: "time for one gradient",
  timeTick: (seconds: number) => {
    if (seconds < 1e-4) return "1 µs";
    if (seconds < 0.1) return "1 ms";
    const years = seconds / YEAR;
    return years > 1 ? `${formatFixed(years, 0)} years` : duration(seconds);
  },
  digitNetwork: "the digit network",
  ways: { backward: "backpropagation", nudging: "nudging" },
  countEnd: {
    backward: (count: string) => [`${count} by`, "backpropagation"],
    nudging: (count: string) => [`${count} by nudging`],
  },
  timeEnd: {
    backward: (time: string) => [`${time} by`, "backpropagation"],
    nudging: (time: string) => [`${time} by nudging`],
  },
  reckoned: ["reckoned, for", "10⁹ multiplications", "a second"],
  timedHere: ["dots: timed", "on this machine"],
  partlyTimed: ["dots: timed", "on this machine;", "else: reckoned"],
  countsLabel: (size: string, backward: string, nudging: string) =>
    `Multiplications for one gradient against the number of parameters, both in powers of ten. For ${size} parameters: ${backward} by backpropagation, ${nudging} by nudging. Dashed lines go on to a billion parameters.`,
  timesLabel: (note: string, ends: string) =>
    `Time for one gradient against the number of parameters, both in powers of ten; ${note}. For a billion parameters: ${ends}.`,
  bill: {
    backward: (size: string, forward: string, backward: string, total: string) =>
      `One gradient of ${size} parameters by backpropagation: ${forward} multiplications forwards and ${backward} backwards, ${total} in all.`,
    nudging: (size: string, passes: string, forward: string, total: string) =>
      `By nudging all ${size}: ${passes} forward passes of ${forward} multiplications each, ${total} in all.`,
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
  notTimed:
    "Time them, and this machine’s own speed stands here. Nudging gets every advantage: bare forward passes, nothing recorded.",
  took: (size: string, time: string, way: string) =>
    `One gradient of ${size} parameters takes this machine ${time} by ${way}.`,
  tookBoth: (size: string, time: string, nudged: string, ratio: number) =>
    `One gradient of ${size} parameters takes this machine ${time} by backpropagation, ${nudged} by nudging: ${format(Number(ratio.toPrecision(2)), 2)} times as long.`,
  quicker: (size: string) =>
    `Up to ${size} parameters nudging was the quicker: writing down every value takes time too.`,
} satisfies WidgetText<typeof knobs> & Record<string, unknown>;
export type Text = typeof en;
