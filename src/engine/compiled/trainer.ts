/**
 * Training at full speed: a network, an optimizer and the memory that both work in.
 *
 *     const { makeKernels, examples, trainer } = data.training; // in a widget whose `data` names "training"
 *     const kernels = makeKernels();                       // SIMD where it can be had; elsewhere `await loadKernels()` first
 *     const kernels = typescriptKernels("float64");        // or so: every number the tape's
 *     const training = examples(kernels, x, targets);      // a data set, copied once
 *     const digits = trainer(network, { kernels, optimizer: "adam", hyper: { rate: 0.01 } });
 *     digits.load(startOf(parameters));
 *     const loss = digits.step(training, [4, 17, 230]);    // one step on these examples; all of them if none are named
 *     const { loss, right } = digits.evaluate(validation); // any examples of the same kernels
 *     const state = digits.save();                         // plain data; load(state) goes on from there
 *
 * Synchronous throughout; the same steps from the same state give the same bytes on the same kernels. Memory is freed with
 * the kernels: for a new run load a new start, and make no new trainer.
 */
import type { Advance, Block, Kernels, Order } from "../kernels/kernels.ts";
import { typescriptKernels } from "../kernels/typescript.ts";
import { type Network, parameterCount, parameterLayout } from "../network.ts";
import { lossNode, parameterNodes } from "../networkTape.ts";
import { type OptimizerName, optimizers } from "../optimizers/index.ts";
import {
  initialHyper,
  type Optimizer,
  type OptimizerState,
  type Parameters,
} from "../optimizers/optimizer.ts";
import { type Node, Tape } from "../tape.ts";
import { formatShape, zeros } from "../tensor.ts";
import { compile, type Program } from "./compile.ts";
import type { Examples } from "./examples.ts";

/** Where a run stands; plain data. */
export interface Learning {
  readonly parameters: Parameters;
  /** The optimizer's vectors; those that are missing are zeros. */
  readonly optimizerState: OptimizerState;
  /** Steps taken. */
  readonly step: number;
}

/** The state before the first step. */
export const startOf = (parameters: Parameters): Learning => ({ parameters, optimizerState: {}, step: 0 });

export interface TrainerChoices {
  /** Whose memory to work in; by default TypeScript's in float64. */
  readonly kernels?: Kernels;
  /** By default plain gradient descent. */
  readonly optimizer?: OptimizerName;
  /** Hyperparameters other than the optimizer's initial ones. */
  readonly hyper?: Readonly<Record<string, number>>;
}

export interface Trainer {
  readonly network: Network;
  readonly kernels: Kernels;
  /** Steps taken since the start that was loaded. */
  readonly steps: number;
  /** Goes to a state. Throws a RangeError when the parameters are not as many as the network's. */
  load(state: Learning): void;
  /** Where the run stands, copied. */
  save(): Learning;
  /** The parameters, copied. */
  parameters(): Float64Array;
  /** Other hyperparameters from the next step on, such as a falling rate. */
  turn(hyper: Readonly<Record<string, number>>): void;
  /** One step on the rows named, by default all; returns their mean loss before it. */
  step(examples: Examples, rows?: ArrayLike<number>): number;
  /** The mean loss of the rows named and its gradient, copied; takes no step. */
  gradient(
    examples: Examples,
    rows?: ArrayLike<number>,
  ): { readonly loss: number; readonly gradient: Float64Array };
  /** The mean loss of all examples, and how many of them are right (see `Examples`). */
  evaluate(examples: Examples): { readonly loss: number; readonly right: number };
  /**
   * What the network says about all examples, [examples, outputs], copied. A softmax network's are the sums before the
   * softmax.
   */
  outputs(examples: Examples): Float64Array;
}

/** So many examples at most are evaluated at once: their activations shall stay near the processor. */
const CHUNK = 200;

/** The tape of one batch, compiled, with the places that a batch is put in. */
interface Plan {
  readonly program: Program;
  readonly loss: Block;
  readonly output: Block;
  /** Copies the batch named by `order` to where the program reads it. */
  readonly fetch: () => void;
  readonly order: Order | null;
}

