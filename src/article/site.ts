/** What the build knows and the pages need. */
import type { Terrain } from "../engine/datasets/cumberland.ts";
import type { Data, DataName } from "../stage/data.ts";
import type { Bibliography } from "./chapter/bibliography.ts";

export interface Site {
  readonly version: string;
  /** ISO date of this edition. */
  readonly date: string;
  /** The site's own address; empty where none is set. */
  readonly homepage: string;
  readonly author: string;
  /** Address of the printable edition from the site's root, when there is one. */
  readonly pdf?: string;
  /** And of the e-book. */
  readonly epub?: string;
  readonly bibliography: Bibliography;
  /** What the title, its ridge and the altimeter are drawn from. */
  readonly terrain: Terrain;
  /** Data sets for what is drawn by the build. */
  readonly readData: (names: Iterable<DataName>) => Data;
  /** States of a widget's frames, by letter, that were computed in advance. */
  readonly readPlate: (id: string) => Readonly<Record<string, unknown>>;
}

/** Where the built (or served) script, styles and fonts are, from the site's root. */
export interface Assets {
  readonly script: string;
  /** What runs before the first paint. */
  readonly early: string;
  readonly styles: readonly string[];
  /** And those of paper alone. */
  readonly print: string;
  /** The faces of prose, fetched before the styles ask for them: with others in their place some lines would break elsewhere. */
  readonly fonts: readonly string[];
  /** And those of formulas, for pages that begin with some. */
  readonly formulaFonts: readonly string[];
  /** All that a widget's code is made of, as named from the script's own folder; a development server knows none. */
  readonly codeOf?: (widget: string, locale: string) => readonly string[];
  /** Markup for the head that a development server wants. */
  readonly head?: string;
}
