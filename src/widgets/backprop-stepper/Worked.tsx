/** The last step spelled out: what was computed from what, or what was multiplied by what. */
import type { ReactNode } from "react";
import { RichText } from "../../kit/figure/richText.tsx";
import type { ViewProps } from "../../stage/widget.ts";
import { entryName } from "./boxes.ts";
import type { State, Values } from "./model.ts";
import { formulaOf, forwardLines, type Line, shareLines, stepLine, tell } from "./spell.ts";
import type { Text } from "./text/en.ts";

interface Told {
  readonly title: string;
  readonly rule?: string;
  readonly lines: readonly Line[];
}

export function toldOf({ rate }: Pick<Values, "rate">, { moment, boxes }: State, text: Text): Told {
  const phase = text.phases;
  switch (moment.kind) {
    case "start":
      return { title: phase.start, rule: text.begin, lines: [] };
    case "forward": {
      const box = boxes[moment.box]!;
      return {
        title: `${phase.forward(moment.nth, moment.of)}: ${formulaOf(box, boxes)}`,
        lines: forwardLines(box, boxes),
      };
    }
    case "backward": {
      const box = boxes[moment.box]!;
      return {
        title: `${phase.backward(moment.nth, moment.of)}: ${text.through(formulaOf(box, boxes))}`,
        rule: text.rules[box.op!],
        lines: moment.shares.flatMap((share) => shareLines(box, share, boxes, text)),
      };
    }
    case "update":
      return {
        title: phase.update,
        rule: text.updateRule,
        lines: moment.changes.flatMap(({ box, before, after }) =>
          after.map((value, entry): Line => {
            const gradient = boxes[box]!.gradient?.[entry] ?? 0;
            return {
              name: entryName(boxes[box]!, entry),
              ...stepLine(before[entry]!, rate, gradient, value),
            };
          }),
        ),
      };
    case "again": {
      const [before, after] = [tell(moment.before), tell(moment.after)];
      return { title: `${phase.again}: ${verdictOf(moment, text)(before, after)}`, lines: [] };
    }
    case "stuck": {
      const box = boxes[moment.box]!;
      return { title: phase.stuck, rule: text.stuck[moment.in](formulaOf(box, boxes)), lines: [] };
    }
  }
}

/** What became of the loss. */
export const verdictOf = (
  { before, after }: { readonly before: number; readonly after: number },
  text: Text,
) => (after < before ? text.fell : after > before ? text.rose : text.stayed);

export function Worked({ values, state, text }: ViewProps<Values, State, Text>): ReactNode {
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
          <b>{result}</b>
        </p>
      ))}
    </div>
  );
}
