/**
 * What a widget is: knobs the hand turns, a model the clock steps, panels that draw, a plate for paper, words.
 * The hand turns knobs; the clock takes steps. Nothing else changes a widget.
 */
import type { ComponentType, ReactNode } from "react";
import type { Data, DataName } from "./data.ts";
import type { Knobs, ValuesOf } from "./knobs.ts";
import type { Texts } from "./page.ts";
import type { StageWords } from "./words.ts";

/**
 * The computation, pure: same values and same number of steps, same state. State survives `structuredClone`.
 * `data` holds what the widget has asked for (`Widget.data`) with these values, and perhaps more; `prepared` is what `prepare`
 * gave for them.
 */
export interface Model<V, S, P = unknown> {
  /**
   * What is worked out once for values and data (a table, a trained net), and handed to all the others. Made anew only when
   * something has changed of what it read of them; `before` is what it made last, to take from what still holds.
   */
  prepare?(values: V, data: Data, before: P | undefined): P;
  init(values: V, data?: Data, prepared?: P): S;
  /** One tick of the clock. Missing: the widget shows no play, step or back. */
  step?(state: S, values: V, data?: Data, prepared?: P): S;
  /** True when further steps would change nothing (or must not be taken): the clock stops. */
  done?(state: S, values: V): boolean;
  /** A live knob was turned: folded in instead of restarting. */
  turn?(state: S, values: V, before: V, data?: Data, prepared?: P): S;
  /**
   * `count` steps at once; owns `state` and may reuse its buffers. Equal to `count` times `step`;
   * a model that has both `advance` and `done` leaves a finished state as it is.
   */
  advance?(state: S, values: V, count: number, data?: Data, prepared?: P): S;
  /**
   * What the next step is a measurement of: the stage of a heavy widget then takes its steps one by one, and keeps the
   * seconds they take as readings by these names. The model itself sees no clock.
   */
  measures?(state: S, values: V): string;
}

/**
 * The parts of a widget that compute. The `model.ts` of a heavy widget exports them by these names,
 * because its worker loads nothing else of it.
 */
export interface Part<V, S> {
  readonly knobs: Knobs;
  // biome-ignore lint/suspicious/noExplicitAny: what a model prepares is its own affair
  readonly model: Model<V, S, any>;
  /** The data sets that the model needs with these values. They are there before `init` is called with them. */
  readonly data?: ((values: V) => readonly DataName[]) | undefined;
  /** Steps a second when played (8 unless told), perhaps by a live knob; `Infinity` is as fast as the machine can. */
  readonly pace?: number | ((values: V) => number) | undefined;
  /** Where `posed` has set it to stand at first. */
  readonly pose?: Pose | undefined;
}

/** What a panel draws from, and nothing else: the same arguments, the same picture. */
export interface PanelProps<V, S, Text> {
  readonly values: V;
  readonly state: S;
  readonly text: Text;
  /** The knobs as the hand has left them, where a heavy model's state still follows: what controls in the picture show. */
  readonly wanted?: V;
  /** Measured, never computed: shown, but never part of state, address or plate. */
  readonly readings?: Readonly<Record<string, number>>;
  /** Missing on a plate: then draw no handles and listen to nothing. */
  readonly turn?: ((change: Partial<V>) => void) | undefined;
}

/** One picture of a plate: some knobs turned, so many steps taken. */
export interface Frame<V, P extends string = string> {
  readonly turned?: Partial<V>;
  readonly steps?: number;
  /** The panels it shows, where it is not all of them. */
  readonly panel?: P | readonly P[];
  /** On paper as wide as two, for a picture in many small parts, or across the page, for what stands three abreast. */
  readonly wide?: true | "page";
}

/** Where a page repeats a widget: the knobs and steps it stands at from the start. */
export interface Pose {
  /** Knobs off their initial values, as in an address. */
  readonly texts: Texts;
  readonly steps: number;
  /** The panels that are shown; all unless told. */
  readonly panel?: Frame<unknown>["panel"];
}

export interface KnobText {
  readonly label: string;
  /** A line of explanation, shown as the control's description; it may depend on the knob's value. */
  // biome-ignore lint/suspicious/noExplicitAny: a knob's type is erased here
  readonly hint?: string | ((value: any) => string);
  /** Words for a choice's options, by option. */
  readonly options?: Readonly<Record<string, string>>;
  /** Unit written after a number. */
  readonly unit?: string;
}

/** The words every widget has in every language; a widget adds its own beside them. */
export interface WidgetText<K extends Knobs = Knobs> {
  readonly title: string;
  /**
   * One line under the picture: what its colours, dashes and rings mean, in the order in which one meets them.
   * A function where what is drawn depends on the knobs, or on the panels: of those alone that are shown.
   */
  // biome-ignore lint/suspicious/noExplicitAny: a knob's type is erased here
  readonly key: string | ((values: any, shows: Shows) => string);
  /** Under the plate: what to see in which frame. */
  readonly caption: string;
  /** One short caption a frame, in the plate's order. */
  readonly frames: readonly string[];
  /** What to do with pencil and paper, printed in a box under the plate. */
  readonly task: string;
  /** What comes out of it, for the back of the book. */
  readonly answer: string;
  readonly knobs: { readonly [N in keyof K]: KnobText };
  /** What taking each of the widget's `files` away is called. */
  readonly files?: Readonly<Record<string, string>>;
  /** Verbs of its own for the stage's: "Guess" for "Step". */
  // biome-ignore lint/suspicious/noExplicitAny: a method would make the texts of two widgets incomparable
  readonly verbs?: (values: any) => Partial<StageWords>;
}

