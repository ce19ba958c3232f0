/** How a widget's tag poses it: knobs, a step, the panels that are shown. */
import { posed } from "../../stage/pose.ts";
import type { AnyWidget, Pose } from "../../stage/widget.ts";
import type { Instance } from "../chapter/book.ts";
import { fail } from "./context.ts";
import { knobTexts } from "./knobText.ts";

/** The widget as the tag of `name` has it stand; as it was made where the tag asks for nothing. */
export function poseInstance(widget: AnyWidget, name: string, { asked, where, again }: Instance): AnyWidget {
  const { step = 0, panel, ...knobs } = asked;
  const texts = knobTexts(widget, name, knobs, where);
  if (typeof step !== "number" || !Number.isInteger(step) || step < 0)
    fail(where, `"${name}" cannot stand at step ${JSON.stringify(step)}`);
  const panels = panel === undefined ? undefined : [panel].flat();
  for (const one of panels ?? [])
    if (typeof one !== "string" || !Object.hasOwn(widget.panels, one))
      fail(where, `"${name}" has no panel ${JSON.stringify(one)}`);
  if (!again && Object.keys(asked).length === 0) return widget;
  const pose: Pose = { texts, steps: step, ...(panels && { panel: panels as string[] }) };
  const standing = posed(widget, pose);
  if (!again && name === widget.id) return standing;
  // The whole plate stands with the figure proper; any other has one frame: as it stands here. Of one panel, it
  // is small enough for paper's margin.
  const wide = (panels ?? Object.keys(widget.panels)).length > 1;
  return { ...standing, plate: [{ steps: step, panel: pose.panel, ...(wide && { wide: true }) }] };
}
