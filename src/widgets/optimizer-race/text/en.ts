import { formatFixed } from "../../../kit/format.ts";
import type { Shows, WidgetText } from "../../../stage/widget.ts";
import { counted, listed, walkTexts } from "../../words.en.ts";
import { fieldOf } from "../field.ts";
import type { Held, What } from "../holds.ts";
import type { knobs, Values } from "../model.ts";
import type { SurfaceName } from "../tracks.ts";

type Axes = readonly [one: string, other: string];
/** What the two axes are called: by what they are on the mountain and in the ravine, alike on every other surface. */
const onSurfaces = (
  mountain: Axes,
  sevenPoints: Axes,
  others: Axes,
): Readonly<Record<SurfaceName, Axes>> => ({
  ...(Object.fromEntries(Object.keys(surfaces).map((name) => [name, others])) as Record<SurfaceName, Axes>),
  mountain,
  sevenPoints,
});

/** Where the table is not shown, nothing else says it. */
const who = (values: Pick<Values, "resting">): string =>
  fieldOf(values)
    .map(
      ({ letter, runner }, k) =>
        `${letter}${k === 0 ? " is" : ""} ${runner === "sgd" ? "plain descent" : names[runner]}`,
    )
    .join(", ");

/** Whose map is stretched one way. */
const UNEVEN: readonly SurfaceName[] = ["sevenPoints", "narrowValley", "sixHumpCamel", "boundedSaddle"];

const names = {
  sgd: "Plain descent",
  momentum: "Momentum",
  nesterov: "Nesterov",
  adagrad: "Adagrad",
  adadelta: "Adadelta",
  rmsprop: "RMSprop",
  adam: "Adam",
} satisfies Record<Values["holder"], string>;

const surfaces = {
  mountain: "the mountain",
  sevenPoints: "the line’s ravine",
  narrowValley: "the narrow valley",
  beale: "Beale’s surface",
  rosenbrock: "Rosenbrock’s valley",
  himmelblau: "Himmelblau’s four hollows",
  sixHumpCamel: "the six-hump camel",
  boundedSaddle: "the saddle",
} satisfies Record<SurfaceName, string>;

/** How what comes in agrees with what was carried. */
const meeting = ({ agrees, at }: Held): string => {
  if (at === 0) return "As yet there is only this gradient.";
  if (agrees > 0.5) return "The two agree: it gathers way.";
  if (agrees < -0.5) return "The two are opposed: it loses way.";
  return "The two lie across each other.";
};
/** How far a step is turned from straight downhill. */
const turned = ({ agrees }: Held): string => {
  const degrees = Math.round((180 / Math.PI) * Math.acos(Math.max(-1, Math.min(1, agrees))));
  if (degrees === 0) return "Straight downhill.";
  return degrees > 90
    ? `Uphill, ${degrees}° from the steepest way down.`
    : `${degrees}° from the steepest way down.`;
};

const sentences: Readonly<Record<What, (holder: Values["holder"], item: Held) => string>> = {
  gradient: () => "Points uphill; this comes in at every step.",
  velocity: (_, item) => `Nine tenths of the velocity before, and the gradient. ${meeting(item)}`,
  mean: (_, item) => `Nine tenths of the mean before, a tenth of the gradient. ${meeting(item)}`,
  squares: (holder) =>
    holder === "adagrad"
      ? "All squared gradients so far, added up: they can only grow, and the steps shrink."
      : `The squared gradients of about the last ${holder === "adam" ? "thousand" : holder === "rmsprop" ? "hundred" : "ten"} steps, averaged; what is older fades.`,
  updates: () => "Its own squared steps, averaged: how far it is used to going.",
  step: (holder, item) =>
    `${
      {
        sgd: "The gradient times the learning rate: nothing is held.",
        momentum: "The velocity times the learning rate.",
        nesterov:
          "The gradient and nine tenths of the velocity, as if it looked a step ahead, times the learning rate.",
        adagrad: "The gradient divided by the root of the squares, axis by axis, times the learning rate.",
        adadelta:
          "The gradient times the root of the squared steps, divided by the root of the squared gradients, times the learning rate.",
        rmsprop: "The gradient divided by the root of the squares, axis by axis, times the learning rate.",
        adam: "The mean divided by the root of the squares, axis by axis, times the learning rate; both made larger at first, while they are young.",
      }[holder]
    } ${turned(item)}`,
};

