/** The recipe of a frame that takes too long to compute on every build. */

import type { DataName } from "./data.ts";
import { initialValues, type Knobs, turnValues, type ValuesOf } from "./knobs.ts";
import type { Given, Recipe } from "./recipe.ts";
import { replay } from "./run.ts";
import type { Frame, Model } from "./widget.ts";

/** Arrays longer than this are no part of a picture. */
const LONGEST = 10_000;

/** A state without the long arrays that no picture shows, such as the parameters of a large network. */
export function forPaper(state: unknown): unknown {
  if (ArrayBuffer.isView(state)) {
    const array = state as Float64Array;
    return array.length > LONGEST ? array.slice(0, 0) : array;
  }
  if (Array.isArray(state)) return state.map(forPaper);
  if (typeof state !== "object" || state === null) return state;
  return Object.fromEntries(Object.entries(state).map(([name, value]) => [name, forPaper(value)]));
}

interface Posed<K extends Knobs, S> {
  readonly knobs: K;
  readonly model: Model<ValuesOf<K>, S>;
  readonly plate: readonly Frame<ValuesOf<K>>[];
  readonly data: readonly DataName[];
}

/** Keeps the state of the frame with this letter. A second or two is no sample: all of it is replayed. */
export function keptFrame<K extends Knobs, S>(
  { knobs, model, plate, data }: Posed<K, S>,
  letter: string,
): Recipe<{ readonly letter: string }, Readonly<Record<string, unknown>>> {
  const frame = plate[letter.charCodeAt(0) - 97]!;
  const pose = (from: Given): unknown => {
    const values = turnValues(knobs, initialValues(knobs), frame.turned ?? {});
    return forPaper(replay(model, values, frame.steps ?? 0, from.data).state);
  };
  return {
    settings: { letter },
    data,
    make: (_settings, given) => ({ [letter]: pose(given) }),
    replay: (_settings, given) => [
      { part: `frame ${letter}`, again: pose(given), kept: (result) => result[letter] },
    ],
  };
}
