/** Everything that is made once and kept. `npm run compute` remakes all of it, `npm run compute <name> …` some. */
import type { AnyRecipe, Given, Recipe } from "../../stage/computed/recipe.ts";
import { readData } from "../data.ts";
import { writeDigits } from "../digits/pack.ts";
import { type Kept, readKept, writeKept } from "./kept.ts";

const modules = import.meta.glob<AnyRecipe>("../../widgets/*/computed/*.ts", {
  eager: true,
  import: "default",
});

/** Every recipe by its name: the widget it serves, and its file, as in `random-guess/odds`. */
export const recipes: ReadonlyMap<string, AnyRecipe> = new Map(
  Object.entries(modules).map(([path, recipe]) => [
    path.replace(/^.*\/([^/]+)\/computed\/([^/]+)\.ts$/, "$1/$2"),
    recipe,
  ]),
);

const nameOf = (recipe: AnyRecipe): string => [...recipes].find(([, one]) => one === recipe)![0];

/** The file of a recipe's result, as it is. */
export const keptOf = <S, R>(recipe: Recipe<S, R>): Kept<S, R> => readKept(nameOf(recipe)) as Kept<S, R>;

/** What a recipe computes from. */
export const given = ({ data = [] }: AnyRecipe): Given => ({
  data: readData(data),
  kept: (recipe) => keptOf(recipe).result,
});

/**
 * Remakes the named results, `digits` among them, or all; a widget's name stands for all of its own. Throws a RangeError
 * for a name that there is not.
 */
export function compute(names: readonly string[]): void {
  const known = ["digits", ...recipes.keys()];
  const chosen = (name: string): boolean =>
    names.length === 0 || names.some((one) => name === one || name.startsWith(`${one}/`));
  const unknown = names.filter((name) => !known.some((one) => one === name || one.startsWith(`${name}/`)));
  if (unknown.length > 0)
    throw new RangeError(`there is no ${unknown.join(", ")}; there are ${known.join(", ")}`);

  const done = new Set<string>();
  const remake = (name: string): void => {
    if (done.has(name) || !chosen(name)) return;
    done.add(name);
    const recipe = recipes.get(name);
    for (const before of recipe?.after ?? []) remake(nameOf(before));
    const begun = Date.now();
    if (recipe) {
      const { settings } = recipe;
      writeKept(name, { settings, result: recipe.make(settings, given(recipe)) });
    } else writeDigits();
    console.log(`${name}: ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  };
  // The digits come first: others are computed from them.
  for (const name of known) remake(name);
}
