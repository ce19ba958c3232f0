import type { Shows, WidgetText } from "../../../stage/widget.ts";
import { counted } from "../../words.en.ts";
import type { knobs, Values } from "../model.ts";

const lowAndHigh: Readonly<Record<Values["palette"], string>> = {
  relief: "Dark is low, pale is high.",
  turbo: "Blue is low, red is high.",
  jet: "Blue is low, red is high.",
  none: "",
};

interface Change {
  readonly up: boolean;
  readonly by: string;
}
const changes = ({ up, by }: Change): string => `${up ? "rises" : "falls"} by ${by}`;

const ofMap = (palette: Values["palette"], arrow: boolean): readonly string[] => [
  lowAndHigh[palette],
  "Each contour joins lines that are equally wrong; the small circle is the best line, the larger ring with a point in it the one drawn beside it.",
  arrow ? "The arrow is the gradient, which points uphill; long ones are drawn shortened." : "",
];

export const en = {
  title: "The loss over both dials",
  key: ({ palette, arrow }: Values, shows: Shows) =>
    [
      ...(shows("map") ? ofMap(palette, arrow) : []),
      shows("alongSlope") || shows("alongIntercept")
        ? "In the cuts straight lines touch the curve: their slopes are the gradient’s two numbers."
        : "",
    ]
      .filter(Boolean)
      .join(" "),
  caption: "Every place on the map is one line: its tilt w across, its intercept b up.",
  frames: [
    "The seven points: a long ravine. The arrow points up its wall, hardly at all along it.",
    "342 penguins, flippers counted from their mean: almost a round bowl, and the arrow almost points away from its bottom.",
    "Two walks through w = 0.92, b = −1.0, one east and west, one north and south. The slopes of the tangents are the two partial derivatives.",
    "A ball after 60 steps: across to the floor of the ravine at once, then slowly along it.",
  ],
  task: "Put your pencil anywhere on the map in frame a. Draw the arrow you expect there: across the contours, uphill, longer where they crowd. Now walk the other way in five short steps, drawing a new arrow at each. Where are you, and where is the bottom?",
  answer:
    "On the floor of the ravine or close above it: the steps lead across, almost due east or west, and hardly along. The bottom lies far along the floor, at w = 0.336 and b = 0.805.",
  knobs: {
    line: { label: "The line" },
    data: { label: "Fit a line to", options: { seven: "the seven points", penguins: "the penguins" } },
    scales: { label: "Draw both axes", options: { equal: "to one scale", own: "stretched to fill" } },
    palette: { label: "Colours", options: { relief: "relief", turbo: "turbo", jet: "jet", none: "none" } },
    arrow: { label: "Show the gradient" },
  },
  slope: "tilt *w*",
  intercept: "intercept *b*",
  loss: "loss *L*",
  axes: {
    seven: { x: "x", y: "y" },
    penguins: { x: "flipper, cm from the mean", y: "body mass, kg" },
  },
  mapLabel: (m: string, b: string, loss: string) =>
    `Map of the loss over tilt and intercept. The ball is at tilt ${m}, intercept ${b}, where the loss is ${loss}.`,
  dataLabel: (m: string, b: string) => `The data and the line with tilt ${m} and intercept ${b}.`,
  cutLabel: (dial: string, slope: string) =>
    `The loss when only the ${dial} is turned; its slope here is ${slope}.`,
  ballLabel: "The line on the map: tilt and intercept",
  leftEnd: "Left end of the line",
  rightEnd: "Right end of the line",
  spoken: (m: string, b: string, loss: string) => `tilt ${m}, intercept ${b}, loss ${loss}`,
  gradient: "gradient",
  above: "the line runs above what is shown",
  below: "the line runs below what is shown",
  partial: {
    slope: (value: string) => `∂*L*/∂*w* = ${value}`,
    intercept: (value: string) => `∂*L*/∂*b* = ${value}`,
  },
  here: (w: string, b: string, loss: string) => `with w = ${w} and b = ${b} the loss is ${loss}.`,
  after: (steps: number) => `After ${counted(steps, "step")}, `,
  rises: (east: Change, north: Change, way: string) =>
    `It ${changes(east)} for each unit to the east and ${changes(north)} for each unit to the north: downhill is ${way}.`,
  ways: { north: "north", south: "south", east: "east", west: "west" },
  way: (main: string, little: string) => `${main}, a little ${little}`,
  both: (one: string, other: string) => `${one}-${other}`,
  still: "The ball lies still: the ground is level here in both directions.",
  stretched:
    "The axes are stretched differently, so the arrow no longer meets the contours at a right angle.",
} satisfies WidgetText<typeof knobs> & Record<string, unknown>;
export type Text = typeof en;
