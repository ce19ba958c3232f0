import type { Aloud } from "../kit/language.ts";

/** The stage's own words, the same under every widget; a translation gives its own. */
export interface StageWords {
  readonly aloud: Aloud;
  readonly play: string;
  readonly pause: string;
  readonly step: string;
  readonly back: string;
  readonly restart: string;
  readonly steps: (count: number) => string;
  readonly finished: string;
  /** The slider that goes to any step, and what it says. */
  readonly atStep: string;
  readonly stepOf: (step: number, all: number) => string;
  readonly more: string;
  readonly reset: string;
  readonly copyLink: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly copyEmbed: string;
  readonly saveFigure: string;
  readonly savePixels: string;
  /** Whose a saved picture is and on what terms, phrase by phrase; `digits` where it shows digits of MNIST. */
  readonly credit: (digits: boolean) => readonly string[];
  readonly saveTable: string;
  readonly saveData: string;
  readonly printFigure: string;
  readonly savePage: string;
  /** Heads what a printed page shows of the reader's own state. */
  readonly asLeft: string;
  readonly fullScreen: string;
  /** What was chosen cannot be done: the browser has no way, or the page around this one has none for it. */
  readonly refused: string;
  readonly controls: string;
  readonly broken: string;
  readonly loading: string;
  readonly unreachable: string;
  readonly retry: string;
  /** After a run has broken off. */
  readonly goOn: string;
  readonly task: string;
  readonly openHere: string;
}
