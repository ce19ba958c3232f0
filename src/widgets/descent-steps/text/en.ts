import type { WidgetText } from "../../../stage/widget.ts";
import { counted } from "../../words.en.ts";
import type { knobs, Values } from "../model.ts";

export const en = {
  title: "Gradient descent, and how far to step",
  key: ({ dials, inputs }: Values) =>
    [
      dials === "one"
        ? "The small ring is the best dial, the larger one with a point in it the start, each stair a step, the filled disc where the steps have led; the straight line is the slope here, the level arrow the next step."
        : "Dark is low, and the small circle is the lowest place; the larger ring with a point in it is the start, dots are steps taken, the arrow is the next one, dashed where it leaves the map.",
      dials === "two" && inputs === "raw"
        ? "The axes are not to one scale, so the steps do not cross the contours squarely."
        : "",
    ]
      .filter(Boolean)
      .join(" "),
  caption:
    "Gradient descent on the loss of a line through the seven points. Frames a to e start from the same line, w = 0.92 and b = −1, and differ only in the learning rate; in f the same points have their x counted from the mean, in standard deviations.",
  frames: [
    "0.05: across to the floor of the ravine in a few steps, then slowly along it. Beside the map, how far down these 40 steps have led, and the steps that every rate needs.",
    "Creeping. After 400 steps at 0.001 it has come down the wall of the ravine and hardly begun on the floor.",
    "0.03 is down on the floor in a few steps and, after 400, two thirds of the way along.",
    "0.068, a hair below the limit: each step crosses the ravine, a little less far than the one before.",
    "0.075, a hair above: each step lands further out, on the other side. After 23 the loss is more than 1,000 times its start. This map reaches ten times as far.",
    "The inputs standardised: the ravine has become a round bowl, and every step points at its bottom.",
  ],
  task: "In frame a, read off the steps that the rates 0.002, 0.02 and 0.04 need. Ten times the rate: how many times fewer steps? Then multiply each of 0.03, 0.068 and 0.075 by 29.2, the curvature across the ravine, and take it from 1: that is what a step leaves of the distance across. Which of the three is negative, which is below −1, and do frames c to e agree?",
  answer:
    "About 32,500, 3,250 and 1,620 steps: ten times the rate, a tenth of the steps. A step leaves 0.124, −0.986 and −1.19 of the distance. The last two are negative, and their walks change sides at every step; the last is below −1, and its walk leaves. The frames agree.",
  knobs: {
    dials: { label: "Turn", options: { one: "one dial", two: "two dials" } },
    inputs: { label: "Inputs *x*", options: { raw: "as they are", standardised: "standardised" } },
    walk: {
      label: "Each step",
      options: {
        gradient: "against the gradient",
        compass: "the steeper dial alone",
        newton: "Newton’s hop",
      },
    },
    start: { label: "The first line" },
    rate: { label: "Learning rate *η*" },
  },
  slope: { raw: "tilt *w*", standardised: "tilt *w* per standard deviation" },
  intercept: { raw: "intercept *b*", standardised: "height *b* at the mean of *x*" },
  loss: "loss",
  excess: "loss above the lowest",
  step: "step",
  rate: "learning rate *η*",
  needed: "steps to within 0.000001 of the lowest loss",
  outcomes: { creeps: "creeps", good: "good", zigzags: "zigzags", diverges: "diverges" },
  limit: (limit: string) => `2/*λ*ₘₐₓ = ${limit}`,
  /** What is known of a rate before the first step. */
  foretold: (arrives: number | undefined, leaves: number | undefined) => {
    if (arrives !== undefined) return counted(arrives, "step");
    return leaves === undefined ? "never arrives" : `gone after ${counted(leaves, "step")}`;
  },
  closeEnough: "arrived: 0.000001",
  tooFar: "1,000 times the start",
  noRate: "Newton’s hop asks for no learning rate",
  hopNeeds: "Newton’s hop: 1 step",
  half: "Try half the rate",
  pose: (rate: string, steps: number) => `*η* = ${rate}, ${counted(steps, "step")}`,
  slopeIs: (slope: string) => `slope ${slope}`,
  howFar: (rate: string, slope: string, far: string) => `${rate} × ${slope} = ${far}`,
  hop: (far: string) => `${far} in one hop`,
  startLabel: "The first line: tilt and intercept",
  startBy: (dial: string) => `Start, ${dial.replace(/\*/g, "")}`,
  spoken: (w: string, b: string, loss: string) => `w ${w}, b ${b}, loss ${loss}`,
  spokenOne: (w: string, loss: string) => `w ${w}, loss ${loss}`,
  rateIs: (rate: string, outcome: string) => `*η* = ${rate}: ${outcome}`,
  spokenRate: (rate: string, outcome: string) => `${rate}: ${outcome}`,
  ratesKey:
    "The curve tells how many steps every rate needs; where it climbs without end, at the dashed red line, lies the limit: 2 divided by the largest curvature.",
  afterTheWalk: "Take a step: then every other rate is shown here, with how many steps it would need.",
  mapLabel: (steps: number, w: string, b: string) =>
    `Map of the loss over both dials, with a walk of ${counted(steps, "step")} that stands at w = ${w}, b = ${b}.`,
  curveLabel: (steps: number, w: string, loss: string) =>
    `The loss against the tilt w, and a ball after ${counted(steps, "step")} at w = ${w}, where the loss is ${loss}.`,
  lossLabel: "What the loss stands above its lowest, against the step, on a logarithmic scale.",
  ratesLabel: "Steps needed against the learning rate, and where it creeps, is good, zigzags and diverges.",
  // The sentence.
  here: (steps: number, w: string, b: string, loss: string, excess: string | undefined) =>
    `${steps === 0 ? "At the start" : `After ${counted(steps, "step")}`} w = ${w} and b = ${b}; the loss is ${loss}${excess === undefined ? "" : `, ${excess} above the lowest`}.`,
  hereOne: (steps: number, w: string, loss: string, slope: string) =>
    `${steps === 0 ? "At the start" : `After ${counted(steps, "step")}`} w = ${w}, where the loss is ${loss} and its slope ${slope}.`,
  atRate: {
    creeps: (rate: string) => `Learning rate ${rate} creeps:`,
    good: (rate: string) => `Learning rate ${rate} is good:`,
    zigzags: (rate: string) => `Learning rate ${rate} zigzags:`,
    diverges: (rate: string) => `Learning rate ${rate} diverges:`,
  },
  leaves: (factor: string) => `each step multiplies the distance from the bottom by ${factor}.`,
  leavesBoth: (across: string, along: string) =>
    `each step multiplies the distance across the ravine by ${across} and that along its floor by ${along}.`,
  leavesDials: (w: string, b: string) =>
    `it turns only the steeper dial, and each step multiplies the slope along w by ${w}, or that along b by ${b}.`,
  newton: "Newton’s hop reckons with the curvatures and lands at the bottom of an exact bowl in one step.",
  arrives: (steps: number) =>
    `It comes within 0.000001 of the lowest loss ${steps === 0 ? "at once" : `after ${counted(steps, "step")}`}.`,
  willLeave: (steps: number) =>
    `It never arrives: after ${counted(steps, "step")} the loss passes 1,000 times its start.`,
  never: "It never comes within 0.000001 of the lowest loss.",
  arrived: "It has arrived: the loss is within 0.000001 of the lowest.",
  left: (steps: number, loss: string, start: string) =>
    `Stopped: after ${counted(steps, "step")} the loss is ${loss}, more than 1,000 times the ${start} at the start.`,
  why: (rate: string, factor: string, limit: string) =>
    `At learning rate ${rate}, |1 − ηλ| = ${factor}, which is more than 1, so every step lands further out; any rate above ${limit} does.`,
  halfRate: (rate: string) => `Half the rate would be ${rate}.`,
} satisfies WidgetText<typeof knobs> & Record<string, unknown>;
export type Text = typeof en;
