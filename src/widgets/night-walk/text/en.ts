import type { WidgetText } from "../../../stage/widget.ts";
import type { Direction, knobs, TerrainName, Values } from "../model.ts";
import type { WalkerName } from "../walkers.ts";

// Not by the common writer: the first figure that wakes brings as little along as it can.
const moves = (count: number): string => (count === 1 ? "1 move" : `${count} moves`);

export const en = {
  title: "Down a mountain in the dark",
  key: ({ dawn }: Values) =>
    dawn
      ? "Dark is low, pale is high. Each track bears its walker’s name; the ring marks the lowest camp."
      : "The bright ground is what your light shows, the steeper the closer its contours stand; short strokes are your footprints.",
  caption:
    "The light reaches five moves; what lies beyond is there, but unseen. Contours stand 25 m apart at night, 100 m by day. In d the sun has risen on the same walk, with three others from the same summit: of one who always takes the steepest of the four ways, of one who goes straight down the slope, and of one who walks at random.",
  frames: [
    "The summit, all that a flashlight shows of it, and the height after each move, of which there is none yet.",
    "Ten moves later: nine east, one south.",
    "After 19 moves every way leads up.",
    "Dawn: three walkers rest in three hollows, and none of them is base camp.",
  ],
  task: "In frame b, draw your next three moves, each north, south, east or west and as long as one of the ten already made. In frame c, mark the way you would try, and write down how many moves you would give it before you turned back. Only then look at d.",
  answer:
    "From c the lowest way out leads one move east and four north, and 41 m up, to a pass. Beyond it the ground falls all the way to base camp, which lies one move east and eleven north of the hollow. Whoever turned back before the fifth move never knew.",
  knobs: {
    terrain: {
      label: "Walk on",
      options: {
        mountain: "the mountain",
        cumberland: "the Cumberlands",
        crater: "a crater",
        bowl: "a bowl",
      },
    },
    start: { label: "Start" },
    moves: { label: "Moves" },
    radius: { label: "The light reaches", unit: "moves" },
    dawn: { label: "Dawn" },
    swipe: { label: "Walk by strokes on the map" },
    tone: { label: "Hear the height" },
  },
  dawn: "Dawn",
  night: "Night again",
  again: "Walk again",
  walk: "Walk",
  directions: { north: "North", east: "East", south: "South", west: "West" } satisfies Record<
    Direction,
    string
  >,
  northMark: "N",
  metres: (height: string) => `${height} m`,
  movesLeft: (left: number) => `${moves(left)} left`,
  /** Under a direction's button. */
  way: {
    up: (metres: string) => `up ${metres} m`,
    down: (metres: string) => `down ${metres} m`,
    level: "level",
    unseen: "dark",
    end: "map ends",
  },
  keys: "Arrow keys or W, A, S, D walk too, once you have clicked the map.",
  mapHelp: "Map. Arrow keys or W, A, S, D walk.",
  mapLabel: (place: string) => `A map, ${place}.`,
  inTheDark: "dark but for the light round the walker",
  inDaylight: "in daylight, with the tracks of four walkers",
  startLabel: "Start of the walk",
  startAxes: ["moves from the west", "moves from the south"] as const,
  startText: (east: number, north: number) => `${east} from the west, ${north} from the south`,
  profileLabel: "Height after each move.",
  movesAxis: "moves",
  heightAxis: "height, m",
  you: "you",
  walkers: {
    steepest: "steepest of four",
    slope: "down the slope",
    random: "at random",
  } satisfies Record<WalkerName, string>,
  camp: (metres: string) => `base camp, ${metres} m`,
  lowest: (metres: string) => `lowest ground, ${metres} m`,

  spoken: {
    terrain: {
      mountain: "You stand on a summit",
      cumberland: "You stand on a top in the Cumberland Mountains",
      crater: "You stand on the rim of a crater",
      bowl: "You stand on the wall of a bowl",
    } satisfies Record<TerrainName, string>,
    /** A start of one's own is no summit; where the lowest place is the start itself, that is not named. */
    start: (where: string | undefined, height: string, lowest: string | undefined) =>
      `Night. ${where === undefined ? "You stand" : `${where},`} at ${height} m${lowest === undefined ? "" : `; ${lowest} is somewhere below`}.`,
    lowest: {
      mountain: "base camp",
      cumberland: "the lowest ground",
      crater: "base camp",
      bowl: "base camp",
    } satisfies Record<TerrainName, string>,
    moved: (direction: Direction, change: string, height: string) =>
      `You step ${direction}; the ground ${change}, to ${height} m.`,
    falls: (metres: string) => `falls ${metres} m`,
    rises: (metres: string) => `rises ${metres} m`,
    level: "stays level",
    edge: (direction: Direction, again: boolean) =>
      `${again ? "Still no" : "No"} way ${direction}: the map ends here.`,
    noMove: (again: boolean) => (again ? "Still no move is left." : "No move is left."),
    downhill: (ways: string) => `Downhill: ${ways}.`,
    uphill: (ways: string) => `Uphill: ${ways}.`,
    levelWays: (ways: string) => `Level: ${ways}.`,
    way: (direction: Direction, metres: string) => `${direction} by ${metres} m`,
    ends: (ways: string) => `The map ends ${ways}.`,
    unseen: "The light does not reach as far as one move.",
    stuck:
      "Every way leads up. Back up a bit and try another, or keep going the same way a little longer and see whether the ground gives in.",
    left: (count: number) => `${moves(count)} left.`,
    spent: "All 60 moves are spent. Only dawn can tell where you are.",
    dawn: (height: string, count: number) =>
      count === 0
        ? `Dawn, and you still stand at ${height} m.`
        : `Dawn. After ${moves(count)} you stand at ${height} m.`,
    steepest: (height: string, count: number) =>
      `The walker who always took the steepest of the four ways stopped after ${moves(count)} at ${height} m;`,
    slope: (height: string, count: number) =>
      `the one who followed the slope, bound to none of the four, after ${count} at ${height} m;`,
    random: (height: string) => `the one who walked at random is at ${height} m.`,
    camp: (terrain: TerrainName, height: string, where: string) =>
      `${terrain === "cumberland" ? "The lowest ground that moves lead to" : "Base camp, the lowest place that moves lead to"}, at ${height} m, lies ${where}.`,
    here: (terrain: TerrainName) =>
      terrain === "cumberland"
        ? "You have found the lowest ground that moves lead to."
        : "You have found base camp, the lowest place that moves lead to.",
    from: (legs: readonly (readonly [Direction, number])[]) =>
      `${legs.map(([direction, count], i) => `${i === 0 ? moves(count) : count} ${direction}`).join(" and ")} of the start`,
    atStart: "where the walk began",
    where: (place: string) => `You are ${place}.`,
    and: " and ",
  },
} satisfies WidgetText<typeof knobs> & Record<string, unknown>;
export type Text = typeof en;
