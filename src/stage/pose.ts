/** A widget that stands otherwise than it was made, from the start: what a page repeats of it, at other knobs and steps. */
import { type Knobs, parseValues } from "./knobs.ts";
import type { Texts } from "./page.ts";
import type { AnyWidget, Frame } from "./widget.ts";

export interface Pose {
  /** Knobs off their initial values, as in an address. */
  readonly texts: Texts;
  readonly steps: number;
  /** The panels that are shown; all unless told. */
  readonly panel?: Frame<unknown>["panel"];
}

/** The widget with the pose for its initial values, so that reset and the plain address mean the pose. */
export function posed(widget: AnyWidget, pose: Pose): AnyWidget {
  const knobs = widget.knobs as Knobs;
  const values = parseValues(knobs, pose.texts);
  const standing = Object.entries(knobs).map(([name, knob]) => [name, { ...knob, initial: values[name] }]);
  return { ...widget, knobs: Object.fromEntries(standing), pose, plain: widget };
}
