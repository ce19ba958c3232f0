import type { WidgetText } from "../../../stage/widget.ts";
import { aDigit, counted, listed } from "../../words.en.ts";
import type { knobs, Values } from "../model.ts";

export const en = {
  title: "A lonely place, and a sociable one",
  key: ({ face }: Values) =>
    face === "points"
      ? "The ring in the middle is the point that asks; a solid circle runs through its nearest, a dashed one through its farthest. The tinted hill is the distances of all pairs, thin lines the same in 2, 10 and 100 dimensions. The thick arrow leads downhill, hairlines in random directions."
      : "Each numeral is one digit, bold and red where its nearest on the map is a different one. The ring is the digit looked at; lines lead to its nearest in 784 dimensions.",
  caption:
    "In a, b and c a point in the middle and 100 others strewn at random, each at its true distance, as a share of the longest there can be. In d 600 handwritten digits, laid out by t-SNE in 500 steps of gradient descent.",
  frames: [
    "In the plane there is always somebody near.",
    "In ten dimensions the neighbourhood empties.",
    "In a hundred, all are far, and all about equally far.",
    "Digits of 784 dimensions are not strewn at random: they keep company.",
  ],
  task: "Lay a ruler on frames a, b and c. Divide the distance of the farthest point from the middle by that of the nearest. What would you expect for a thousand dimensions? In frame d, draw a line round all the nines. Who are their neighbours, and why?",
  answer:
    "18, 2.7 and 1.3; for a thousand dimensions 1.09. The nines lie among the fours and the sevens, whose strokes they share: close the top of a four, or curl the bar of a seven, and it is a nine.",
  knobs: {
    face: {
      label: "Look at",
      options: { points: "points strewn at random", digits: "handwritten digits" },
    },
    dimensions: { label: "Begin with this many dimensions" },
    points: { label: "Points" },
    perplexity: { label: "Neighbours that count (perplexity)" },
    digit: { label: "Digit looked at" },
    seed: { label: "Luck: which random numbers" },
    start: { label: "Luck: where the map starts" },
  },
  verbs: ({ face }: Values) =>
    face === "points"
      ? {
          play: "Add dimensions",
          step: "Add one",
          steps: (n: number) => counted(n, "dimension added", "dimensions added"),
        }
      : { play: "Go downhill" },
  dimensions: (count: number) => counted(count, "dimension"),
  nearest: (share: string) => `nearest ${share}`,
  farthest: (share: string) => `farthest ${share}`,
  ratio: (times: string) => `${times} times as far`,
  portraitLabel: (dimensions: string, count: number) =>
    `One point in the middle and ${count} others about it, each at its true distance in ${dimensions}.`,
  axisDistance: "distance (1 = corner to corner)",
  distancesLabel: (dimensions: string) => `How many pairs of points lie how far apart in ${dimensions}.`,
  downhill: "downhill",
  compassLabel: (dimensions: string, mean: string) =>
    `Random directions in ${dimensions}, each at its true angle to the way downhill. Average agreement ${mean}.`,
  compassLines: (count: number) => [`${count} directions, each`, "at its true angle", "to the way downhill"],
  agreement: (mean: string) => `agreement ${mean}`,
  expected: (mean: string) => `to be expected ${mean}`,
  axisSteps: "steps",
  axisCost: "how wrong the map is",
  exaggerated: "until here neighbours pull four times as hard",
  costLabel: (steps: number, cost: string) =>
    `The cost of the map over ${steps} steps of descent; now ${cost}.`,
  mapLabel: (count: number, steps: number) =>
    `A map of ${count} handwritten digits after ${steps} steps: each stands as its numeral.`,
  companyLabel: (looked: number, nearest: readonly number[]) =>
    `The digit looked at, ${aDigit(looked)}, and its nearest in 784 dimensions: ${listed(nearest)}.`,
  looked: "you look at",
  nearestOf: (count: number) => `its ${count} nearest in 784 dimensions`,
  digitValue: (index: string, label: number) => `no. ${index}, ${aDigit(label)}`,
  tellDistances: (dimensions: string, count: number, nearest: string, farthest: string, times: string) =>
    `In ${dimensions}, of ${count} others the nearest is ${nearest} away and the farthest ${farthest}, ${times} times as far.`,
  tellPairs: (mean: string, spread: string) =>
    `Any two points are ${mean} of the longest possible distance apart, give or take ${spread}.`,
  tellDirections: (count: number, mean: string) =>
    `${count} random directions agree with the way downhill by ${mean} on average, where 1 would be straight along it.`,
  tellStart: (count: number) =>
    `${count} digits lie in a heap, at random. Each step moves all of them a little down the slope of the cost.`,
  tellMap: (steps: number, cost: string, first: string) =>
    `After ${counted(steps, "step")} of gradient descent the map’s cost ${first === cost ? `still stands at ${cost}` : `has come from ${first} to ${cost}`}.`,
  tellFits: (fits: number, count: number) =>
    `${fits} of ${count} digits stand next to one of their own kind; the others are red.`,
  tellCompany: (looked: number, nearest: readonly number[]) =>
    `You look at ${aDigit(looked)}; its nearest in 784 dimensions are ${listed(nearest)}.`,
} satisfies WidgetText<typeof knobs> & Record<string, unknown>;
export type Text = typeof en;
