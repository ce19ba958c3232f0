/** How the race stands, in words. */

import { RUNNERS } from "../../engine/subjects/racing/runners.ts";
import { format, formatApart, formatEpochs, formatFixed, percent } from "../../kit/format.ts";
import { gradientsAfter, STEPS, type State, tuned, type Values } from "./model.ts";
import type { Text } from "./text/en.ts";
import { EPOCH } from "./track.ts";

export function describe({ times, lit }: Values, { runs }: State, text: Text): string {
  // Of the moment at which they were last measured.
  const step = Math.max(...RUNNERS.map((runner) => runs[runner].curve.at(-1)!.step));
  const last = (runner: (typeof RUNNERS)[number]) => runs[runner].curve.at(-1)!;
  const parts: string[] = [];
  if (step === 0) parts.push(text.atStart(percent(last("sgd").unseen)));
  else {
    const order = [...RUNNERS].sort((a, b) => last(a).loss - last(b).loss);
    const [first, end] = [order[0]!, order.at(-1)!];
    const [low, high] = formatApart(last(first).loss, last(end).loss, 2);
    const shares = RUNNERS.map((runner) => last(runner).unseen);
    const [least, most] = [percent(Math.min(...shares), 1), percent(Math.max(...shares), 1)];
    parts.push(
      text.after(formatEpochs(step / EPOCH), formatFixed(gradientsAfter(step), 0)),
      low === high ? text.level(low) : text.lowest(text.names[first], low, text.names[end], high),
      text.between(least, most, step === STEPS),
    );
  }
  if (times !== "1") parts.push(text.offTuned(times));
  if (lit !== "all")
    parts.push(
      text.litIs(
        text.names[lit],
        format(tuned[lit] * Number(times), 3),
        format(last(lit).loss, 2),
        percent(last(lit).unseen, 1),
      ),
    );
  const away = RUNNERS.filter((runner) => runs[runner].ranAway).map((runner) => text.names[runner]);
  if (away.length > 0) parts.push(text.ranAway(away));
  return parts.join(" ");
}
