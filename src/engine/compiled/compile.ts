/**
 * A tape recorded once and replayed: the same ops in the same order, each bound to blocks of memory that it reads and
 * writes again and again. The tape stays what readers see; here nothing new is computed, only sooner.
 */
import { type ActivationName, activations } from "../activations.ts";
import type { Block, Kernels, Order, Run, SparseBlock } from "../kernels/kernels.ts";
import { type OpName, ops } from "../ops/index.ts";
import type { Node } from "../tape.ts";
import { formatShape } from "../tensor.ts";
import { binaryByOp, byTensors, isBinary, isUnary, unaryByOp } from "./anyOp.ts";
import { nodesBehind } from "./nodesBehind.ts";

/** Rows of a sparse matrix in the place of a constant [order, columns]. */
export interface SparseRowsOf {
  readonly matrix: SparseBlock;
  readonly order: Order;
}

export interface Places {
  /** Where leaves and constants have their numbers, to be filled anew before a replay; by default they stay as recorded. */
  readonly values?: ReadonlyMap<Node, Block>;
  /** Constants that are mostly zeros. They can be left factors of matrix products and nothing else. */
  readonly sparse?: ReadonlyMap<Node, SparseRowsOf>;
  /** The nodes to differentiate with respect to, and where their gradients go. Without any there is no way back. */
  readonly gradients?: ReadonlyMap<Node, Block>;
  /** Nodes whose values are to be read afterwards; of others the place may be used twice. */
  readonly kept?: readonly Node[];
}

/** A tape compiled. */
export interface Program {
  /** Computes the values from what stands in the places of leaves and constants. */
  readonly forward: Run;
  /** Computes the gradients; after `forward`. */
  readonly backward: Run;
  /** Where the value of the output, or of a node that was to be kept, stands. */
  value(node: Node): Block;
}

const isActivation = (name: string): name is ActivationName => name in activations;
/** Ops whose gradients do not need their own output, so that an activation may write over it. */
const forgettable: ReadonlySet<string> = new Set<OpName>(["matmul", "rowAdd", "add", "subtract"]);

/**
 * Compiles what leads to `output`. Matrix product and row of biases become one; activations write over their sums, and
 * a loss at the end computes its gradient together with itself. Throws a RangeError for an output of more than one number
 * where gradients are asked for, and for a sparse constant that is used as anything but a left factor.
 */
