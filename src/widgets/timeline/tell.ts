import { events } from "./events.ts";
import type { State, Values } from "./model.ts";
import type { Text } from "./text/en.ts";
import { type ToolId, tools } from "./tools.ts";

/** The chapter's tools that could be read about by a year, and the others. */
export const knownBy = (of: number): Readonly<Record<"known" | "unknown", readonly ToolId[]>> => ({
  known: tools.filter(({ year }) => year <= of).map(({ id }) => id),
  unknown: tools.filter(({ year }) => year > of).map(({ id }) => id),
});

export function describe({ event }: Values, { at }: State, text: Text): string {
  const { year } = events[at]!;
  const { what, here } = text.events[event];
  return `${text.in(year)} ${what} ${here} ${text.count(knownBy(year).known.length, tools.length)}`;
}
