/** Each step in a sentence or two, with its numbers. */
import { type Box, entryName } from "./boxes.ts";
import { DECIMALS, decimalsAlike, isBack } from "./Ledgers.tsx";
import type { State, Values } from "./model.ts";
import { formulaOf, forwardLines, tell } from "./spell.ts";
import type { Text } from "./text/en.ts";
import { verdictOf } from "./Worked.tsx";

export function describe(values: Values, state: State, text: Text): string {
  const told = [what(values, state, text)];
  if (state.fault) told.unshift(text.fault(state.fault, state.source ?? ""));
  if (values.ledger) {
    const { ledger, passes } = state;
    told.push(text.says.ledger(passes, ledger.length + 1));
    const alike = ledger.map(decimalsAlike);
    const known = alike.filter((one) => one !== null);
    if (isBack(state) && known.length === ledger.length) {
      const fewest = Math.min(...known);
      told.push(text.says.alike(fewest, fewest === DECIMALS));
    }
  }
  return told.join(" ");
}

/** Every entry of a box with a number: "W₁₂ = 0.3". */
const entries = (box: Box, numbers: readonly number[], say: (name: string, value: string) => string) =>
  numbers.map((value, entry) => say(entryName(box, entry), tell(value)));

function what({ rate }: Values, state: State, text: Text): string {
  const { moment, boxes } = state;
  const { says } = text;
  const formula = (at: number): string => formulaOf(boxes[at]!, boxes);
  switch (moment.kind) {
    case "start": {
      const leaves = boxes.filter(({ op }) => !op);
      return says.start(
        formula(boxes.length - 1),
        leaves.flatMap((box) => entries(box, box.value!, says.is)),
      );
    }
    case "forward": {
      const box = boxes[moment.box]!;
      const lines = forwardLines(box, boxes);
      const only = lines.length === 1 ? lines[0]! : undefined;
      const line = only
        ? ` ${only.sum === "" ? "=" : `= ${only.sum} ${only.relation}`} ${only.result}`
        : `: ${entries(box, box.value!, says.is).join(", ")}`;
      const done = moment.nth === moment.of ? ` ${says.forwardDone}` : "";
      return says.forward(moment.nth, moment.of, formula(moment.box), line) + done;
    }
    case "backward": {
      const box = boxes[moment.box]!;
      const shares = moment.shares.map(({ to, entries: sent }) => {
        const target = boxes[to]!;
        const [first] = sent;
        const local = sent.length === 1 && first!.terms.length === 1 ? first!.terms[0]!.local : undefined;
        if (local === undefined)
          return says.gets(
            `*${target.name}*`,
            sent.map(({ total }) => tell(total)),
          );
        const together = first!.before === null ? "" : says.together(tell(first!.before), tell(first!.total));
        return says.times(tell(local), tell(first!.sum), entryName(target, 0)) + together;
      });
      const told = [
        says.backward(
          moment.nth,
          moment.of,
          formula(moment.box),
          `*${box.name}*`,
          moment.upstream.map(tell).join(", "),
        ),
        `${shares.join("; ")}.`,
      ];
      if (moment.nth === moment.of) {
        const leaves = boxes.filter(({ op, gradient }) => !op && gradient);
        told.push(says.gradients(leaves.flatMap((leaf) => entries(leaf, leaf.gradient!, says.gradient))));
      }
      return told.join(" ");
    }
    case "update":
      return says.update(
        tell(rate),
        moment.changes.flatMap(({ box, before, after }) =>
          after.map((value, i) => says.change(entryName(boxes[box]!, i), tell(before[i]!), tell(value))),
        ),
      );
    case "again":
      return says.again(verdictOf(moment, text)(tell(moment.before), tell(moment.after)));
    case "stuck":
      return text.stuck[moment.in](formula(moment.box));
  }
}
