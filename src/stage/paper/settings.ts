/** A widget's settings in a line of words, for paper, where no control tells them. */

import { plainText } from "../../kit/figure/plane/richText.tsx";
import { format } from "../../kit/format.ts";
import { tellNumber } from "../KnobControl.tsx";
import type { Knob, Knobs } from "../knobs.ts";
import type { Shown } from "../shown.ts";
import type { KnobText } from "../widget.ts";
import type { StageWords } from "../words.ts";

/** Nothing where it has no words: marks that the hand leaves are seen in the picture. */
function tell(knob: Knob, value: unknown, { unit, options }: KnobText, words: StageWords): string {
  switch (knob.kind) {
    case "number":
      return tellNumber(knob, value as number, unit);
    case "choice":
      return options?.[value as string] ?? (value as string);
    case "switch":
      return value ? words.on : words.off;
    case "point": {
      const [x, y] = value as readonly [number, number];
      return `(${format(x)}, ${format(y)})`;
    }
    case "text":
    case "list":
      return "";
  }
}

/** "Learning rate: 0.05 · Data: penguins · 40 steps" */
export function settingsOf({ widget, text, words, run }: Shown): string {
  const idle: readonly PropertyKey[] = widget.idle?.(run.values) ?? [];
  const told = Object.entries(widget.knobs as Knobs).flatMap(([name, knob]) => {
    if (knob.place === "none" || idle.includes(name)) return [];
    const knobText = (text.knobs as Readonly<Record<string, KnobText>>)[name]!;
    const value = tell(knob, run.values[name], knobText, words);
    return value === "" ? [] : `${plainText(knobText.label)}: ${value}`;
  });
  return [...told, ...(widget.model.step ? [words.steps(run.steps)] : [])].join(" · ");
}
