/** The loop in sentences: where it stands, what the stage just done has found, and what the two dials alone would have come to. */
import { format, formatApart } from "../../kit/format.ts";
import { STAGES, type State, type Values } from "./model.ts";
import type { Text } from "./text/en.ts";

/** The stage done last; `null` before everything. */
export const lit = ({ stage, ten }: State): (typeof STAGES)[number] | null =>
  stage > 0 ? STAGES[stage - 1]! : ten.step > 0 ? "step" : null;

/** Which of some numbers is farthest from nought. */
export const farthest = (numbers: Readonly<Float64Array>): number =>
  numbers.reduce((best, value, i) => (Math.abs(value) > Math.abs(numbers[best]!) ? i : best), 0);

export function tell({ start, rate }: Values, state: State, text: Text): string {
  const { ten, two, losses } = state;
  const stage = lit(state);
  const stands = text.stands(text.from[start], ten.step, ...formatApart(ten.loss, losses[0]![0]));
  const alone = two && ten.step > 0 ? text.alone(format(two.loss)) : "";
  const { gradient } = ten;
  const most = farthest(gradient);
  const does = {
    forward: text.does.forward,
    loss: text.does.loss(format(ten.loss)),
    back: text.does.back(text.names[most]!, format(gradient[most]!)),
    step: text.does.step(format(rate)),
  };
  const stopped = ten.stopped ? text.stopped : "";
  return [stands, alone, stage ? does[stage] : text.does.none, stopped].filter(Boolean).join(" ");
}
