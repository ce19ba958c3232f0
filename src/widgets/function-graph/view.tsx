import { Fragment, type ReactNode } from "react";
import { type CurveNetwork, curvePass } from "../../engine/networks/curveNetworks.ts";
import { Button } from "../../kit/controls/Button.tsx";
import { Curve } from "../../kit/figure/Curve.tsx";
import { Dial } from "../../kit/figure/Dial.tsx";
import { Dots } from "../../kit/figure/Dots.tsx";
import { DragSurface } from "../../kit/figure/DragSurface.tsx";
import { Handle } from "../../kit/figure/Handle.tsx";
import { Label } from "../../kit/figure/Label.tsx";
import { NetworkDiagram } from "../../kit/figure/NetworkDiagram.tsx";
import { connectionLine, type Neuron } from "../../kit/figure/networkLayout.ts";
import { Overlaid } from "../../kit/figure/Overlaid.tsx";
import { Panels } from "../../kit/figure/Panels.tsx";
import { Plane } from "../../kit/figure/Plane.tsx";
import { polyline, simplify } from "../../kit/figure/path.ts";
import type { Point } from "../../kit/figure/point.ts";
import { Rule } from "../../kit/figure/Rule.tsx";
import { plainText, SvgText } from "../../kit/figure/richText.tsx";
import { format, formatFixed, px } from "../../kit/format.ts";
import type { ViewProps } from "../../stage/widget.ts";
import {
  DOMAIN,
  knobs,
  networkOf,
  type ParameterName,
  type State,
  shape,
  shapeNames,
  shapeOf,
  type Values,
} from "./model.ts";
import type { Text } from "./text/en.ts";

type Props = ViewProps<Values, State, Text>;
type Hidden = 0 | 1 | 2;
const HIDDEN: readonly Hidden[] = [0, 1, 2];

const DIAGRAM = { width: 340, height: 216 } as const;
/** Numbers are told alike in picture, worked sum and sentence. */
const tell = (value: number): string => formatFixed(value, 3);

export function View(props: Props): ReactNode {
  const graph = <Graph {...props} height={props.values.show === "strip" ? 200 : 290} />;
  const network = (
    <div>
      <Network {...props} />
      <Worked {...props} />
    </div>
  );
  if (props.values.show === "strip")
    return (
      <Panels columns={1}>
        {network}
        {graph}
      </Panels>
    );
  return (
    <>
      <Panels columns={2}>
        {network}
        {graph}
      </Panels>
      {props.turn && <Shapes {...props} />}
    </>
  );
}

/** Buttons that set all ten parameters at once. */
function Shapes({ values, text, turn }: Props): ReactNode {
  const now = shapeOf(values);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a wrapping row everywhere
    <div
      role="group"
      aria-label={text.shapes}
      className="control"
      style={{
        display: "flex",
        flexWrap: "wrap",
        alignItems: "center",
        gap: "0.4rem",
        marginBlockStart: "0.75rem",
      }}
    >
      <span className="control-label" style={{ marginInlineEnd: "0.3rem" }}>
        {text.shapes}
      </span>
      {shapeNames.map((name) => (
        <Button key={name} pressed={now === name} onClick={() => turn?.(shape(name))}>
          {text.shape[name]}
        </Button>
      ))}
    </div>
  );
}

