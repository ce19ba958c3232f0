/** The nine numbers of the network 2-2-1, and what they make of every pair of inputs. */

import { type CSSProperties, type ReactNode, useMemo } from "react";
import { weightRows } from "../../engine/network.ts";
import { xorCases, xorNetwork, xorOutput } from "../../engine/subjects/guessing/xor.ts";
import { Contours } from "../../kit/figure/fields/Contours.tsx";
import { type Field, sampleField } from "../../kit/figure/fields/field.ts";
import { HeatMap } from "../../kit/figure/fields/HeatMap.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { NetworkDiagram } from "../../kit/figure/network/NetworkDiagram.tsx";
import type { Neuron } from "../../kit/figure/network/networkLayout.ts";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Lettering } from "../../kit/figure/plane/Lettering.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import { formatFixed } from "../../kit/format.ts";
import { leader, type Props } from "./searches.ts";

const SIDE_BY_SIDE: CSSProperties = {
  display: "grid",
  gridTemplateColumns: "minmax(0, 1.05fr) minmax(0, 1fr)",
  alignItems: "center",
};

const biasOf = (p: Readonly<Float64Array>, layer: number, index: number): number =>
  p[layer === 1 ? 4 + index : 8]!;

export function XorPanel(props: Props): ReactNode {
  const { state, text } = props;
  const [method, search] = leader(state);
  const found = search.keptAt > 0;
  const p = search.parameters;
  const numbers = Array.from(p, (number) => formatFixed(number, 1)).join(", ");
  return (
    <div style={SIDE_BY_SIDE}>
      <NetworkDiagram
        sizes={[2, 2, 1]}
        {...(found && { weights: weightRows(xorNetwork, p) })}
        width={176}
        height={244}
        radius={16}
        label={found ? text.networkLabel(text.method[method], numbers) : text.networkEmpty}
        name="best"
      >
        {(at) => <Numbers at={at} parameters={found ? p : undefined} />}
      </NetworkDiagram>
      <XorMap {...props} />
    </div>
  );
}

interface NumbersProps {
  readonly at: (layer: number, index: number) => Neuron | undefined;
  readonly parameters: Readonly<Float64Array> | undefined;
}

/** The weights on their connections and the biases in their neurons. */
function Numbers({ at, parameters: p }: NumbersProps): ReactNode {
  return (
    <>
      <NumberText spot={at(0, 0)!}>*x*₁</NumberText>
      <NumberText spot={at(0, 1)!}>*x*₂</NumberText>
      {p &&
        weightRows(xorNetwork, p).flatMap((rows, layer) =>
          rows.flatMap((row, to) =>
            row.map((weight, from) => {
              const [a, b] = [at(layer, from)!, at(layer + 1, to)!];
              // Off the middle, where two of them cross.
              const share = layer > 0 ? 0.5 : from === to ? 0.5 : 0.67;
              return (
                <NumberText
                  key={`${layer}${from}${to}`}
                  spot={{ x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y) }}
                  cased
                >
                  {formatFixed(weight, 1)}
                </NumberText>
              );
            }),
          ),
        )}
      {p &&
        [at(1, 0)!, at(1, 1)!, at(2, 0)!].map((neuron) => (
          <NumberText key={`${neuron.layer}${neuron.index}`} spot={neuron}>
            {formatFixed(biasOf(p, neuron.layer, neuron.index), 1)}
          </NumberText>
        ))}
    </>
  );
}

interface NumberTextProps {
  readonly spot: { readonly x: number; readonly y: number };
  readonly cased?: boolean;
  readonly children: string;
}

function NumberText({ spot, cased, children }: NumberTextProps): ReactNode {
  return (
    <Lettering at={[spot.x, spot.y]} anchor="middle" className="label small" cased={cased}>
      {children}
    </Lettering>
  );
}

const MAP = [-0.35, 1.35] as const;
const EXTENT = [0, 1] as const;
const HALF = [0.5];

/** The output over both inputs; drawn anew only for other numbers, for a state comes anew with every message from the worker. */
function useMap(parameters: Readonly<Float64Array>): Field {
  const key = parameters.join();
  return useMemo(() => {
    const same = Float64Array.from(key.split(","), Number);
    return sampleField((x, y) => xorOutput(same, x, y), MAP, MAP, 41);
  }, [key]);
}

/** The output over both inputs, and the four cases at its corners. */
function XorMap({ state, text }: Props): ReactNode {
  const [, { parameters, answers, keptAt }] = leader(state);
  const found = keptAt > 0;
  const field = useMap(parameters);
  return (
    <Plane
      x={{ domain: MAP, ticks: [0, 1], label: "*x*₁" }}
      y={{ domain: MAP, ticks: [0, 1], label: "*x*₂" }}
      width={166}
      aspect="equal"
      label={found ? text.mapLabel : text.mapEmpty}
      name="map"
    >
      {found && (
        <>
          <HeatMap field={field} levels={10} extent={EXTENT} name="output" />
          <Contours field={field} thresholds={HALF} tone="ink" name="half" />
        </>
      )}
      {xorCases.map(({ input, target }, i) => {
        const answer = answers[i];
        const wrong = answer !== undefined && (target === 1 ? answer <= 0.5 : answer >= 0.5);
        const tone = wrong ? "error" : "ink";
        const told = answer === undefined ? text.wanted(target) : formatFixed(answer, 2);
        return (
          <g key={input.join("")}>
            {wrong && <Dots points={[input]} r={9} tone="error" hollow name={`wrong-${input.join("")}`} />}
            <Dots
              points={[input]}
              r={5}
              tone={tone}
              hollow={target === 0}
              cased
              name={`case-${input.join("")}`}
            />
            <Label
              at={input}
              anchor="middle"
              dy={wrong ? 21 : 16}
              tone={tone}
              small
              strong={wrong}
              cased={found}
            >
              {told}
            </Label>
          </g>
        );
      })}
    </Plane>
  );
}
