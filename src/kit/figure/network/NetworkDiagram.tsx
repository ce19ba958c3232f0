/**
 * A network drawn left to right: neurons as rings that fill with their activation, connections as lines whose width
 * is |weight| and whose dash and colour are the sign.
 */
import { type CSSProperties, type ReactNode, useMemo } from "react";
import { aloud } from "../../aloud.ts";
import { px } from "../../format.ts";
import { Overlaid } from "../plane/Overlaid.tsx";
import { SvgText } from "../plane/richText.tsx";
import { type Connection, Connections } from "./Connections.tsx";
import { NeuronRing } from "./NeuronRing.tsx";
import { layoutNetwork, type Neuron } from "./networkLayout.ts";

export interface NetworkDiagramProps {
  /** Neurons a layer, inputs first. */
  readonly sizes: readonly number[];
  /** `weights[layer][to][from]`: one matrix between each two layers, a row an output. */
  readonly weights?: readonly (readonly ArrayLike<number>[])[];
  /** `activations[layer][neuron]`. */
  readonly activations?: readonly ArrayLike<number>[];
  /** The |weight| drawn at the greatest width; the greatest there is unless told. */
  readonly greatest?: number;
  readonly highlight?: Connection | undefined;
  /** Words under the layers. */
  readonly layerLabels?: readonly string[];
  readonly inputLabels?: readonly string[];
  readonly outputLabels?: readonly string[];
  readonly width?: number;
  readonly height?: number;
  /** Greatest radius of a neuron, in user units. */
  readonly radius?: number;
  /** Most neurons drawn in a layer; a longer one is cut in the middle. */
  readonly most?: number;
  readonly label: string;
  readonly name?: string;
  /** Marks of the widget's own, in user units, given where the neurons stand. */
  readonly children?: (at: (layer: number, index: number) => Neuron | undefined, radius: number) => ReactNode;
}

/** Above this many, connections are woven. */
export const SINGLY = 60;

export function NetworkDiagram(props: NetworkDiagramProps) {
  const { sizes, weights, activations, highlight, layerLabels } = props;
  const {
    inputLabels,
    outputLabels,
    width = 340,
    height = 220,
    radius: wanted = 13,
    most = 12,
    label,
    name,
  } = props;
  const sizeKey = sizes.join();
  const hasInputs = inputLabels !== undefined;
  const hasOutputs = outputLabels !== undefined;
  const hasFoot = layerLabels !== undefined;
  const layout = useMemo(
    () =>
      layoutNetwork({
        sizes: sizeKey.split(",").map(Number),
        width,
        height,
        most,
        radius: wanted,
        margin: {
          left: hasInputs ? 46 : 12,
          right: hasOutputs ? 46 : 12,
          top: 10,
          bottom: hasFoot ? 30 : 10,
        },
      }),
    [sizeKey, width, height, most, wanted, hasInputs, hasOutputs, hasFoot],
  );
  const { neurons, gaps, radius } = layout;

  const connections = neurons.slice(0, -1).flatMap((left, layer) =>
    left.flatMap((from) =>
      neurons[layer + 1]!.map((to) => ({
        from,
        to,
        weight: weights?.[layer]?.[to.index]?.[from.index] ?? 0,
      })),
    ),
  );
  const greatest =
    props.greatest ??
    connections.reduce(
      (most, { weight }) => (Number.isFinite(weight) ? Math.max(most, Math.abs(weight)) : most),
      1e-9,
    );
  const singly = connections.length <= SINGLY;
  return (
    <div
      className="plane network"
      style={{ "--vw": width, aspectRatio: `${px(width)} / ${px(height)}` } as CSSProperties}
    >
      <Overlaid>
        <svg
          viewBox={`0 0 ${px(width)} ${px(height)}`}
          role="img"
          aria-label={aloud(label)}
          data-network={name ?? ""}
        >
          <Connections
            connections={connections}
            radius={radius}
            greatest={greatest}
            singly={singly}
            weighted={weights !== undefined}
            highlight={highlight}
          />
          {neurons.flatMap((layer) =>
            layer.map((neuron) => (
              <NeuronRing
                key={`${neuron.layer}.${neuron.index}`}
                neuron={neuron}
                radius={radius}
                activation={activations?.[neuron.layer]?.[neuron.index]}
              />
            )),
          )}
          {gaps.map((gap, layer) =>
            gap ? (
              <g key={layer} className="network-gap">
                {[-5, 0, 5].map((dy) => (
                  <circle key={dy} cx={px(gap[0])} cy={px(gap[1] + dy)} r={1.3} />
                ))}
              </g>
            ) : null,
          )}
          {sideLabels(neurons[0], inputLabels, -radius - 6, "anchor-end")}
          {sideLabels(neurons.at(-1), outputLabels, radius + 6, "anchor-start")}
          {layerLabels?.map((text, layer) => {
            const x = neurons[layer]?.[0]?.x;
            if (x === undefined) return null;
            // A label under the picture's edge starts or ends with its layer, or it would stick out.
            const anchor =
              layer === 0 && !hasInputs
                ? "start"
                : layer === sizes.length - 1 && !hasOutputs
                  ? "end"
                  : "middle";
            const shift = { start: -radius, middle: 0, end: radius }[anchor];
            return (
              <text
                key={layer}
                className={`label small quiet anchor-${anchor}`}
                x={px(x + shift)}
                y={px(height - 9)}
              >
                <SvgText>{text}</SvgText>
              </text>
            );
          })}
          {props.children?.(
            (layer, index) => neurons[layer]?.find((neuron) => neuron.index === index),
            radius,
          )}
        </svg>
      </Overlaid>
    </div>
  );
}

function sideLabels(
  layer: readonly Neuron[] | undefined,
  texts: readonly string[] | undefined,
  dx: number,
  kind: string,
) {
  if (!texts || !layer) return null;
  return layer.map((neuron) => {
    const text = texts[neuron.index];
    if (!text) return null;
    return (
      <text key={neuron.index} className={`label ${kind}`} x={px(neuron.x + dx)} y={px(neuron.y)} dy="0.34em">
        <SvgText>{text}</SvgText>
      </text>
    );
  });
}
