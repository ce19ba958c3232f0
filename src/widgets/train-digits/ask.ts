/** What a trained network says of one image. */

import { digitPixels } from "../../engine/datasets/digits.ts";
import { predict } from "../../engine/predict.ts";
import { view } from "../../engine/tensor.ts";
import { drawnDigit } from "./asMnist.ts";
import { networkOf, type State, type Values } from "./model.ts";
import { readStrokes } from "./strokes.ts";

export interface Answer {
  readonly image: Float64Array;
  /** The share of each of the ten. */
  readonly shares: Readonly<Float64Array>;
  readonly said: number;
}

/** The ten shares that the network gives to an image of 28 × 28. */
export function ask(values: Values, parameters: Readonly<Float32Array>, image: Float64Array): Answer {
  const shares = predict(networkOf(values), new Float64Array(parameters), view([1, digitPixels], image)).data;
  return { image, shares, said: shares.indexOf(Math.max(...shares)) };
}

/** Of the drawing; `null` while there is none, and on paper where the parameters were not kept. */
export function askDrawn(values: Values, { parameters }: Pick<State, "parameters">): Answer | null {
  const strokes = readStrokes(values.drawing);
  if (strokes.length === 0 || parameters.length === 0) return null;
  return ask(values, parameters, drawnDigit(strokes));
}
