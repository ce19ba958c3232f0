import { formatFixed } from "../../../kit/format.ts";
import type { WidgetText } from "../../../stage/widget.ts";
import { counted, listed, walkTexts } from "../../words.en.ts";
import type { SurfaceName } from "../landscapes.ts";
import type { knobs, Values } from "../model.ts";

const steps = (count: number, walk: Values["walk"]): string =>
  counted(count, walk === "newton" ? "hop" : "step");

export const en = {
  title: "The landscape of a network",
  key: ({ surface, basins }: Values) =>
    [
      basins
        ? "Each tint is the basin of one hollow, with its letter."
        : "Dark is low, pale is high, and light falls from the north-west.",
      surface === "linear"
        ? "The dashed curves are the valley’s floor; the ring with a point in it is the start, dots are footprints."
        : "Small rings are hollows, crosses are saddles; the ring with a point in it is the start, dots are footprints.",
    ].join(" "),
  caption:
    "In a and b the map is a network’s loss over two of its ten parameters, and beside it is what the network says of its seven points: at the climber’s last place in a, at the bottoms of all four hollows in b.",
  frames: [
    "The mountain of section 1, a descent from its summit, and the network at its end. The contours are drawn at equal ratios of the loss.",
    "Where 1,600 climbers end, set down evenly; A is base camp.",
    "A saddle: a valley one way, a ridge the other. A climber who starts almost on the ridge hardly moves for a long time.",
    "A slice through the trained digit network: two directions of 11,935. It looks like a bowl; what it cuts off, it does not show.",
  ],
  task: "In frame b, put your pencil close to the line between two basins. Draw the way down from either side of it, across the contours. How far apart are the two ends, and how far apart the two networks beside the map?",
  answer:
    "The starts touch; the ends lie 4.5 to 12 units apart, as far as their hollows do. And they are different networks: one that ends in A is wrong by 0.177, in B by 0.413, in C and D by 0.945.",
  knobs: {
    surface: {
      label: "Surface",
      options: {
        mountain: "the mountain",
        saddle: "a saddle",
        linear: "two linear weights",
        slice: "a slice",
      },
    },
    start: { label: "Start" },
    rate: { label: "Learning rate *η*" },
    walk: {
      label: "Go",
      options: { gradient: "by steps, downhill", newton: "by Newton’s hops" },
    },
    basins: { label: "Show the basins" },
    ...walkTexts,
  },
  verbs: ({ walk }: Values) => (walk === "newton" ? { step: "Hop" } : {}),
  axes: {
    mountain: ["weight *w*₁", "weight *w*₂"],
    saddle: ["*x*", "*y*"],
    linear: ["weight *w*₁", "weight *w*₂"],
    slice: ["first direction *a*", "second direction *b*"],
  } satisfies Record<SurfaceName, readonly [string, string]>,
  axisNames: {
    mountain: ["*w*₁", "*w*₂"],
    saddle: ["*x*", "*y*"],
    linear: ["*w*₁", "*w*₂"],
    slice: ["*a*", "*b*"],
  } satisfies Record<SurfaceName, readonly [string, string]>,
  startAxes: {
    mountain: ["Start, weight 1", "Start, weight 2"],
    saddle: ["Start, x", "Start, y"],
    linear: ["Start, weight 1", "Start, weight 2"],
    slice: ["Start, first direction", "Start, second direction"],
  } satisfies Record<SurfaceName, readonly [string, string]>,
  startLabel: "Start of the descent",
  mapLabel: (surface: string) => `Map of ${surface}, with the way of a climber.`,
  /** On a contour: the loss, and for the mountain, whose heights are its logarithms, ten to that height. */
  contour: {
    mountain: (_height: string, power: string) => power,
    saddle: (height: string) => height,
    linear: (height: string) => height,
    slice: (height: string) => height,
  } satisfies Record<SurfaceName, (height: string, power: string) => string>,
  cross: "×",
  letter: (hollow: number) => String.fromCharCode(65 + hollow),
  you: "you",
  friend: "your friend",
  x: "*x*",
  y: "*y*",
  freeWeight: (index: number, value: string) => `*w*${index === 1 ? "₁" : "₂"} = ${value}`,
  networkLabel: (first: string, second: string) =>
    `A network 1-3-1. Two of its weights are free: the first is ${first}, the second ${second}; the other eight numbers are fixed.`,
  linearLabel: (first: string, second: string) =>
    `A network 1-1-1 without any bend: x times ${first}, times ${second}.`,
  digitLabel: "The digit network, 784-15-10.",
  digitLayers: ["784 pixels", "15 hidden", "10 digits"],
  fitLabel: (loss: string) => `Seven points and the network’s curve; the loss is ${loss}.`,
  fourFitsLabel: "Seven points and the curves of the networks at the bottoms of the four hollows.",
  lineLabel: (slope: string) =>
    `The line of tilt ${slope} that the network makes, and its one example at (1, 1).`,
  lossIs: (loss: string) => `loss ${loss}`,
  product: (slope: string) => `*w*₁*w*₂ = ${slope}`,
  along: "along one axis",
  lossAxis: {
    mountain: "height, m",
    saddle: "height",
    linear: "loss",
    slice: "loss",
  } satisfies Record<SurfaceName, string>,
  alongAxis: (name: string) => `along ${name}`,
  cutsLabel: ([one, other]: readonly [string, string], loss: string) =>
    `Two cuts through the climber’s place, along ${one} and along ${other}; the height there is ${loss}.`,
  note: {
    mountain:
      "Two weights are free; the other eight numbers are fixed. Height is what the altimeter of section 1 showed: a thousand metres for every factor of ten of the loss.",
    saddle: "No network, only the shape: *x*²/2 − *y*²/2 + *y*⁴/4.",
    linear:
      "No activation at all: *y* = *w*₂*w*₁*x*, and one example, *x* = 1 and *y* = 1. The dashed valley is where *w*₁*w*₂ = 1.",
    slice:
      "Two random directions through a trained digit network, out of 11,935; one unit is as long as each neuron’s own weights. Off this plane the ground was not looked at, and a real descent would leave it with its first step.",
  } satisfies Record<SurfaceName, string>,

  invitation: "Take the walk of section 1, and the figure opens where you stopped, your friend beside you.",
  /** A loss too small to be told. */
  nothing: "less than a millionth",
  place: ([one, other]: readonly [string, string], x: string, y: string) => `${one} = ${x}, ${other} = ${y}`,
  after: (count: number, walk: Values["walk"]) =>
    count === 0 ? "The climber stands" : `After ${steps(count, walk)} the climber stands`,
  stands: {
    mountain: (who: string, where: string, loss: string, height: string) =>
      `${who} at ${where}, at ${height}, where the loss is ${loss}.`,
    saddle: (who: string, where: string, loss: string) => `${who} at ${where}, at a height of ${loss}.`,
    linear: (who: string, where: string, loss: string) => `${who} at ${where}, where the loss is ${loss}.`,
    slice: (who: string, where: string, loss: string) =>
      `${who} at ${where} lengths from the trained network, where the loss is ${loss}.`,
  } satisfies Record<SurfaceName, (who: string, where: string, loss: string, height: string) => string>,
  metres: (height: string) => `${height} m`,
  falls: (way: string, steepness: string) => `The ground falls to the ${way}, by ${steepness} a unit.`,
  ways: { north: "north", south: "south", east: "east", west: "west" },
  way: (main: string, little: string) => `${main}, a little ${little}`,
  both: (one: string, other: string) => `${one}-${other}`,
  inHollow: (letter: string, rank: string) => `It rests in hollow ${letter}${rank}: every way leads up.`,
  theLowest: ", the lowest",
  notLowest: ", which is not the lowest",
  inOnly: "It rests in the one hollow of this slice: within the slice every way leads up.",
  inValley: (sharpness: string) =>
    `It rests in the valley: along it the ground is level, across it the curvature is ${sharpness}.`,
  onTop: "The ground is level here, and this is a top: every way leads down.",
  onSaddle:
    "The ground is level here, and yet this is no hollow: it is a saddle, and to two sides the ground falls away.",
  onLevel: "The ground is level here.",
  hopOff: "The next hop is aimed off the map: the climber stays.",
  stepOff: "The next step would lead off the map: the climber stays. A smaller rate takes smaller steps.",
  noBowl: "In one direction there is no curvature at all, so a hop has nothing to aim at.",
  bowl: "Both curvatures are positive here, so the hop is aimed at the bottom of a bowl.",
  dome: "Both curvatures are negative here, so the hop is aimed at the top of a dome.",
  pass: "One curvature is positive and one negative here, so the hop is aimed at a saddle.",
  shares: (
    all: number,
    hollows: readonly (readonly [letter: string, count: number, loss: string])[],
    lost: number,
  ) => {
    const told = hollows.map(
      ([letter, count, loss], k) =>
        `${formatFixed(count, 0)} ${k === 0 ? "end in hollow" : "in"} ${letter} (at ${loss})`,
    );
    const set = `Of ${formatFixed(all, 0)} climbers set down evenly, `;
    const rest = lost > 0 ? ` ${lost} balance on the ridge between and end in none.` : "";
    return `${set}${listed(told)}.${rest}`;
  },
  yourWalk: (moves: number, where: string, loss: string, letter: string) =>
    `Your own walk of ${counted(moves, "move")} in section 1 ended at ${where}, with a loss of ${loss}${letter === "" ? "" : `, in the basin of hollow ${letter}`}.`,
  elsewhere: {
    mountain: "",
    cumberland: "Your own walk in section 1 led over the Cumberlands, which are no network’s.",
    crater: "Your own walk in section 1 led into a crater, which is no network’s.",
    bowl: "Your own walk in section 1 led through a bowl, which is no network’s.",
  },
} satisfies WidgetText<typeof knobs> & Record<string, unknown>;
export type Text = typeof en;
