/** What can be stepped through: each preset's inputs, and how it is recorded on the engine's tape; or what the reader types. */
import {
  type ExpressionFault,
  parseExpression,
  recordExpression,
  variablesOf,
} from "../../engine/expression.ts";
import { add } from "../../engine/ops/add.ts";
import { log } from "../../engine/ops/log.ts";
import { matmul } from "../../engine/ops/matmul.ts";
import { meanSquaredError } from "../../engine/ops/meanSquaredError.ts";
import { multiply } from "../../engine/ops/multiply.ts";
import { negate } from "../../engine/ops/negate.ts";
import { rowAdd } from "../../engine/ops/rowAdd.ts";
import { sigmoid } from "../../engine/ops/sigmoid.ts";
import { softmax } from "../../engine/ops/softmax.ts";
import { square } from "../../engine/ops/square.ts";
import { subtract } from "../../engine/ops/subtract.ts";
import { sum } from "../../engine/ops/sum.ts";
import { tanh } from "../../engine/ops/tanh.ts";
import type { Node, Tape } from "../../engine/tape.ts";
import type { Shape } from "../../engine/tensor.ts";
import { boxesOf, recorded } from "./boxes.ts";
import { fits } from "./layout.ts";

export interface Leaf {
  readonly name: string;
  readonly shape: Shape;
  readonly values: readonly number[];
  /** A parameter is moved by the update; data has a gradient but stays; what is given has none: nobody asks for it. */
  readonly role: "parameter" | "data" | "given";
  /** The hand may not change it. */
  readonly fixed?: true;
}

export interface Program {
  readonly leaves: readonly Leaf[];
  /** Names of the results, in the order of the tape. */
  readonly names: readonly string[];
  readonly record: (tape: Tape, leaves: readonly Node[]) => Node;
}

const scalars = (role: Leaf["role"], named: Readonly<Record<string, number>>): Leaf[] =>
  Object.entries(named).map(([name, value]) => ({ name, shape: [], values: [value], role }));
const block = (role: Leaf["role"], name: string, shape: Shape, values: readonly number[]): Leaf => ({
  name,
  shape,
  values,
  role,
});

type Number_ = Node<readonly []>;
type Row<N extends number> = Node<readonly [1, N]>;
type Matrix<M extends number, N extends number> = Node<readonly [M, N]>;
/** The tape's nodes as the front functions want them: a program knows the shapes of its own leaves. */
const as = <T extends readonly Node[]>(nodes: readonly Node[]): T => nodes as unknown as T;

export const presets = {
  /** L = (x + y) · z */
  product: {
    leaves: scalars("parameter", { x: 2, y: -5, z: -4 }),
    names: ["q", "L"],
    record(_tape, leaves) {
      const [x, y, z] = as<[Number_, Number_, Number_]>(leaves);
      return multiply(add(x, y), z);
    },
  },
  /** a = σ(w·x + b), L = (a − t)² */
  neuron: {
    leaves: [
      ...scalars("parameter", { w: 0.8 }),
      ...scalars("data", { x: -1.5 }),
      ...scalars("parameter", { b: 0.4 }),
      ...scalars("given", { t: 1 }),
    ],
    names: ["p", "s", "a", "e", "L"],
    record(_tape, leaves) {
      const [w, x, b, t] = as<[Number_, Number_, Number_, Number_]>(leaves);
      return square(subtract(sigmoid(add(multiply(w, x), b)), t));
    },
  },
  /** h = tanh(x W), y = h V, L = (y − t)²: a 2-2-1 network, its biases left out. */
  network: {
    leaves: [
      block("given", "x", [1, 2], [1, -0.5]),
      block("parameter", "W", [2, 2], [0.6, -0.4, 0.8, 0.5]),
      block("parameter", "V", [2, 1], [0.7, -0.9]),
      block("given", "t", [1, 1], [-0.5]),
    ],
    names: ["s", "h", "y", "L"],
    record(_tape, leaves) {
      const [x, w, v, t] = as<[Row<2>, Matrix<2, 2>, Matrix<2, 1>, Row<1>]>(leaves);
      return meanSquaredError(matmul(tanh(matmul(x, w)), v), t);
    },
  },
  /** p = softmax(s), L = −Σ t ln p: section 4's three scores. */
  softmax: {
    leaves: [
      block("parameter", "s", [1, 3], [2, 1, 0.1]),
      { ...block("given", "t", [1, 3], [1, 0, 0]), fixed: true },
    ],
    names: ["p", "l", "m", "u", "L"],
    record(_tape, leaves) {
      const [scores, t] = as<[Row<3>, Row<3>]>(leaves);
      return negate(sum(multiply(log(softmax(scores)), t)));
    },
  },
  /** y = X w + b for two examples at once, L = the mean of (y − t)². */
  matrix: {
    leaves: [
      block("given", "X", [2, 2], [1, 0.5, -0.5, 2]),
      block("parameter", "w", [2, 1], [0.5, -1]),
      block("parameter", "b", [1], [0.2]),
      block("given", "t", [2, 1], [1, -1]),
    ],
    names: ["u", "y", "L"],
    record(_tape, leaves) {
      const [x, w, b, t] = as<[Matrix<2, 2>, Matrix<2, 1>, Node<readonly [1]>, Matrix<2, 1>]>(leaves);
      return meanSquaredError(rowAdd(matmul(x, w), b), t);
    },
  },
  /** L = x · (x + y) */
  twice: {
    leaves: scalars("parameter", { x: 3, y: -1 }),
    names: ["q", "L"],
    record(_tape, leaves) {
      const [x, y] = as<[Number_, Number_]>(leaves);
      return multiply(x, add(x, y));
    },
  },
} as const satisfies Readonly<Record<string, Program>>;
export type PresetName = keyof typeof presets;

/** What is drawn when nothing that was typed can be. */
export const FIRST_EXPRESSION = "(x + y) * z";
/** Values of variables in the order in which they are met, until the hand changes them. */
const STARTS = [2, 3, -1, 0.5, 1.5, -2, 4, -0.5];
/** More would not be followed. */
export const MOST_BOXES = 16;
const LONGEST_NAME = 5;

export interface TypedFault {
  readonly problem:
    | ExpressionFault["problem"]
    | "noVariable"
    | "noOperation"
    | "tooManyBoxes"
    /** More values side by side than a phone has room for. */
    | "tooWide"
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
  const record: Program["record"] = (tape, leaves) =>
    recordExpression(tape, expression, Object.fromEntries(variables.map((name, i) => [name, leaves[i]!])));
  const leaves = variables.map(
    (name, i): Leaf => ({ name, shape: [], values: [STARTS[i % STARTS.length]!], role: "parameter" }),
  );
  const tape = recorded(
    { leaves, record },
    leaves.map(({ values }) => values),
  );
  const results = tape.nodes.filter(({ op }) => op).length;
  if (results === 0) return complain("noOperation", variables[0]);
  if (results + leaves.length > MOST_BOXES) return complain("tooManyBoxes");
  const free = Array.from("pqrsuvwabcdefghijkmno").filter((letter) => !variables.includes(letter));
  const program = { leaves, names: [...free.slice(0, results - 1), "L"], record };
  return fits(boxesOf(program, tape).list) ? program : complain("tooWide");
}
