import type { ReactNode } from "react";
import { QuadraticMap } from "../../kit/figure/fields/QuadraticMap.tsx";
import { Handle } from "../../kit/figure/hand/Handle.tsx";
import { Labels } from "../../kit/figure/labels/Labels.tsx";
import { Arrow, cutShort } from "../../kit/figure/marks/Arrow.tsx";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import type { Interval, Point } from "../../kit/figure/plane/point.ts";
import { roundUp, sampleCurve } from "../../kit/figure/plane/scales.ts";
import { format } from "../../kit/format.ts";
import type { PanelProps } from "../../stage/widget.ts";
import { bowls, datasets, knobs, MAP, type State, type Values } from "./model.ts";
import type { Text } from "./text/en.ts";

type Props = PanelProps<Values, State, Text>;

/** Closer in across the narrow valley, each axis stretched to the panel. */
const OWN = {
  seven: { x: [-1, 2], y: MAP.y },
  penguins: { x: [-1, 2], y: [2, 6] },
} as const satisfies Record<string, { x: Interval; y: Interval }>;
/** What the data panel shows. */
const SCENE = {
  seven: { x: [2, 5.4], y: [0, 5] },
  penguins: { x: [-3.2, 3.4], y: [2, 7] },
} as const satisfies Record<string, { x: Interval; y: Interval }>;
/** Contours at equal steps of the logarithm, for the error spans five powers of ten; each fifth is a power of ten. */
const LEVELS = Array.from({ length: 24 }, (_, i) => 10 ** (-2 + (i + 1) / 5));
const writeLevel = (level: number): string => format(level, 2);
/** The same for every panel, so that the cut along the slope stands under the map's slopes. */
const MARGIN = { left: 36, right: 12 };
/** As high as the map comes out with equal units. */
const HEIGHT = 363;
/** The arrow's length in units of the map: on a logarithmic scale, or it would leave the map on the walls and vanish in the valley. */
const arrowLength = (steepness: number): number => Math.min(2.2, 0.42 * Math.log10(1 + 60 * steepness));

const within = (value: number, [low, high]: Interval): boolean => value >= low && value <= high;
const into = ([low, high]: Interval, value: number): number => Math.min(high, Math.max(low, value));
const inset = ([low, high]: Interval, by: number): Interval => [low + by, high - by];
/** A line's two ends must stand so far apart in the picture to be held one by one, as a share of its width. */
const APART = 0.15;

/** From where to where a line runs inside the room; nothing where it hardly comes in. */
function visible(height: (x: number) => number, slope: number, { x, y }: { x: Interval; y: Interval }) {
  const [low, high] = x;
  const meets = (to: number): number => low + (to - height(low)) / slope;
  const [first, last] = slope === 0 ? [low, high] : [meets(y[0]), meets(y[1])].sort((a, b) => a - b);
  const [from, to] = [Math.max(low, first!), Math.min(high, last!)];
  const seen = to - from > APART * (high - low) && within(height((from + to) / 2), y);
  return seen ? ([from, to] as const) : undefined;
}

export const panels = {
  map: MapPanel,
  data: DataPanel,
  alongSlope: (props: Props) => <CutPanel {...props} dial="slope" />,
  alongIntercept: (props: Props) => <CutPanel {...props} dial="intercept" />,
};

function mapDomain({ values, state }: Props): { readonly x: Interval; readonly y: Interval } {
  const own = OWN[values.data];
  const fits = state.path.every(([m, b]) => within(m, own.x) && within(b, own.y));
  return values.scales === "own" && fits ? own : MAP;
}

function MapPanel(props: Props): ReactNode {
  const { values, state, text, turn } = props;
  const bowl = bowls[values.data];
  const domain = mapDomain(props);
  const ball = state.path.at(-1)!;
  const [m, b] = ball;
  const error = bowl.value(m, b);
  const [gm, gb] = bowl.gradient(m, b);
  const size = Math.hypot(gm, gb);
  const length = arrowLength(size);
  // Drawn in the map's own units, so that with equal scales it stands square on the contour.
  const away = size > 0 ? length / size : 0;
  const tip = cutShort(ball, [m + gm * away, b + gb * away], domain);
  const drawn = [state.path, [ball, tip]];
  return (
    <Plane
      x={{ domain: domain.x, label: text.slope, ticks: 5 }}
      y={{ domain: domain.y, label: text.intercept, ticks: 5 }}
      height={HEIGHT}
      margin={MARGIN}
      {...(domain === MAP ? { aspect: "equal" as const } : {})}
      label={text.mapLabel(format(m, 3), format(b, 3), format(error, 3))}
    >
      <QuadraticMap
        bowl={bowl}
        levels={LEVELS}
        palette={values.palette === "none" ? undefined : values.palette}
        write={writeLevel}
        drawn={drawn}
        name="error"
      />
      <Dots points={[bowl.minimum]} tone="good" hollow name="minimum" />
      {state.path.length > 1 && (
        <>
          <Curve points={state.path} tone="path" width={1.25} cased name="path" />
          <Dots points={state.path} r={1.8} tone="path" name="footprints" />
        </>
      )}
      {values.arrow && size > 1e-3 && (
        <>
          <Arrow from={ball} to={tip} tone="gradient" width={2} cased name="gradient" />
          {length > 0.3 && (
            <Labels
              lines={[state.path, [ball, tip]]}
              dots={[ball]}
              r={11}
              labels={[
                {
                  at: [into(domain.x, tip[0]), into(domain.y, tip[1])],
                  tone: "gradient",
                  cased: true,
                  ...(gm < 0 ? { dx: -6, dy: -12, anchor: "end" } : { dx: 6 }),
                  text: text.gradient,
                },
              ]}
            />
          )}
        </>
      )}
      <Handle
        at={ball}
        axis="xy"
        bounds={domain}
        step={{ x: 0.02, y: 0.02 }}
        label={text.ballLabel}
        valueText={text.spoken(format(m, 3), format(b, 3), format(error, 3))}
        tone="weight"
        onMove={turn && ((line) => turn({ line }))}
      />
    </Plane>
  );
}

