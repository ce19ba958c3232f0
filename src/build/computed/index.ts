/** Everything that is made once and kept. `npm run compute` remakes all of it, `npm run compute <name> …` some. */
import { writeDigits } from "../digits/pack.ts";
import { digitNetwork } from "./digitNetwork.ts";
import { digitSlice } from "./digitSlice.ts";
import { guessOdds } from "./guessOdds.ts";
import { guessSpread } from "./guessSpread.ts";
import { lonelySpacePlate } from "./lonelySpacePlate.ts";
import { randomGuessPlate } from "./randomGuessPlate.ts";
import { type Recipe, remake } from "./result.ts";

// biome-ignore lint/suspicious/noExplicitAny: rows of different settings and results
export const recipes: Readonly<Record<string, Recipe<any, any>>> = {
  guessOdds,
  guessSpread,
  randomGuessPlate,
  lonelySpacePlate,
  digitNetwork,
  // After the network, through which it is cut.
  digitSlice,
};

/** Remakes the named results, or all. Throws a RangeError for a name that there is not. */
export async function compute(names: readonly string[]): Promise<void> {
  const known = ["digits", ...Object.keys(recipes)];
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new RangeError(`there is no ${unknown.join(", ")}; there are ${known.join(", ")}`);
  for (const name of names.length > 0 ? names : known) {
    const begun = Date.now();
    // The digits come first: others are computed from them.
    if (name === "digits") writeDigits();
    else await remake(recipes[name]!);
    console.log(`${name}: ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  }
}
