/** The graph: a box a node, formula, value and gradient one under another, the last result on top. */

import type { CSSProperties, ReactNode } from "react";
import { aloud } from "../../kit/aloud.ts";
import { Dial } from "../../kit/figure/hand/Dial.tsx";
import { Lettering } from "../../kit/figure/plane/Lettering.tsx";
import { Overlaid } from "../../kit/figure/plane/Overlaid.tsx";
import type { Point } from "../../kit/figure/plane/point.ts";
import { textWidth } from "../../kit/figure/plane/textWidth.ts";
import { px } from "../../kit/format.ts";
import { type Tone, toneClass } from "../../kit/tone.ts";
import type { PanelProps } from "../../stage/widget.ts";
import { type Box, entryName } from "./boxes.ts";
import { Card, type Part } from "./Card.tsx";
import { edgePath } from "./graphLayout.ts";
import { layoutOf, WIDTH } from "./layout.ts";
import { chosen, RANGE, type State, type Values, withInput } from "./model.ts";
import { bracketed, formulaOf, tell } from "./spell.ts";
import type { Text } from "./text/en.ts";

type Props = PanelProps<Values, State, Text>;

function partOf({ moment, boxes }: State, at: number): Part {
  if ("box" in moment && moment.box === at) return moment.kind === "stuck" ? "stuck" : "active";
  if (moment.kind === "backward" && moment.shares.some(({ to }) => to === at)) return "receives";
  if (moment.kind === "update" && moment.changes.some(({ box }) => box === at)) return "changed";
  return moment.kind === "again" && at === boxes.length - 1 ? "active" : undefined;
}

export function Graph({ values, state, text, turn }: Props): ReactNode {
  const { boxes, moment } = state;
  const { sizes, centres, edges, height: tall } = layoutOf(boxes);
  const pad = 4;
  const height = tall + 2 * pad;
  const room = { width: WIDTH, height };
  const backwards = moment.kind === "backward";
  const corner = (at: number): Point => [
    centres[at]![0] - sizes[at]!.width / 2,
    centres[at]![1] - sizes[at]!.height / 2 + pad,
  ];
  const lowered = edges.map((edge) => ({
    ...edge,
    points: edge.points.map(([x, y]): Point => [x, y + pad]),
  }));
  const isActive = ({ to, input }: { readonly to: number; readonly input: number }): boolean =>
    (moment.kind === "forward" && moment.box === to) ||
    (backwards &&
      moment.box === to &&
      moment.shares.some((share) => share.input === inputAt(boxes[to]!, input)));
  return (
    <div
      className="plane"
      style={{ "--vw": WIDTH, aspectRatio: `${WIDTH} / ${px(height)}` } as CSSProperties}
    >
      <Overlaid>
        <svg
          viewBox={`0 0 ${WIDTH} ${px(height)}`}
          role="img"
          aria-label={aloud(text.graphLabel(plain(formulaOf(boxes.at(-1)!, boxes))))}
          data-graph={values.preset}
          data-across={text.value}
          data-up={text.gradient}
        >
          {lowered.map((edge) => {
            const active = isActive(edge);

            const tone: Tone = !active ? "quiet" : backwards ? "gradient" : "ink";
            return (
              <path
                key={`${edge.from}.${edge.to}.${edge.input}`}
                className={`line ${toneClass(tone)}`}
                data-mark="edge"
                data-name={`${boxes[edge.from]!.name}-${boxes[edge.to]!.name}`}
                data-active={active ? "" : undefined}
                d={edgePath(edge.points)}
                strokeWidth={active ? 2.5 : 1}
              />
            );
          })}
          {lowered.filter(isActive).map((edge) => (
            <EdgeHead key={`${edge.to}.${edge.input}`} edge={edge} backwards={backwards} state={state} />
          ))}
          {boxes.map((box, at) => (
            <Card
              key={box.name}
              box={box}
              corner={corner(at)}
              size={sizes[at]!}
              part={partOf(state, at)}
              backwards={backwards}
              title={formulaOf(box, boxes)}
              was={
                moment.kind === "again" && at === boxes.length - 1 ? text.was(tell(moment.before)) : undefined
              }
            >
              {turn && box.role !== "result" && !box.fixed
                ? (entry, place, told) => (
                    <Dial
                      name={`${box.name}.${entry}`}
                      at={place}
                      value={box.value![entry]!}
                      {...RANGE}
                      label={text.inputLabel(entryName(box, entry))}
                      valueText={told}
                      tone={box.role === "parameter" ? "weight" : "data"}
                      room={room}
                      onTurn={(value) => {
                        const { program } = chosen(values);
                        turn({ inputs: withInput(program, values.inputs, at, entry, value) });
                      }}
                    >
                      {told}
                    </Dial>
                  )
                : undefined}
            </Card>
          ))}
        </svg>
      </Overlaid>
    </div>
  );
}

const plain = (formula: string): string => formula.replaceAll("*", "");

/** The op's own count of an input that has a box: constants without one are passed over in the drawing. */
function inputAt({ inputs }: Box, drawn: number): number {
  let seen = -1;
  return inputs.findIndex((input) => "box" in input && ++seen === drawn);
}

interface EdgeHeadProps {
  readonly edge: { readonly to: number; readonly input: number; readonly points: readonly Point[] };
  readonly backwards: boolean;
  readonly state: State;
}

/** The head of an active line, and on the way back the local derivative where it is one number. */
function EdgeHead({ edge, backwards, state }: EdgeHeadProps): ReactNode {
  const { moment, boxes } = state;
  const [x, y] = backwards ? edge.points[0]! : edge.points.at(-1)!;
  const [half, long] = backwards ? [4.5, -8] : [4.5, 8];
  const share =
    moment.kind === "backward"
      ? moment.shares.find(({ input }) => input === inputAt(boxes[edge.to]!, edge.input))
      : undefined;
  const terms = share?.entries.length === 1 ? share.entries[0]!.terms : [];
  const local = terms.length === 1 && boxes[edge.to]!.value?.length === 1 ? terms[0]!.local : undefined;
  const told = local === undefined ? "" : `× ${bracketed(tell(local))}`;
  // On the outer side of the head, where no line runs; on the inner, if the picture ends before.
  const wide = textWidth(told) * 1.15 + 11;
  const leftwards = edge.points.at(-1)![0] > x && x > wide;
  return (
    <>
      <path
        className={`head ${toneClass(backwards ? "gradient" : "ink")}`}
        style={{ fill: "var(--tone)" }}
        d={`M${px(x)},${px(y)}l${-half},${long}h${2 * half}Z`}
      />
      {told !== "" && (
        <Lettering
          at={[x + (leftwards ? -9 : 9), y - 9]}
          anchor={leftwards ? "end" : "start"}
          className="label tone-gradient"
          cased
          mark="local"
          name={`${boxes[edge.to]!.name}.${edge.input}`}
        >
          {told}
        </Lettering>
      )}
    </>
  );
}
