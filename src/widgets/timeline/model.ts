/** A line of years to walk along; there is nothing to compute. */
import { choice, type ValuesOf } from "../../stage/knobs.ts";
import type { Model } from "../../stage/widget.ts";
import { eventIds, events } from "./events.ts";

export const knobs = {
  event: choice("representations", eventIds, { live: true, place: "picture" }),
};
export type Values = ValuesOf<typeof knobs>;

export interface State {
  /** The place along the line, from 0. */
  readonly at: number;
}

const stateOf = ({ event }: Values): State => ({ at: events.findIndex(({ id }) => id === event) });

export const model: Model<Values, State> = {
  init: stateOf,
  turn: (_state, values) => stateOf(values),
};
