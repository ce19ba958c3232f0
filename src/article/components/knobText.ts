/** Knobs of any kind, as text. */
import type { Knob, Knobs } from "../../stage/knobs.ts";
import type { AnyWidget } from "../../stage/widget.ts";
import { fail } from "./context.ts";

/** A knob whose type of value is not known here. */
interface SomeKnob {
  print(value: unknown): string;
  legal(value: unknown): unknown;
}

export const printKnob = (knob: Knob, value: unknown): string => (knob as SomeKnob).print(value);

/** A value as the prose gives it, as text for an address; undefined when it is not legal exactly as given. */
export function knobText(knob: Knob, given: unknown): string | undefined {
  if (typeof given === "string" && knob.kind !== "text") {
    const value = knob.parse(given);
    return value !== undefined && printKnob(knob, value) === given ? given : undefined;
  }
  if (typeof given !== typeof knob.initial || Array.isArray(given) !== Array.isArray(knob.initial))
    return undefined;
  const text = printKnob(knob, given);
  return printKnob(knob, (knob as SomeKnob).legal(given)) === text ? text : undefined;
}

/** Knobs that the prose sets, by name, as text for an address; `name` is the instance. Illegal ones stop the build at `where`. */
export function knobTexts(
  { knobs }: AnyWidget,
  name: string,
  asked: Readonly<Record<string, unknown>>,
  where: string | undefined,
): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const [knobName, given] of Object.entries(asked)) {
    const knob = (knobs as Knobs)[knobName];
    if (!knob) fail(where, `"${name}" has no knob "${knobName}"`);
    const text = knobText(knob, given);
    if (text === undefined) fail(where, `"${name}" cannot set ${knobName} to ${JSON.stringify(given)}`);
    texts[knobName] = text;
  }
  return texts;
}
