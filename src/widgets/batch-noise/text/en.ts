import type { Shows, WidgetText } from "../../../stage/widget.ts";
import { counted } from "../../words.en.ts";
import { COUNT, knobs } from "../model.ts";

const penguins = (count: number): string => counted(count, "penguin");
const steps = (count: number): string => counted(count, "step");
const batches = (size: number): string =>
  size === 1 ? "single penguins" : size === COUNT ? "all of them at once" : `batches of ${size}`;
const each = (rows: readonly (readonly [size: number, steps: number, excess: string])[]): string =>
  rows
    .map(
      ([size, count, excess]) =>
        `with ${batches(size)}, ${count === 0 ? "before the first step" : `after ${steps(count)}`}, ${excess}`,
    )
    .join("; ");

export const en = {
  title: "What a batch believes",
  key: (_values: unknown, shows: Shows) =>
    [
      shows("cloud") &&
        "In the cloud: a dot where each batch’s way downhill ends, some with their shafts; the thick arrow, what all penguins together call downhill; how far a batch typically misses (the root of the mean squared miss), the dashed ring.",
      shows("map") &&
        "On the map the chosen walk is drawn strong and that of all penguins dashed; the small circle is the best line, the larger ring with a point in it the start.",
      shows("loss") && "Each curve is the loss of one walk, above the least there is.",
    ]
      .filter(Boolean)
      .join(" "),
  caption:
    "A line is fitted to the 342 penguins, a batch at a time. Single penguins disagree wildly about the way down, and most of all where they agree on average that there is none.",
  frames: [
    "Single penguins at the start: the whole cloud, and the mean of it.",
    "Batches of 8: the same mean, about a third of the spread.",
    "All 342: one arrow.",
    "Single penguins at the best line: each has a way of its own, and they cancel.",
    "Three walks after twenty passes, against penguins seen.",
    "The same three walks, against steps.",
  ],
  task: "In frame a, put a ruler on the thick arrow’s tail, square to it. Roughly how many of the dots lie on the wrong side: uphill? Do the same in frame b.",
  answer:
    "In a, about one in twelve lies uphill; in b almost none. So a step by a single penguin is a gamble with good odds, and a step by eight is hardly a gamble any more.",
  knobs: {
    batch: {
      label: "Penguins a batch",
      options: Object.fromEntries(knobs.batch.options.map((size) => [size, size])),
    },
    rate: { label: "Learning rate *η*" },
    falling: { label: "Let the rate fall", hint: "To half after one pass, a third after two, and so on." },
    against: {
      label: "Draw the loss against",
      options: { seen: "penguins seen", steps: "steps taken" },
    },
    start: { label: "Start" },
    seed: { label: "Luck: which random numbers" },
  },
  tilt: "tilt *w*",
  intercept: "intercept *b*",
  downTilt: "downhill along *w*",
  downIntercept: "downhill along *b*",
  against: { seen: "penguins seen", steps: "steps taken" },
  excess: "loss above its least",
  batchOf: (size: number) => (size === COUNT ? "all" : `batch ${size}`),
  whole: (length: string) => `all: length ${length}`,
  misses: (size: number, miss: string) => `batch of ${size === COUNT ? "all" : size}: misses by ${miss}`,
  mapLabel: (w: string, b: string, loss: string) =>
    `Map of the loss over tilt and intercept with three walks. The chosen one stands at tilt ${w}, intercept ${b}, where the loss is ${loss}.`,
  cloudLabel: (size: number, length: string, miss: string) =>
    `Ways downhill by ${batches(size)}. The arrow of all penguins is ${length} long${size === COUNT ? "" : `, and a batch typically misses it by ${miss}`}.`,
  lossLabel: (rows: readonly (readonly [number, number, string])[]) => `Loss above its least: ${each(rows)}.`,
  startLabel: "Start of the walks",
  startAxes: ["start, tilt", "start, intercept"] as const,
  startAt: (w: string, b: string) => `tilt ${w}, intercept ${b}`,
  atStart: (excess: string) => `Nobody has taken a step; the loss stands ${excess} above its least.`,
  after: (count: number, size: number, seen: number, excess: string) =>
    `After ${steps(count)} with ${batches(size)}, ${penguins(seen)} seen, the loss stands ${excess} above its least.`,
  typically: (size: number, length: string, miss: string) =>
    `Here the gradient of all penguins is ${length} long, and ${size === 1 ? "that of a single one" : `that of a batch of ${size}`} typically misses it by ${miss}.`,
  noMiss: (length: string) => `Here the gradient is ${length} long, and all penguins together never miss it.`,
  others: (rows: readonly (readonly [number, number, string])[]) =>
    `The other walks, on no more penguins: ${each(rows)}.`,
  rateBegins: (rate: string) => `The learning rate begins at ${rate}, and will fall.`,
  rateNow: (rate: string) => `The learning rate has come to ${rate}.`,
  ranAway: "Then it ran away: the steps are too large for so small a batch.",
} satisfies WidgetText<typeof knobs> & Record<string, unknown>;
export type Text = typeof en;
