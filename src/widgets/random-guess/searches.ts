/** What the panels share: the searches that take part, and which of them is ahead. */
import type { Tone } from "../../kit/tone.ts";
import type { PanelProps } from "../../stage/widget.ts";
import type { Search, State, Values } from "./model.ts";
import type { Text } from "./text/en.ts";

export type Props = PanelProps<Values, State, Text>;
export type Method = "guess" | "nudge";

export const TONES: Readonly<Record<Method, Tone>> = { guess: "data", nudge: "path" };

/** The searches that take part. */
export const searchesOf = ({ guess, nudge }: State): readonly (readonly [Method, Search])[] => [
  ...(guess ? [["guess", guess] as const] : []),
  ...(nudge ? [["nudge", nudge] as const] : []),
];

/** The search whose network is shown: the one that gets more right, or else has the smaller loss. */
export function leader(state: State): readonly [Method, Search] {
  return searchesOf(state).reduce((best, one) =>
    one[1].right > best[1].right || (one[1].right === best[1].right && one[1].loss < best[1].loss)
      ? one
      : best,
  );
}
