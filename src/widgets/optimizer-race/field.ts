/** The seven as they are drawn and told apart, and where each stands. */
import type { Walk } from "../../engine/subjects/racing/runner.ts";
import { RUNNERS, type Runner } from "../../engine/subjects/racing/runners.ts";
import type { Point } from "../../kit/figure/plane/point.ts";
import { optimizerTones } from "../optimizerTones.ts";
import type { SurfaceName } from "./tracks.ts";

/** What stands for an optimizer besides its colour and dash: P is plain descent; Adam keeps the A, so Adagrad has the G and Adadelta the D. */
const LETTERS: Readonly<Record<Runner, string>> = {
  sgd: "P",
  momentum: "M",
  nesterov: "N",
  adagrad: "G",
  adadelta: "D",
  rmsprop: "R",
  adam: "A",
};

/** All who may race, in the order of `RUNNERS`; the plain line is plain gradient descent's. */
export const field = RUNNERS.map((runner, place) => ({
  runner,
  /** In `RUNNERS`. */
  place,
  letter: LETTERS[runner],
  tone: optimizerTones[runner],
  dashed: runner !== "sgd",
}));

/** Those who run this race. */
export const fieldOf = ({ resting }: { readonly resting: readonly Runner[] }) =>
  field.filter(({ runner }) => !resting.includes(runner));

/** The step at which a walk stands: the race's, or its last before. */
export const stepOf = ({ losses }: Walk, step: number): number => Math.min(step, losses.length - 1);

export const placeAt = ({ places }: Walk, step: number): Point => [places[2 * step]!, places[2 * step + 1]!];

/** On the mountain heights are logarithms of the loss; everywhere else they are the loss. */
export const lossOf = (surface: SurfaceName, height: number): number =>
  surface === "mountain" ? 10 ** height : height;