/** Throws a RangeError for an optimizer's hyperparameter that it does not have. */
export function trainer(network: Network, choices: TrainerChoices = {}): Trainer {
  const { kernels = typescriptKernels(), optimizer = "sgd" } = choices;
  const rule: Optimizer = optimizers[optimizer];
  const count = parameterCount(network);
  const parameters = kernels.block(count);
  const gradient = kernels.block(count);
  const state = Object.fromEntries(
    Object.keys(rule.stateSymbols).map((name) => [name, kernels.block(count)]),
  );
  const advance: Advance = kernels.optimizer(optimizer, parameters, gradient, state);
  let hyper: Readonly<Record<string, number>> = initialHyper(rule);
  let steps = 0;
  /** By examples, kind and number of rows. */
  const plans = new Map<Examples, Map<string, Plan>>();

  const planFor = (examples: Examples, rows: number, kind: "whole" | "part", learns: boolean): Plan => {
    let own = plans.get(examples);
    if (!own) plans.set(examples, (own = new Map()));
    const key = `${kind} ${rows} ${learns}`;
    let plan = own.get(key);
    if (!plan) own.set(key, (plan = record(examples, rows, kind, learns)));
    return plan;
  };

  const record = (examples: Examples, rows: number, kind: "whole" | "part", learns: boolean): Plan => {
    const { inputs, outputs } = examples;
    if (inputs !== network.layers[0] || outputs !== network.layers.at(-1))
      throw new RangeError(
        `a network ${network.layers.join("-")} cannot take examples of ${formatShape([inputs, outputs])}`,
      );
    const tape = new Tape();
    const layers = parameterNodes(network, tape, new Float64Array(count));
    const x = tape.constant(zeros([rows, inputs]));
    const t = tape.constant(zeros([rows, outputs]));
    const loss = lossNode(network, layers, x, t);
    const [said] = loss.inputs as [Node];
    const values = new Map<Node, Block>();
    const gradients = new Map<Node, Block>();
    parameterLayout(network).forEach(({ weights, biases, end }, layer) => {
      const place = (node: Node, from: number, to: number) => {
        values.set(node, kernels.part(parameters, from, to - from));
        if (learns) gradients.set(node, kernels.part(gradient, from, to - from));
      };
      place(layers[layer]!.weights, weights, biases);
      const { biases: row } = layers[layer]!;
      if (row) place(row, biases, end);
    });
    const batch = examples.batch(rows, kind);
    values.set(t, batch.targets);
    if (batch.x) values.set(x, batch.x);
    const program = compile(loss, kernels, {
      values,
      gradients,
      sparse: new Map(batch.sparse ? [[x, batch.sparse]] : []),
      kept: [said],
    });
    return {
      program,
      loss: program.value(loss),
      output: program.value(said),
      fetch: batch.fetch,
      order: batch.order,
    };
  };

  /** Forward and back on some rows; the loss. */
  const pass = (examples: Examples, rows: ArrayLike<number> | undefined): number => {
    const plan = rows
      ? planFor(examples, rows.length, "part", true)
      : planFor(examples, examples.count, "whole", true);
    if (rows) examples.choose(plan.order!, rows);
    plan.fetch();
    plan.program.forward();
    plan.program.backward();
    return plan.loss.data[0]!;
  };

  /** Forward through all examples in chunks. */
  const inChunks = (examples: Examples, visit: (plan: Plan, from: number, rows: number) => void) => {
    for (let from = 0; from < examples.count; from += CHUNK) {
      const rows = Math.min(CHUNK, examples.count - from);
      const plan = planFor(examples, rows, "part", false);
      const order = plan.order!.data;
      for (let i = 0; i < rows; i++) order[i] = from + i;
      plan.fetch();
      plan.program.forward();
      visit(plan, from, rows);
    }
  };

  const made: Trainer = {
    network,
    kernels,
    get steps() {
      return steps;
    },
    load(from) {
      if (from.parameters.length !== count)
        throw new RangeError(
          `a network ${network.layers.join("-")} has ${count} parameters, got ${from.parameters.length}`,
        );
      parameters.data.set(from.parameters);
      for (const [name, block] of Object.entries(state)) {
        const vector = from.optimizerState[name];
        if (vector) block.data.set(vector);
        else block.data.fill(0);
      }
      steps = from.step;
    },
    save: () => ({
      parameters: Float64Array.from(parameters.data),
      optimizerState: Object.fromEntries(
        Object.entries(state).map(([name, { data }]) => [name, Float64Array.from(data)]),
      ),
      step: steps,
    }),
    parameters: () => Float64Array.from(parameters.data),
    turn(change) {
      for (const name of Object.keys(change))
        if (!(name in rule.hyper)) throw new RangeError(`${optimizer} has no hyperparameter ${name}`);
      hyper = { ...hyper, ...change };
    },
    step(examples, rows) {
      const loss = pass(examples, rows);
      advance(hyper, ++steps);
      return loss;
    },
    gradient(examples, rows) {
      const loss = pass(examples, rows);
      return { loss, gradient: Float64Array.from(gradient.data) };
    },
    evaluate(examples) {
      let loss = 0;
      let right = 0;
      inChunks(examples, (plan, from, rows) => {
        loss += plan.loss.data[0]! * rows;
        right += examples.rightAmong(plan.output.data, from, rows);
      });
      return { loss: loss / examples.count, right };
    },
    outputs(examples) {
      const all = new Float64Array(examples.count * examples.outputs);
      inChunks(examples, (plan, from) => all.set(plan.output.data, from * examples.outputs));
      return all;
    },
  };
  made.turn(choices.hyper ?? {});
  return made;
}
