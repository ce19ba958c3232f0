/** Gradients by nudging: the slow, independent way that checks the tape, and the "hacker's way" of the chapter. */
import { gradients, type Node, Tape } from "./tape.ts";
import { item, type Tensor, view } from "./tensor.ts";

/**
 * The usual nudge, relative to the size of the number nudged: the cube root of the machine epsilon, about 6·10⁻⁶.
 *
 * A central difference has a truncation error that grows like h² and a rounding error that grows like ε/h; their sum is
 * smallest near h = ε^(1/3), where about ten digits are right. (For a one-sided difference it would be ε^(1/2).)
 */
export const defaultNudge = Math.cbrt(Number.EPSILON);

/** (f(x + h) − f(x − h)) / 2h for each coordinate, h = `nudge` · max(1, |xᵢ|). Calls `f` twice a coordinate. */
export function centralDifference(
  f: (x: Float64Array) => number,
  x: Readonly<Float64Array>,
  nudge: number = defaultNudge,
): Float64Array {
  const probe = Float64Array.from(x);
  return probe.map((centre, i) => {
    const h = nudge * Math.max(1, Math.abs(centre));
    // What is really added differs from h by rounding, so the quotient uses the distance between the two probes.
    const above = centre + h;
    const below = centre - h;
    probe[i] = above;
    const up = f(probe);
    probe[i] = below;
    const down = f(probe);
    probe[i] = centre;
    return (up - down) / (above - below);
  });
}

/** (f(x + h) − f(x)) / h for each coordinate, h = `nudge` · max(1, |xᵢ|). Calls `f` once a coordinate and once more. */
export function forwardDifference(
  f: (x: Float64Array) => number,
  x: Readonly<Float64Array>,
  nudge: number = Math.sqrt(Number.EPSILON),
): Float64Array {
  const probe = Float64Array.from(x);
  const here = f(probe);
  return probe.map((centre, i) => {
    const above = centre + nudge * Math.max(1, Math.abs(centre));
    probe[i] = above;
    const up = f(probe);
    probe[i] = centre;
    return (up - here) / (above - centre);
  });
}

/** |a − b| / max(1, |a|, |b|): relative for large numbers, absolute for small ones, whose relative error is all rounding. */
export function relativeError(a: number, b: number): number {
  return Math.abs(a - b) / Math.max(1, Math.abs(a), Math.abs(b));
}

/** The largest `relativeError` between two vectors of equal length; NaN if any entry is. */
export function largestError(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) throw new RangeError(`vectors of ${a.length} and ${b.length} numbers`);
  let largest = 0;
  for (let i = 0; i < a.length; i++) {
    const error = relativeError(a[i]!, b[i]!);
    if (!(error <= largest)) largest = error;
  }
  return largest;
}

/**
 * Compares the tape's gradients with central differences. `build` records a scalar from the given leaves; it is called
 * anew for every nudge. Returns the largest relative error over all entries of all inputs: about 10⁻⁹ when all is well.
 */
export function gradcheck(build: (...leaves: Node[]) => Node, inputs: readonly Tensor[]): number {
  const value = (values: readonly Tensor[]) => {
    const tape = new Tape();
    return build(...values.map((input) => tape.leaf(input)));
  };
  const output = value(inputs);
  const leaves = output.tape.nodes.slice(0, inputs.length);
  const byTape = gradients(output, leaves);
  let largest = 0;
  inputs.forEach((input, which) => {
    const byNudging = centralDifference(
      (data) => item(value(inputs.with(which, view(input.shape, data))).value),
      input.data,
    );
    const error = largestError(byTape[which]!.data, byNudging);
    if (!(error <= largest)) largest = error;
  });
  return largest;
}