/** A widget's panels, drawn, by name. */
export interface LayoutProps<V, S, Text, P extends string> extends PanelProps<V, S, Text> {
  readonly panels: Readonly<Record<P, ReactNode>>;
}

/** Whether a panel is among those shown. */
export type Shows = (panel: string) => boolean;

const among =
  (panels: Frame<unknown>["panel"]): Shows =>
  (panel) =>
    panels === undefined || [panels].flat().includes(panel);

/** The line under the picture at these values, where all panels are shown or some. */
export const keyOf = ({ key }: WidgetText, values: unknown, panels?: Frame<unknown>["panel"]): string =>
  typeof key === "function" ? key(values, among(panels)) : key;

/** The knobs that do nothing at these values, where all panels are shown or some. */
export const idleOf = ({ idle, pose }: AnyWidget, values: ValuesOf<Knobs>): readonly PropertyKey[] =>
  idle?.(values, among(pose?.panel)) ?? [];

/** The knobs in the row: those whose controls do something. */
export function rowOf(
  widget: AnyWidget,
  values: ValuesOf<Knobs>,
): readonly (readonly [string, Knobs[string]])[] {
  const idle = idleOf(widget, values);
  return Object.entries(widget.knobs as Knobs).filter(
    ([name, { place }]) => place === "row" && !idle.includes(name),
  );
}

export interface Widget<K extends Knobs, S, Text extends WidgetText<K>, P extends string = string> {
  readonly id: string;
  readonly knobs: K;
  readonly model: Part<ValuesOf<K>, S>["model"];
  /** The picture, in one piece or several, which the screen shows together. */
  readonly panels: { readonly [N in P]: ComponentType<PanelProps<ValuesOf<K>, S, Text>> };
  /** How the panels stand together, and what the hand needs beside them; two in a row unless told. */
  readonly Layout?: ComponentType<LayoutProps<ValuesOf<K>, S, Text, P>>;
  /** Two to six frames. The first shows all panels: the widget wakes in its place. */
  readonly plate: readonly Frame<ValuesOf<K>, NoInfer<P>>[];
  /** What the picture shows now, in a sentence or two: read out, shown live, printed under plates. */
  describe(values: ValuesOf<K>, state: S, text: Text): string;
  /** What the state sounds like, in hertz: a note is struck whenever the state changes; `undefined` is silence. */
  tone?(values: ValuesOf<K>, state: S): number | undefined;
  readonly pace?: Part<ValuesOf<K>, S>["pace"];
  readonly data?: Part<ValuesOf<K>, S>["data"];
  /** What the stage keeps of this for later paragraphs to quote (`keepsakes.ts`): plain data by name. */
  keep?(
    values: ValuesOf<K>,
    state: S,
    readings: Readonly<Record<string, number>>,
  ): Readonly<Record<string, unknown>> | undefined;
  /**
   * Runs in a worker, so that the page stays smooth while it computes. Its readings: `stepsPerSecond`, and seconds under
   * each name that the model `measures`.
   */
  readonly heavy?: boolean;
  /** Knobs of the row that change nothing at these values, or in the panels that are shown: their controls are left out. */
  idle?(values: ValuesOf<K>, shows: Shows): readonly (keyof K)[];
  readonly pose?: Part<ValuesOf<K>, S>["pose"];
  /** What `posed` has posed: the widget as it was made. */
  readonly plain?: AnyWidget;
  /** Steps from start to end, where that is known from the start: then a slider goes to any of them. */
  readonly length?: (values: ValuesOf<K>) => number;
  /** The works it draws on, by their keys in the bibliography: a page that holds it lists them. */
  readonly sources?: readonly string[];
  /** Numbers of steps that have a button of their own. */
  readonly strides?: readonly number[];
  /**
   * What a reader may take away besides the picture and its numbers, by file name; called what `text.files` says. Made when
   * asked for. `site` is the address of the site's root.
   */
  readonly files?: Readonly<
    Record<string, (values: ValuesOf<K>, state: S, site: string) => Promise<string | Uint8Array<ArrayBuffer>>>
  >;
}

// biome-ignore lint/suspicious/noExplicitAny: the one place where a widget's type parameters are erased
export type AnyWidget = Widget<any, any, any, any>;

/** Types a widget's parts against each other. */
export const defineWidget = <const K extends Knobs, S, Text extends WidgetText<K>, P extends string>(
  widget: Widget<K, S, Text, P>,
): Widget<K, S, Text, P> => widget;
