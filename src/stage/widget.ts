/**
 * What a widget is: knobs the hand turns, a model the clock steps, a view that draws, a plate for paper, words.
 * The hand turns knobs; the clock takes steps. Nothing else changes a widget.
 */
import type { ComponentType } from "react";
import type { Knobs, ValuesOf } from "./knobs.ts";

/** The computation, pure: same values and same number of steps, same state. State survives `structuredClone`. */
export interface Model<V, S> {
  init(values: V): S;
  /** One tick of the clock. Missing: the widget shows no play, step or back. */
  step?(state: S, values: V): S;
  /** True when further steps would change nothing (or must not be taken): the clock stops. */
  done?(state: S, values: V): boolean;
  /** A live knob was turned: folded in instead of restarting. */
  turn?(state: S, values: V, before: V): S;
  /**
   * `count` steps at once; owns `state` and may reuse its buffers. Equal to `count` times `step`;
   * a model that has both `advance` and `done` leaves a finished state as it is.
   */
  advance?(state: S, values: V, count: number): S;
}

export interface ViewProps<V, S, Text> {
  readonly values: V;
  readonly state: S;
  readonly text: Text;
  /** Measured, never computed: shown, but never part of state, address or plate. */
  readonly readings?: Readonly<Record<string, number>>;
  /** Missing on a plate: then draw no handles and listen to nothing. */
  readonly turn?: ((change: Partial<V>) => void) | undefined;
}

/** One picture of a plate: some knobs turned, so many steps taken. */
export interface Frame<V> {
  readonly turned?: Partial<V>;
  readonly steps?: number;
}

export interface KnobText {
  readonly label: string;
  /** A line of explanation, shown as the control's description. */
  readonly hint?: string;
  /** Words for a choice's options, by option. */
  readonly options?: Readonly<Record<string, string>>;
  /** Unit written after a number. */
  readonly unit?: string;
}

/** The words every widget has in every language; a widget adds its own beside them. */
export interface WidgetText<K extends Knobs = Knobs> {
  readonly title: string;
  /** Under the plate: what to see in which frame. */
  readonly caption: string;
  /** One short caption a frame, in the plate's order. */
  readonly frames: readonly string[];
  /** What to do with pencil and paper, printed in a box under the plate. */
  readonly task: string;
  readonly knobs: { readonly [N in keyof K]: KnobText };
}

export interface Widget<K extends Knobs, S, Text extends WidgetText<K>> {
  readonly id: string;
  readonly knobs: K;
  readonly model: Model<ValuesOf<K>, S>;
  readonly View: ComponentType<ViewProps<ValuesOf<K>, S, Text>>;
  /** Two to four frames. The first is also what a reader sees before touching anything. */
  readonly plate: readonly Frame<ValuesOf<K>>[];
  readonly text: { readonly en: Text } & { readonly [locale: string]: Text };
  /** What the picture shows now, in a sentence or two: read out, shown live, printed under plates. */
  describe(values: ValuesOf<K>, state: S, text: Text): string;
  /** Steps a second when played (8 unless told). */
  readonly pace?: number;
}

// biome-ignore lint/suspicious/noExplicitAny: the one place where a widget's type parameters are erased
export type AnyWidget = Widget<any, any, any>;

/** Types a widget's parts against each other. */
export const defineWidget = <const K extends Knobs, S, Text extends WidgetText<K>>(
  widget: Widget<K, S, Text>,
): Widget<K, S, Text> => widget;
