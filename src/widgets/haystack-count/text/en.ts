import { gridCount } from "../../../engine/subjects/dimensions/gridCount.ts";
import { format } from "../../../kit/format.ts";
import type { WidgetText } from "../../../stage/widget.ts";
import { type knobs, rulerFor, type Values } from "../model.ts";

const counted = (count: string | number, one: string, many: string): string =>
  `${count} ${String(count) === "1" ? one : many}`;

/** The values themselves, evenly spaced from −1 to 1: the first three and the last where they are many. */
function between(count: number): string {
  const all = Array.from({ length: count }, (_, i) => format((2 * i) / (count - 1) - 1));
  return count <= 4 ? all.join(", ") : `${all.slice(0, 3).join(", ")}, … 1`;
}

export const en = {
  title: "How large is the haystack?",
  key: ({ weights, values }: Values) => {
    const dots =
      weights <= 3
        ? "Every dot is one setting of the weights."
        : "In every dot stands a cube of dots, and so on inward; the last of them are the settings of the weights.";
    return rulerFor(gridCount(values, weights).log10) === undefined
      ? `${dots} Beside it a dot for every digit of their number but the first, 80 to a square.`
      : `${dots} The bar is their number; the ruler counts powers of ten.`;
  },
  caption:
    "Every weight at one of 11 values. In a the settings of 44 weights, and how many they are beside things that are known to be many: each step up the ruler means ten times more.",
  frames: [
    "44 weights, in cubes within cubes.",
    "One weight: 11 settings on a line.",
    "Two weights: 11 × 11 in a square.",
    "Three weights: 11 × 11 × 11 in a cube.",
  ],
  task: "Put your pencil on one dot in frame d. For a fourth weight every dot becomes a line of 11. How many dots is that? How many weights does it take until there are more settings than people on Earth, about 8,200,000,000?",
  answer:
    "1,331 × 11 = 14,641 dots. Ten weights: they have 25,937,424,601 settings, nine only 2,357,947,691.",
  knobs: {
    weights: { label: "Weights" },
    values: {
      label: "Values for each weight",
      hint: (count: number) => `${count} values: ${between(count)}`,
    },
  },
  sum: (values: number, weights: number, count: string, rounded: boolean): string => {
    const is = rounded ? "≈" : "=";
    if (weights === 1) return counted(count, "setting", "settings");
    if (weights <= 3) return `${Array(weights).fill(values).join(" × ")} = ${count} settings`;
    return `${values} × ${values} × … × ${values} ${is} ${count}`;
  },
  shape: { 1: "a line", 2: "a square", 3: "a cube" },
  outer: { 1: "a line of dots", 2: "a square of dots", 3: "a cube of dots" },
  eachDot: "in each dot, a cube",
  eachAgain: "in each dot …",
  depth: (cubes: string) => `${counted(cubes, "cube", "cubes")} deep`,
  total: (across: number, cubes: string, weights: string) => `${across} + ${cubes} × 3 = ${weights} weights`,
  facesOnly: "only its three near faces are drawn",
  dotsLabel: (shape: string, values: number, cubes: number, count: string) =>
    cubes === 0
      ? `Dots in ${shape}, ${values} along each side: ${count}.`
      : `Dots in ${shape}, ${values} along each side; inside each dot a cube of dots, ${counted(cubes, "cube", "cubes")} deep: ${count}.`,
  rulerAxis: "how many",
  landmarks: {
    people: "people on Earth",
    sand: "grains of sand on the beaches",
    tries: "10¹⁸ a second since the Big Bang",
    air: "molecules in the Earth’s air",
    atoms: "atoms in the observable universe",
    go: "positions on a Go board",
  },
  rulerLabel: (weights: string, count: string) =>
    `A ruler of powers of ten. The settings of ${counted(weights, "weight", "weights")} reach ${count}.`,
  universesLabel: (weights: string, zeros: string, count: string) =>
    `${zeros} dots, one for every digit after the first of the number of settings of ${weights} weights, ${count}. Eighty of them are marked: so many has the number of atoms in the observable universe.`,
  zeros: (count: string, zeros: string) =>
    `${count}: a dot for each of its ${zeros} ${count.startsWith("10") ? "zeros" : "further digits"}`,
  firstUniverse: "80 suffice for the atoms of the observable universe",
  describe: (weights: string, values: number, count: string, about: boolean) =>
    `${counted(weights, "weight", "weights")} with ${values} values ${weights === "1" ? "has" : "each have"} ${about ? "about " : ""}${count} settings`,
  asShape: { 1: "dots on a line", 2: "dots in a square", 3: "dots in a cube" },
  oneMore: (values: number) => `One weight more makes ${values} times as many.`,
  fewer: (ratio: string) => `The observable universe has about ${ratio} times as many atoms.`,
  more: (ratio: string) =>
    `The settings outnumber the atoms in the observable universe by about ${ratio} to one.`,
  tries: {
    fewer: "A machine that makes 10¹⁸ tries a second, started at the Big Bang, would be through by now.",
    more: (ratio: string) =>
      `A machine that makes 10¹⁸ tries a second, started at the Big Bang, would need the age of the universe ${ratio} times over.`,
  },
  joke: (axes: string, settings: string) =>
    `As against three weights, that is ${axes} times as many weights and ${settings} times as many settings.`,
} satisfies WidgetText<typeof knobs> & Record<string, unknown>;
export type Text = typeof en;
