/** The survey that the title is drawn from, as it is kept: the same ground as the engine's, twice as fine, for the build alone. */
import type { Terrain } from "../../engine/datasets/cumberland.ts";

interface Survey extends Pick<Terrain, "title" | "width" | "height" | "licence"> {
  /** In tenths of a metre, row after row from the north-west. */
  readonly values: readonly number[];
  /** Metres, west to east and north to south. */
  readonly spacingMetres: readonly [number, number];
  readonly provenance: string;
}

/** The terrain in a survey's text (JSON). */
export function readTerrain(text: string): Terrain {
  const { title, width, height, licence, values, spacingMetres, provenance } = JSON.parse(text) as Survey;
  const heights = Float64Array.from(values, (value) => value / 10);
  return { title, width, height, licence, spacing: spacingMetres, heights, source: provenance };
}
