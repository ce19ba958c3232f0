/** The whole performance of a program, told by the engine: forward, backward, update, forward again; and the same by nudging. */
import type { Op } from "../../engine/ops/op.ts";
import { sgd } from "../../engine/optimizers/sgd.ts";
import { type BackwardStep, backward, type Node } from "../../engine/tape.ts";
import type { Tensor } from "../../engine/tensor.ts";
import { type Box, boxesOf, type Program, recorded } from "./boxes.ts";

/** What one entry of an input is sent: the sum of upstream times local, over the entries of the output that it touches. */
export interface Sent {
  readonly terms: readonly { readonly upstream: number; readonly local: number }[];
  readonly sum: number;
  /** What had arrived before by another way, and all of it together. */
  readonly before: number | null;
  readonly total: number;
}
export interface Share {
  readonly to: number;
  /** Which input of the op it is. */
  readonly input: number;
  readonly entries: readonly Sent[];
}

/** What the last step did. */
export type Moment =
  | { readonly kind: "start" }
  | { readonly kind: "forward"; readonly box: number; readonly nth: number; readonly of: number }
  | {
      readonly kind: "backward";
      readonly box: number;
      readonly nth: number;
      readonly of: number;
      readonly upstream: readonly number[];
      readonly shares: readonly Share[];
    }
  | { readonly kind: "update"; readonly changes: readonly Change[] }
  | { readonly kind: "again"; readonly before: number; readonly after: number }
  /** No further: a value, a slope or the loss after the update would not be a number that can be drawn. */
  | {
      readonly kind: "stuck";
      readonly box: number;
      readonly in: "forward" | "backward" | "update" | "again";
    };

