/** States of frames that take too long to compute on every build: one file a widget, a state a letter. */
import { existsSync, readFileSync } from "node:fs";
import { decode } from "./codec.ts";
import type { Kept } from "./result.ts";

export const plateFile = (id: string): string => `src/build/computed/plates/${id}.json`;

/** The states of a widget's frames that are kept, by letter; none for most widgets. */
export function readPlate(id: string): Readonly<Record<string, unknown>> {
  const file = plateFile(id);
  if (!existsSync(file)) return {};
  return (decode(readFileSync(file, "utf8")) as Kept<unknown, Record<string, unknown>>).result;
}

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
