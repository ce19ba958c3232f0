/**
 * Prose that sets a widget; without scripting, a link to the frame of its plate that shows it best. A widget on another
 * page is set by the address alone: it works without this page's memory, can be shared, and says where it leads.
 */
import type { ReactNode } from "react";
import type { Knobs } from "../../../stage/knobs.ts";
import { frameLetter } from "../../../stage/Plate.tsx";
import { printQuery } from "../../../stage/page.ts";
import type { AnyWidget, Frame } from "../../../stage/widget.ts";
import { fail, useRendering, useWay } from "../context.ts";
import { knobTexts, printKnob } from "../knobText.ts";
import { formulaName } from "../spoken.ts";

interface TurnProps {
  /** The instance to set. */
  readonly in: string;
  /** How many steps it shall stand at. */
  readonly step?: number;
  readonly mdx?: string;
  readonly children?: ReactNode;
  /** Everything else: knobs by name. */
  readonly [knob: string]: unknown;
}

/** How far a frame is from what is asked: knobs that differ, numbers by their share of the range, then steps. */
function distance(
  knobs: Knobs,
  frame: Frame<Record<string, unknown>>,
  asked: Record<string, unknown>,
  step: number,
): number {
  let total = Math.min(1, Math.abs((frame.steps ?? 0) - step) / 1000);
  for (const [name, knob] of Object.entries(knobs)) {
    const shown = frame.turned?.[name] ?? knob.initial;
    const wanted = asked[name] ?? knob.initial;
    if (printKnob(knob, shown) === printKnob(knob, wanted)) continue;
    // A knob that is asked for counts ten times one that merely differs.
    const weight = name in asked ? 10 : 1;
    total +=
      knob.kind === "number"
        ? (weight * Math.abs((shown as number) - (wanted as number))) / (knob.max - knob.min)
        : weight;
  }
  return total;
}

/** The letter of the frame that shows best what is asked. */
function bestFrame(widget: AnyWidget, asked: Record<string, unknown>, step: number): string {
  const scores = widget.plate.map((frame) => distance(widget.knobs, frame, asked, step));
  return frameLetter(scores.indexOf(Math.min(...scores)));
}

export function Turn({ in: name, step, mdx, children, ...asked }: TurnProps): ReactNode {
  const { book, here, widgets } = useRendering();
  const way = useWay();
  const widget = widgets.get(name);
  const place = book.instances.get(name);
  if (!widget || !place) fail(mdx, `<Turn in="${name}"> names no widget of the chapter`);
  const texts = knobTexts(widget, name, asked, mdx);
  const values = Object.fromEntries(
    Object.entries(texts).map(([knobName, text]) => [
      knobName,
      (widget.knobs as Knobs)[knobName]!.parse(text),
    ]),
  );
  if (!here.holds.has(place.path))
    return (
      <a
        className="turn"
        href={way(place.path, name, printQuery("", new Map([[name, { texts, steps: step }]])))}
      >
        {children} <span className="turn-place">({book.strings.figure(place.number)})</span>
      </a>
    );
  return (
    <a
      className="turn"
      href={`#${name}-${bestFrame(widget, values, step ?? 0)}`}
      data-turn={name}
      data-values={JSON.stringify(texts)}
      data-step={step}
      aria-label={formulaName(children)}
    >
      {children}
    </a>
  );
}