export const en = {
  title: "Seven ways down",
  key: ({ map, surface, resting }: Values, shows: Shows) =>
    [
      `${who({ resting })}${resting.length < 6 ? ", each" : ""} with its colour and dash.`,
      shows("map") &&
        (map === "race"
          ? "Dark is low; small rings are hollows, crosses saddles, and the ring with a point in it is the start; an arrow at the edge leaves the map."
          : "Each cell of the map has the colour and the letter of whoever wins from its middle; small rings are hollows, thin lines contours, and the ring with a point in it is the start."),
      shows("map") && UNEVEN.includes(surface) && "The two axes are not to one scale.",
      shows("holds") &&
        "In the small boxes arrows stand as on the map, and two bars are two axes: first the one across, then the one up.",
    ]
      .filter(Boolean)
      .join(" "),
  caption:
    "The winner is the first to come within 0.000001 of the lowest loss at which any of the seven ends, and to stay. Each runs at the learning rate that suits it on this surface: the one whose loss, in powers of ten, was lowest on the average over 200 steps from 64 starts all over the map.",
  frames: [
    "The mountain after 200 steps, from a thousandth north of the middle of the map. All seven end in the same hollow, and it is not the lowest.",
    "A narrow valley that lies along an axis, after 7 steps: two of the four that give each axis a step of its own are home.",
    "Beale’s surface at one learning rate for all, 0.01, after 40 steps: two have run away, and plain descent goes on.",
    "Himmelblau’s surface, each at its own rate, after 60 steps. Its hollows are nearly round, and plain descent is home first.",
    "The losses of frame d. The ring is the winner, at home.",
    "Who wins on the mountain from each of 256 starts.",
  ],
  task: "In frame b all start at (−9, 1), where the loss is (*x*² + 100*y*²)/2 and its slopes are *x* and 100*y*. Work out the first step of plain descent at its rate, 0.016; and that of Adagrad at 7.9, which divides each slope by the root of its own square. How much of the nine does each make along the valley? And in frame f: which letter has no cell, and which the fewest of the others?",
  answer:
    "The slopes are −9 and 100. Plain descent moves by 0.144 along the valley and 1.6 across; Adagrad by 7.9 along it, and by 7.9 across as well, right off the map, from where it comes back. In frame f, D has no cell, and M four.",
  knobs: {
    surface: { label: "Surface", options: surfaces },
    start: { label: "Start of the race" },
    map: { label: "Map", options: { race: "this race", winners: "who wins from where" } },
    rates: { label: "Learning rates", options: { tuned: "each its own", same: "one for all" } },
    rate: { label: "Learning rate *η*" },
    length: { label: "Steps" },
    resting: { label: "Who sits out" },
    holder: { label: "Whose memory is shown", options: names },
    ...walkTexts,
  },
  verbs: ({ map }: Values) =>
    map === "winners"
      ? {
          play: "Run all",
          step: "One row",
          atStep: "Go to row",
          steps: (rows: number) => counted(rows, "row"),
        }
      : {},
  names,
  axes: onSurfaces(["weight *w*₁", "weight *w*₂"], ["tilt *w*", "intercept *b*"], ["*x*", "*y*"]),
  axisNames: onSurfaces(["*w*₁", "*w*₂"], ["*w*", "*b*"], ["*x*", "*y*"]),
  startAxes: onSurfaces(
    ["Start, weight 1", "Start, weight 2"],
    ["Start, tilt", "Start, intercept"],
    ["Start, x", "Start, y"],
  ),
  mapLabel: (surface: SurfaceName, running: number, step: number) =>
    `Map of ${surfaces[surface]}, with the ways of ${counted(running, "optimizer")} after ${counted(step, "step")}.`,
  winnersLabel: (surface: SurfaceName) => `Map of ${surfaces[surface]}: who wins from where.`,
  lossLabel: "The loss of each optimizer against the step, on a logarithmic scale.",
  place: ([one, other]: readonly [string, string], x: string, y: string) => `${one} = ${x}, ${other} = ${y}`,
  /** A loss too small to be told; in the table. */
  nothing: "less than a millionth",
  none: "< 10⁻⁶",
  cross: "×",
  you: "you",
  step: "step",
  lossAxis: (surface: SurfaceName) => (surface === "mountain" ? "loss *L*" : "loss above the lowest"),
  board: "How they stand",
  runner: "optimizer",
  runsHead: "runs",
  runs: (name: string) => `${name} runs`,
  rests: "sits out",
  rateHead: "rate *η*",
  lossHead: "loss",
  noteHead: "home at",
  wonHead: "starts won",
  ranAway: (step: number) => `ran away, ${formatFixed(step, 0)}`,
  offMap: "off the map",
  homeAfter: (step: number, first: boolean) =>
    first ? `${formatFixed(step, 0)}, first` : formatFixed(step, 0),

  holds: (name: string, at: number) => `What ${name} holds at step ${formatFixed(at, 0)}`,
  heldNames: {
    gradient: "gradient",
    velocity: "velocity",
    mean: "mean of the gradients",
    squares: "squared gradients",
    updates: "squared steps",
    step: "step",
  } satisfies Record<What, string>,
  symbol: (name: string, letter: string | undefined) => (letter === undefined ? name : `${name} *${letter}*`),
  vector: (x: string, y: string) => `(${x}, ${y})`,
  heldLabel: (name: string, vector: string) => `${name}: ${vector}.`,
  /** A sentence on each thing that is held. */
  sentence: (holder: Values["holder"], item: Held) => sentences[item.what](holder, item),

  setting: (surface: SurfaceName, running: readonly string[], start: string, rate: string | undefined) => {
    const count = running.length;
    const who = count === 7 ? "all seven" : listed(running);
    const [each, all] = count === 1 ? ["", ""] : ["each ", count === 2 ? "both " : "all "];
    const how =
      rate === undefined ? `${each}at the learning rate that suits it` : `${all}at learning rate ${rate}`;
    return `On ${surfaces[surface]} ${who} ${count === 1 ? "starts" : "start"} at ${start}, ${how}.`;
  },
  waiting: "Nobody has taken a step yet.",
  /** Those who stand alike, to three digits, in one breath. */
  order: (step: number, groups: readonly (readonly [loss: string, names: readonly string[]])[]) =>
    `After ${counted(step, "step")} ${groups
      .map(([loss, names], k) =>
        k === 0
          ? `${listed(names)} ${names.length === 1 ? "stands" : "stand"} lowest, at ${loss}`
          : `${listed(names)} at ${loss}`,
      )
      .join("; ")}.`,
  /** Of a loss that began at nought or below nothing is a thousandfold. */
  goneAway: (name: string, step: number, fromAbove: boolean) =>
    `${name} has run away: after ${counted(step, "step")} it was stopped, for its loss had ${fromAbove ? "grown more than a thousandfold" : "passed a thousand"}.`,
  areOff: (off: readonly string[]) => `${listed(off)} ${off.length === 1 ? "is" : "are"} off the map.`,
  won: (name: string, step: number) =>
    `${name} wins: it is the first to come as low as anybody ends, after ${counted(step, "step")}.`,
  nobody: "Nobody wins: home is where they started.",
  nobodyLeft: "Nobody wins: nobody is left.",
  yourWalk: (moves: number, loss: string) =>
    `Your own walk in section 1 stood at ${loss} after ${counted(moves, "move")}.`,
  holding: (name: string, rate: string, items: readonly (readonly [what: string, vector: string])[]) =>
    `${name}, at learning rate ${rate}: ${items.map(([what, vector]) => `${what} ${vector}`).join(", ")}.`,
  winnersSoFar: (
    surface: SurfaceName,
    done: number,
    all: number,
    length: number,
    shares: readonly (readonly [name: string, won: number])[],
    drawn: number,
  ) => {
    const none = drawn === 0 ? [] : [`${drawn} ${drawn === 1 ? "has" : "have"} no winner`];
    return done === 0
      ? `Who wins on ${surfaces[surface]} from each of ${all} starts, in races of ${counted(length, "step")}? None has been run yet.`
      : `Of ${done} races on ${surfaces[surface]}, each of ${counted(length, "step")}, ${listed([...shares.map(([name, won]) => `${name} wins ${won}`), ...none])}.`;
  },
} satisfies WidgetText<typeof knobs> & Record<string, unknown>;
export type Text = typeof en;
