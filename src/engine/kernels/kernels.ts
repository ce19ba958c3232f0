/** What the compiled path asks of whoever computes for it: readable TypeScript, or SIMD in WebAssembly. */
import type { ActivationName } from "../activations.ts";
import type { Network } from "../network.ts";
import type { OptimizerName } from "../optimizers/index.ts";
import type { Numbers } from "./product.ts";
import type { SparseRows } from "./sparseProduct.ts";

/** Numbers in the memory of some kernels; only the same kernels can compute with it. */
export interface Block {
  readonly length: number;
  /** To read and write from outside. Ask anew each time: where memory has grown, an old array is empty. */
  readonly data: Numbers;
}

/** Row numbers in that memory. */
export interface Order {
  readonly length: number;
  readonly data: Uint32Array;
}

/** A matrix of mostly zeros in that memory. */
export interface SparseBlock {
  readonly rows: number;
  readonly columns: number;
}

/** Does its one thing to the blocks that it was made for, as often as it is called, and allocates nothing. */
export type Run = () => void;

/** A function of every entry. */
export interface Elementwise {
  /** out = f(x); `out` may be `x`. */
  apply(out: Block, x: Block): Run;
  /** out = d · f′, with f′ from y = f(x); `out` may be `d`. */
  slope(out: Block, d: Block, y: Block): Run;
}

/** One step of an optimizer in place: moves `parameters` and updates its state. Steps count from 1. */
export type Advance = (hyper: Readonly<Record<string, number>>, step: number) => void;

/** Many parameter vectors of one network on the same few examples, for guessing; see `compiled/population.ts`. */
export interface PopulationRun {
  /** Fills all vectors with what `fillUniform` would draw from `state` on, and returns the state after. */
  draw(radius: number, state: number): number;
  /** Takes vectors one after the other, [size, parameters]. */
  put(vectors: Readonly<Numbers>): void;
  /** Computes what follows for every vector. */
  score(): void;
  readonly losses: Block;
  /** How many examples it gets right. */
  readonly rights: { readonly data: Int32Array };
  /** The least distance, over the examples, between the answer given and the next best. */
  readonly margins: Block;
}

/**
 * Matrices are row-major, m×n, m×k and k×n in that order; every function binds blocks and returns what computes with them.
 * Blocks are 0 at first. Memory is given back when the kernels themselves are let go.
 */
export interface Kernels {
  readonly name: "TypeScript" | "SIMD";
  readonly precision: "float64" | "float32";
  block(length: number): Block;
  /** Numbers `from` up to, not including, `from` + `length` of another block, shared with it. */
  part(of: Block, from: number, length: number): Block;
  order(length: number): Order;
  sparse(rows: SparseRows): SparseBlock;

  /** out [m, n] = a [m, k] · b [k, n], plus `row` [n] to every row if there is one. */
  product(out: Block, a: Block, b: Block, m: number, k: number, n: number, row?: Block | null): Run;
  /** out [k, n] = aᵀ · d for a [m, k] and d [m, n]. */
  leftTransposed(out: Block, a: Block, d: Block, m: number, k: number, n: number): Run;
  /** out [m, k] = d · bᵀ for d [m, n] and b [k, n]. */
  rightTransposed(out: Block, d: Block, b: Block, m: number, k: number, n: number): Run;
  /** out [order, n] = those rows of a · b [a.columns, n], plus `row` [n]. */
  sparseProduct(out: Block, a: SparseBlock, order: Order, b: Block, n: number, row?: Block | null): Run;
  /** out [a.columns, n] = the transpose of those rows of a · d [order, n]. */
  sparseTransposed(out: Block, a: SparseBlock, order: Order, d: Block, n: number): Run;

  /** out [order, n] = those rows of x. */
  gather(out: Block, x: Block, order: Order, n: number): Run;
  copy(out: Block, x: Block): Run;
  /** out = out + x. */
  addTo(out: Block, x: Block): Run;
  /** out [n] = the sums of the columns of x [m, n]. */
  columnSums(out: Block, x: Block, m: number, n: number): Run;
  /** `null` for those that have none of their own, whose op is used instead. */
  activation(name: ActivationName): Elementwise | null;

  /** loss [1] = the mean cross-entropy of logits z [m, n] against targets t [m, n]; dz = its gradient. */
  crossEntropy(loss: Block, dz: Block, z: Block, t: Block, m: number, n: number): Run;
  /** loss [1] = the mean of (a − t)² over all entries; da = its gradient. */
  squaredError(loss: Block, da: Block, a: Block, t: Block): Run;

  /** `size` is a multiple of four; answers of a single output are told apart by `middle`. */
  population(
    network: Network,
    size: number,
    x: Block,
    t: Block,
    examples: number,
    middle: number,
  ): PopulationRun;

  /** The rule of that name on these blocks, none of them a part of another; the vectors of its state by their names. */
  optimizer(
    name: OptimizerName,
    parameters: Block,
    gradient: Block,
    state: Readonly<Record<string, Block>>,
  ): Advance;
}
