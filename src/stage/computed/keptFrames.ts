/** The recipe of frames that take too long to compute on every build. */
import type { DataName } from "../data.ts";
import { initialValues, type Knobs, turnValues, type ValuesOf } from "../knobs.ts";
import { forward, type Run, start } from "../run.ts";
import type { Frame, Model } from "../widget.ts";
import type { AnyRecipe, Given, Recipe } from "./recipe.ts";

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
  /** Recipes whose results the model reads. */
  readonly after?: readonly AnyRecipe[];
}

interface Choices<K extends Knobs, S> {
  /** What a frame's picture needs of its state. */
  keep?(state: S, values: ValuesOf<K>, frame: Frame<ValuesOf<K>>): unknown;
  /** The frames that a test computes anew, where all would take too long. */
  readonly replayed?: string;
}

/** Keeps the states of the frames with these letters. */
export function keptFrames<K extends Knobs, S>(
  { knobs, model, plate, data, after = [] }: Posed<K, S>,
  letters: string,
  { keep = forPaper, replayed = letters }: Choices<K, S> = {},
): Recipe<{ readonly letters: string }, Readonly<Record<string, unknown>>> {
  const frames = Array.from(letters, (letter) => {
    const frame = plate[letter.charCodeAt(0) - 97]!;
    return { letter, frame, steps: frame.steps ?? 0 };
  });
  const restarting = ([name]: readonly [string, unknown]): boolean => !knobs[name]!.live;
  /** A run that differs in live knobs alone from a shorter one goes on from there. */
  const states = (wanted: string, given: Given): Readonly<Record<string, unknown>> => {
    const runs = new Map<string, Run<ValuesOf<K>, S>>();
    const kept = frames
      .filter(({ letter }) => wanted.includes(letter))
      .sort((one, other) => one.steps - other.steps)
      .map(({ letter, frame, steps }) => {
        const values = turnValues(knobs, initialValues(knobs), frame.turned ?? {});
        const key = JSON.stringify(Object.entries(values).filter(restarting));
        const before = runs.get(key) ?? start(model, values, given.data);
        const run = forward(model, before, steps - before.steps);
        runs.set(key, run);
        return [letter, keep(run.state, values, frame)] as const;
      });
    return Object.fromEntries(kept.sort(([one], [other]) => one.localeCompare(other)));
  };
  return {
    settings: { letters },
    data,
    after,
    make: (_settings, given) => states(letters, given),
    replay: (_settings, given) =>
      Object.entries(states(replayed, given)).map(([letter, again]) => ({
        part: `frame ${letter}`,
        again,
        kept: (result) => result[letter],
      })),
  };
}
