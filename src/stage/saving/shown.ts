import type { Knobs, ValuesOf } from "../knobs.ts";
import type { Performance } from "../performing/useTroupe.ts";
import type { AnyWidget, WidgetText } from "../widget.ts";
import type { StageWords } from "../words.ts";

/** A widget as it stands on the page. */
export interface Shown {
  readonly widget: AnyWidget;
  readonly name: string;
  readonly text: WidgetText;
  /** What the picture shows now. */
  readonly description: string;
  readonly words: StageWords;
  readonly run: Performance["run"];
  readonly readings: Performance["readings"];
  readonly wanted: ValuesOf<Knobs>;
  /** The step it stands at, as an address has it. */
  readonly steps: number;
  /** What there is to see belongs to other knobs than those that are set. */
  readonly away: boolean;
  readonly body: HTMLElement;
}

/** Tells how a widget stands, while it stands in the page. */
export type Show = () => Shown | undefined;

/** Whose a copy of it is. The data sets that widgets ask for are the digits: what shows them is theirs in part. */
export const creditOf = ({ widget, words, run }: Shown): readonly string[] =>
  words.credit((widget.data?.(run.values) ?? []).length > 0);
