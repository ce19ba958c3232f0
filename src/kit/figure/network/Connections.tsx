import { px } from "../../format.ts";
import { connectionLine, type Neuron, weave } from "./networkLayout.ts";

/** The connection from neuron `from` of layer `layer` to neuron `to` of the next; layers and neurons count from 0. */
export interface Connection {
  readonly layer: number;
  readonly from: number;
  readonly to: number;
}

interface ConnectionsProps {
  readonly connections: readonly { readonly from: Neuron; readonly to: Neuron; readonly weight: number }[];
  readonly radius: number;
  /** The |weight| drawn at the greatest width. */
  readonly greatest: number;
  /** One by one, or woven. */
  readonly singly: boolean;
  /** Whether the weights are known; if not, all lines are alike. */
  readonly weighted: boolean;
  readonly highlight: Connection | undefined;
}

const NARROWEST = 0.6;
const WIDEST = 4;

/** A connection's path, from rim to rim. */
export function lineText(from: Neuron, to: Neuron, radius: number): string {
  const [a, b] = connectionLine(from, to, radius);
  return `M${px(a[0])},${px(a[1])}L${px(b[0])},${px(b[1])}`;
}

const idOf = (from: Neuron, to: Neuron): string => `${from.layer}.${from.index}.${to.index}`;

/** A network's connections: width is |weight|, dash and colour are the sign, and the chosen one is on top, in red. */
export function Connections({
  connections,
  radius,
  greatest,
  singly,
  weighted,
  highlight,
}: ConnectionsProps) {
  const chosenId = highlight && `${highlight.layer}.${highlight.from}.${highlight.to}`;
  const chosen = connections.find(({ from, to }) => idOf(from, to) === chosenId);
  const widthOf = (weight: number): number =>
    weighted ? NARROWEST + (WIDEST - NARROWEST) * Math.min(1, Math.abs(weight) / greatest) : 1;
  return (
    <g className="connections">
      {singly
        ? connections.map(({ from, to, weight }) => {
            const id = idOf(from, to);
            if (id === chosenId || !Number.isFinite(weight)) return null;
            return (
              <path
                key={id}
                className={weight < 0 ? "connection negative" : "connection"}
                data-connection={id}
                strokeWidth={px(widthOf(weight))}
                d={lineText(from, to, radius)}
              />
            );
          })
        : weave(connections, radius, greatest).map(({ sign, strength, d }) => (
            <path
              key={`${sign}${strength}`}
              className={`thread thread-${strength}${sign < 0 ? " negative" : ""}`}
              d={d}
            />
          ))}
      {chosen && Number.isFinite(chosen.weight) && (
        <path
          className={`connection highlight${chosen.weight < 0 ? " negative" : ""}`}
          data-connection={chosenId}
          strokeWidth={px(Math.max(1.75, widthOf(chosen.weight)))}
          d={lineText(chosen.from, chosen.to, radius)}
        />
      )}
    </g>
  );
}
