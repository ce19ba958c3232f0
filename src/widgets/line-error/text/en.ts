import type { ErrorKind } from "../../../engine/subjects/fits/lineFit.ts";
import type { WidgetText } from "../../../stage/widget.ts";
import { counted } from "../../words.en.ts";
import type { knobs, Values } from "../model.ts";

export const en = {
  title: "A line, its misses and its loss",
  key: ({ norm, reduction, hits }: Values) =>
    [
      norm === "squared"
        ? "A red square is one miss multiplied by itself"
        : "A red stroke is one miss, as long as it is",
      `; the red bar is the ${reduction} of all seven, and the dashed line carries its height to the curve. The pin holds the line at the centre of the points.`,
      hits ? " The tinted band is as near as a hit must be; the stairs count hits." : "",
    ].join(""),
  caption:
    "One line turns about the centre of the seven points. In d the mean of the seven areas is drawn for every tilt the line can have: the axis across is the dial, not the x of the data.",
  frames: [
    "Falling while the points climb: the squares at both ends are large, and so is their mean.",
    "Far too steep: it misses at both ends again, the other way round.",
    "The best tilt. Some squares remain; no straight line removes them all.",
    "Every tilt at once: a smooth valley, lowest at the small ring.",
  ],
  task: "Lay a ruler through the centre of the points in frame a and turn it to a tilt of your own. Sketch the seven squares, judge their mean, and mark it in frame d above your tilt. Then measure the curve’s slope there: draw the tangent and divide its rise by its run. Does the sign tell you to turn the ruler up or down?",
  answer:
    "For a tilt of 0.1 the mean is 0.055, and the tangent falls by 0.32 for each unit: turn up. For 0.6 it is 0.065, and the tangent rises by 0.36: turn down. Minus says up and plus says down, on either side of 0.34.",
  knobs: {
    slope: { label: "Tilt of the line, *w*" },
    norm: { label: "Charge each miss as", options: { squared: "its square", absolute: "its size" } },
    reduction: { label: "And take", options: { mean: "the mean", sum: "the sum" } },
    hits: { label: "Count hits too" },
    curve: {
      label: "Show the curve of the loss",
      options: { hidden: "not at all", traced: "where I have been", whole: "whole" },
    },
  },
  x: "x",
  y: "y",
  slope: "tilt *w*",
  errorName: {
    squared: { mean: "mean squared error", sum: "sum of squared errors" },
    absolute: { mean: "mean absolute error", sum: "sum of absolute errors" },
  } satisfies Record<ErrorKind["norm"], Record<ErrorKind["reduction"], string>>,
  lossIs: (name: string) => `loss *L*, the ${name}`,
  slopeIs: (slope: string) => `tilt ${slope}`,
  errorIs: (name: string, error: string) => `${name} ${error}`,
  lowestAt: (slope: string) => `lowest at ${slope}`,
  gripLabel: "Turn the line",
  dotLabel: "Tilt of the line, on the curve of the loss",
  spoken: (slope: string, loss: string) => `tilt ${slope}, loss ${loss}`,
  lineLabel: (slope: string, name: string, error: string) =>
    `Seven points and a line of tilt ${slope}; ${name} ${error}.`,
  curveLabel: (name: string) => `The ${name} against the tilt of the line.`,
  describe: (slope: string, name: string, error: string) =>
    `With a tilt of ${slope} the ${name} is ${error}.`,
  uphill: (rise: string) =>
    `Turn it up a little and the loss grows: the curve climbs here, by ${rise} for each unit of tilt.`,
  downhill: (fall: string) =>
    `Turn it up a little and the loss shrinks: the curve falls here, by ${fall} for each unit of tilt.`,
  atBest: "No other tilt does better.",
  corner: "Here the line runs through a point, and the curve has a corner: it has no single slope.",
  hits: (count: number) => counted(count, "hit"),
  hitsAre: (count: string) =>
    `Counting points within 0.1 of the line gives ${count}; the count moves in jumps, and between them it is level.`,
  bestIs: (slope: string, loss: string) =>
    `The whole curve is shown; it is lowest at a tilt of ${slope}, where the loss is ${loss}.`,
} satisfies WidgetText<typeof knobs> & Record<string, unknown>;
export type Text = typeof en;
