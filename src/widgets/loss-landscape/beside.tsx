/** What stands beside the map: the network and how well it fits, or two cuts where there is nothing to fit. */

import type { ReactNode } from "react";
import { mountainOutput } from "../../engine/subjects/mountain/mountainHeight.ts";
import { mountainNetwork } from "../../engine/subjects/mountain/mountainNetworks.ts";
import { Labels } from "../../kit/figure/labels/Labels.tsx";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Segment } from "../../kit/figure/marks/Segment.tsx";
import { NetworkDiagram } from "../../kit/figure/network/NetworkDiagram.tsx";
import type { Neuron } from "../../kit/figure/network/networkLayout.ts";
import { EndLabels } from "../../kit/figure/plane/EndLabels.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Lettering } from "../../kit/figure/plane/Lettering.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import type { Interval, Point } from "../../kit/figure/plane/point.ts";
import { format } from "../../kit/format.ts";
import type { Tone } from "../../kit/tone.ts";
import type { PanelProps } from "../../stage/widget.ts";
import { readersWalk } from "../readersWalk.ts";
import { landscapeOf, opening } from "./landscapes.ts";
import type { State, Values } from "./model.ts";
import { tellLoss } from "./tell.ts";
import type { Text } from "./text/en.ts";

type Props = PanelProps<Values, State, Text>;

const between = ([low, high]: Interval, count: number): number[] =>
  Array.from({ length: count + 1 }, (_, k) => low + ((high - low) * k) / count);

/** A text over the middle of a connection. */
const over = (from: Neuron, to: Neuron, told: string): ReactNode => (
  <Lettering
    key={told}
    at={[(from.x + to.x) / 2, (from.y + to.y) / 2 - 13]}
    anchor="middle"
    className="label small"
    cased
    mark="number"
  >
    {told}
  </Lettering>
);

/** The drawing of the network, if the surface has one. */
export function Diagram({ values, state, text }: Props): ReactNode {
  const [first, second] = state.path.at(-1)!;
  switch (values.surface) {
    case "mountain": {
      const { thirdWeight, outputWeights } = mountainNetwork;
      return (
        <NetworkDiagram
          sizes={[1, 3, 1]}
          weights={[[[first], [second], [thirdWeight]], [outputWeights]]}
          greatest={8}
          inputLabels={[text.x]}
          outputLabels={[text.y]}
          height={150}
          radius={12}
          label={text.networkLabel(format(first, 3), format(second, 3))}
          name="network"
        >
          {(at) =>
            [first, second].map((weight, k) =>
              over(at(0, 0)!, at(1, k)!, text.freeWeight(k + 1, format(weight, 3))),
            )
          }
        </NetworkDiagram>
      );
    }
    case "linear":
      return (
        <NetworkDiagram
          sizes={[1, 1, 1]}
          weights={[[[first]], [[second]]]}
          greatest={3}
          inputLabels={[text.x]}
          outputLabels={[text.y]}
          height={80}
          radius={12}
          label={text.linearLabel(format(first, 3), format(second, 3))}
          name="network"
        >
          {(at) =>
            [first, second].map((weight, k) =>
              over(at(k, 0)!, at(k + 1, 0)!, text.freeWeight(k + 1, format(weight, 3))),
            )
          }
        </NetworkDiagram>
      );
    case "slice":
      return (
        <NetworkDiagram
          sizes={[784, 15, 10]}
          most={8}
          layerLabels={text.digitLayers}
          height={150}
          radius={5}
          label={text.digitLabel}
          name="network"
        />
      );
    case "saddle":
      return null;
  }
}

/** Higher where no network is drawn above it. */
export function Fit(props: Props): ReactNode {
  const { surface, basins } = props.values;
  const sized = { ...props, height: surface === "saddle" || basins ? 300 : 210 };
  if (surface === "mountain") return basins ? <FourFits {...sized} /> : <CurveFit {...sized} />;
  if (surface === "linear") return <LineFit {...sized} />;
  return <Cuts {...sized} />;
}

type FitProps = Props & { readonly height: number };

const { x: X, y: Y } = mountainNetwork;
const POINTS = X.map((x, i) => [x, Y[i]!] as const);
const SCENE = { x: [-1, 1.4], y: [-3, 4] } as const;
const curveOf = ([w1, w2]: Point): Point[] =>
  between(SCENE.x, 40).map((x) => [x, mountainOutput(mountainNetwork, w1, w2, x)]);

/** Who stopped at this place. */
const whose = (here: Point, own: Point | undefined, text: Text): string | undefined => {
  const same = (there: Point | undefined) => there?.every((at, axis) => at === here[axis]);
  if (same(own)) return text.you;
  return same(opening) ? text.friend : undefined;
};

