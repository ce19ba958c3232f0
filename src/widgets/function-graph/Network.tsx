/** The network with all its numbers: weights on the connections, a bias under each neuron, what it gives above. */
import { Fragment, type ReactNode } from "react";
import { Dial } from "../../kit/figure/hand/Dial.tsx";
import { lineText } from "../../kit/figure/network/Connections.tsx";
import { NetworkDiagram } from "../../kit/figure/network/NetworkDiagram.tsx";
import type { Neuron } from "../../kit/figure/network/networkLayout.ts";
import type { Point } from "../../kit/figure/plane/point.ts";
import { format, px } from "../../kit/format.ts";
import type { PanelProps } from "../../stage/widget.ts";
import { knobs, networkOf, type ParameterName, type State, type Values } from "./model.ts";
import type { Text } from "./text/en.ts";
import { tell } from "./worked.ts";

const SIZE = { width: 340, height: 250 } as const;
const HIDDEN = [0, 1, 2] as const;
/** The |weight| drawn as the widest line. */
const GREATEST = 4;

export function Network({ values, state, text, turn }: PanelProps<Values, State, Text>): ReactNode {
  const net = networkOf(values);
  const output = tell(state.output);
  const dial = (
    name: ParameterName | "x",
    at: Point,
    told: string,
    neuron?: Values["neuron"],
    line?: string,
  ): ReactNode => {
    const { min, max, step } = knobs[name];
    return (
      <Dial
        key={name}
        name={name}
        at={at}
        value={values[name]}
        {...{ min, max, step, line }}
        room={SIZE}
        label={text.knobs[name].label}
        valueText={text.spoken(format(values[name]), output)}
        tone={name === "x" ? "data" : "weight"}
        // What the hand turns is what is spelled out.
        onTurn={turn && ((value) => turn({ [name]: value, ...(neuron && { neuron }) }))}
      >
        {told}
      </Dial>
    );
  };
  return (
    <NetworkDiagram
      sizes={[1, 3, 1]}
      weights={[net.weights.map((w) => [w]), [net.outputWeights]]}
      greatest={GREATEST}
      activations={[[values.x], state.activations, [state.output]]}
      inputLabels={[text.x]}
      outputLabels={[text.output]}
      label={text.networkLabel(format(values.x), output)}
      name="network"
      radius={15}
      {...SIZE}
    >
      {(at, radius) => {
        const [input, last] = [at(0, 0)!, at(2, 0)!];
        const chosen = values.neuron === "output" ? last : at(1, Number(values.neuron) - 1)!;
        const under = (neuron: Neuron): Point => [neuron.x, neuron.y + radius + 10];
        const line = (from: Neuron, to: Neuron): string => lineText(from, to, radius);
        const over = (neuron: Neuron, told: string): ReactNode => (
          <text
            className="label anchor-middle"
            data-mark="number"
            data-name={`out-${neuron.layer}.${neuron.index}`}
            x={px(neuron.x)}
            y={px(neuron.y - radius - 10)}
            dy="0.34em"
          >
            {told}
          </text>
        );
        const pick = (neuron: Neuron, name: Values["neuron"]): ReactNode =>
          turn && <Pick at={neuron} radius={radius} onPick={() => turn({ neuron: name })} />;
        return (
          <>
            <circle
              className="line tone-ink"
              data-mark="chosen"
              data-name={values.neuron}
              cx={px(chosen.x)}
              cy={px(chosen.y)}
              r={px(radius)}
              strokeWidth={3}
            />
            {HIDDEN.map((i) => {
              const neuron = at(1, i)!;
              const name = String(i + 1) as "1" | "2" | "3";
              return (
                <Fragment key={i}>
                  {over(neuron, tell(state.activations[i]))}
                  {pick(neuron, name)}
                  {dial(
                    `w${name}`,
                    between(input, neuron, 0.58),
                    format(net.weights[i]),
                    name,
                    line(input, neuron),
                  )}
                  {dial(`b${name}`, under(neuron), text.bias(format(net.biases[i])), name)}
                  {dial(
                    `v${name}`,
                    between(neuron, last, 0.42),
                    format(net.outputWeights[i]),
                    "output",
                    line(neuron, last),
                  )}
                </Fragment>
              );
            })}
            {over(last, output)}
            {pick(last, "output")}
            {dial("bias", under(last), text.bias(format(net.outputBias)), "output")}
            {dial("x", [input.x, input.y - radius - 10], format(values.x))}
          </>
        );
      }}
    </NetworkDiagram>
  );
}

const between = (from: Neuron, to: Neuron, share: number): Point => [
  from.x + share * (to.x - from.x),
  from.y + share * (to.y - from.y),
];

interface PickProps {
  readonly at: Neuron;
  readonly radius: number;
  readonly onPick: () => void;
}

/** Pointing at a neuron spells out its sum; the keyboard has the radio buttons under the picture. */
function Pick({ at, radius, onPick }: PickProps): ReactNode {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the pointer
    <circle
      cx={px(at.x)}
      cy={px(at.y)}
      r={px(radius)}
      fill="transparent"
      style={{ cursor: "pointer" }}
      onClick={onPick}
    />
  );
}
