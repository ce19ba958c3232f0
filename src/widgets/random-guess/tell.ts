/** The sentences under the picture: where each search stands, and what can be known of the rest. */
import type { State, Values } from "./model.ts";
import { waitFor } from "./odds.ts";
import { searchesOf } from "./searches.ts";
import type { Text } from "./text/en.ts";

export function tell({ net, range, method }: Values, state: State, text: Text): string {
  const wait = text.count(waitFor(range));
  if (state.tries === 0)
    return net === "xor" ? text.nothingYet.xor(range, wait) : text.nothingYet.digits(range);
  const { stands } = text;
  const said = searchesOf(state).flatMap(([how, { right, loss, solvedAt }]) => {
    const name = method === "both" && how === "nudge" ? "nudgeToo" : how;
    const stand = stands[net][name](state.tries, right, loss);
    if (net === "digits") return [stand];
    return [stand, solvedAt > 0 ? text.solvedAt[how](solvedAt) : text.notSolved[how]];
  });
  if (method !== "nudge") said.push(net === "xor" ? text.oneIn(range, wait) : text.nobodyKnows);
  return said.join(" ");
}
