/** The sentence under the picture. */
import type { State, Values } from "./model.ts";
import type { Text } from "./text/en.ts";

export function tell(_values: Values, _state: State, _text: Text): string {
  return "To be written.";
}
