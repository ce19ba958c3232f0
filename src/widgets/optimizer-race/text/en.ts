import { format, formatFixed } from "../../../kit/format.ts";
import type { WidgetText } from "../../../stage/widget.ts";
import type { Held, What } from "../holds.ts";
import type { knobs, Values } from "../model.ts";
import type { SurfaceName } from "../tracks.ts";

const counted = (count: number, one: string): string =>
  `${formatFixed(count, 0)} ${one}${count === 1 ? "" : "s"}`;
const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
const axes = (one: string, other: string): readonly [string, string] => [one, other];

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

export const en = {
  title: "Seven ways down",
  key: ({ map }: Values) =>
    map === "race"
      ? "Every way has its colour, its dash and the letter in the table. Dark is low; rings are hollows, crosses are saddles, and an arrow at the edge is somebody leaving the map. In the boxes, arrows stand as on the map, and two bars are the two directions, east and north."
      : "Each cell has the colour and the letter of whoever wins from its middle. Rings are hollows; the lines are contours.",
  caption:
    "The winner is the first to come within a millionth of the lowest place that any of the seven reaches. Each runs at the learning rate that suits it on this surface: the one whose loss, in powers of ten, was lowest on the average over 200 steps from 64 starts all over the map.",
  frames: [
    "The mountain after 200 steps, from the middle of the map: not everybody ends in the same hollow.",
    "A valley a hundred times steeper across than along, after 12 steps: plain descent creeps.",
    "One learning rate for all, 0.03, on the camel, after 40 steps.",
    "Himmelblau’s surface, from beside the summit, after 30 steps.",
    "The losses of frame d, to the end.",
    "Who wins on the mountain from 256 starts: no letter owns the map.",
  ],
  task: "Count the letters in frame f. Which letter has most cells, which have fewer than ten? Then put a finger on a cell, and look how far the nearest cell of another letter is: how sure would you be of a winner, if you knew your start only to half a cell?",
  answer: "",
  knobs: {
    surface: { label: "Surface", options: surfaces },
    start: { label: "Start of the race" },
    map: { label: "Map", options: { race: "this race", winners: "who wins from where" } },
    rates: { label: "Learning rates", options: { tuned: "each its own", same: "one for all" } },
    rate: { label: "Learning rate *η*" },
    length: { label: "Steps" },
    holder: { label: "Whose memory is shown", options: names },
    moves: { label: "Your moves in section 1" },
    setOut: { label: "Where you set out in section 1" },
    ground: {
      label: "Where you walked in section 1",
      options: {
        mountain: "the mountain",
        cumberland: "the Cumberlands",
        crater: "a crater",
        bowl: "a bowl",
      },
    },
  },
  verbs: ({ map }: Values) => (map === "winners" ? { play: "Run all", step: "One row" } : {}),
  names,
  axes: {
    mountain: axes("weight *w*₁", "weight *w*₂"),
    sevenPoints: axes("tilt *w*", "intercept *b*"),
    narrowValley: axes("*x*", "*y*"),
    beale: axes("*x*", "*y*"),
    rosenbrock: axes("*x*", "*y*"),
    himmelblau: axes("*x*", "*y*"),
    sixHumpCamel: axes("*x*", "*y*"),
    boundedSaddle: axes("*x*", "*y*"),
  } satisfies Record<SurfaceName, readonly [string, string]>,
  axisNames: {
    mountain: axes("*w*₁", "*w*₂"),
    sevenPoints: axes("*w*", "*b*"),
    narrowValley: axes("*x*", "*y*"),
    beale: axes("*x*", "*y*"),
    rosenbrock: axes("*x*", "*y*"),
    himmelblau: axes("*x*", "*y*"),
    sixHumpCamel: axes("*x*", "*y*"),
    boundedSaddle: axes("*x*", "*y*"),
  } satisfies Record<SurfaceName, readonly [string, string]>,
  startAxes: {
    mountain: axes("Start, weight 1", "Start, weight 2"),
    sevenPoints: axes("Start, tilt", "Start, intercept"),
    narrowValley: axes("Start, x", "Start, y"),
    beale: axes("Start, x", "Start, y"),
    rosenbrock: axes("Start, x", "Start, y"),
    himmelblau: axes("Start, x", "Start, y"),
    sixHumpCamel: axes("Start, x", "Start, y"),
    boundedSaddle: axes("Start, x", "Start, y"),
  } satisfies Record<SurfaceName, readonly [string, string]>,
  mapLabel: (surface: SurfaceName, step: number) =>
    `Map of ${surfaces[surface]}, with the ways of seven optimizers after ${counted(step, "step")}.`,
  winnersLabel: (surface: SurfaceName) => `Map of ${surfaces[surface]}: who wins from where.`,
  lossLabel: "The loss of each optimizer against the step, on a logarithmic scale.",
  place: ([one, other]: readonly [string, string], x: string, y: string) => `${one} = ${x}, ${other} = ${y}`,
  cross: "×",
  you: "you",
  step: "step",
  lossAxis: (surface: SurfaceName) =>
    surface === "mountain" ? "mean squared error" : "loss above the lowest",
  board: "How they stand",
  runner: "by",
  rateHead: "rate *η*",
  lossHead: (surface: SurfaceName) => (surface === "mountain" ? "error" : "loss"),
  noteHead: "",
  wonHead: "starts won",
  ranAway: (step: number) => `ran away, ${step}`,
  offMap: "off the map",
  homeAfter: (step: number, first: boolean) => (first ? `first, ${step}` : `home, ${step}`),

  holds: (name: string, at: number) => `What ${name} holds at step ${formatFixed(at, 0)}`,
  symbols: {
    gradient: "gradient *g*",
    velocity: "velocity *v*",
    mean: "mean *m*",
    squares: "squares *s*",
    updates: "steps *U*",
    step: "step",
  } satisfies Record<What, string>,
  heldNames: {
    gradient: "gradient",
    velocity: "velocity",
    mean: "mean of gradients",
    squares: "squared gradients",
    updates: "squared steps",
    step: "step",
  } satisfies Record<What, string>,
  heldLabel: (what: What) => `${what}, drawn`,
  sentence: ({ what }: Held, _values: Values) => what,

  setting: (surface: SurfaceName, start: string, rate: string | undefined) =>
    `On ${surfaces[surface]} all seven start at ${start}, ${rate === undefined ? "each at its own learning rate" : `all at learning rate ${rate}`}.`,
  waiting: "Nobody has taken a step yet.",
  order: (step: number, running: readonly (readonly [name: string, loss: string])[]) =>
    `After ${counted(step, "step")} ${running.map(([name, loss], k) => (k === 0 ? `${name} stands lowest, at ${loss}` : `${name} ${loss}`)).join(", then ")}.`,
  goneAway: (name: string, step: number) =>
    `${name} has run away: after ${counted(step, "step")} it was stopped, for its loss had grown a thousandfold.`,
  areOff: (off: readonly string[]) => `${joined(off)} ${off.length === 1 ? "is" : "are"} off the map.`,
  won: (name: string, step: number) => `${name} has won: it was home first, after ${counted(step, "step")}.`,
  nobody: "Nobody was ahead of anybody.",
  yourWalk: (moves: number, loss: string) =>
    `Your own walk in section 1 stood at ${loss} after ${counted(moves, "move")}.`,
  holding: (name: string, rate: string, items: readonly (readonly [what: string, x: string, y: string])[]) =>
    `${name}, at learning rate ${rate}, holds: ${items.map(([what, x, y]) => `${what} (${x}, ${y})`).join("; ")}.`,
  winnersSoFar: (
    surface: SurfaceName,
    done: number,
    all: number,
    length: number,
    shares: readonly (readonly [name: string, won: number])[],
  ) =>
    done === 0
      ? `Who wins on ${surfaces[surface]} from each of ${all} starts, in races of ${counted(length, "step")}? None has been run yet.`
      : `Of ${done} races on ${surfaces[surface]}, each of ${counted(length, "step")}, ${joined(shares.map(([name, won]) => `${name} wins ${won}`))}.`,
} satisfies WidgetText<typeof knobs> & Record<string, unknown>;
export type Text = typeof en;
void format;
