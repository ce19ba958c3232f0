/**
 * A computation graph from the engine's own tape. A step computes one node, then hands one gradient back, and at the
 * end moves the parameters, w ← w − η·∂L/∂w, and computes again.
 */
import { choice, list, number, text, toggle, type ValuesOf } from "../../stage/knobs.ts";
import type { Model } from "../../stage/widget.ts";
import type { Program } from "./boxes.ts";
import { FIRST_EXPRESSION, presets, type TypedFault, typedProgram } from "./programs.ts";
import { type Scene, scenesOf } from "./script.ts";

/** Where the hand may put an input. */
export const RANGE = { min: -10, max: 10, step: 0.1 } as const;
const LONGEST = 80;

export const knobs = {
  preset: choice("product", ["product", "neuron", "network", "softmax", "matrix", "twice", "typed"], {
    place: "picture",
  }),
  /** What the reader types … */
  expression: text(FIRST_EXPRESSION, LONGEST, { place: "picture" }),
  /** … and what stays drawn while that has a fault. */
  drawn: text(FIRST_EXPRESSION, LONGEST, { place: "none" }),
  /** Every number of the leaves, in their order; any other count of them, and the leaves keep their own. */
  inputs: list<number>([], 16, {
    separator: ",",
    parse(written) {
      const piece = written.replaceAll("−", "-");
      if (!/^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(piece)) return undefined;
      const value = Math.min(RANGE.max, Math.max(RANGE.min, Number(piece)));
      return Math.round(value * 1000) / 1000 + 0;
    },
    print: String,
  }),
  rate: number(0.1, { min: 0.001, max: 1, step: 0.25, scale: "log", live: true }),
  ledger: toggle(false, { live: true }),
};
export type Values = ValuesOf<typeof knobs>;

export interface State extends Scene {
  readonly step: number;
  readonly steps: number;
  /** The typed expression that is drawn; `null` for the presets. */
  readonly source: string | null;
  readonly fault: TypedFault | null;
}

const isFault = (one: Program | TypedFault): one is TypedFault => "problem" in one;

interface Chosen {
  readonly program: Program;
  readonly source: string | null;
  readonly fault: TypedFault | null;
}

/** What the knobs ask for: a preset, or the typed expression, or while that has a fault the one before. */
export function chosen({
  preset,
  expression,
  drawn,
}: Pick<Values, "preset" | "expression" | "drawn">): Chosen {
  if (preset !== "typed") return { program: presets[preset], source: null, fault: null };
  let fault: TypedFault | null = null;
  for (const source of [expression, drawn, FIRST_EXPRESSION]) {
    const found = typedProgram(source);
    if (!isFault(found)) return { program: found, source, fault };
    fault ??= found;
  }
  throw new Error("the first expression has a fault");
}

/** How many numbers the hand may set. */
const freeCount = ({ leaves }: Program): number =>
  leaves.reduce((count, leaf) => count + (leaf.fixed ? 0 : leaf.values.length), 0);

/** The numbers in the leaves: the program's own, or the hand's. */
function leafValues(program: Program, inputs: readonly number[]): readonly (readonly number[])[] {
  const own = inputs.length !== freeCount(program);
  let next = 0;
  return program.leaves.map(({ values, fixed }) =>
    own || fixed ? values : values.map(() => inputs[next++]!),
  );
}

/** The knob `inputs` with one number changed. */
export function withInput(
  program: Program,
  inputs: readonly number[],
  leaf: number,
  entry: number,
  value: number,
): readonly number[] {
  return leafValues(program, inputs).flatMap((numbers, i) =>
    program.leaves[i]!.fixed ? [] : i === leaf ? numbers.with(entry, value) : numbers,
  );
}

/** The knobs for a newly typed text: variables that stay keep their numbers; what was drawn stays for a faulty text. */
export function typed(values: Values, expression: string): Partial<Values> {
  const { program: before, source } = chosen(values);
  const next = typedProgram(expression);
  if (isFault(next)) return { preset: "typed", expression, drawn: source ?? values.drawn };
  const numbers = leafValues(before, values.inputs);
  const kept = (name: string): number | undefined => {
    const at = before.leaves.findIndex((leaf) => leaf.name === name);
    return at < 0 ? undefined : numbers[at]![0];
  };
  return {
    preset: "typed",
    expression,
    inputs: next.leaves.map(({ name, values: [own] }) => kept(name) ?? own!),
  };
}

function scenes(values: Values): readonly Scene[] {
  const { program } = chosen(values);
  return scenesOf(program, leafValues(program, values.inputs), values.rate);
}

function stateAt(values: Values, wanted: number, all: readonly Scene[]): State {
  const steps = all.length - 1;
  const step = Math.min(wanted, steps);
  const { source, fault } = chosen(values);
  return { ...all[step]!, step, steps, source, fault };
}

export const model: Model<Values, State, readonly Scene[]> = {
  prepare: scenes,
  init: (values, _data, all: readonly Scene[]) => stateAt(values, 0, all),
  step: ({ step }, values, _data, all: readonly Scene[]) => stateAt(values, step + 1, all),
  turn: ({ step }, values, _before, _data, all: readonly Scene[]) => stateAt(values, step, all),
  done: ({ step, steps }) => step >= steps,
};