/** The network with its numbers: weights on connections, a bias under each neuron, what it gives above. */
function Network({ values, state, text, turn }: Props): ReactNode {
  const net = networkOf(values);
  const output = tell(state.output);
  const chosen = values.neuron;
  return (
    <Overlaid>
      {(overlay) => {
        const dial = (
          name: ParameterName | "x",
          at: Point,
          told: string,
          neuron: Values["neuron"] | undefined,
          line?: string,
        ): ReactNode => {
          const { min, max, step } = knobs[name];
          return (
            <Dial
              key={name}
              at={at}
              value={values[name]}
              {...{ min, max, step, overlay, line, name }}
              label={text.knobs[name].label}
              valueText={text.spoken(format(values[name]), output)}
              tone={name === "x" ? "data" : "weight"}
              room={DIAGRAM}
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
            greatest={3}
            activations={[[values.x], state.activations, [state.output]]}
            values={(layer, index) =>
              layer === 1 ? tell(state.activations[index]!) : layer === 2 ? output : ""
            }
            inputLabels={[text.x]}
            outputLabels={[text.output]}
            label={text.networkLabel(format(values.x), output)}
            name="network"
            {...DIAGRAM}
          >
            {(at, radius) => {
              const input = at(0, 0)!;
              const last = at(2, 0)!;
              const who = chosen === "output" ? last : at(1, Number(chosen) - 1)!;
              const under = (neuron: Neuron): Point => [neuron.x, neuron.y + radius + 10];
              const line = (from: Neuron, to: Neuron): string => polyline(connectionLine(from, to, radius));
              return (
                <>
                  <circle
                    className="line tone-ink"
                    data-mark="chosen"
                    data-name={chosen}
                    cx={px(who.x)}
                    cy={px(who.y)}
                    r={px(radius + 3.5)}
                    strokeWidth={1.5}
                  />
                  {HIDDEN.map((i) => {
                    const neuron = at(1, i)!;
                    const name = String(i + 1) as "1" | "2" | "3";
                    return (
                      <Fragment key={i}>
                        {turn && <Pick at={neuron} radius={radius} onPick={() => turn({ neuron: name })} />}
                        {dial(
                          `w${name}`,
                          between(input, neuron, 0.6),
                          format(net.weights[i]),
                          name,
                          line(input, neuron),
                        )}
                        {dial(`b${name}`, under(neuron), text.bias(format(net.biases[i])), name)}
                        {dial(
                          `v${name}`,
                          between(neuron, last, 0.4),
                          format(net.outputWeights[i]),
                          "output",
                          line(neuron, last),
                        )}
                      </Fragment>
                    );
                  })}
                  {turn && <Pick at={last} radius={radius} onPick={() => turn({ neuron: "output" })} />}
                  {dial("bias", under(last), text.bias(format(net.outputBias)), "output")}
                  {dial("x", [input.x, input.y - radius - 9], format(values.x), undefined)}
                </>
              );
            }}
          </NetworkDiagram>
        );
      }}
    </Overlaid>
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

/** Pointing at a neuron chooses it; the keyboard has the radio buttons under the picture. */
function Pick({ at, radius, onPick }: PickProps): ReactNode {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the pointer
    <circle
      cx={px(at.x)}
      cy={px(at.y)}
      r={px(radius + 5)}
      fill="transparent"
      style={{ cursor: "pointer" }}
      onClick={onPick}
    />
  );
}

/** A factor or summand in a worked sum: negative ones in brackets. */
const inBrackets = (value: number, told: string): string => (value < 0 ? `(${told})` : told);
/** "− 0.8" or "+ 1.5". */
const added = (value: number, told: string): string =>
  value < 0 ? `\u2212\u2009${told.replace(/^\u2212/, "")}` : `+\u2009${told}`;

/** The three lines of the chosen neuron's sum: what is computed, and what comes out. */
export function workedLines({ values, state, text }: Pick<Props, "values" | "state" | "text">): readonly {
  readonly name: string;
  readonly sum: string;
  readonly result: string;
}[] {
  const net = networkOf(values);
  if (values.neuron === "output") {
    const [first, second, third] = state.shares;
    const [shares, bias, output] = text.rows.output;
    const together = first + second + third;
    return [
      {
        name: shares,
        sum: `${tell(first)} ${added(second, tell(second))} ${added(third, tell(third))}`,
        result: tell(together),
      },
      { name: bias, sum: added(net.outputBias, format(net.outputBias)), result: "" },
      {
        name: output,
        sum: `${tell(together)} ${added(net.outputBias, format(net.outputBias))}`,
        result: tell(state.output),
      },
    ];
  }
  const i = (Number(values.neuron) - 1) as Hidden;
  const [sum, bend, share] = text.rows.neuron;
  const [w, b, v] = [net.weights[i], net.biases[i], net.outputWeights[i]];
  const told = format(state.sums[i], 4);
  return [
    {
      name: sum,
      sum: `${format(w)} × ${inBrackets(values.x, format(values.x))} ${added(b, format(b))}`,
      result: told,
    },
    { name: bend, sum: text.tanh(told), result: tell(state.activations[i]) },
    {
      name: share,
      sum: `${format(v)} × ${inBrackets(state.activations[i], tell(state.activations[i]))}`,
      result: tell(state.shares[i]),
    },
  ];
}

const ROW = 19;
const WORKED = { width: 340, height: 3 * ROW + 8 } as const;

/** The chosen neuron's sum, spelled out. */
function Worked(props: Props): ReactNode {
  const { values, text } = props;
  const lines = workedLines(props);
  const who = text.worked[values.neuron];
  const spoken = lines.map(({ name, sum, result }) => `${name} ${sum}${result && ` = ${result}`}`).join("; ");
  return (
    <div
      className="plane"
      style={{ "--vw": WORKED.width, aspectRatio: `${WORKED.width} / ${WORKED.height}` } as object}
    >
      <svg
        viewBox={`0 0 ${WORKED.width} ${WORKED.height}`}
        role="img"
        aria-label={text.workedLabel(who, plainText(spoken))}
        data-worked={values.neuron}
      >
        <text className="label strong" x={12} y={ROW / 2 + 2} dy="0.34em">
          {who}
        </text>
        {lines.map(({ name, sum, result }, row) => (
          <Fragment key={name}>
            <text
              className="label small quiet anchor-end"
              x={128}
              y={px(row * ROW + ROW / 2 + 2)}
              dy="0.34em"
            >
              {name}
            </text>
            <text className="label" data-mark="worked" x={138} y={px(row * ROW + ROW / 2 + 2)} dy="0.34em">
              <SvgText>{sum}</SvgText>
              {result && (
                <>
                  {" = "}
                  <tspan fontWeight={600}>{result}</tspan>
                </>
              )}
            </text>
          </Fragment>
        ))}
      </svg>
    </div>
  );
}

/** Half-heights of the graph: it grows in steps, so that it stands still while a hand turns a weight. */
const CEILINGS = [2, 3, 4, 6, 8, 12];
const SAMPLES = 240;

/** A curve's points, as few as a smooth look needs. */
function bend(f: (x: number) => number): readonly Point[] {
  const [low, high] = DOMAIN;
  const dense = Array.from({ length: SAMPLES + 1 }, (_, i): Point => {
    const x = low + ((high - low) * i) / SAMPLES;
    return [x, f(x)];
  });
  return simplify(dense, 0.004);
}

/** The greatest height, up or down, of output and shares. */
const reach = (net: CurveNetwork): number =>
  Math.max(
    ...Array.from({ length: 61 }, (_, i) => {
      const { shares, output } = curvePass(net, DOMAIN[0] + ((DOMAIN[1] - DOMAIN[0]) * i) / 60);
      return Math.max(Math.abs(output), ...shares.map(Math.abs));
    }),
  );

/** Labels at the right end pushed apart so that none covers another; heights in data units, order kept. */
export function spread(heights: readonly number[], room: number, ceiling: number): readonly number[] {
  const order = heights.map((_, i) => i).sort((a, b) => heights[a]! - heights[b]!);
  const placed = [...heights];
  let floor = -ceiling;
  for (const i of order) {
    placed[i] = Math.max(placed[i]!, floor);
    floor = placed[i]! + room;
  }
  // Those pushed over the top come back down, and push in turn.
  let top = ceiling;
  for (const i of order.reverse()) {
    placed[i] = Math.min(placed[i]!, top);
    top = placed[i]! - room;
  }
  return placed;
}

/** The output against x, and each hidden neuron's share of it. */
function Graph({ values, state, text, turn, height }: Props & { readonly height: number }): ReactNode {
  const net = networkOf(values);
  const { x } = values;
  const ceiling = CEILINGS.find((one) => one >= reach(net)) ?? CEILINGS.at(-1)!;
  const ends = HIDDEN.map((i) => curvePass(net, DOMAIN[1]).shares[i]);
  const labels = spread(ends, (ceiling * 2 * 13) / (height - 60), ceiling);
  return (
    <Plane
      x={{ domain: DOMAIN, label: text.x, ticks: [-3, -2, -1, 0, 1, 2, 3] }}
      y={{
        domain: [-ceiling, ceiling],
        label: text.output,
        ticks: [-ceiling, -ceiling / 2, 0, ceiling / 2, ceiling],
      }}
      margin={{ right: 20 }}
      height={height}
      label={text.graphLabel}
      name="graph"
    >
      <Rule y={0} tone="hairline" />
      <Rule x={x} tone="quiet" dashed name="here" />
      {HIDDEN.map((i) => {
        const chosen = values.neuron === String(i + 1);
        return (
          <Fragment key={i}>
            <Curve
              points={bend((at) => curvePass(net, at).shares[i])}
              tone="activation"
              width={chosen ? 1.75 : 1}
              opacity={chosen ? 1 : 0.75}
              name={`share-${i + 1}`}
            />
            <Label
              at={[DOMAIN[1], labels[i]!]}
              dx={6}
              tone="activation"
              small
              strong={chosen}
              name={`name-${i + 1}`}
            >
              {String(i + 1)}
            </Label>
          </Fragment>
        );
      })}
      <Curve points={bend((at) => curvePass(net, at).output)} tone="data" width={2.5} name="output" />
      <Dots
        points={HIDDEN.map((i) => [x, state.shares[i]] as const)}
        r={2.5}
        tone="activation"
        name="shares"
      />
      {turn && <DragSurface onMove={([to]) => turn({ x: to })} />}
      <Handle
        at={[x, state.output]}
        axis="x"
        bounds={{ x: DOMAIN, y: [-ceiling, ceiling] }}
        step={{ x: knobs.x.step }}
        label={text.pointLabel}
        valueText={text.spokenX(format(x), tell(state.output))}
        tone="data"
        onMove={turn && (([to]) => turn({ x: to }))}
        name="point"
      />
    </Plane>
  );
}
