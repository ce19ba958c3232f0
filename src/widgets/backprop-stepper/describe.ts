/** Each step in a sentence or two, with its numbers. */
import { type Box, entryName } from "./boxes.ts";
import { decimalsAlike, isBack } from "./Ledgers.tsx";
import type { State, Values } from "./model.ts";
import type { Sent } from "./script.ts";
import { formulaOf, type Line, tell } from "./spell.ts";
import type { Text } from "./text/en.ts";
import { toldOf } from "./Worked.tsx";

export function describe(values: Values, state: State, text: Text): string {
  const told = [what(values, state, text)];
  // The stars of what was typed would set what lies between them in italics.
  if (state.fault) told.unshift(text.fault(state.fault, state.source ?? "").replaceAll("*", "×"));
  if (values.ledger) {
    const { ledger, passes } = state;
    told.push(text.says.ledger(passes, ledger.length + 1));
    const alike = ledger.map(decimalsAlike);
    const known = alike.filter((one) => one !== null);
    if (isBack(state) && known.length === ledger.length) {
      const fewest = Math.min(...known);
      told.push(text.says.alike(fewest));
    }
  }
  return told.join(" ");
}

/** Every entry of a box with a number: "W₁₂ = 0.3". */
const entries = (box: Box, numbers: readonly number[], say: (name: string, value: string) => string) =>
  numbers.map((value, entry) => say(entryName(box, entry), tell(value)));

function what(values: Values, state: State, text: Text): string {
  const { moment, boxes } = state;
  const { says } = text;
  const { title, rule, lines } = toldOf(values, state, text);
  switch (moment.kind) {
    case "start": {
      const leaves = boxes.filter(({ op }) => !op);
      return says.start(
        formulaOf(boxes.at(-1)!, boxes),
        leaves.flatMap((box) => entries(box, box.value!, says.is)),
      );
    }
    case "forward": {
      const box = boxes[moment.box]!;
      const [{ sum, relation, result } = {} as Line] = lines;
      const line =
        lines.length === 1
          ? ` = ${sum} ${relation} ${result}`
          : `; ${entries(box, box.value!, says.is).join(", ")}`;
      return `${title}${line}.${moment.nth === moment.of ? ` ${says.forwardDone}` : ""}`;
    }
    case "backward": {
      const box = boxes[moment.box]!;
      const shares = moment.shares.map(({ to, entries: sent }) => {
        const [{ terms, before, total, sum }] = sent as readonly [Sent];
        if (sent.length > 1 || terms.length > 1)
          return says.gets(
            `*${boxes[to]!.name}*`,
            sent.map((one) => tell(one.total)),
          );
        const together = before === null ? "" : says.together(tell(before), tell(total));
        return says.times(tell(terms[0]!.local), tell(sum), `*${boxes[to]!.name}*`) + together;
      });
      const upstream = says.upstream(`*${box.name}*`, moment.upstream.map(tell).join(", "));
      const leaves = moment.nth < moment.of ? [] : boxes.filter(({ op, gradient }) => !op && gradient);
      const all = leaves.flatMap((leaf) => entries(leaf, leaf.gradient!, says.gradient));
      return `${title}: ${[upstream, ...shares].join("; ")}.${all.length > 0 ? ` ${says.gradients(all)}` : ""}`;
    }
    case "update": {
      const changes = moment.changes.flatMap(({ box, before, after }) =>
        after.map((value, i) => says.change(entryName(boxes[box]!, i), tell(before[i]!), tell(value))),
      );
      return `${title}: ${says.update(tell(values.rate), changes)}`;
    }
    case "again":
      return `${title}.`;
    case "stuck":
      return rule!;
  }
}
