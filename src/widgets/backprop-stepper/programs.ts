/** What can be stepped through: each preset's inputs, and how it is recorded on the engine's tape; or what the reader types. */

import { logOp } from "../../engine/ops/log.ts";
import { matmulOp } from "../../engine/ops/matmul.ts";
import { meanSquaredErrorOp } from "../../engine/ops/meanSquaredError.ts";
import { multiplyOp } from "../../engine/ops/multiply.ts";
import { negateOp } from "../../engine/ops/negate.ts";
import { rowAddOp } from "../../engine/ops/rowAdd.ts";
import { softmaxOp } from "../../engine/ops/softmax.ts";
import { sumOp } from "../../engine/ops/sum.ts";
import { tanhOp } from "../../engine/ops/tanh.ts";
import {
  type Expression,
  type ExpressionFault,
  parseExpression,
  recordExpression,
  variablesOf,
} from "../../engine/subjects/graphs/expression.ts";
import type { Shape } from "../../engine/tensor.ts";
import { boxesOf, type Leaf, type Program, recorded } from "./boxes.ts";
import { fits } from "./layout.ts";

const leaf = (role: Leaf["role"], name: string, shape: Shape, ...values: readonly number[]): Leaf => ({
  name,
  shape,
  values,
  role,
});
const scalar = (role: Leaf["role"], name: string, value: number): Leaf => leaf(role, name, [], value);

/** Records an expression whose variables are the leaves. */
const recorder =
  (expression: Expression, leaves: readonly Leaf[]): Program["record"] =>
  (tape, nodes) =>
    recordExpression(tape, expression, Object.fromEntries(leaves.map(({ name }, i) => [name, nodes[i]!])));

/** A preset that can be written as a reader would type it. */
function written(text: string, names: string, ...leaves: readonly Leaf[]): Program {
  const parsed = parseExpression(text);
  if ("fault" in parsed) throw new Error(text);
  return { leaves, names: Array.from(names), record: recorder(parsed.expression, leaves) };
}

export const presets = {
  product: written(
    "(x + y) * z",
    "qL",
    scalar("parameter", "x", 2),
    scalar("parameter", "y", -5),
    scalar("parameter", "z", -4),
  ),
  neuron: written(
    "(sigmoid(w * x + b) - t)^2",
    "psaeL",
    scalar("parameter", "w", 0.8),
    scalar("data", "x", -1.5),
    scalar("parameter", "b", 0.4),
    scalar("given", "t", 1),
  ),
  /** h = tanh(x W), y = h V, L = (y − t)²: a 2-2-1 network, its biases left out. */
  network: {
    leaves: [
      leaf("given", "x", [1, 2], 1, -0.5),
      leaf("parameter", "W", [2, 2], 0.6, -0.4, 0.8, 0.5),
      leaf("parameter", "V", [2, 1], 0.7, -0.9),
      leaf("given", "t", [1, 1], -0.5),
    ],
    names: ["s", "h", "y", "L"],
    record(tape, [x, w, v, t]) {
      const hidden = tape.apply(tanhOp, tape.apply(matmulOp, x!, w!));
      return tape.apply(meanSquaredErrorOp, tape.apply(matmulOp, hidden, v!), t!);
    },
  },
  /** p = softmax(s), L = −Σ t ln p, of section 4's three scores. */
  softmax: {
    leaves: [
      leaf("parameter", "s", [1, 3], 2, 1, 0.1),
      { ...leaf("given", "t", [1, 3], 1, 0, 0), fixed: true },
    ],
    names: ["p", "l", "m", "u", "L"],
    record(tape, [scores, t]) {
      const logs = tape.apply(logOp, tape.apply(softmaxOp, scores!));
      return tape.apply(negateOp, tape.apply(sumOp, tape.apply(multiplyOp, logs, t!)));
    },
  },
  /** y = X w + b for two examples at once, L = the mean of (y − t)². */
  matrix: {
    leaves: [
      leaf("given", "X", [2, 2], 1, 0.5, -0.5, 2),
      leaf("parameter", "w", [2, 1], 0.5, -1),
      leaf("parameter", "b", [1], 0.2),
      leaf("given", "t", [2, 1], 1, -1),
    ],
    names: ["u", "y", "L"],
    record(tape, [x, w, b, t]) {
      const out = tape.apply(rowAddOp, tape.apply(matmulOp, x!, w!), b!);
      return tape.apply(meanSquaredErrorOp, out, t!);
    },
  },
  twice: written("x * (x + y)", "qL", scalar("parameter", "x", 3), scalar("parameter", "y", -1)),
} as const satisfies Readonly<Record<string, Program>>;
export type PresetName = keyof typeof presets;

/** What is drawn when nothing that was typed can be. */
export const FIRST_EXPRESSION = "(x + y) * z";
/** Values of variables in the order in which they are met, until the hand changes them. */
const STARTS = [2, 3, -1, 0.5, 1.5, -2, 4, -0.5];
/** More would not be followed. */
const MOST_BOXES = 16;
const LONGEST_NAME = 5;

export interface TypedFault {
  readonly problem:
    | ExpressionFault["problem"]
    | "noVariable"
    | "noOperation"
    /** More boxes than can be followed, or more side by side than a phone has room for. */
    | "tooLong"
    | "longName"
    /** L is what the last result is called. */
    | "takenName";
  readonly at: number;
  readonly token: string;
}

/** The typed text as a program, or what is wrong with it. */
export function typedProgram(text: string): Program | TypedFault {
  const parsed = parseExpression(text);
  if ("fault" in parsed) return parsed.fault;
  const { expression } = parsed;
  const variables = variablesOf(expression);
  const complain = (problem: TypedFault["problem"], token = ""): TypedFault => ({
    problem,
    token,
    at: Math.max(0, token ? text.indexOf(token) : 0),
  });
  if (variables.length === 0) return complain("noVariable");
  const long = variables.find((name) => name.length > LONGEST_NAME);
  if (long) return complain("longName", long);
  if (variables.includes("L")) return complain("takenName", "L");
  const leaves = variables.map((name, i) => scalar("parameter", name, STARTS[i % STARTS.length]!));
  const record = recorder(expression, leaves);
  const tape = recorded(
    { leaves, record },
    leaves.map(({ values }) => values),
  );
  const results = tape.nodes.filter(({ op }) => op).length;
  if (results === 0) return complain("noOperation", variables[0]);
  if (results + leaves.length > MOST_BOXES) return complain("tooLong");
  const free = Array.from("pqrsuvwabcdfghijkmno").filter((letter) => !variables.includes(letter));
  const program = { leaves, names: [...free.slice(0, results - 1), "L"], record };
  return fits(boxesOf(program, tape).list) ? program : complain("tooLong");
}
