import type { Numbers } from "../kernels/product.ts";

/** A flat vector of parameters, or of anything that goes with them entry by entry. */
export type Parameters = Readonly<Float64Array>;

/** A hyperparameter: where it starts, within which limits a reader may turn it, and its letter in the formula (KaTeX). */
export interface Range {
  readonly initial: number;
  readonly min: number;
  readonly max: number;
  readonly symbol: string;
}

/**
 * A learning rule. `H` names the hyperparameters, `S` the vectors that the rule carries from step to step.
 *
 * In the formulas w are the weights, g is the gradient at w, η the learning rate; squares, roots and quotients of vectors
 * are meant entry by entry. The rules are PyTorch's; a comment says where the paper's differ.
 */
interface Rule<H extends string, S extends string> {
  readonly name: string;
  /** One step; KaTeX. */
  readonly formula: string;
  readonly hyper: Readonly<Record<H, Range>>;
  /** The letter of each state vector in the formula; KaTeX. */
  readonly stateSymbols: Readonly<Record<S, string>>;
  /** One step in place: moves the parameters w along their gradient g and changes the state. `step` counts from 1. */
  advance(
    w: Numbers,
    g: Readonly<Numbers>,
    state: Readonly<Record<S, Numbers>>,
    hyper: Readonly<Record<H, number>>,
    step: number,
  ): void;
}

/** A rule with the same step as pure functions, so that a race can be replayed, rewound and printed. */
export interface Optimizer<H extends string = string, S extends string = string> extends Rule<H, S> {
  /** The optimizer state before the first step: one vector of zeros a name, each as long as the parameters. */
  init(parameters: Parameters): OptimizerState<S>;
  /** One step. `step` counts from 1. Returns new vectors and leaves the given ones alone. */
  update(
    parameters: Parameters,
    gradient: Parameters,
    state: OptimizerState<S>,
    hyper: Readonly<Record<H, number>>,
    step: number,
  ): { readonly parameters: Parameters; readonly state: OptimizerState<S> };
}

export type OptimizerState<S extends string = string> = Readonly<Record<S, Parameters>>;

/**
 * Declares an optimizer by its rule and lets the compiler infer its hyperparameters' and state vectors' names. An optimizer
 * with names of its own fits the table of all optimizers because its functions are methods, which are compared bivariantly:
 * whoever calls through the table must hand over the state and hyperparameters of that same optimizer.
 */
export function defineOptimizer<H extends string, S extends string>(rule: Rule<H, S>): Optimizer<H, S> {
  const vectors = (make: (name: S) => Float64Array) => {
    const names = Object.keys(rule.stateSymbols) as S[];
    return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<S, Float64Array>;
  };
  return {
    ...rule,
    init: ({ length }) => vectors(() => new Float64Array(length)),
    update(before, gradient, stateBefore, hyper, step) {
      const parameters = Float64Array.from(before);
      const state = vectors((name) => Float64Array.from(stateBefore[name]));
      rule.advance(parameters, gradient, state, hyper, step);
      return { parameters, state };
    },
  };
}

/** The value each hyperparameter starts with. */
export function initialHyper<H extends string>(optimizer: Optimizer<H>): Record<H, number> {
  const entries = Object.entries<Range>(optimizer.hyper).map(([name, range]) => [name, range.initial]);
  return Object.fromEntries(entries) as Record<H, number>;
}
