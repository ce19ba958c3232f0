/** One weight of the 44 is turned, and the change runs through every neuron downstream of it. */
import {
  fortyFourInputs,
  fortyFourNetwork,
  fortyFourStart,
  indexOf,
  layeredPass,
  liesDownstream,
  nameOf,
  placeOf,
  places,
  type WeightPlace,
  withChange,
} from "../../engine/subjects/networks/fortyFour.ts";
import { formatFixed, formatSigned } from "../../kit/format.ts";
import { choice, number, type ValuesOf } from "../../stage/knobs.ts";
import type { Model } from "../../stage/widget.ts";

export const LAYERS: readonly number[] = fortyFourNetwork.layers;
/** Neurons that compute something: all but the inputs. */
export const NEURONS = LAYERS.slice(1).reduce((sum, size) => sum + size, 0);

export const knobs = {
  /** The red weight. */
  weight: choice("2.3.2", places.map(nameOf), { live: true }),
  /** How far it is turned from where it stood. */
  change: number(1, { min: -2, max: 2, step: 0.05, live: true }),
};
export type Values = ValuesOf<typeof knobs>;

export interface State {
  /** What every neuron says with the red weight turned; layer by layer, inputs first. */
  readonly now: readonly (readonly number[])[];
  /** Whether the last turn was a leap, which is shown running through the layers, or a drag, which is followed at once. */
  readonly leapt: boolean;
}

/** What every neuron says before anything is turned. */
export const before = layeredPass(fortyFourStart, fortyFourInputs);

const pass = ({ weight, change }: Values): State["now"] =>
  layeredPass(withChange(placeOf(weight), change), fortyFourInputs);

/** A change this great at once is a leap. */
const LEAP = 0.3;

export const model: Model<Values, State> = {
  init: (values) => ({ now: pass(values), leapt: true }),
  turn: (_, values, last) => ({
    now: pass(values),
    leapt: values.weight !== last.weight || Math.abs(values.change - last.change) >= LEAP,
  }),
};

/** The red weight as it stood, and as it stands. */
export function redWeight({ weight, change }: Values): { readonly was: number; readonly is: number } {
  const was = fortyFourStart[indexOf(placeOf(weight))]!;
  return { was, is: was + change };
}

/** By how much a neuron has moved; `undefined` where the red weight cannot reach. */
export function movedBy(
  { weight }: Values,
  { now }: State,
  layer: number,
  neuron: number,
): number | undefined {
  if (!liesDownstream(placeOf(weight), layer, neuron)) return undefined;
  return now[layer]![neuron]! - before[layer]![neuron]!;
}

/** How many neurons the red weight can reach. */
export const reachOf = (place: WeightPlace): number =>
  LAYERS.slice(1).reduce(
    (sum, size, l) =>
      sum + Array.from({ length: size }, (_, i) => liesDownstream(place, l + 1, i)).filter(Boolean).length,
    0,
  );

/** A move as told: its sign and two decimals, or what there is of a smaller one. */
export const tellMove = (by: number): string => {
  if (Math.abs(by) < 0.005) return formatSigned(by, 1);
  return (by > 0 ? "+" : "") + formatFixed(by, 2);
};
