/** Random directions in many dimensions: nearly all of them go neither up nor down. */
import { generator } from "../../random.ts";

/**
 * The average of |cos θ| between a direction drawn at random in d dimensions and a fixed one, such as the way downhill:
 * Γ(d/2) / (√π Γ((d+1)/2)), about √(2/(πd)). From one dimension to the next but one it shrinks by d/(d+1), which is how
 * it is computed: 1, 2/π, 1/2, 4/3π, …
 */
export function meanAgreement(dimensions: number): number {
  const first = dimensions % 2 === 1 ? 1 : 2;
  let agreement = first === 1 ? 1 : 2 / Math.PI;
  for (let d = first; d < dimensions; d += 2) agreement *= d / (d + 1);
  return agreement;
}

/** Random directions, as far as a fixed one can tell them apart. Plain data. */
export interface Directions {
  readonly dimensions: number;
  /** How far each goes along the fixed direction, how far along a second one, and the square of all but the first. */
  readonly along: Readonly<Float64Array>;
  readonly aside: Readonly<Float64Array>;
  readonly across: Readonly<Float64Array>;
  /** Where the random numbers stand. */
  readonly random: number;
}

/** `count` directions without any dimension yet. */
export const startDirections = (count: number, seed: number): Directions => ({
  dimensions: 0,
  along: new Float64Array(count),
  aside: new Float64Array(count),
  across: new Float64Array(count),
  random: seed,
});

/**
 * The same directions with `by` further dimensions. A direction is a vector of normal numbers, which favours none
 * (Muller, 1959).
 */
export function growDirections(directions: Directions, by = 1): Directions {
  const draws = generator(directions.random);
  const along = Float64Array.from(directions.along);
  const aside = Float64Array.from(directions.aside);
  const across = Float64Array.from(directions.across);
  let { dimensions } = directions;
  for (let d = 0; d < by; d++) {
    for (let i = 0; i < along.length; i++) {
      const draw = draws.normal();
      if (dimensions === 0) along[i] = draw;
      else across[i] = across[i]! + draw * draw;
      if (dimensions === 1) aside[i] = draw;
    }
    dimensions++;
  }
  return { dimensions, along, aside, across, random: draws.state };
}

/** Angles in [−π, π] to the fixed direction, positive on the side of the second. */
export function anglesOf({ along, aside, across }: Directions): Float64Array {
  return along.map((a, i) => {
    const angle = Math.atan2(Math.sqrt(across[i]!), a);
    return aside[i]! < 0 ? -angle : angle;
  });
}
