/** What the picture shows, in words. */
import { penguins } from "../../engine/datasets/penguins.ts";
import { typicalMiss } from "../../engine/subjects/fits/batchGradients.ts";
import { format } from "../../kit/format.ts";
import { excess } from "./LossPanel.tsx";
import { bowl, COUNT, chosen, rateAt, type State, type Values } from "./model.ts";
import type { Text } from "./text/en.ts";

export function describe(values: Values, state: State, text: Text): string {
  const own = chosen(state, values);
  const { size, now, ranAway } = own;
  const length = format(Math.hypot(...bowl.gradient(...now.at)), 3);
  const parts = [
    now.steps === 0
      ? text.atStart(format(excess(now.at), 2))
      : text.after(now.steps, size, now.seen, format(excess(now.at), 2)),
    size === COUNT
      ? text.noMiss(length)
      : text.typically(size, length, format(typicalMiss(penguins, size, ...now.at), 3)),
  ];
  if (now.steps > 0)
    parts.push(
      text.others(
        state.walks
          .filter((walk) => walk !== own)
          .map((walk) => [walk.size, walk.now.steps, format(excess(walk.now.at), 2)] as const),
      ),
    );
  if (values.falling) {
    const rate = format(rateAt(values, now));
    parts.push(now.steps === 0 ? text.rateBegins(rate) : text.rateNow(rate));
  }
  if (ranAway) parts.push(text.ranAway);
  return parts.join(" ");
}
