/** A still picture of the prose: drawn by the build, with no code in the browser. */
import type { ReactNode } from "react";
import type { PictureWords } from "../chapter/strings.ts";

export interface Picture {
  /** What it shows, for those who hear it. */
  readonly label: string;
  /** What to see in it; `*w*` sets in mathematical italic. */
  readonly caption: string;
  readonly drawing: ReactNode;
}

/** Draws a picture with the words of one language. */
export type Draw<Id extends keyof PictureWords> = (words: PictureWords[Id]) => Picture;
