/** What the digit network of the first knobs comes to, over ten seeds. */
import { digitParts } from "../../engine/datasets/digits.ts";
import { median } from "../../engine/statistics.ts";
import { type Theme, takes } from "../../stage/values.ts";
import { result } from "./computed/seeds.json" with { type: "json" };

const unseen = (hidden: keyof typeof result): number[] => result[hidden].map(({ unseen }) => unseen);

const count = ([from, to]: readonly [number, number]): number => to - from;

export const trainedDigits: Theme = {
  /** How many digits there are of each part. */
  training: count(digitParts.training),
  validation: count(digitParts.validation),
  unseen: count(digitParts.unseen),
  /** Share of the unseen digits read right where validation was best: the median, the least and the most of ten seeds. */
  median: takes(["hidden?"], ({ hidden = 15 }) => median(unseen(String(hidden) as keyof typeof result))),
  least: Math.min(...unseen("15")),
  most: Math.max(...unseen("15")),
};
