/** Results that were computed once: a sample of each comes out again, from the settings that there are now. */
import { beforeAll, describe, expect, it } from "vitest";
import { decode, encode } from "../../src/build/computed/codec.ts";
import { given, keptOf, recipes } from "../../src/build/computed/index.ts";
import type { Sample } from "../../src/stage/computed/recipe.ts";

/** Far above what one JavaScript engine's exp differs by from another's, and far below what a figure shows. */
const TOLERANCE = 1e-9;

const isList = (value: unknown): value is ArrayLike<unknown> =>
  Array.isArray(value) || ArrayBuffer.isView(value);

function agree(a: unknown, b: unknown): boolean {
  if (typeof a === "number" && typeof b === "number")
    return Object.is(a, b) || Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  if (isList(a) && isList(b))
    return a.length === b.length && Array.from(a).every((one, i) => agree(one, b[i]));
  const entries = Object.entries(a);
  return (
    entries.length === Object.keys(b).length &&
    entries.every(([name, value]) => agree(value, (b as Record<string, unknown>)[name]))
  );
}

/** The same with every number a millionth larger. */
function shifted(value: unknown): unknown {
  if (typeof value === "number") return value * (1 + 1e-6) + 1e-6;
  if (ArrayBuffer.isView(value)) return (value as Float64Array).map((one) => one + 1);
  if (Array.isArray(value)) return value.map(shifted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shifted(one)]));
}

describe.each([...recipes])("%s", (name, recipe) => {
  const { settings, result } = keptOf(recipe);
  let samples: readonly Sample<unknown>[];
  beforeAll(() => {
    samples = recipe.replay(settings, given(recipe));
  });
  const stale = (kept: unknown) => samples.filter(({ again, kept: of }) => !agree(again, of(kept)));

  it("comes out again, from the settings that there are now", () => {
    expect(recipe.settings, `npm run compute ${name}`).toEqual(settings);
    expect(stale(result), `npm run compute ${name}`).toEqual([]);
  });

  it("is told from other numbers", () => {
    expect(stale(shifted(result))).toEqual(samples);
  });
});

it("every kept result has its recipe", () => {
  const files = Object.keys(import.meta.glob("../../src/widgets/*/computed/*.json"));
  expect(
    files.map((file) => file.replace(/^.*widgets\/(.*)\/computed\/(.*)\.json$/, "$1/$2")).sort(),
  ).toEqual([...recipes.keys()].sort());
});

it("typed arrays survive their file", () => {
  const value = {
    bytes: Uint8Array.of(0, 255),
    halves: Float32Array.of(0.5, -1.25),
    numbers: { deep: [Float64Array.of(Math.PI, 1e-300)] },
    plain: [1, "two", null, { three: true }, []],
  };
  expect(decode(encode(value))).toEqual(value);
});
