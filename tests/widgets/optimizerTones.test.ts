import { expect, test } from "vitest";
import { optimizerTones } from "../../src/widgets/optimizerTones.ts";

test("no two optimizers share a colour", () => {
  const tones = Object.values(optimizerTones);
  expect(new Set(tones).size).toBe(tones.length);
});
