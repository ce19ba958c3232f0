/** Who wins a race. */
import type { Walk } from "./runner.ts";

/** How close to the line is home: two that come to rest in one hollow differ by rounding alone. */
export const CLOSE = 1e-6;

export interface Finish {
  /** The winner's place in the field; −1 where nobody was ahead of anybody. */
  readonly winner: number;
  /** After how many steps each got home; `undefined` for those who never did. */
  readonly home: readonly (number | undefined)[];
  /** The loss that is the line. */
  readonly line: number;
}

/**
 * The line is the lowest loss at which anybody ends, and home is within `CLOSE` of it, to stay: whoever flies past a deep
 * place and comes down elsewhere has not been home. The first home wins; of several in the same step the lower, and of two as
 * low the earlier in the field. Where somebody stands at home from the start there is nothing to win.
 */
export function finishOf(field: readonly Walk[]): Finish {
  const line = Math.min(...field.map(({ losses }) => losses.at(-1)!));
  const home = field.map(({ losses }) => {
    const step = losses.findLastIndex((loss) => loss > line + CLOSE) + 1;
    return step < losses.length ? step : undefined;
  });
  let winner = -1;
  home.forEach((step, k) => {
    if (step === undefined) return;
    const best = home[winner] ?? Number.POSITIVE_INFINITY;
    const lower = step === best && field[k]!.losses[step]! < field[winner]!.losses[step]!;
    if (step < best || lower) winner = k;
  });
  return { winner: home[winner] === 0 ? -1 : winner, home, line };
}
