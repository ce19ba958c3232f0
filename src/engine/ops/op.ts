import { formatShape, sameShape, type Tensor } from "../tensor.ts";

/** One differentiable step: how to compute it, how to pull a gradient back through it, how to write it. `I` is the tuple of inputs. */
export interface Op<I extends readonly Tensor[] = readonly Tensor[]> {
  readonly name: string;
  /** What a reader may type before the brackets; for ops of single numbers that have no sign of their own. */
  readonly typed?: readonly string[];
  /** As a label writes it, of inputs already written. */
  readonly written: (a: string, b: string) => string;
  /** Written, it needs brackets about a negative number in front: −2² is not (−2)². */
  readonly brackets?: true;
  /** Throws a RangeError that names the shapes when they do not fit. */
  forward(...inputs: I): Tensor;
  /** Vector-Jacobian products, one an input, so that a gradient nobody asked for is never computed. */
  readonly vjp: { readonly [K in keyof I]: Pullback<I>["pull"] };
  /**
   * How fast the output *y* changes along each input, as a label writes it: the inputs are *a* and *b*, [*a* > *b*] is 1 where
   * that holds and else 0, *n* is how many entries there are, and ᵀ turns a matrix.
   */
  readonly slopes: { readonly [K in keyof I]: string };
}

/**
 * Declared as a method because methods are compared bivariantly: an op of two inputs fits a table of ops of any number.
 * The price is that the compiler trusts `Tape.apply` to hand over the right number of inputs; it checks at run time.
 */
interface Pullback<I extends readonly Tensor[]> {
  /** `dOut` is ∂L/∂(output), in the shape of `out`; the result is ∂L/∂(this input), in the input's shape. */
  pull(dOut: Tensor, out: Tensor, ...inputs: I): Tensor;
}

/** Throws the RangeError of an op whose two inputs must have equal shapes. */
export function requireSameShape(name: string, a: Tensor, b: Tensor): void {
  if (sameShape(a.shape, b.shape)) return;
  throw new RangeError(`${name} needs equal shapes, got ${formatShape(a.shape)} and ${formatShape(b.shape)}`);
}
