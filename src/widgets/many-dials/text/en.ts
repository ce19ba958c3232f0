import { nameOf, placeOf, places } from "../../../engine/subjects/networks/fortyFour.ts";
import type { WidgetText } from "../../../stage/widget.ts";
import { counted } from "../../words.en.ts";
import type { knobs, Values } from "../model.ts";

/** "first layer: 2 to 3". */
const tellPlace = (name: string): string => {
  const { layer, from, to } = placeOf(name);
  return `${["first", "second", "third"][layer]} layer: ${from + 1} to ${to + 1}`;
};

const weightOptions = Object.fromEntries(places.map((place) => [nameOf(place), tellPlace(nameOf(place))]));

export const en = {
  title: "Three dials, and forty-four",
  key: ({ face }: Values) =>
    face === "three"
      ? "Dark is low in every slice, and contours stand for the same heights in all. The framed slice is the one that the ball is in; below, the arrow is its next step, and each bar the slope of one dial."
      : "Each small curve is the loss against one weight; the straight line that touches it is the slope there, heavier and on darker ground where it is steep. The framed cut is the one drawn large; a dashed curve is the same before the turn. Of the answers a full disc is right, a ring wrong; plus is on, minus off.",
  caption:
    "In a and b the loss of a parabola with three dials, cut into slices: in each, one dial is held. In c and d the loss of a network against each of its 44 weights, all to one scale; the slope of each tangent is one number of the gradient.",
  frames: [
    "Five slices of one bowl, like an onion’s. The ball is in the middle one; those to its right reach deeper.",
    "After 40 steps of all three dials the ball lies in the deepest slice, at its lowest point.",
    "44 cuts before any step. Columns count the neurons a weight leads from, rows those it leads to.",
    "After 60 steps of all 44 weights at once: every cut has changed, and the tangents are nearly level.",
  ],
  task: "In frame a, shade the contour of one chosen height in all five slices, and describe the solid that they are slices of. In frame c, find the three steepest tangents, and say for each of them which way its weight should be turned. Could you have drawn one picture of all 44?",
  answer:
    "The solid is egg-shaped, an ellipsoid round the lowest place, and its slices shrink to either side. The steepest tangents are those of the first layer, 1 to 1, which rises by 0.384: turn that weight down; and of the second layer, 2 to 2 and 3 to 2, which fall by 0.234 and 0.231: turn those up. No: one picture would need 44 directions at right angles.",
  knobs: {
    face: { label: "How many dials", options: { three: "three", "forty-four": "forty-four" } },
    curve: { label: "Start with the third dial, *a*, at" },
    line: { label: "The other two, *w* and *b*" },
    weight: { label: "Look at the weight", options: weightOptions },
    turned: { label: "The weight that is turned", options: weightOptions },
    change: { label: "Turn this weight by" },
  },
  slice: (curve: string) => `*a* = ${curve}`,
  sliceLabel: (curve: string, least: string) =>
    `A slice through the loss where the third dial is held at ${curve}; its lowest point stands at ${least}.`,
  slope: "dial *w*",
  intercept: "dial *b*",
  ballLabel: "The ball in its slice",
  next: "next step",
  spoken: (w: string, b: string, loss: string) => `w ${w}, b ${b}, loss ${loss}`,
  x: "x from its mean",
  y: "y",
  fitLabel: (a: string, w: string, b: string) =>
    `The seven points and the parabola with a = ${a}, w = ${w} and b = ${b}.`,
  slopesAxis: "slope of the loss",
  slopesLabel: (a: string, w: string, b: string) => `Three slopes: ${a} along a, ${w} along w, ${b} along b.`,
  dials: ["*a*", "*w*", "*b*"],
  partial: (dial: string, slope: string) => `∂*L*/∂${dial} = ${slope}`,
  layers: ["first layer: 12 weights", "second layer: 16", "third layer: 16"],
  matrixLabel: (layer: string, count: number) =>
    `The ${layer.split(":")[0]}: ${count} small curves, the loss against one weight each, with its tangent.`,
  from: (neuron: number) => `from ${neuron}`,
  to: "to",
  place: tellPlace,
  weightAxis: (place: string) => `weight, ${place}`,
  spokenWeight: (weight: string, loss: string, slope: string) => `${weight}; loss ${loss}, slope ${slope}`,
  loss: "loss *L*",
  questions: ["first on?", "second off?", "most on?", "odd number on?"],
  input: (index: number) => `input ${index}`,
  answersLabel: (right: number, all: number) => `Of the ${all} answers ${right} are right.`,
  cutLabel: (weight: string, slope: string) =>
    `The loss against the chosen weight, now ${weight}; the slope there is ${slope}.`,
  slopeIs: (slope: string) => `slope ${slope}`,
  steps: "steps",
  lossLabel: (steps: number, loss: string) => `The loss step by step; after ${steps} it is ${loss}.`,
  after: (steps: number) => `After ${counted(steps, "step")}. `,
  three: (a: string, w: string, b: string, loss: string) =>
    `With a = ${a}, w = ${w} and b = ${b} the loss is ${loss}.`,
  slopes: (a: string, w: string, b: string) =>
    `The gradient has three numbers: ${a} along a, ${w} along w, ${b} along b.`,
  downhill: (a: boolean, w: boolean, b: boolean) =>
    `Downhill, then: a ${a ? "up" : "down"}, w ${w ? "up" : "down"}, b ${b ? "up" : "down"}.`,
  turnedBy: (name: string, change: string, others: number) =>
    `The weight you turned (${tellPlace(name)}, by ${change}) has changed ${others === 43 ? "all" : `${others} of the`} 43 other slopes. `,
  fortyFour: (loss: string, positive: number, length: string) =>
    `The loss is ${loss}. Of the 44 slopes ${positive} are positive and ${44 - positive} negative; together they are a gradient of length ${length}.`,
  right: (right: number, all: number) => `It answers ${right} of ${all} questions right.`,
  steepest: (name: string, slope: string) => `The steepest, ${slope}, belongs to the ${tellPlace(name)}.`,
  chosen: (name: string, weight: string, slope: string) =>
    `You look at the ${tellPlace(name)}: the weight is ${weight}, the slope ${slope}.`,
  still: "All slopes are next to nothing: everything lies still.",
} satisfies WidgetText<typeof knobs> & Record<string, unknown>;
export type Text = typeof en;
