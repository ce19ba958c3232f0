/** A widget that stands otherwise than it was made, from the start: what a page repeats of it, at other knobs and steps. */
import { type Knobs, parseValues } from "./knobs.ts";
import type { AnyWidget, Pose } from "./widget.ts";

/** The widget with the pose for its initial values, so that reset and the plain address mean the pose. */
export function posed(widget: AnyWidget, pose: Pose): AnyWidget {
  const knobs = widget.knobs as Knobs;
  const values = parseValues(knobs, pose.texts);
  const standing = Object.entries(knobs).map(([name, knob]) => [name, { ...knob, initial: values[name] }]);
  return { ...widget, knobs: Object.fromEntries(standing), pose, plain: widget };
}
