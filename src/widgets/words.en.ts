/** What several widgets say alike. */
import { formatFixed } from "../kit/format.ts";

/** "1 step", "1,200 steps". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${formatFixed(count, 0)} ${count === 1 ? one : many}`;

/** "a 3", "an 8": a digit as a thing. */
export const aDigit = (digit: number): string => `${digit === 8 ? "an" : "a"} ${digit}`;

/** "a", "a and b", "a, b and c". */
export const listed = (parts: readonly (string | number)[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;

/** Of `walkKnobs`, which the reader turns by walking in section 1. */
export const walkTexts = {
  moves: { label: "Your moves in section 1" },
  setOut: { label: "Where you set out in section 1" },
  ground: {
    label: "Where you walked in section 1",
    options: {
      mountain: "the mountain",
      cumberland: "the Cumberlands",
      crater: "a crater",
      bowl: "a bowl",
    },
  },
} as const;
