/** Strikes what a widget sounds like whenever its state changes. What sounds is fetched once something is to be heard. */
import { useEffect } from "react";

/** Strikes a note of `pitch` hertz whenever `state` changes; `undefined` is silence. */
export function useTone(pitch: number | undefined, state: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: two states of one height are two notes
  useEffect(() => {
    if (pitch !== undefined) void import("./tone.ts").then(({ play }) => play(pitch));
  }, [pitch, state]);
}
