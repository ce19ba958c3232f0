/** What the picture shows, in words. */
import { formatEpochs, formatFixed, percent } from "../../kit/format.ts";
import { askDrawn } from "./ask.ts";
import { EPOCH, type State, stepsOf, type Values } from "./model.ts";
import type { Text } from "./text/en.ts";

export function describe(values: Values, state: State, text: Text): string {
  const { curve, best, step, unseen, ranAway } = state;
  const now = curve.at(-1)!;
  // Of the moment at which it was last measured.
  const epochs = formatEpochs(now.step / EPOCH);
  const right = Math.round(now.validation * 1000);
  const parts = [
    now.step === 0
      ? text.atStart(right)
      : text.after(epochs, percent(now.training, 1), right, percent(now.validation, 1)),
  ];
  if (ranAway) parts.push(text.ranAway);
  if (unseen !== null) {
    const stood = curve[best.point]!;
    parts.push(
      text.ended(formatFixed(stood.step / EPOCH, 1), percent(stood.validation, 1), percent(unseen, 1)),
    );
  } else if (step < stepsOf(values) && step > 0) parts.push(text.stillSealed);
  const answer = askDrawn(values, state);
  if (answer) parts.push(text.drawn(answer.said, percent(answer.shares[answer.said]!)));
  return parts.join(" ");
}
