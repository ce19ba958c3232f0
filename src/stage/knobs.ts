/**
 * Knobs: everything a hand can set on a widget, each with its initial value, its legal values and its form as text.
 * The text form is what stands in an address, so `parse(print(v))` gives `v` back and `parse` never throws.
 */
import { snap, tidy } from "../kit/figure/hand/travel.ts";
import type { Point } from "../kit/figure/plane/point.ts";

/** What every kind of knob can do. */
interface KnobBase<T> {
  readonly initial: T;
  /** A live knob does not restart the run: the model folds the turn in (`Model.turn`). */
  readonly live: boolean;
  /**
   * Where its control stands: in the row under the picture, inside the picture (a handle, with its own hidden
   * native input), or nowhere (set only by prose, by an address or by the view).
   */
  readonly place: "row" | "picture" | "none";
  /** Remembered for this visit as a keepsake, and so outside address and reset: what cannot be undone. */
  readonly lasting: boolean;
  /** Out-of-range text gives the nearest legal value; nonsense gives `undefined`, and the initial value is used. */
  parse(text: string): T | undefined;
  /** The value as text for an address. */
  print(value: T): string;
  /** The nearest legal value to any value of the right type. */
  legal(value: T): T;
}

export interface NumberKnob extends KnobBase<number> {
  readonly kind: "number";
  readonly min: number;
  readonly max: number;
  /** Distance between legal values; on a log scale, in decades. */
  readonly step: number;
  readonly scale: "linear" | "log";
  /** Where the control's slider rests, ascending; an address may name any legal value between. */
  readonly stops?: readonly number[];
}
export interface ChoiceKnob<O extends string = string> extends KnobBase<O> {
  readonly kind: "choice";
  readonly options: readonly O[];
}
export interface SwitchKnob extends KnobBase<boolean> {
  readonly kind: "switch";
}
export interface PointKnob extends KnobBase<Point> {
  readonly kind: "point";
  readonly x: NumberKnob;
  readonly y: NumberKnob;
}
export interface ListKnob<T = unknown> extends KnobBase<readonly T[]> {
  readonly kind: "list";
  readonly maxLength: number;
}
export interface TextKnob extends KnobBase<string> {
  readonly kind: "text";
  readonly maxLength: number;
}

export type Knob = NumberKnob | ChoiceKnob | SwitchKnob | PointKnob | ListKnob | TextKnob;
export type Knobs = Readonly<Record<string, Knob>>;
/** The type of a knob's value. */
export type ValueOf<K> = K extends { readonly initial: infer T }
  ? T extends number
    ? number
    : T extends boolean
      ? boolean
      : T
  : never;
export type ValuesOf<K extends Knobs> = { readonly [N in keyof K]: ValueOf<K[N]> };

interface Options {
  readonly live?: boolean;
  readonly place?: "row" | "picture" | "none";
  readonly lasting?: boolean;
}
const base = ({ live = false, place = "row", lasting = false }: Options) => ({ live, place, lasting });

interface NumberOptions extends Options {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly scale?: "linear" | "log";
  readonly stops?: readonly number[];
}

/** A number between `min` and `max`, on multiples of `step` from `min` (on a log scale: `step` in decades). */
export function number(initial: number, options: NumberOptions): NumberKnob {
  const { min, max, step, scale = "linear", stops } = options;
  const travel = { min, max, step, log: scale === "log" };
  const legal = (value: number): number => (Number.isNaN(value) ? initial : snap(value, travel));
  return {
    ...base(options),
    kind: "number",
    initial,
    min,
    max,
    step,
    scale,
    ...(stops && { stops }),
    legal,
    parse(text) {
      // A true minus sign comes along when a number is copied from the page.
      const trimmed = text.trim().replaceAll("−", "-");
      if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed)) return undefined;
      const value = Number(trimmed);
      return value === initial ? initial : legal(value);
    },
    print: (value) => String(tidy(value)),
  };
}

/** A whole number that picks the stream of random numbers. */
export function seed(initial = 1, options: Options = {}): NumberKnob {
  return number(initial, { min: 1, max: 9999, step: 1, ...options });
}

/** One of a few named options. */
export function choice<const O extends string>(
  initial: O,
  options: readonly O[],
  more: Options = {},
): ChoiceKnob<O> {
  const find = (text: string): O | undefined => options.find((option) => option === text);
  return {
    ...base(more),
    kind: "choice",
    initial,
    options,
    parse: (text) => find(text.trim()),
    print: (value) => value,
    legal: (value) => find(value) ?? initial,
  };
}

/** On or off. */
export function toggle(initial: boolean, options: Options = {}): SwitchKnob {
  return {
    ...base(options),
    kind: "switch",
    initial,
    parse: (text) => {
      const word = text.trim().toLowerCase();
      if (["1", "true", "on", "yes"].includes(word)) return true;
      if (["0", "false", "off", "no"].includes(word)) return false;
      return undefined;
    },
    print: (value) => (value ? "1" : "0"),
    legal: (value) => value === true,
  };
}

