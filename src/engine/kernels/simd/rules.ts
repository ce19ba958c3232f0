/** The optimizers at work in that memory. */
import { type OptimizerName, optimizers } from "../../optimizers/index.ts";
import type { Optimizer } from "../../optimizers/optimizer.ts";
import type { Advance, Block } from "../kernels.ts";
import type { Exports } from "./exports.ts";
import { at } from "./memory.ts";

/** The rules that stand in `assembly/rules.as`; any other runs through its own TypeScript, on the same memory. */
export function ruleIn(
  exports: Exports,
  name: OptimizerName,
  parameters: Block,
  gradient: Block,
  state: Readonly<Record<string, Block>>,
): Advance {
  const [w, g, n] = [at(parameters), at(gradient), parameters.length];
  const vector = (key: string) => at(state[key]!);
  switch (name) {
    case "sgd":
      return ({ rate }) => exports.sgd(w, g, n, rate!);
    case "momentum":
    case "nesterov": {
      const v = vector("velocity");
      const ahead = name === "nesterov" ? 1 : 0;
      return ({ rate, beta }) => exports.momentum(w, g, v, n, rate!, beta!, ahead);
    }
    case "adagrad": {
      const s = vector("squares");
      return ({ rate, epsilon }) => exports.rootMeanSquare(w, g, s, n, rate!, 1, 1, epsilon!);
    }
    case "rmsprop": {
      const s = vector("squares");
      return ({ rate, decay, epsilon }) =>
        exports.rootMeanSquare(w, g, s, n, rate!, decay!, 1 - decay!, epsilon!);
    }
    case "adadelta": {
      const [s, u] = [vector("squares"), vector("updates")];
      return ({ rate, decay, epsilon }) => exports.adadelta(w, g, s, u, n, rate!, decay!, epsilon!);
    }
    case "adam":
    case "adamw": {
      const [m, s] = [vector("mean"), vector("squares")];
      return ({ rate, beta1, beta2, epsilon, weightDecay = 0 }, step) =>
        exports.adam(
          ...([w, g, m, s, n, rate!, beta1!, beta2!, epsilon!] as const),
          ...([1 - beta1! ** step, 1 - beta2! ** step, 1 - rate! * weightDecay] as const),
        );
    }
    default: {
      const rule: Optimizer = optimizers[name];
      return (hyper, step) => {
        const vectors = Object.fromEntries(Object.entries(state).map(([key, { data }]) => [key, data]));
        rule.advance(parameters.data, gradient.data, vectors, hyper, step);
      };
    }
  }
}
