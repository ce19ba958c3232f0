import type { WidgetText } from "../../../stage/widget.ts";
import type { knobs } from "../model.ts";

export const en = {
  title: "The error over both dials",
  caption:
    "Every place on the map is one line: its slope across, its intercept up. Dark is low error, pale is high; each contour joins lines that are equally wrong. The arrow is the gradient, the two slopes of c put together: it points uphill.",
  frames: [
    "The seven points: a long narrow valley. The arrow points straight up its wall.",
    "342 penguins, flippers measured from their mean: almost a round bowl.",
    "Two cuts through the dot in a, one along each axis. The tangents’ slopes are the two partial derivatives.",
    "The ball after 60 steps against the arrow: down the wall at once, then slowly along the valley.",
  ],
  task: "Put your pencil anywhere in frame a and draw the arrow you expect there: across the contours, uphill, longer where they crowd. Then walk against your arrows in small steps. Where do you end up after five?",
  knobs: {
    line: { label: "The line" },
    data: { label: "Data", options: { seven: "seven points", penguins: "penguins" } },
    scales: { label: "Axes", options: { equal: "same scale", own: "stretched to fit" } },
    palette: { label: "Colours", options: { relief: "relief", turbo: "turbo", jet: "jet" } },
    arrow: { label: "Gradient" },
    show: {
      label: "Show",
      options: { all: "all", map: "the map", contours: "the contours", cuts: "the cuts", path: "the path" },
    },
  },
  slope: "slope *w*",
  intercept: "intercept *b*",
  error: "mean squared error",
  axes: {
    seven: { x: "x", y: "y" },
    penguins: { x: "flipper, cm from the mean", y: "body mass, kg" },
  },
  mapLabel: (m: string, b: string, error: string) =>
    `Map of the mean squared error over slope and intercept. The ball is at slope ${m}, intercept ${b}, where the error is ${error}.`,
  dataLabel: (m: string, b: string) => `The data and the line with slope ${m} and intercept ${b}.`,
  cutLabel: (dial: string, slope: string) =>
    `The error when only the ${dial} is turned; its slope here is ${slope}.`,
  ballLabel: "The line on the map: slope and intercept",
  leftEnd: "Left end of the line",
  rightEnd: "Right end of the line",
  spoken: (m: string, b: string, error: string) => `slope ${m}, intercept ${b}, error ${error}`,
  gradient: "gradient",
  partial: { slope: (value: string) => `∂L/∂w = ${value}`, intercept: (value: string) => `∂L/∂b = ${value}` },
  lowest: "lowest",
  here: (m: string, b: string, error: string) =>
    `With slope ${m} and intercept ${b} the mean squared error is ${error}.`,
  after: (steps: number) => `After ${steps} ${steps === 1 ? "step" : "steps"}: `,
  slopes: (gm: string, gb: string, way: string) =>
    `Turning up the slope alone changes it at a rate of ${gm}, the intercept alone at ${gb}; downhill is towards ${way}.`,
  ways: {
    slope: { up: "a steeper line", down: "a flatter line" },
    intercept: { up: "a higher line", down: "a lower line" },
    and: " and ",
  },
  bottom: "The ball lies at the bottom: neither dial makes it better.",
  stretched:
    "The axes are stretched differently here, so the arrow no longer meets the contours at a right angle.",
} satisfies WidgetText<typeof knobs> & Record<string, unknown>;
export type Text = typeof en;