/** The curve of the network on which the climber stands, and the friend's beside it where the reader has walked too. */
function CurveFit({ values, state, text, height }: FitProps): ReactNode {
  const here = state.path.at(-1)!;
  const own = readersWalk(values).at(-1);
  const friends = curveOf(opening);
  const who = whose(here, own, text);
  const loss = tellLoss("mountain", landscapeOf("mountain").value(...here), text);
  return (
    <Plane
      x={{ domain: SCENE.x, label: text.x, ticks: 4 }}
      y={{ domain: SCENE.y, label: text.y, ticks: 4 }}
      height={height}
      margin={{ left: 40, right: own || who ? 74 : 12 }}
      label={text.fitLabel(loss)}
      name="fit"
    >
      {POINTS.map(([x, y]) => (
        <Segment
          key={x}
          from={[x, y]}
          to={[x, mountainOutput(mountainNetwork, ...here, x)]}
          tone="error"
          width={1.5}
          name="miss"
        />
      ))}
      {own && <Curve points={friends} tone="path" width={1.5} dashed name="friend" />}
      <Curve points={curveOf(here)} tone="weight" width={2} name="curve" />
      <Dots points={POINTS} tone="data" r={4} name="points" />
      <EndLabels
        labels={[
          ...(own ? [{ at: friends.at(-1)!, text: text.friend, tone: "path" as const }] : []),
          ...(who === undefined ? [] : [{ at: curveOf(here).at(-1)!, text: who, tone: "weight" as const }]),
        ]}
      />
      <Label at={[SCENE.x[1], SCENE.y[1]]} anchor="end" dy={10} dx={-2} tone="error" cased name="loss">
        {text.lossIs(loss)}
      </Label>
    </Plane>
  );
}

const HOLLOW_LINES = [
  { tone: "good", dashed: false, width: 2.5 },
  { tone: "weight", dashed: true, width: 2 },
  { tone: "path", dashed: false, width: 1.25 },
  { tone: "gradient", dashed: true, width: 1.25 },
] as const satisfies readonly { readonly tone: Tone; readonly dashed: boolean; readonly width: number }[];

/** The four networks at which descents on the mountain end. */
function FourFits({ text, height }: FitProps): ReactNode {
  const fits = landscapeOf("mountain").minima.map(({ at }, k) => ({
    points: curveOf(at),
    ...HOLLOW_LINES[k]!,
  }));
  return (
    <Plane
      x={{ domain: SCENE.x, label: text.x, ticks: 4 }}
      y={{ domain: SCENE.y, label: text.y, ticks: 4 }}
      height={height}
      margin={{ left: 40, right: 26 }}
      label={text.fourFitsLabel}
      name="fit"
    >
      {fits.map(({ points, tone, dashed, width }, k) => (
        <Curve key={k} points={points} tone={tone} dashed={dashed} width={width} name={`curve-${k}`} />
      ))}
      <Dots points={POINTS} tone="data" r={4} name="points" />
      <EndLabels
        labels={fits.map(({ points, tone }, k) => ({ at: points.at(-1)!, text: text.letter(k), tone }))}
      />
    </Plane>
  );
}

const LINE_SCENE = { x: [0, 1.5], y: [-2, 4] } as const;

/** The two-weight network is a line through nought; its one example lies at (1, 1). */
function LineFit({ state, text, height }: FitProps): ReactNode {
  const here = state.path.at(-1)!;
  const slope = here[0] * here[1];
  return (
    <Plane
      x={{ domain: LINE_SCENE.x, label: text.x, ticks: 4 }}
      y={{ domain: LINE_SCENE.y, label: text.y, ticks: 4 }}
      height={height}
      margin={{ left: 40, right: 12 }}
      label={text.lineLabel(format(slope, 3))}
      name="fit"
    >
      <Segment from={[1, 1]} to={[1, slope]} tone="error" name="miss" />
      <Curve points={LINE_SCENE.x.map((x) => [x, slope * x] as const)} tone="weight" width={2} name="line" />
      <Dots points={[[1, 1]]} tone="data" r={4} name="points" />
      <Label at={[0, LINE_SCENE.y[1]]} dx={8} dy={10} cased>
        {text.product(format(slope, 3))}
      </Label>
    </Plane>
  );
}

/** The ground along both axes, through where the climber stands. */
function Cuts({ values, state, text, height }: FitProps): ReactNode {
  const { surface } = values;
  const { domain, value } = landscapeOf(surface);
  const [x, y] = state.path.at(-1)!;
  const cuts = [
    {
      tone: "data",
      dashed: false,
      at: x,
      points: between(domain[0], 40).map((t): Point => [t, value(t, y)]),
    },
    {
      tone: "weight",
      dashed: true,
      at: y,
      points: between(domain[1], 40).map((t): Point => [t, value(x, t)]),
    },
  ] as const;
  const loss = value(x, y);
  const ends = surface === "slice" ? ([0, 5] as const) : ([-0.5, 2.5] as const);
  return (
    <Plane
      x={{ domain: domain[0], label: text.along, ticks: 5 }}
      y={{ domain: ends, label: text.lossAxis[surface], ticks: 4 }}
      height={height}
      margin={{ left: 40, right: 66 }}
      label={text.cutsLabel(text.axisNames[surface], tellLoss(surface, loss, text))}
      name="cuts"
    >
      {cuts.map(({ tone, dashed, points }, k) => (
        <Curve key={k} points={points} tone={tone} dashed={dashed} width={2} name={`cut-${k}`} />
      ))}
      <Dots points={cuts.map(({ at }) => [at, loss] as const)} tone="path" r={4} cased name="here" />
      <Labels
        lines={cuts.map(({ points }) => points)}
        dots={cuts.map(({ at }) => [at, loss] as const)}
        labels={cuts.map(({ points, tone }, k) => ({
          at: points.at(-1)!,
          dx: 6,
          text: text.alongAxis(text.axisNames[surface][k]!),
          tone,
        }))}
      />
    </Plane>
  );
}
