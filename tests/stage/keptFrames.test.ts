import { expect, it } from "vitest";
import { forPaper } from "../../src/stage/computed/keptFrames.ts";

it("paper gets no arrays that no picture shows", () => {
  const state = {
    long: new Float64Array(20_000),
    short: Float64Array.of(1),
    list: [{ deep: new Float32Array(10_001) }],
  };
  expect(forPaper(state)).toEqual({
    long: new Float64Array(0),
    short: Float64Array.of(1),
    list: [{ deep: new Float32Array(0) }],
  });
});
