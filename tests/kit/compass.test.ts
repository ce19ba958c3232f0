import { expect, it } from "vitest";
import { wayDown } from "../../src/kit/compass.ts";

const words = {
  ways: { north: "north", south: "south", east: "east", west: "west" },
  way: (main: string, little: string) => `${main}, a little ${little}`,
  both: (one: string, other: string) => `${one}-${other}`,
};

it.each([
  [[1, 0], "west"],
  [[-1, 0.01], "east"],
  [[1, 0.3], "west, a little south"],
  [[1, 1], "south-west"],
  [[-1, -1.5], "north-east"],
  [[0.3, -1], "north, a little west"],
  [[0, 2], "south"],
] as const)("where it rises by %j, down is %s", (rise, down) => {
  expect(wayDown(rise, words)).toBe(down);
});
