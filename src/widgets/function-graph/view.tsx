import { type CSSProperties, Fragment, type ReactNode } from "react";
import { aloud } from "../../kit/aloud.ts";
import { Button } from "../../kit/controls/Button.tsx";
import { Panels } from "../../kit/figure/plane/Panels.tsx";
import { format, px } from "../../kit/format.ts";
import type { LayoutProps, PanelProps } from "../../stage/widget.ts";
import { Graph } from "./Graph.tsx";
import { type State, shape, shapeNames, shapeOf, type Values } from "./model.ts";
import { Network } from "./Network.tsx";
import type { Text } from "./text/en.ts";
import { workedLines } from "./worked.ts";

type Props = PanelProps<Values, State, Text>;

export const panels = {
  network: (props: Props) => (
    <div>
      <Network {...props} />
      <Worked {...props} />
    </div>
  ),
  graph: Graph,
};

type Drawn = LayoutProps<Values, State, Text, keyof typeof panels>;

export function Layout({ panels, ...props }: Drawn): ReactNode {
  return (
    <>
      <Panels columns={2}>
        {panels.network}
        {panels.graph}
      </Panels>
      {props.turn && <Shapes {...props} />}
    </>
  );
}

/** Buttons that set all ten parameters at once. */
function Shapes({ values, text, turn }: Props): ReactNode {
  const now = shapeOf(values);
  const row: CSSProperties = {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "0.4rem 0.6rem",
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a wrapping row everywhere
    <div role="group" aria-label={text.shapes} className="control" style={{ marginBlockStart: "0.75rem" }}>
      <div style={row}>
        <span className="control-label">{text.make}</span>
        {shapeNames.map((name) => (
          <Button key={name} pressed={now === name} onClick={() => turn?.(shape(name))}>
            {text.shape[name]}
          </Button>
        ))}
        <span className="control-label">{text.orPull}</span>
      </div>
    </div>
  );
}

const ROW = 18;
const WORKED = { width: 340, height: 4 * ROW + 4 } as const;

/** The chosen neuron's sum, spelled out. */
function Worked({ values, state, text }: Props): ReactNode {
  const lines = workedLines(values, state, text);
  const title = text.workedTitle(text.worked[values.neuron], format(values.x));
  const spoken = lines.map(
    ({ name, sum, result, relation }) => `${name}: ${sum}${result && ` ${relation} ${result}`}`,
  );
  const height = (row: number): string => px((row + 0.5) * ROW);
  return (
    <div
      className="plane"
      style={{ "--vw": WORKED.width, aspectRatio: `${WORKED.width} / ${WORKED.height}` } as CSSProperties}
    >
      <svg
        viewBox={`0 0 ${WORKED.width} ${WORKED.height}`}
        role="img"
        aria-label={aloud(`${title}: ${spoken.join("; ")}.`)}
        data-worked={values.neuron}
      >
        <text className="label strong" x={46} y={height(0)} dy="0.34em">
          {title}
        </text>
        {lines.map(({ name, sum, result, relation }, row) => (
          <Fragment key={name}>
            <text className="label quiet anchor-end" x={98} y={height(row + 1)} dy="0.34em">
              {name}
            </text>
            <text className="label" data-mark="worked" x={108} y={height(row + 1)} dy="0.34em">
              {result === "" ? sum : `${sum} ${relation} `}
              {result !== "" && <tspan fontWeight={600}>{result}</tspan>}
            </text>
          </Fragment>
        ))}
      </svg>
    </div>
  );
}
