/** The colour and dash that stand for an optimizer in every race; the kit, which knows no learning, only numbers them. */
import type { Runner } from "../engine/subjects/racing/runners.ts";
import type { Tone } from "../kit/tone.ts";

export const optimizerTones = {
  sgd: "series1",
  momentum: "series2",
  nesterov: "series3",
  adagrad: "series4",
  adadelta: "series5",
  rmsprop: "series6",
  adam: "series7",
} as const satisfies Readonly<Record<Runner, Tone>>;
