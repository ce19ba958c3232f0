/** Every number that the prose may quote: name → how the engine computes it. One file a theme. */
import { altimeter } from "./altimeter.ts";
import { bill } from "./bill.ts";
import { cost } from "./cost.ts";
import { descent } from "./descent.ts";
import type { Quantity } from "./digits.ts";
import { digitGuess, xorGuess } from "./guessing.ts";
import { egg, haystack, lonely } from "./haystack.ts";
import { landscape } from "./landscape.ts";
import { localSlopes } from "./localSlopes.ts";
import { manyDials } from "./manyDials.ts";
import { bump, counting, digitNetwork, neuron, ripple } from "./networks.ts";
import { nightWalk } from "./nightWalk.ts";
import { nudge } from "./nudge.ts";
import { penguins } from "./penguins.ts";
import { rates } from "./rates.ts";
import { sevenPoints } from "./sevenPoints.ts";
import { softmaxExample } from "./softmax.ts";
import { stepper } from "./stepper.ts";

/** A number, or a way to compute one from what the prose gives (`with={{…}}`). */
export type Computed = Quantity | ((given: Readonly<Record<string, number>>) => Quantity);
/** Getters compute on demand: a value that no page quotes costs nothing. */
export type Theme = Readonly<Record<string, Computed>>;

const themes: Readonly<Record<string, Theme>> = {
  nightWalk,
  neuron,
  bump,
  counting,
  digitNetwork,
  ripple,
  xorGuess,
  digitGuess,
  haystack,
  egg,
  lonely,
  cost,
  sevenPoints,
  penguins,
  manyDials,
  softmax: softmaxExample,
  altimeter,
  landscape,
  descent,
  rates,
  stepper,
  localSlopes,
  nudge,
  bill,
};

const isNumber = (value: unknown): value is Quantity =>
  typeof value === "number" || (typeof value === "object" && value !== null && "log10" in value);

/** The value called `theme.name`; undefined when there is none. */
export function findValue(name: string, given: Readonly<Record<string, number>> = {}): Quantity | undefined {
  const [theme, key] = name.split(".");
  if (!theme || !key || !Object.hasOwn(themes, theme)) return undefined;
  const table = themes[theme]!;
  if (!Object.hasOwn(table, key)) return undefined;
  const value = table[key]!;
  return isNumber(value) ? value : value(given);
}

/** All names, for messages and tests. */
export const valueNames: readonly string[] = Object.entries(themes).flatMap(([theme, table]) =>
  Object.keys(table).map((key) => `${theme}.${key}`),
);
