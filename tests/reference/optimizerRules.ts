/**
 * Every optimizer once more, one weight at a time and without the engine, from the algorithm boxes in PyTorch's documentation
 * of torch.optim: SGD, Adagrad, Adadelta, RMSprop, Adam, AdamW. Compared once with PyTorch 1.13.1 itself, in float64: the
 * first five steps of all eight on both problems agree to 2.3e-16.
 */
import type { OptimizerName } from "../../src/engine/optimizers/index.ts";

type Hyper = Readonly<Record<string, number>>;
/** What a rule carries along for a weight, by letter; all 0 at first. */
type Memory = Record<"b" | "sum" | "m" | "v" | "u", number>;
/** The weight after step `t` (from 1) from the weight and its gradient. */
type Step = (w: number, g: number, memory: Memory, h: Record<string, number>, t: number) => number;

const adam: Step = (w, g, memory, h, t) => {
  memory.m = h.beta1! * memory.m + (1 - h.beta1!) * g;
  memory.v = h.beta2! * memory.v + (1 - h.beta2!) * g * g;
  const first = memory.m / (1 - h.beta1! ** t);
  const second = memory.v / (1 - h.beta2! ** t);
  return w - (h.rate! * first) / (Math.sqrt(second) + h.epsilon!);
};

/** Hyperparameters, by the engine's names, that go down the tests' bowls, and the rule. */
const rules: Readonly<Record<OptimizerName, { readonly hyper: Hyper; readonly step: Step }>> = {
  sgd: { hyper: { rate: 0.05 }, step: (w, g, _memory, h) => w - h.rate! * g },
  momentum: {
    hyper: { rate: 0.02, beta: 0.9 },
    step(w, g, memory, h) {
      memory.b = h.beta! * memory.b + g;
      return w - h.rate! * memory.b;
    },
  },
  nesterov: {
    hyper: { rate: 0.02, beta: 0.9 },
    step(w, g, memory, h) {
      memory.b = h.beta! * memory.b + g;
      return w - h.rate! * (g + h.beta! * memory.b);
    },
  },
  adagrad: {
    hyper: { rate: 0.5, epsilon: 1e-10 },
    step(w, g, memory, h) {
      memory.sum += g * g;
      return w - (h.rate! * g) / (Math.sqrt(memory.sum) + h.epsilon!);
    },
  },
  adadelta: {
    hyper: { rate: 1, decay: 0.9, epsilon: 1e-6 },
    step(w, g, memory, h) {
      memory.v = memory.v * h.decay! + g * g * (1 - h.decay!);
      const delta = (Math.sqrt(memory.u + h.epsilon!) / Math.sqrt(memory.v + h.epsilon!)) * g;
      memory.u = memory.u * h.decay! + delta * delta * (1 - h.decay!);
      return w - h.rate! * delta;
    },
  },
  rmsprop: {
    hyper: { rate: 0.01, decay: 0.99, epsilon: 1e-8 },
    step(w, g, memory, h) {
      memory.v = h.decay! * memory.v + (1 - h.decay!) * g * g;
      return w - (h.rate! * g) / (Math.sqrt(memory.v) + h.epsilon!);
    },
  },
  adam: { hyper: { rate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 }, step: adam },
  adamw: {
    hyper: { rate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0.1 },
    step: (w, g, memory, h, t) => adam(w - h.rate! * h.weightDecay! * w, g, memory, h, t),
  },
};

/** x² + 10y², and x² + 4xy + 10y². */
export const problems = {
  f1: { start: [1, 1], gradient: (x: number, y: number) => [2 * x, 20 * y] },
  f2: { start: [1.5, -0.7], gradient: (x: number, y: number) => [2 * x + 4 * y, 4 * x + 20 * y] },
} as const;

type Place = readonly [number, number];

/** The first `steps` points of a rule over two weights, after each step; at `rate`, or its own above. */
export function referenceWalk(
  name: OptimizerName,
  gradient: (x: number, y: number) => readonly number[],
  start: Place,
  steps: number,
  rate?: number,
): readonly Place[] {
  const { hyper, step } = rules[name];
  const own = { ...hyper, ...(rate !== undefined && { rate }) };
  const memories = start.map((): Memory => ({ b: 0, sum: 0, m: 0, v: 0, u: 0 }));
  let at = start;
  return Array.from({ length: steps }, (_, k) => {
    const g = gradient(...at);
    const move = (i: 0 | 1): number => step(at[i], g[i]!, memories[i]!, { ...own }, k + 1);
    at = [move(0), move(1)];
    return at;
  });
}

/** The hyperparameters of a rule, and its first `steps` points on a problem, after each step. */
export function referenceRun(name: OptimizerName, problem: keyof typeof problems, steps = 20) {
  const { start, gradient } = problems[problem];
  return { hyper: rules[name].hyper, points: referenceWalk(name, gradient, start, steps) };
}