function DataPanel({ values, state, text, turn }: Props): ReactNode {
  const data = datasets[values.data];
  const scene = SCENE[values.data];
  const [m, b] = state.path.at(-1)!;
  const height = (x: number): number => m * x + b;
  const room = { x: inset(scene.x, 0.15), y: inset(scene.y, 0.05) };
  const seen = visible(height, m, room);
  const middle = (scene.x[0] + scene.x[1]) / 2;
  const over = height(middle) > (scene.y[0] + scene.y[1]) / 2;
  const [left, right] = seen ?? room.x;
  const points = Array.from(data.x, (x, i) => [x, data.y[i]!] as const);
  /** Moves the line's end at `x` to `y`; the end at `fixed` stays, also where the map's edge stops the other. */
  const tilt = (x: number, y: number, fixed: number) => {
    const held = height(fixed);
    // Every line through the held end: intercept = held − slope · fixed. Both must stay on the map.
    const far = fixed || 1e-9;
    const [p, q] = [(held - MAP.y[0]) / far, (held - MAP.y[1]) / far].sort((a, b) => a - b) as [
      number,
      number,
    ];
    const wanted = Math.min(MAP.x[1], q, Math.max(MAP.x[0], p, (y - held) / (x - fixed)));
    // Rounded as the knob will round it, so that the intercept makes up for the rest.
    const slope = knobs.line.x.legal(wanted);
    turn?.({ line: [slope, held - slope * fixed] });
  };
  const spoken = text.spoken(format(m, 3), format(b, 3), format(bowls[values.data].value(m, b), 3));
  return (
    <Plane
      x={{ domain: scene.x, label: text.axes[values.data].x, ticks: 5 }}
      y={{ domain: scene.y, label: text.axes[values.data].y, ticks: 5 }}
      height={HEIGHT}
      margin={MARGIN}
      label={text.dataLabel(format(m, 3), format(b, 3))}
    >
      <Dots points={points} tone="data" r={values.data === "seven" ? 4 : 2} name="points" />
      <Curve points={scene.x.map((x) => [x, height(x)] as const)} tone="weight" width={2} name="line" />
      {!seen && (
        <Label
          at={[middle, scene.y[over ? 1 : 0]]}
          dy={over ? 14 : -14}
          anchor="middle"
          tone="weight"
          cased
          name="out-of-sight"
        >
          {over ? text.above : text.below}
        </Label>
      )}
      {turn && (
        <>
          <Handle
            at={[left, into(room.y, height(left))]}
            axis="y"
            bounds={scene}
            step={{ x: 0.05, y: 0.05 }}
            label={text.leftEnd}
            valueText={spoken}
            tone="weight"
            onMove={([, y]) => tilt(left, y, right)}
          />
          <Handle
            at={[right, into(room.y, height(right))]}
            axis="y"
            bounds={scene}
            step={{ x: 0.05, y: 0.05 }}
            label={text.rightEnd}
            valueText={spoken}
            tone="weight"
            onMove={([, y]) => tilt(right, y, left)}
          />
        </>
      )}
    </Plane>
  );
}

/** The error when one dial is turned and the other held, with its tangent: a partial derivative as a slope. */
function CutPanel({
  values,
  state,
  text,
  dial,
}: Props & { readonly dial: "slope" | "intercept" }): ReactNode {
  const bowl = bowls[values.data];
  const [m, b] = state.path.at(-1)!;
  const along = dial === "slope";
  const [low, high] = along ? MAP.x : MAP.y;
  const here = along ? m : b;
  const value = (t: number): number => (along ? bowl.value(t, b) : bowl.value(m, t));
  const error = value(here);
  const slope = bowl.gradient(m, b)[along ? 0 : 1];
  const ceiling = roundUp(Math.max(0.2, 2 * error));
  const reach = Math.min(1.2, 0.45 * (ceiling / Math.max(Math.abs(slope), 1e-9)));
  const told = format(slope, 3);
  const cut = sampleCurve(value, [low, high], 161);
  const tangent = [-reach, reach].map((d): Point => [here + d, error + slope * d]);
  return (
    <Plane
      x={{ domain: [low, high], label: along ? text.slope : text.intercept, ticks: 5 }}
      y={{ domain: [0, ceiling], label: text.loss, ticks: 3 }}
      height={190}
      margin={MARGIN}
      label={text.cutLabel(along ? text.slope : text.intercept, told)}
    >
      <Curve points={cut} name={`cut-${dial}`} />
      <Curve points={tangent} tone="gradient" width={2} name={`tangent-${dial}`} />
      <Dots points={[[here, error]]} tone="weight" name="here" />
      <Labels
        lines={[cut, tangent]}
        dots={[[here, error]]}
        labels={[
          {
            at: [here, error],
            tone: "gradient",
            dy: -8,
            ...(here > low + 0.6 * (high - low) ? { dx: -8, anchor: "end" } : { dx: 8 }),
            text: along ? text.partial.slope(told) : text.partial.intercept(told),
          },
        ]}
      />
    </Plane>
  );
}
