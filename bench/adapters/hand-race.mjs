// W5 baseline: hand-derived gradients + plain JS optimizers.
import { handGrad, raceWith } from "./race-opts.mjs";
export const name = "b-tuned-js";
export async function create(spec) {
  return spec.kind === "race" ? raceWith(spec, (s) => handGrad[s]) : null;
}