export interface Change {
  readonly box: number;
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** One parameter of both ledgers; `null` where there is no number (yet). */
export interface Entry {
  readonly box: number;
  readonly entry: number;
  readonly nudged: number | null;
  readonly gradient: number | null;
}

export interface Scene {
  readonly boxes: readonly Box[];
  readonly moment: Moment;
  readonly ledger: readonly Entry[];
  /** Forward passes that nudging has finished; it needs one more than there are entries. */
  readonly passes: number;
}

/** How far a parameter is nudged. */
export const NUDGE = 1e-5;
/** Beyond this a number is as good as infinite: its products soon would be. */
const LARGEST = 1e100;
const finite = (numbers: ArrayLike<number>): boolean =>
  Array.prototype.every.call(numbers, (x: number) => Math.abs(x) < LARGEST);
const list = (tensor: Tensor): readonly number[] => Array.from(tensor.data, (x) => x + 0);

/** The scenes of a program from the first to the last; a step goes to the next. */
export function scenesOf(
  program: Program,
  values: readonly (readonly number[])[],
  rate: number,
): readonly Scene[] {
  const tape = recorded(program, values);
  const output = tape.nodes.at(-1)!;
  const boxes = boxesOf(program, tape);
  const boxAt = boxes.index;
  const results = tape.nodes.filter(({ op }) => op);
  let now = boxes.list;
  const scenes: Scene[] = [];
  const parameters = now.flatMap((box, at) =>
    box.role === "parameter" ? box.value!.map((_, entry) => ({ box: at, entry })) : [],
  );
  const byNudging = nudges(program, values, output.value.data[0]!);
  /** Both ways are given the same time: an op of a pass a step. */
  const show = (moment: Moment, all = false): void => {
    const passes = all
      ? parameters.length + 1
      : Math.min(parameters.length + 1, Math.floor(scenes.length / results.length));
    const ledger = parameters.map(({ box, entry }, i) => ({
      box,
      entry,
      nudged: i + 1 < passes ? byNudging[i]! : null,
      gradient: now[box]!.gradient?.[entry] ?? arrived[box]?.[entry] ?? null,
    }));
    scenes.push({ boxes: now, moment, ledger, passes });
  };
  const set = (at: number, change: Partial<Box>): void => {
    now = now.with(at, { ...now[at]!, ...change });
  };
  const arrived: Record<number, readonly number[]> = {};

  show({ kind: "start" });
  for (const [k, node] of results.entries()) {
    const box = boxAt.get(node)!;
    if (!finite(node.value.data)) {
      show({ kind: "stuck", box, in: "forward" });
      return scenes;
    }
    set(box, { value: list(node.value) });
    show({ kind: "forward", box, nth: k + 1, of: results.length });
  }

  const last = boxAt.get(output)!;
  const walk = [...backward(output)];
  set(last, { gradient: [1] });
  for (const [k, step] of walk.entries()) {
    const box = boxAt.get(step.node)!;
    const shares = sharesOf(step, boxAt, now);
    if (!shares.every(({ entries }) => finite(entries.map(({ total }) => total)))) {
      show({ kind: "stuck", box, in: "backward" });
      return scenes;
    }
    for (const { to, entries } of shares) set(to, { gradient: entries.map(({ total }) => total) });
    show({ kind: "backward", box, nth: k + 1, of: walk.length, upstream: list(step.gradient), shares });
  }

  const changes = now.flatMap((box, at): Change[] => {
    if (box.role !== "parameter" || !box.value) return [];
    const gradient = box.gradient ?? box.value.map(() => 0);
    return [{ box: at, before: box.value, after: moved(box.value, gradient, rate) }];
  });
  const wild = changes.find(({ after }) => !finite(after));
  if (wild) {
    show({ kind: "stuck", box: wild.box, in: "update" }, true);
    return scenes;
  }
  for (const { box, after } of changes) set(box, { value: after });
  for (const node of results) set(boxAt.get(node)!, { value: null });
  show({ kind: "update", changes }, true);

  const after = recorded(
    program,
    program.leaves.map((_, i) => now[i]!.value!),
  );
  for (const [at, box] of now.entries()) if (box.gradient) arrived[at] = box.gradient;
  const wrong = after.nodes.find(({ op, value }) => op && !finite(value.data));
  if (wrong) {
    show({ kind: "stuck", box: boxAt.get(tape.nodes[wrong.index]!)!, in: "again" }, true);
    return scenes;
  }
  now = now.map((box) => ({ ...box, gradient: null }));
  for (const node of results) set(boxAt.get(node)!, { value: list(after.nodes[node.index]!.value) });
  show(
    {
      kind: "again",
      before: output.value.data[0]! + 0,
      after: after.nodes[output.index]!.value.data[0]! + 0,
    },
    true,
  );
  return scenes;
}

/** The engine's step of gradient descent. */
const moved = (value: readonly number[], gradient: readonly number[], rate: number): readonly number[] =>
  Array.from(sgd.update(Float64Array.from(value), Float64Array.from(gradient), {}, { rate }, 1).parameters);

/** ∂(output entry)/∂(input entry), a row an output entry: the op's own pullback of each unit gradient. */
function localDerivatives(op: Op, input: number, node: Node): readonly (readonly number[])[] {
  const values = node.inputs.map(({ value }) => value);
  return Array.from(node.value.data, (_, out) => {
    const unit = new Float64Array(node.value.data.length);
    unit[out] = 1;
    return list(op.vjp[input]!({ shape: node.value.shape, data: unit }, node.value, ...values));
  });
}

/** A backward step of the engine, with the products that its contributions are made of. */
function sharesOf(
  { node, op, gradient, contributions, accumulated }: BackwardStep,
  boxAt: ReadonlyMap<Node, number>,
  now: readonly Box[],
): readonly Share[] {
  const arrived = new Map<number, readonly number[] | null>();
  return contributions.flatMap((contribution, input): Share[] => {
    if (!contribution) return [];
    const to = boxAt.get(node.inputs[input]!)!;
    const before = arrived.has(to) ? arrived.get(to)! : now[to]!.gradient;
    const local = localDerivatives(op, input, node);
    const total = list(accumulated[input]!);
    arrived.set(to, total);
    const entries = list(contribution).map((sum, entry): Sent => {
      const all = local.map((row, out) => ({ upstream: gradient.data[out]! + 0, local: row[entry]! }));
      const some = all.filter((term) => term.upstream !== 0 && term.local !== 0);
      // Nothing but zeros is still told, by one of its products.
      const terms = some.length > 0 ? some : [all.find((term) => term.upstream !== 0) ?? all[0]!];
      return { terms, sum, before: before?.[entry] ?? null, total: total[entry]! };
    });
    return [{ to, input, entries }];
  });
}

/** Each parameter's slope by a nudge of its own and one forward pass more; `null` where the nudged loss is no number. */
function nudges(
  program: Program,
  values: readonly (readonly number[])[],
  here: number,
): readonly (number | null)[] {
  return program.leaves.flatMap(({ role }, which) =>
    role !== "parameter"
      ? []
      : values[which]!.map((value, entry) => {
          const above = value + NUDGE;
          const there = recorded(program, values.with(which, values[which]!.with(entry, above))).nodes.at(
            -1,
          )!;
          // What was really added differs from the nudge by rounding.
          const slope = (there.value.data[0]! - here) / (above - value);
          return finite([slope]) ? slope : null;
        }),
  );
}
