/** A widget that stands otherwise than it was made, from the start: what a page repeats of it, at other knobs and steps. */
import { type Knobs, parseValues } from "./knobs.ts";
import type { Pose } from "./widget.ts";

/** The widget, or what of it computes, with the pose for its initial values, so that reset and the plain address mean the pose. */
export function posed<W extends { readonly knobs: Knobs }>(
  widget: W,
  pose: Pose,
): W & { readonly pose: Pose; readonly plain: W } {
  const { knobs } = widget;
  const values = parseValues(knobs, pose.texts);
  const standing = Object.entries(knobs).map(([name, knob]) => [name, { ...knob, initial: values[name] }]);
  return { ...widget, knobs: Object.fromEntries(standing) as Knobs, pose, plain: widget };
}
