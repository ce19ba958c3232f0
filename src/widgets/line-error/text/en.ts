import type { ErrorKind } from "../../../engine/lineFit.ts";
import type { WidgetText } from "../../../stage/widget.ts";
import type { knobs } from "../model.ts";

export const en = {
  title: "A line, its misses and its error",
  caption:
    "One line turned about the middle of the seven points. In a, b and c each red square is one miss, squared; the error is the average of the seven areas. In d that average is drawn for every slope.",
  frames: [
    "Too flat: it falls where the points climb.",
    "Too steep: it misses at both ends.",
    "The best slope leaves the smallest squares.",
    "Every slope at once: a bowl, lowest where the line is best.",
  ],
  task: "Lay a ruler through the middle of the points in frame a and turn it. Mark in frame d, by eye, where the slope of your ruler would fall on the curve. Which side of the bottom are you on, and how can you tell from the squares?",
  knobs: {
    slope: { label: "Slope of the line" },
    norm: { label: "Count each miss as", options: { squared: "a square", absolute: "a length" } },
    reduction: { label: "Then take", options: { mean: "the average", sum: "the sum" } },
    curve: {
      label: "Error curve",
      options: { hidden: "hidden", traced: "where I have been", whole: "whole" },
    },
    show: { label: "Show", options: { both: "both", line: "the line", curve: "the curve" } },
  },
  x: "x",
  y: "y",
  slope: "slope *w*",
  errorName: {
    squared: { mean: "mean squared error", sum: "sum of squared errors" },
    absolute: { mean: "mean absolute error", sum: "sum of absolute errors" },
  } satisfies Record<ErrorKind["norm"], Record<ErrorKind["reduction"], string>>,
  slopeIs: (slope: string) => `slope ${slope}`,
  errorIs: (name: string, error: string) => `${name} ${error}`,
  lowestAt: (slope: string) => `lowest at ${slope}`,
  gripLabel: "Turn the line",
  dotLabel: "Slope of the line, on the error curve",
  spoken: (slope: string, error: string) => `slope ${slope}, error ${error}`,
  lineLabel: (slope: string, name: string, error: string) =>
    `Seven points and a line of slope ${slope}; ${name} ${error}.`,
  curveLabel: (name: string) => `The ${name} against the slope of the line.`,
  describe: (slope: string, name: string, error: string) => `With slope ${slope} the ${name} is ${error}.`,
  uphill: "A steeper line would be worse: the error rises to the right.",
  downhill: "A steeper line would be better: the error falls to the right.",
  atBest: "No slope of this line does better.",
  bestIs: (slope: string, error: string) =>
    `The whole curve is shown; it is lowest at slope ${slope}, where the error is ${error}.`,
} satisfies WidgetText<typeof knobs> & Record<string, unknown>;
export type Text = typeof en;
