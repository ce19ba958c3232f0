/** The gradient kept in two ledgers: by nudging, a forward pass a parameter, and by backprop, one pass each way. */
import type { ReactNode } from "react";
import { RichText } from "../../kit/figure/plane/richText.tsx";
import { formatFixed } from "../../kit/format.ts";
import type { PanelProps } from "../../stage/widget.ts";
import { entryName } from "./boxes.ts";
import type { State, Values } from "./model.ts";
import type { Entry } from "./script.ts";
import { slopeName, tell } from "./spell.ts";
import type { Text } from "./text/en.ts";

/** Decimals shown. */
const DECIMALS = 8;
/** Above this, decimals say nothing: a number has about sixteen figures in all. */
const LARGEST = 1e6;

/** The most decimals to which both round to the same; `null` where there are not both, or where they are too large. */
export function decimalsAlike({ nudged, gradient }: Pick<Entry, "nudged" | "gradient">): number | null {
  if (nudged === null || gradient === null) return null;
  if (Math.max(Math.abs(nudged), Math.abs(gradient)) >= LARGEST) return null;
  for (let decimals = DECIMALS; decimals >= 0; decimals--) {
    if (formatFixed(nudged, decimals) === formatFixed(gradient, decimals)) return decimals;
  }
  return null;
}

/** Whether backprop has been all the way. */
export const isBack = ({ moment }: State): boolean =>
  moment.kind === "update" ||
  moment.kind === "again" ||
  (moment.kind === "backward" && moment.nth === moment.of) ||
  (moment.kind === "stuck" && (moment.in === "update" || moment.in === "again"));

export function Ledgers({ state, text }: PanelProps<Values, State, Text>): ReactNode {
  const words = text.ledger;
  const { ledger, passes, boxes } = state;
  const back = isBack(state);
  return (
    <table className="ledgers">
      <caption>{words.title}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">
            {words.nudging}
            <span>{words.nudgingCost(passes, ledger.length + 1)}</span>
          </th>
          <th scope="col">
            {words.backprop}
            <span>{words.backpropCost(passes > 0, back)}</span>
          </th>
          <th scope="col" className="ledgers-alike">
            {words.alike}
          </th>
        </tr>
      </thead>
      <tbody>
        {ledger.map((entry) => {
          const alike = decimalsAlike(entry);
          const name = entryName(boxes[entry.box]!, entry.entry);
          return (
            <tr key={name} data-mark="entry" data-name={name.replaceAll("*", "")}>
              <th scope="row">
                <RichText>{slopeName(name)}</RichText>
              </th>
              <td>
                <Digits value={entry.nudged} alike={alike} />
              </td>
              <td>
                <Digits value={entry.gradient} alike={alike} />
              </td>
              <td className="ledgers-alike">
                {alike === null ? "" : alike === DECIMALS ? words.allAlike(alike) : alike}
              </td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={4}>
            <RichText>{words.note}</RichText>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

/** A number with the decimals that both share underlined. */
function Digits({
  value,
  alike,
}: {
  readonly value: number | null;
  readonly alike: number | null;
}): ReactNode {
  if (value === null) return null;
  if (Math.abs(value) >= LARGEST) return tell(value);
  const told = formatFixed(value, DECIMALS);
  if (alike === null) return told;
  const end = told.length - DECIMALS + alike - (alike === 0 ? 1 : 0);
  return (
    <>
      <u>{told.slice(0, end)}</u>
      {told.slice(end)}
    </>
  );
}
