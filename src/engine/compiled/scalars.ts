/**
 * A tape of single numbers, compiled: for surfaces, whose gradient is wanted ten thousand times. Values and gradients stand
 * in two plain vectors, and every op is its function of one or two numbers; the sums are the tape's, in the tape's order.
 */
import type { BinaryOp, UnaryOp } from "../ops/elementwise.ts";
import type { Node } from "../tape.ts";
import { isBinary, isUnary } from "./anyOp.ts";
import { nodesBehind } from "./nodesBehind.ts";

type Scalar = Node<readonly []>;

/** Whether everything behind `output` is a single number, and every op a function of one or two. */
export const isOfNumbers = (output: Node): boolean =>
  nodesBehind(output).every(
    ({ op, value }) => value.data.length === 1 && (!op || isUnary(op) || isBinary(op)),
  );

/**
 * The gradient of `output` with respect to `leaves`, at any values of them, written to `out` and returned. Throws a
 * RangeError for a tape that is not of numbers.
 */
export function compileScalars(
  output: Scalar,
  leaves: readonly Scalar[],
): (at: ArrayLike<number>, out: Float64Array) => Float64Array {
  if (!isOfNumbers(output)) throw new RangeError("only a tape of single numbers can be compiled to numbers");
  const nodes = [...new Set<Node>([...leaves, ...nodesBehind(output)])];
  const place = new Map(nodes.map((node, i) => [node, i]));
  const end = place.get(output)!;
  const steps: Step[] = [];
  const wanted = new Set<Node>(leaves);
  for (const node of nodes) {
    const { op, inputs, value } = node;
    if (value.data.length !== 1)
      throw new RangeError("only a tape of single numbers can be compiled to numbers");
    if (!op) continue;
    const [unary, binary] = [isUnary(op) ? op : null, isBinary(op) ? op : null];
    if (!unary && !binary) throw new RangeError(`${op.name} is no function of one or two numbers`);
    const moves = inputs.map((input) => wanted.has(input));
    if (moves.includes(true)) wanted.add(node);
    steps.push({
      name: op.name,
      wanted: wanted.has(node),
      to: place.get(node)!,
      a: place.get(inputs[0]!)!,
      b: place.get(inputs.at(-1)!)!,
      unary,
      binary,
      byA: moves[0]!,
      byB: moves.length === 2 && moves[1]!,
    });
  }
  const values = Float64Array.from(nodes, ({ value }) => value.data[0]!);
  const slopes = new Float64Array(nodes.length);

  return (at, out) => {
    for (let i = 0; i < leaves.length; i++) values[i] = at[i]!;
    for (let i = 0; i < steps.length; i++) forward(steps[i]!, values);
    slopes.fill(0);
    slopes[end] = 1;
    for (let i = steps.length - 1; i >= 0; i--) if (steps[i]!.wanted) back(steps[i]!, values, slopes);
    for (let i = 0; i < leaves.length; i++) out[i] = slopes[i]!;
    return out;
  };
}

/** One op: from the values at `a` and `b` to the one at `to`; back to those that a leaf moves. */
interface Step {
  readonly name: string;
  readonly to: number;
  readonly a: number;
  readonly b: number;
  readonly unary: UnaryOp | null;
  readonly binary: BinaryOp | null;
  readonly byA: boolean;
  readonly byB: boolean;
  readonly wanted: boolean;
}

/** Arithmetic is done on the spot, which is several times as fast as a call; whatever else there is, by its own functions. */
function forward({ name, to, a, b, unary, binary }: Step, values: Float64Array): void {
  const x = values[a]!;
  const y = values[b]!;
  switch (name) {
    case "add":
      values[to] = x + y;
      return;
    case "subtract":
      values[to] = x - y;
      return;
    case "multiply":
    case "scale":
      values[to] = x * y;
      return;
    case "square":
      values[to] = x * x;
      return;
    default:
      values[to] = binary ? binary.f(x, y) : unary!.f(x);
  }
}

function back(
  { name, to, a, b, unary, binary, byA, byB }: Step,
  values: Float64Array,
  slopes: Float64Array,
): void {
  const x = values[a]!;
  const y = values[b]!;
  const d = slopes[to]!;
  switch (name) {
    case "add":
      slopes[a]! += d;
      slopes[b]! += d;
      return;
    case "subtract":
      slopes[a]! += d;
      slopes[b]! -= d;
      return;
    case "multiply":
    case "scale":
      slopes[a]! += d * y;
      slopes[b]! += d * x;
      return;
    case "square":
      slopes[a]! += d * (2 * x);
      return;
    default:
      if (byA) slopes[a]! += d * (binary ? binary.derivatives[0](x, y) : unary!.derivative(x, values[to]!));
      if (byB) slopes[b]! += d * binary!.derivatives[1](x, y);
  }
}
