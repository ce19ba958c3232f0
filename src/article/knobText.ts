/** Knobs of any kind, as text. */
import type { Knob } from "../stage/knobs.ts";

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
