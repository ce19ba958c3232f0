import type { Knob } from "../../src/stage/knobs.ts";

/** Legal values at the ends of a knob's range. */
export function ends(knob: Knob): unknown[] {
  switch (knob.kind) {
    case "number":
      return [knob.min, knob.max];
    case "choice":
      return [...knob.options];
    case "switch":
      return [true, false];
    case "point":
      return [knob.x.min, knob.x.max].flatMap((x) => [knob.y.min, knob.y.max].map((y) => [x, y]));
    case "list":
      return [[], knob.initial];
    case "text":
      return ["", "?".repeat(knob.maxLength)];
  }
}
