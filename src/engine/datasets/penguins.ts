import { mean } from "../statistics.ts";
import type { Dataset } from "./dataset.ts";
import table from "./penguins.json" with { type: "json" };

const flippers = table.rows.map(([, millimetres]) => millimetres! / 10);
const meanFlipper = mean(flippers);

/**
 * Body mass in kg against flipper length in cm from its mean, of 342 penguins of three species on the Palmer Archipelago
 * (the two birds of the original 344 that were not measured are left out).
 *
 * Data: Gorman, Williams and Fraser (2014) and Palmer Station LTER, by way of palmerpenguins (Horst, Hill and Gorman,
 * 2020) and vega-datasets; CC0 1.0.
 */
export const penguins: Dataset & { readonly species: readonly string[] } = {
  title: "Palmer penguins",
  x: Float64Array.from(flippers, (length) => length - meanFlipper),
  y: Float64Array.from(table.rows, ([, , grams]) => grams! / 1000),
  species: table.rows.map(([species]) => table.species[species!]!),
  quantities: {
    x: { name: "flipper length from its mean", unit: "cm" },
    y: { name: "body mass", unit: "kg" },
  },
  source: "Gorman, Williams and Fraser (2014), palmerpenguins, vega-datasets",
  licence: "CC0 1.0",
};
