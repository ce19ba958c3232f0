/** A grid over all weights: so many values for each, and every combination of them counts as one place to look. */
import { gridCount } from "../../engine/subjects/dimensions/gridCount.ts";
import { number, type ValuesOf } from "../../stage/knobs.ts";
import type { Model } from "../../stage/widget.ts";

/** Networks of the chapter stand at 2, 9, 44, 86, 184 and 11,935. */
const WEIGHTS = [
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 18, 20, 25, 30, 36, 40, 44, 50, 60, 70, 77, 81, 86, 100, 120],
  ...[150, 184, 200, 500, 1000, 2000, 5000, 10_000, 11_935],
];

export const knobs = {
  weights: number(44, { min: 1, max: 11_935, step: 1, stops: WEIGHTS }),
  values: number(11, { min: 2, max: 101, step: 1 }),
};
export type Values = ValuesOf<typeof knobs>;

export interface State {
  /** The count in full while that is readable. */
  readonly digits: string | null;
  /** The count is `mantissa` · 10^`exponent`. */
  readonly mantissa: number;
  readonly exponent: number;
  readonly log10: number;
}

export const model: Model<Values, State> = {
  init({ weights, values }) {
    const { exact, mantissa, exponent, log10 } = gridCount(values, weights);
    const digits = exact?.toString() ?? null;
    return { digits: digits !== null && digits.length <= 12 ? digits : null, mantissa, exponent, log10 };
  },
};

/** Rulers of powers of ten reach this far; beyond them, whole universes are counted. */
const RULERS = [100, 200] as const;
/** The ruler that has room for a count of 10^`log10`; undefined where none has. */
export const rulerFor = (log10: number): (typeof RULERS)[number] | undefined =>
  RULERS.find((ruler) => log10 <= ruler - 4);

/**
 * The grid as something that can be drawn: a line, a square or a cube of dots, each dot a cube of dots, each of those a
 * cube again, and so on. Weights = `across` + 3 · `cubes`, `across` from 1 to 3.
 */
export function nesting(weights: number): { readonly across: 1 | 2 | 3; readonly cubes: number } {
  const cubes = Math.ceil(weights / 3) - 1;
  return { across: (weights - 3 * cubes) as 1 | 2 | 3, cubes };
}

/** Familiar numbers, as powers of ten, ascending. All but the board of Go are known roughly at best. */
export const landmarks = {
  /** 8.2 · 10⁹ people (United Nations, 2024). */
  people: Math.log10(8.2e9),
  /** 7.5 · 10¹⁸ grains of sand on the beaches: an often quoted estimate. */
  sand: Math.log10(7.5e18),
  /** 10¹⁸ tries a second for 13.8 thousand million years of 365.25 days. */
  tries: Math.log10(1e18 * 13.8e9 * 365.25 * 86_400),
  /** Air: 5.15 · 10¹⁸ kg, 29.0 g a mole, 6.02 · 10²³ molecules a mole. */
  air: Math.log10((5.15e21 / 28.96) * 6.022e23),
  /** Usually quoted as 10⁷⁸ to 10⁸²; of what can be observed, not of all there is. */
  atoms: 80,
  /** Legal positions on a board of 19 × 19: 2.08 · 10¹⁷⁰, counted exactly (Tromp and Farnebäck, 2016). */
  go: 170 + Math.log10(2.08168),
} as const;
export type Landmark = keyof typeof landmarks;
