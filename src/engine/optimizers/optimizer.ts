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
 * A learning rule as two pure functions, so that a race can be replayed, rewound and printed. `H` names the
 * hyperparameters, `S` the vectors that the rule carries from step to step.
 *
 * In the formulas w are the weights, g is the gradient at w, η the learning rate; squares, roots and quotients of vectors
 * are meant entry by entry. The rules are PyTorch's; a comment says where the paper's differ.
 */
export interface Optimizer<H extends string = string, S extends string = string> {
  readonly name: string;
  /** One step; KaTeX. */
  readonly formula: string;
  readonly hyper: Readonly<Record<H, Range>>;
  /** The letter of each state vector in the formula; KaTeX. */
  readonly stateSymbols: Readonly<Record<S, string>>;
  /** The optimizer state before the first step: one vector a name, each as long as the parameters. */
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
 * Declares an optimizer and lets the compiler infer its hyperparameters' and state vectors' names. An optimizer with
 * names of its own fits the table of all optimizers because `init` and `update` are methods, which are compared
 * bivariantly: whoever calls through the table must hand over the state and hyperparameters of that same optimizer.
 */
export function defineOptimizer<H extends string, S extends string>(
  optimizer: Optimizer<H, S>,
): Optimizer<H, S> {
  return optimizer;
}

/** The value each hyperparameter starts with. */
export function initialHyper<H extends string>(optimizer: Optimizer<H>): Record<H, number> {
  const entries = Object.entries<Range>(optimizer.hyper).map(([name, range]) => [name, range.initial]);
  return Object.fromEntries(entries) as Record<H, number>;
}
