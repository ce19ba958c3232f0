/** The first look in sentences: how much is read, and which of the drawn digits are taken for what. */
import { KEPT_BACK, type State, seenAfter, type Values } from "./model.ts";
import type { Text } from "./text/en.ts";

export function tell(_values: Values, { steps, right, digits, answers }: State, text: Text): string {
  const wrong = digits.flatMap(({ label }, i) =>
    answers[i] === label ? [] : [[label, answers[i]!] as const],
  );
  return text.told(seenAfter(steps), right.at(-1)! / KEPT_BACK, digits.length - wrong.length, wrong);
}
