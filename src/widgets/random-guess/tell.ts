/** The sentences under the picture: where each search stands, and what can be known of the rest. */
import { xorCases } from "../../engine/scorers/xor.ts";
import { SCORED, type State, type Values } from "./model.ts";
import { waitFor } from "./odds.ts";
import { searchesOf } from "./searches.ts";
import type { Text } from "./text/en.ts";

export function tell({ net, range, method }: Values, state: State, text: Text): string {
  const wait = text.count(waitFor(range));
  if (state.tries === 0)
    return net === "xor" ? text.nothingYet.xor(range, wait) : text.nothingYet.digits(range);
  const all = net === "xor" ? xorCases.length : SCORED;
  const stands = searchesOf(state).map(([how, search]) => {
    const stand = text.stands[net][how](state.tries, search.right, search.loss);
    if (net === "digits") return stand;
    if (search.solvedAt > 0) return `${stand} ${text.solvedAt[how](search.solvedAt)}`;
    return search.right < all ? `${stand} ${text.notSolved[how]}` : stand;
  });
  if (method !== "nudge") stands.push(net === "xor" ? text.oneIn(range, wait) : text.nobodyKnows);
  return stands.join(" ");
}
