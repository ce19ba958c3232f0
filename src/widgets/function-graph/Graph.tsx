/** The output against x, and what each hidden neuron brings to it. */
import type { ReactNode } from "react";
import { type CurveNetwork, curvePass } from "../../engine/subjects/networks/curveNetworks.ts";
import { simplify } from "../../kit/figure/fields/outlines.ts";
import { Handle } from "../../kit/figure/hand/Handle.tsx";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Rule } from "../../kit/figure/marks/Rule.tsx";
import { EndLabels } from "../../kit/figure/plane/EndLabels.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import type { Point } from "../../kit/figure/plane/point.ts";
import { format } from "../../kit/format.ts";
import type { PanelProps } from "../../stage/widget.ts";
import { DOMAIN, knobs, networkOf, type State, type Values } from "./model.ts";
import type { Text } from "./text/en.ts";
import { tell } from "./worked.ts";

/** Half-heights of the graph: it grows in steps, so that it stands still while a hand turns a weight. */
const CEILINGS = [2, 3, 4, 6, 8, 12] as const;
/** As high as the network with its sum spelled out below it. */
const HEIGHT = 324;
const SAMPLES = 240;
const [LOW, HIGH] = DOMAIN;
/** Above and below the graph's box, for labels and ticks, in user units. */
const AROUND = 73;

const samples = (count: number): number[] =>
  Array.from({ length: count + 1 }, (_, i) => LOW + ((HIGH - LOW) * i) / count);

/** A curve's points, as few as a smooth look needs; `tolerance` in data units. */
const bend = (f: (x: number) => number, tolerance: number): readonly Point[] =>
  simplify(
    samples(SAMPLES).map((x): Point => [x, f(x)]),
    tolerance,
  );

/** The greatest height, up or down, of output and shares. */
const reach = (net: CurveNetwork): number =>
  Math.max(
    ...samples(60).map((x) => {
      const { shares, output } = curvePass(net, x);
      return Math.max(Math.abs(output), ...shares.map(Math.abs));
    }),
  );

export function Graph({ values, state, text, turn }: PanelProps<Values, State, Text>): ReactNode {
  const net = networkOf(values);
  const { x, neuron } = values;
  const ceiling = CEILINGS.find((one) => one >= reach(net)) ?? CEILINGS.at(-1)!;
  // A tenth of a pixel.
  const fine = (0.2 * ceiling) / (HEIGHT - AROUND);
  const end = curvePass(net, HIGH);
  return (
    <Plane
      x={{ domain: DOMAIN, label: text.x, ticks: [-3, -2, -1, 0, 1, 2, 3] }}
      y={{
        domain: [-ceiling, ceiling],
        label: text.output,
        ticks: [-ceiling, -ceiling / 2, 0, ceiling / 2, ceiling],
      }}
      margin={{ right: 58 }}
      height={HEIGHT}
      label={text.graphLabel}
      name="graph"
    >
      <Rule y={0} tone="hairline" />
      <Rule x={x} tone="quiet" dashed name="here" />
      {state.shares.map((_, i) => {
        const chosen = neuron === String(i + 1);
        return (
          <Curve
            key={i}
            points={bend((at) => curvePass(net, at).shares[i]!, fine)}
            tone="activation"
            width={chosen ? 1.75 : 1}
            opacity={chosen ? 1 : 0.75}
            name={`share-${i + 1}`}
          />
        );
      })}
      <Curve points={bend((at) => curvePass(net, at).output, fine)} tone="data" width={2.5} name="output" />
      <EndLabels
        labels={[
          ...end.shares.map((share, i) => ({
            at: [HIGH, share] as const,
            text: text.shareOf(String(i + 1)),
            tone: "activation" as const,
          })),
          { at: [HIGH, end.output], text: text.output, tone: "data" },
        ]}
      />
      <Dots
        points={state.shares.map((share) => [x, share] as const)}
        r={2.5}
        tone="activation"
        name="shares"
      />
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
