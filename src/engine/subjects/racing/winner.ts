/** Who wins a race. */
import type { Walk } from "./runner.ts";

/** How close to the lowest place is close enough: two that come to rest in one hollow differ by rounding alone. */
export const CLOSE = 1e-6;

export interface Finish {
  /** The winner's place in the field; −1 where nobody was ahead of anybody. */
  readonly winner: number;
  /** After how many steps each got home; `undefined` for those who never did. */
  readonly home: readonly (number | undefined)[];
  /** The lowest loss that any of them met. */
  readonly lowest: number;
}

/**
 * Home is within `CLOSE` of the lowest loss that any of them meets. The first home wins; of several in the same step the
 * lower, and of two as low neither more than the other: then the earlier in the field.
 */
export function finishOf(field: readonly Walk[]): Finish {
  let lowest = Number.POSITIVE_INFINITY;
  for (const { losses } of field) for (const loss of losses) if (loss < lowest) lowest = loss;
  const home = field.map(({ losses }) => {
    const step = losses.findIndex((loss) => loss <= lowest + CLOSE);
    return step < 0 ? undefined : step;
  });
  let winner = -1;
  home.forEach((step, k) => {
    // Who stands at home from the start has not won anything.
    if (step === undefined || step === 0) return;
    const best = winner < 0 ? undefined : home[winner];
    const lower = best === step && field[k]!.losses[step]! < field[winner]!.losses[step]!;
    if (best === undefined || step < best || lower) winner = k;
  });
  return { winner, home, lowest };
}