/** A place in the plane, each coordinate a number knob of its own. Written `x,y`. */
export function point(
  initial: Point,
  axes: { readonly x: NumberOptions; readonly y: NumberOptions },
  options: Options = {},
): PointKnob {
  const x = number(initial[0], axes.x);
  const y = number(initial[1], axes.y);
  return {
    ...base({ place: "picture", ...options }),
    kind: "point",
    initial,
    x,
    y,
    parse(text) {
      const parts = text.split(",");
      if (parts.length !== 2) return undefined;
      const [px, py] = [x.parse(parts[0]!), y.parse(parts[1]!)];
      return px === undefined || py === undefined ? undefined : [px, py];
    },
    print: ([px, py]) => `${x.print(px)},${y.print(py)}`,
    legal: ([px, py]) => [x.legal(px), y.legal(py)],
  };
}

/** How one item of a list is written; `separator` must not occur in an item (empty: every character is an item). */
interface ItemCodec<T> {
  readonly separator: string;
  parse(text: string): T | undefined;
  print(item: T): string;
}

/** Marks the hand leaves: moves walked, points dropped. Illegal items are dropped, items past `maxLength` are cut. */
export function list<T>(
  initial: readonly T[],
  maxLength: number,
  item: ItemCodec<T>,
  options: Options = {},
): ListKnob<T> {
  const legal = (items: readonly T[]): readonly T[] =>
    items
      .slice(0, maxLength)
      .map((one) => item.parse(item.print(one)))
      .filter((one): one is T & {} => one !== undefined);
  return {
    ...base({ place: "picture", ...options }),
    kind: "list",
    initial,
    maxLength,
    parse: (text) =>
      (text === "" ? [] : text.split(item.separator))
        .slice(0, maxLength)
        .map((one) => item.parse(one))
        .filter((one): one is T & {} => one !== undefined),
    print: (items) => items.map((one) => item.print(one)).join(item.separator),
    legal,
  };
}

/** Free text up to `maxLength` characters; control characters are dropped. */
export function text(initial: string, maxLength: number, options: Options = {}): TextKnob {
  const legal = (value: string): string => value.replace(/\p{Cc}/gu, "").slice(0, maxLength);
  return {
    ...base({ place: "picture", ...options }),
    kind: "text",
    initial,
    maxLength,
    parse: legal,
    print: (value) => value,
    legal,
  };
}

/** Every knob at its initial value. */
export function initialValues<K extends Knobs>(knobs: K): ValuesOf<K> {
  return Object.fromEntries(Object.entries(knobs).map(([name, knob]) => [name, knob.initial])) as ValuesOf<K>;
}

/** Every knob back at its initial value, but for those that last. */
export const resetValues = <K extends Knobs>(knobs: K, values: ValuesOf<K>): ValuesOf<K> => ({
  ...values,
  ...initialValues(passing(knobs)),
});

/** The knobs that an address names: all but those that last. */
export const passing = (knobs: Knobs): Knobs =>
  Object.fromEntries(Object.entries(knobs).filter(([, { lasting }]) => !lasting));

/** The knobs that differ from `from` (initial values unless given), as text by name. */
export function printValues<K extends Knobs>(
  knobs: K,
  values: ValuesOf<K>,
  from: ValuesOf<K> = initialValues(knobs),
): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, knob] of Object.entries(knobs)) {
    const print = knob.print as (value: unknown) => string;
    const now = print(values[name]);
    if (now !== print(from[name])) texts[name] = now;
  }
  return texts;
}

/** Values from text by name: unknown names are ignored, nonsense leaves the value of `from`. Never throws. */
export function parseValues<K extends Knobs>(
  knobs: K,
  texts: Readonly<Record<string, string>>,
  from: ValuesOf<K> = initialValues(knobs),
): ValuesOf<K> {
  const values: Record<string, unknown> = { ...from };
  for (const [name, knob] of Object.entries(knobs)) {
    const given = Object.hasOwn(texts, name) ? texts[name] : undefined;
    const value = given === undefined ? undefined : knob.parse(given);
    if (value !== undefined) values[name] = value;
  }
  return values as ValuesOf<K>;
}

/** The values with some turned, each made legal. */
export function turnValues<K extends Knobs>(
  knobs: K,
  values: ValuesOf<K>,
  change: Partial<ValuesOf<K>>,
): ValuesOf<K> {
  const next: Record<string, unknown> = { ...values };
  for (const [name, value] of Object.entries(change)) {
    const knob = knobs[name];
    if (knob && value !== undefined) next[name] = (knob.legal as (value: unknown) => unknown)(value);
  }
  return next as ValuesOf<K>;
}
