/** A result too slow to compute on every build: made by a command, kept beside the widget it serves, replayed in part by a test. */
import type { Data, DataName } from "../data.ts";

/** What a recipe may use besides its settings. */
export interface Given {
  /** The data sets that the recipe names. */
  readonly data: Data;
  /** The kept result of another recipe, one that this one comes `after`. */
  readonly kept: <S, R>(recipe: Recipe<S, R>) => R;
}

/** A part of a result computed anew, and where the same part stands in what is kept. */
export interface Sample<R> {
  readonly part: string;
  readonly again: unknown;
  kept(result: R): unknown;
}

/** The default export of `src/widgets/<id>/computed/<name>.ts`; its result stands beside it, in `<name>.json`. */
export interface Recipe<S, R> {
  /** Sizes and seeds; kept with the result, and compared. */
  readonly settings: S;
  readonly data?: readonly DataName[];
  /** Recipes whose results this one starts from. */
  readonly after?: readonly AnyRecipe[];
  make(settings: S, given: Given): R;
  /** Computes some of it anew, in a few seconds: some rows, some seeds, a shorter run. */
  replay(settings: S, given: Given): readonly Sample<R>[];
}
// biome-ignore lint/suspicious/noExplicitAny: rows of different settings and results
export type AnyRecipe = Recipe<any, any>;
