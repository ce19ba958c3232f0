/** A widget's settings in a line of words, for paper, where no control tells them. */

import { plainText } from "../../kit/figure/plane/richText.tsx";
import { format } from "../../kit/format.ts";
import type { Knob, Knobs } from "../knobs.ts";
import { tellNumber } from "../parts/KnobControl.tsx";
import type { Shown } from "../saving/shown.ts";
import { idleOf, type KnobText } from "../widget.ts";

/** Nothing where it has no words: marks that the hand leaves are seen in the picture. */
function tell(knob: Knob, value: unknown, { unit, options }: KnobText): string {
  switch (knob.kind) {
    case "number":
      return tellNumber(knob, value as number, unit);
    case "choice":
      return options?.[value as string] ?? (value as string);
    case "point": {
      const [x, y] = value as readonly [number, number];
      return `(${format(x)}, ${format(y)})`;
    }
    case "switch":
    case "text":
    case "list":
      return "";
  }
}

/** "Learning rate: 0.05 · Data: penguins · 40 steps" */
export function settingsOf({
  widget,
  text,
  words,
  run,
}: Pick<Shown, "widget" | "text" | "words" | "run">): string {
  const idle = idleOf(widget, run.values);
  const told = Object.entries(widget.knobs as Knobs).flatMap(([name, knob]) => {
    if (knob.place === "none" || idle.includes(name)) return [];
    const knobText = (text.knobs as Readonly<Record<string, KnobText>>)[name]!;
    const label = plainText(knobText.label);
    const value = tell(knob, run.values[name], knobText);
    if (value !== "") return `${label}: ${value}`;
    // What is switched on is told by its name alone.
    return run.values[name] === true ? label : [];
  });
  return [...told, ...(widget.model.step ? [words.steps(run.steps)] : [])].join(" · ");
}
