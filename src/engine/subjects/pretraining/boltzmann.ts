/**
 * A restricted Boltzmann machine: visible and hidden units that are on or off, with a weight between each two of different
 * kind and a bias each. It is told no answers, and learns to find its data likely. Weights and hidden biases lie as those of
 * a network's layer do, so that a layer takes them over as they are.
 */
import type { Block, Kernels, Order, Run } from "../../kernels/kernels.ts";
import type { Numbers } from "../../kernels/product.ts";
import type { Generator } from "../../random.ts";

/** Sizes, and how far it dreams. */
export interface MachineShape {
  readonly visible: number;
  readonly hidden: number;
  /** Rows of data at a time. */
  readonly rows: number;
  /** Rounds of Gibbs sampling between the data and what is held against them; one, the usual short cut, unless told. */
  readonly rounds?: number;
}

export interface Machine {
  /** Weights [visible, hidden] row by row, then the hidden biases, then the visible ones. */
  readonly parameters: Block;
  readonly velocity: Block;
  /** The last estimate, laid out as the parameters. */
  readonly slope: Block;
  /**
   * Contrastive divergence (Hinton, 2002) on the rows that `order` names: estimates how minus the logarithm of the data's
   * likelihood rises with each parameter. Returns the mean square by which the data's first reconstruction misses them.
   */
  estimate(random: Generator): number;
  /** An estimate, and a step against it with momentum; steps count from 1. Returns what `estimate` does. */
  step(random: Generator, hyper: { readonly rate: number; readonly beta: number }, count: number): number;
}

/** How many parameters a machine has. */
export const machineCount = ({ visible, hidden }: Pick<MachineShape, "visible" | "hidden">): number =>
  visible * hidden + hidden + visible;

/** A machine in the memory of some kernels, all zeros, that learns from those rows of `data` [any, visible] that `order` names at the time. */
export function machine(kernels: Kernels, data: Block, order: Order, shape: MachineShape): Machine {
  const { visible, hidden, rows, rounds = 1 } = shape;
  const weights = visible * hidden;
  const laidOut = () => {
    const all = kernels.block(machineCount(shape));
    return {
      all,
      weights: kernels.part(all, 0, weights),
      hidden: kernels.part(all, weights, hidden),
      visible: kernels.part(all, weights + hidden, visible),
    };
  };
  const own = laidOut();
  const slope = laidOut();
  const velocity = kernels.block(own.all.length);
  const advance = kernels.optimizer("momentum", own.all, slope.all, { velocity });

  // Above the data and how they rouse the hidden units, below what the machine dreams: one product then tells them apart.
  const v = kernels.block(2 * rows * visible);
  const h = kernels.block(2 * rows * hidden);
  const seen = kernels.part(v, 0, rows * visible);
  const dreamt = kernels.part(v, rows * visible, rows * visible);
  const roused = kernels.part(h, 0, rows * hidden);
  const echoed = kernels.part(h, rows * hidden, rows * hidden);
  const fired = kernels.block(rows * hidden);
  const sigmoid = kernels.activation("sigmoid")!;
  const both = (first: Run, second: Run): Run => {
    return () => {
      first();
      second();
    };
  };
  const up = (to: Block, from: Block): Run =>
    both(kernels.product(to, from, own.weights, rows, visible, hidden, own.hidden), sigmoid.apply(to, to));
  const fetch = kernels.gather(seen, data, order, visible);
  const rouse = up(roused, seen);
  const echo = up(echoed, dreamt);
  const down = kernels.rightTransposed(dreamt, fired, own.weights, rows, visible, hidden);
  const squash = sigmoid.apply(dreamt, dreamt);
  const apart = both(
    kernels.leftTransposed(slope.weights, v, h, 2 * rows, visible, hidden),
    kernels.columnSums(slope.hidden, h, 2 * rows, hidden),
  );

  /** The visible units' chances, from the hidden units that fired. */
  const dream = (): void => {
    down();
    addRow(dreamt.data, own.visible.data);
    squash();
  };

  const estimate = (random: Generator): number => {
    fetch();
    rouse();
    draw(fired, roused, random);
    let miss = 0;
    for (let round = 0; round < rounds; round++) {
      if (round > 0) draw(fired, echoed, random);
      dream();
      if (round === 0) miss = meanSquare(seen.data, dreamt.data);
      draw(dreamt, dreamt, random);
      echo();
    }
    const [first, last] = [roused.data, echoed.data];
    for (let at = 0; at < first.length; at++) {
      first[at]! /= -rows;
      last[at]! /= rows;
    }
    apart();
    meanDifference(slope.visible.data, dreamt.data, seen.data);
    return miss;
  };

  return {
    parameters: own.all,
    velocity,
    slope: slope.all,
    estimate,
    step(random, hyper, count) {
      const miss = estimate(random);
      advance(hyper, count);
      return miss;
    },
  };
}

/** On or off, each unit with its own chance. */
function draw(to: Block, chances: Block, random: Generator): void {
  const units = to.data;
  const chance = chances.data;
  for (let at = 0; at < chance.length; at++) units[at] = random.uniform() < chance[at]! ? 1 : 0;
}

/** Adds a row to every row of a matrix. */
function addRow(matrix: Numbers, row: Numbers): void {
  for (let from = 0; from < matrix.length; from += row.length)
    for (let i = 0; i < row.length; i++) matrix[from + i]! += row[i]!;
}

/** The mean row of a − b. */
function meanDifference(out: Numbers, a: Numbers, b: Numbers): void {
  const share = out.length / a.length;
  out.fill(0);
  for (let from = 0; from < a.length; from += out.length)
    for (let i = 0; i < out.length; i++) out[i]! += (a[from + i]! - b[from + i]!) * share;
}

/** Of a − b. */
function meanSquare(a: Numbers, b: Numbers): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at]! - b[at]!) ** 2;
  return sum / a.length;
}
