/** The desk in sentences: the network, both its errors, whether it knows too little or too much by heart, and the envelope. */
import { format } from "../../kit/format.ts";
import { letter } from "./envelope.ts";
import { EPOCHS, lowest, type State, type Values } from "./model.ts";
import { NOISE } from "./points.ts";
import type { Text } from "./text/en.ts";

/** An error this many times another is worth a word. */
const MARKED = 1.5;

/** What is left of an error that more training would still take a good part of. */
const MUCH_LESS = 0.75;

export type Verdict = "short" | "stiff" | "heart" | "worse" | "good";

/** What is wrong with a training, if anything is: what it misses of its own points beyond noise, or what it has lost since. */
export function verdict({ stop, training, validation }: State): Verdict {
  const best = lowest(validation);
  const far = training[stop]! > 2 * NOISE ** 2;
  if (validation[stop]! > MARKED * validation[best]!) return stop < best ? "short" : far ? "worse" : "heart";
  if (!far) return "good";
  // Too stiff is only what will not follow later either.
  if (Math.min(...training.slice(stop)) > MUCH_LESS * training[stop]!) return "stiff";
  return stop < best ? "short" : "good";
}

export function describe(values: Values, state: State, text: Text): string {
  const { stop, training, validation, mean } = state;
  const best = lowest(validation);
  const said = letter(values);
  const told = [
    text.network(values.units, text.epochs(EPOCHS[stop]!), format(values.decay), format(values.dropout)),
    text.errors(format(training[stop]!, 2), values.held, format(validation[stop]!, 2)),
    text.verdicts[verdict(state)],
    text.best(text.epochs(EPOCHS[best]!), format(validation[best]!, 2)),
    text.fourCards(format(mean[stop]!, 2)),
    said ? text.opened(said, format(said.error, 2)) : text.stillSealed,
  ];
  return told.join(" ");
}
