/** Every op of the engine as the graph writes it, in labels' own light mathematics: KaTeX stays with the build. */
import type { OpName } from "../../engine/ops/index.ts";
import { superscript } from "../../kit/format.ts";

interface Writing {
  /** What it computes, of operands already written. */
  readonly write: (a: string, b: string) => string;
  /** A negative number in front needs brackets: −2² is not (−2)². */
  readonly brackets?: true;
}

const call =
  (name: string): Writing["write"] =>
  (a) =>
    `${name}(${a})`;

/** A whole power is raised: x³, x⁻¹. */
const raise = (power: string): string => {
  const plain = power.replace(/[()]/g, "").replace("−", "-");
  return /^-?\d+$/.test(plain) ? superscript(Number(plain)) : `^${power}`;
};

export const formulas: Readonly<Record<OpName, Writing>> = {
  add: { write: (a, b) => `${a} + ${b}` },
  subtract: { write: (a, b) => `${a} − ${b}` },
  multiply: { write: (a, b) => `${a} · ${b}` },
  divide: { write: (a, b) => `${a} / ${b}` },
  negate: { write: (a) => `−${a}`, brackets: true },
  scale: { write: (a, b) => `${b} · ${a}` },
  matmul: { write: (a, b) => `${a} · ${b}` },
  rowAdd: { write: (a, b) => `${a} + ${b}` },
  sum: { write: call("sum") },
  mean: { write: call("mean") },
  square: { write: (a) => `${a}²`, brackets: true },
  absolute: { write: (a) => `|${a}|` },
  power: { write: (a, b) => a + raise(b), brackets: true },
  exp: { write: call("exp") },
  log: { write: call("ln") },
  max: { write: (a, b) => `max(${a}, ${b})` },
  sigmoid: { write: call("σ") },
  tanh: { write: call("tanh") },
  relu: { write: call("relu") },
  step: { write: call("step") },
  softmax: { write: call("softmax") },
  crossEntropy: { write: (a, b) => `cross-entropy(${a}, ${b})` },
  meanSquaredError: { write: (a, b) => `mean((${a} − ${b})²)` },
};
