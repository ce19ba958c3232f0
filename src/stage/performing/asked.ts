/** What an instance is to stand at when it wakes: so that it never shows first what nobody has asked for. */
import { keepsakes, lastingOf } from "../keepsakes.ts";
import type { Knobs } from "../knobs.ts";
import { type Request, type Texts, thisPage } from "../page.ts";
import type { AnyWidget } from "../widget.ts";

/** The knobs that last, by name. */
export const lastingKnobs = ({ knobs }: AnyWidget): string[] =>
  Object.keys(knobs).filter((name) => (knobs as Knobs)[name]!.lasting);

/** What address, prose or memory have asked of the instance so far; `undefined` where that is nothing beyond its pose. */
export function askedOf(widget: AnyWidget, name: string): Request | undefined {
  const { texts, steps = widget.pose?.steps } = thisPage().read(name);
  const lasting = lastingKnobs(widget).flatMap((knob) => {
    const kept = keepsakes().read(lastingOf(widget.id, knob));
    return typeof kept === "string" ? [[knob, kept] as const] : [];
  });
  const all: Texts = { ...texts, ...Object.fromEntries(lasting) };
  return Object.keys(all).length > 0 || (steps ?? 0) !== (widget.pose?.steps ?? 0)
    ? { texts: all, steps }
    : undefined;
}
