/** What the network says, for the picture: its curve, and the point that it misses most. */
import { forwardPass } from "../../engine/networkPass.ts";
import { mountainNetwork } from "../../engine/subjects/mountain/mountainNetworks.ts";
import { curveShape } from "../../engine/subjects/networks/curveNetworks.ts";
import { tensor } from "../../engine/tensor.ts";
import type { Point } from "../../kit/figure/plane/point.ts";
import { spread } from "../../kit/figure/plane/scales.ts";

export const ALONG = [-1, 1.4] as const;
const places = spread(...ALONG, 121);
const alongCurve = forwardPass(curveShape, tensor([places.length, 1], places));
const atPoints = forwardPass(curveShape, tensor([mountainNetwork.x.length, 1], mountainNetwork.x));

export const curveOf = (parameters: Readonly<Float64Array>): Point[] => {
  const said = alongCurve(parameters).activations.at(-1)!;
  return places.map((x, i) => [x, said[i]!]);
};

/** What is said at each of the seven points. */
export const saidAt = (parameters: Readonly<Float64Array>): Readonly<Float64Array> =>
  atPoints(parameters).activations.at(-1)!;

/** Which of the seven points is missed most, and what is said there. */
export function worst(parameters: Readonly<Float64Array>): { readonly at: number; readonly said: number } {
  const said = saidAt(parameters);
  const misses = mountainNetwork.y.map((y, i) => Math.abs(said[i]! - y));
  const at = misses.indexOf(Math.max(...misses));
  return { at, said: said[at]! };
}
