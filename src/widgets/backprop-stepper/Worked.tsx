/** The last step spelled out: what was computed from what, or what was multiplied by what. */
import type { ReactNode } from "react";
import { ops } from "../../engine/ops/index.ts";
import type { Op } from "../../engine/ops/op.ts";
import { RichText } from "../../kit/figure/plane/richText.tsx";
import { formatApart } from "../../kit/format.ts";
import type { PanelProps } from "../../stage/widget.ts";
import { type Box, entryName } from "./boxes.ts";
import type { State, Values } from "./model.ts";
import { formulaOf, forwardLines, type Line, operandsOf, shareLines, stepLine } from "./spell.ts";
import type { Text } from "./text/en.ts";

interface Told {
  readonly title: string;
  readonly rule?: string;
  readonly lines: readonly Line[];
}

/** The local derivatives of a box along these of its inputs, as formulas in the names of the graph. */
function ruleOf(box: Box, inputs: readonly number[], boxes: readonly Box[], text: Text): string {
  const [a, b] = operandsOf(box, boxes);
  const names: Readonly<Record<string, string | undefined>> = { y: `*${box.name}*`, a, b };
  const rules = inputs.map((input) => {
    const slope = (ops[box.op!] as Op).slopes[input]!.replace(
      /\*([yab])\*/g,
      (_all, one: string) => names[one]!,
    ).replace(/\[(.+?)\]/g, (_all, condition: string) => text.holds(condition));
    return `∂*${box.name}*/∂${[a, b][input]} = ${slope}`;
  });
  return [...new Set(rules)].join(", ");
}

/** Why a box has no value. */
function reasonOf({ op, inputs }: Box, boxes: readonly Box[]): keyof Text["reasons"] {
  const last = inputs.at(-1);
  const value = !last ? 1 : "box" in last ? (boxes[last.box]!.value?.[0] ?? 1) : last.number;
  if (op === "divide" && value === 0) return "zero";
  if (op === "log" && value <= 0) return "log";
  return op === "power" ? "power" : "large";
}

export function toldOf({ rate }: Pick<Values, "rate">, { moment, boxes }: State, text: Text): Told {
  const { phases } = text;
  const box = "box" in moment ? boxes[moment.box]! : undefined;
  const formula = box ? formulaOf(box, boxes) : "";
  switch (moment.kind) {
    case "start":
      return { title: phases.start, rule: text.start, lines: [] };
    case "forward":
      return { title: phases.forward(moment.nth, moment.of, formula), lines: forwardLines(box!, boxes) };
    case "backward":
      return {
        title: phases.backward(moment.nth, moment.of, formula),
        rule: ruleOf(
          box!,
          moment.shares.map(({ input }) => input),
          boxes,
          text,
        ),
        lines: moment.shares.flatMap((share) => shareLines(box!, share, boxes, text)),
      };
    case "update":
      return {
        title: phases.update,
        rule: text.updateRule,
        lines: moment.changes.flatMap((change) =>
          change.after.map((after, entry) => {
            const { gradient } = boxes[change.box]!;
            const line = stepLine(change.before[entry]!, rate, gradient?.[entry] ?? 0, after);
            return { name: entryName(boxes[change.box]!, entry), ...line };
          }),
        ),
      };
    case "again": {
      const { before, after } = moment;
      const verdict = after < before ? text.fell : after > before ? text.rose : text.stayed;
      return { title: phases.again(verdict(...formatApart(before, after))), lines: [] };
    }
    case "stuck":
      return {
        title: phases.stuck,
        rule: text.stuck[moment.in](formula, text.reasons[reasonOf(box!, boxes)]),
        lines: [],
      };
  }
}

export function Worked({ values, state, text }: PanelProps<Values, State, Text>): ReactNode {
  const { title, rule, lines } = toldOf(values, state, text);
  return (
    <div className="worked">
      <p className="worked-title">
        <RichText>{title}</RichText>
      </p>
      {rule !== undefined && (
        <p className="worked-rule">
          <RichText>{rule}</RichText>
        </p>
      )}
      {lines.map(({ name, sum, result, relation }, i) => (
        <p key={i} className="worked-line" data-mark="worked">
          <RichText>{`${name} = ${sum === "" ? "" : `${sum} ${relation} `}`}</RichText>
          <b>
            <RichText>{result}</RichText>
          </b>
        </p>
      ))}
    </div>
  );
}
