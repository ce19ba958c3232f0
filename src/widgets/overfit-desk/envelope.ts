/** What is written down when the envelope is opened: with which settings, and what it said. It is opened once. */
import { EPOCHS, type State, type Values } from "./model.ts";

export interface Letter {
  readonly units: number;
  readonly epochs: number;
  readonly decay: number;
  readonly dropout: number;
  readonly card: number;
  /** The mean squared error on the points that nobody had seen. */
  readonly error: number;
}

export const open = (values: Values, { stop, sealed }: State): Partial<Values> => ({
  opened: [values.units, EPOCHS[stop]!, values.decay, values.dropout, Number(values.held), sealed],
});

/** What the letter says; `undefined` while the envelope is sealed. */
export function letter({ opened }: Pick<Values, "opened">): Letter | undefined {
  const [units, epochs, decay, dropout, card, error] = opened;
  if (
    units === undefined ||
    epochs === undefined ||
    decay === undefined ||
    dropout === undefined ||
    card === undefined ||
    error === undefined
  )
    return undefined;
  return { units, epochs, decay, dropout, card, error };
}