export function compile(output: Node, kernels: Kernels, places: Places = {}): Program {
  const { sparse = new Map(), gradients = new Map<Node, Block>() } = places;
  const kept = new Set([output, ...(places.kept ?? []), ...gradients.keys()]);
  const nodes = nodesBehind(output);
  const users = usersOf(nodes);
  const only = (node: Node) => users.get(node)!.length === 1 && !kept.has(node);
  const wanted = new Set(gradients.keys());
  for (const node of nodes) if (node.inputs.some((input) => wanted.has(input))) wanted.add(node);
  if (gradients.size > 0 && output.value.data.length !== 1)
    throw new RangeError(
      `gradients are those of a single number, got shape ${formatShape(output.value.shape)}`,
    );
  for (const node of sparse.keys()) {
    if (
      users
        .get(node)
        ?.some((user) => user.op !== ops.matmul || user.inputs[0] !== node || user.inputs[1] === node)
    )
      throw new RangeError("a sparse constant can only be the left factor of a product");
  }

  const forward: Run[] = [];
  const backward: Run[] = [];
  const values = new Map(places.values);
  const slopes = new Map(gradients);
  /** Nodes whose gradient has a first share already; further ones are added. */
  const begun = new Set<Node>();
  const sizeOf = (node: Node) => node.value.data.length;
  const value = (node: Node): Block => {
    const block = values.get(node);
    if (!block) throw new RangeError("this node was not kept");
    return block;
  };
  const slope = (node: Node): Block => {
    if (!slopes.has(node)) slopes.set(node, kernels.block(sizeOf(node)));
    return slopes.get(node)!;
  };
  /** A share of a node's gradient: straight to its place if it is the first, else by way of another. */
  const share = (node: Node, run: (to: Block) => Run) => {
    if (!begun.has(node)) {
      begun.add(node);
      backward.push(run(slope(node)));
      return;
    }
    const further = kernels.block(sizeOf(node));
    backward.push(run(further), kernels.addTo(slope(node), further));
  };
  /** The whole gradient of `node` is that of `from`, changed in place by `run`; if it may be. */
  const shareInPlace = (node: Node, from: Node, run: (to: Block, d: Block) => Run | null) => {
    const d = slope(from);
    if (only(node) && !gradients.has(from)) {
      slopes.set(node, d);
      begun.add(node);
      const change = run(d, d);
      if (change) backward.push(change);
    } else share(node, (to) => run(to, d) ?? kernels.copy(to, d));
  };

  /** Products that the row of biases after them completes. */
  const joined = new Set<Node>();
  for (const node of nodes) {
    const [user] = users.get(node) ?? [];
    if (node.op === ops.matmul && only(node) && user?.op === ops.rowAdd && user.inputs[0] === node)
      joined.add(node);
  }
  const matmul = (out: Block, node: Node, row: Block | null): Run => {
    const [a, b] = node.inputs as [Node, Node];
    const [m, n] = node.value.shape as [number, number];
    const rows = sparse.get(a);
    if (rows) return kernels.sparseProduct(out, rows.matrix, rows.order, value(b), n, row);
    return kernels.product(out, value(a), value(b), m, b.value.shape[0]!, n, row);
  };
  /** Whether the op is a loss that ends the tape, with fixed targets. */
  const endsIn = (node: Node, name: "crossEntropy" | "meanSquaredError") =>
    node === output &&
    node.op === ops[name] &&
    !wanted.has(node.inputs[1]!) &&
    node.inputs[0] !== node.inputs[1];

  for (const node of nodes) {
    const { op, inputs } = node;
    if (!op) {
      if (values.has(node) || sparse.has(node)) continue;
      const block = kernels.block(sizeOf(node));
      block.data.set(node.value.data);
      values.set(node, block);
      continue;
    }
    if (joined.has(node)) continue;
    const [first, second] = inputs as [Node, Node];
    const name = op.name;
    const activation = isActivation(name) ? kernels.activation(name) : null;
    if (activation && only(first) && forgettable.has(first.op?.name ?? "")) values.set(node, value(first));
    else if (!values.has(node)) values.set(node, kernels.block(sizeOf(node)));
    const out = value(node);
    if (endsIn(node, "crossEntropy") || endsIn(node, "meanSquaredError")) {
      const [m, n] = first.value.shape as [number, number];
      const d = slope(first);
      if (wanted.has(first)) begun.add(first);
      forward.push(
        name === "crossEntropy"
          ? kernels.crossEntropy(out, d, value(first), value(second), m, n)
          : kernels.squaredError(out, d, value(first), value(second)),
      );
    } else if (op === ops.matmul) forward.push(matmul(out, node, null));
    else if (op === ops.rowAdd && joined.has(first)) forward.push(matmul(out, first, value(second)));
    else if (activation) forward.push(activation.apply(out, value(first)));
    else if (isUnary(op)) forward.push(unaryByOp.apply(op, out, value(first)));
    else if (isBinary(op) && sizeOf(first) === sizeOf(second))
      forward.push(binaryByOp.apply(op, out, value(first), value(second)));
    else forward.push(byTensors.forward(node, out, inputs.map(value)));
  }

  for (const node of nodes.toReversed()) {
    const { op, inputs } = node;
    if (!op || !inputs.some((input) => wanted.has(input))) continue;
    const [first, second] = inputs as [Node, Node];
    const name = op.name;
    if (endsIn(node, "crossEntropy") || endsIn(node, "meanSquaredError")) continue;
    const d = slope(node);
    if (node === output) backward.push(() => d.data.fill(1));
    const activation = isActivation(name) ? kernels.activation(name) : null;
    if (op === ops.matmul) {
      const [m, n] = node.value.shape as [number, number];
      const k = second.value.shape[0]!;
      const rows = sparse.get(first);
      if (wanted.has(first)) share(first, (to) => kernels.rightTransposed(to, d, value(second), m, k, n));
      if (wanted.has(second))
        share(second, (to) =>
          rows
            ? kernels.sparseTransposed(to, rows.matrix, rows.order, d, n)
            : kernels.leftTransposed(to, value(first), d, m, k, n),
        );
    } else if (op === ops.rowAdd) {
      const [m, n] = node.value.shape as [number, number];
      if (wanted.has(second)) share(second, (to) => kernels.columnSums(to, d, m, n));
      if (wanted.has(first)) shareInPlace(first, node, () => null);
    } else if (activation) {
      shareInPlace(first, node, (to, from) => activation.slope(to, from, value(node)));
    } else if (isUnary(op)) {
      shareInPlace(first, node, (to, from) => unaryByOp.slope(op, to, from, value(first), value(node)));
    } else {
      inputs.forEach((input, i) => {
        if (!wanted.has(input)) return;
        if (isBinary(op) && sizeOf(first) === sizeOf(second))
          share(input, (to) => binaryByOp.slope(op, i, to, d, value(first), value(second)));
        else share(input, (to) => byTensors.backward(node, i, to, d, value(node), inputs.map(value)));
      });
    }
  }
  return { forward: inTurn(forward), backward: inTurn(backward), value };
}

/** Who uses each node, once for every time. */
function usersOf(nodes: readonly Node[]): ReadonlyMap<Node, readonly Node[]> {
  const users = new Map<Node, Node[]>(nodes.map((node) => [node, []]));
  for (const node of nodes) for (const input of node.inputs) users.get(input)!.push(node);
  return users;
}

function inTurn(runs: readonly Run[]): Run {
  return () => {
    for (let i = 0; i < runs.length; i++) runs[i]!();
  };
}
