import type { ReactNode } from "react";
import { DragSurface } from "../../kit/figure/hand/DragSurface.tsx";
import { Labels } from "../../kit/figure/labels/Labels.tsx";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Segment } from "../../kit/figure/marks/Segment.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import { polyline } from "../../kit/figure/plane/path.ts";
import { usePlane } from "../../kit/figure/plane/planeContext.ts";
import type { Point } from "../../kit/figure/plane/point.ts";
import { formatFixed, percent } from "../../kit/format.ts";
import { type Tone, toneClass } from "../../kit/tone.ts";
import type { PanelProps } from "../../stage/widget.ts";
import { halfFrom, knobs, type State, shareAt, type Values } from "./model.ts";
import { eggOutline } from "./outline.ts";
import type { Text } from "./text/en.ts";

type Props = PanelProps<Values, State, Text>;

const HEIGHT = 290;

/** How a share is told that is less, or more, than can be told: by signs in the picture. */
const signs = { less: (share: string) => `<\u00a0${share}`, more: (share: string) => `>\u00a0${share}` };

/** A share as told: one decimal, and neither nothing nor everything unless it is. */
export function tellShare(share: number, { less, more } = signs): string {
  if (share > 0 && share < 0.0005) return less(percent(0.001, 1));
  if (share < 1 && share >= 0.9995) return more(percent(0.999, 1));
  return percent(share, 1);
}

export const panels = { egg: EggPanel, curve: CurvePanel };

/** On a ray from the middle at `turn` radians, the outline's point times `scale`. */
function onRay(outline: readonly Point[], turn: number, scale: number): Point {
  const [x, y] = outline[Math.round((turn / (2 * Math.PI)) * outline.length) % outline.length]!;
  return [x * scale, y * scale];
}

/**
 * The egg cut in half and redrawn so that areas tell volumes: an inner line at scale s encloses s² of the picture's egg,
 * so what holds a share v of the volume is drawn at scale √v.
 */
function EggPanel({ values, state, text }: Props): ReactNode {
  const { dimensions } = values;
  const outline = eggOutline();
  const inside = Math.sqrt(1 - state.shell);
  const yolk = Math.sqrt(state.yolk);
  const told = {
    shell: tellShare(state.shell),
    white: tellShare(state.white),
    yolk: tellShare(state.yolk),
  };
  return (
    <Plane
      x={{ domain: [-1.09, 1.09] }}
      y={{ domain: [-0.95, 0.95] }}
      aspect="equal"
      axes="none"
      name="egg"
      label={text.eggLabel(
        text.dimensions(dimensions),
        ...([state.shell, state.white, state.yolk].map((share) => tellShare(share, text.spoken)) as [
          string,
          string,
          string,
        ]),
      )}
    >
      <Layer outer={eggOutline(inside)} tone="ink" opacity={0.05} name="white" />
      <Layer outer={outline} inner={eggOutline(inside)} tone="weight" opacity={0.34} name="shell" />
      <Layer outer={eggOutline(yolk)} tone="activation" opacity={0.5} name="yolk" />
      <Layer
        outer={outline}
        inner={eggOutline(1 - values.shell / 100)}
        tone="weight"
        opacity={1}
        name="true-shell"
      />
      <Curve points={outline} closed tone="ink" width={0.75} name="outline" />
      <Pointer
        from={[-0.82, 0.83]}
        to={onRay(outline, (2 * Math.PI * 138) / 360, (1 + inside) / 2)}
        tone="weight"
        name="shell"
      >
        {text.layers.shell(told.shell)}
      </Pointer>
      <Pointer
        from={[0.84, -0.83]}
        to={onRay(outline, (2 * Math.PI * 318) / 360, (inside + yolk) / 2)}
        tone="ink"
        name="white"
      >
        {text.layers.white(told.white)}
      </Pointer>
      <Pointer
        from={[-0.82, -0.83]}
        to={onRay(outline, (2 * Math.PI * 222) / 360, yolk / 2)}
        tone="activation"
        name="yolk"
      >
        {text.layers.yolk(told.yolk)}
      </Pointer>
      <Label at={[1.06, 0.87]} anchor="end" strong>
        {text.dimensions(dimensions)}
      </Label>
    </Plane>
  );
}

interface LayerProps {
  readonly outer: readonly Point[];
  /** What is left out of it. */
  readonly inner?: readonly Point[];
  readonly tone: Tone;
  readonly opacity: number;
  readonly name: string;
}

/** A closed patch, with a hole where it has an inside. */
function Layer({ outer, inner = [], tone, opacity, name }: LayerProps): ReactNode {
  const { x, y } = usePlane();
  const place = (points: readonly Point[]): Point[] => points.map(([a, b]) => [x(a), y(b)]);
  return (
    <path
      className={toneClass(tone)}
      data-mark="patch"
      data-name={name}
      d={polyline(place(outer), true) + polyline(place(inner), true)}
      style={{ fill: "var(--tone)", fillOpacity: opacity, fillRule: "evenodd" }}
    />
  );
}

interface PointerProps {
  readonly from: Point;
  readonly to: Point;
  readonly tone: Tone;
  readonly name: string;
  readonly children: string;
}

/** Words at the picture's corner, a hairline from them to what they name, a dot where it ends. */
function Pointer({ from, to, tone, name, children }: PointerProps): ReactNode {
  const above = from[1] > 0;
  return (
    <>
      <Segment
        from={[from[0], from[1] + (above ? -0.05 : 0.05)]}
        to={to}
        tone="quiet"
        width={0.75}
        name={`to-${name}`}
      />
      <Dots points={[to]} r={1.75} tone={tone} name={`at-${name}`} />
      <Label
        at={[from[0] < 0 ? -1.06 : 1.06, from[1] + (above ? 0.04 : -0.04)]}
        anchor={from[0] < 0 ? "start" : "end"}
        tone={tone}
        name={name}
      >
        {children}
      </Label>
    </>
  );
}

const MOST = knobs.dimensions.max;

/** Share in the shell against dimension, on a log axis. */
function CurvePanel({ values, state, text, turn }: Props): ReactNode {
  const { dimensions, shell, curve } = values;
  const far = curve === "whole" ? MOST : dimensions;
  const half = halfFrom(shell);
  const decades = Math.log10(far);
  const count = Math.max(2, Math.ceil(decades * 30));
  const points = Array.from({ length: count + 1 }, (_, i) => {
    const d = 10 ** ((decades * i) / count);
    return [d, shareAt(shell, d)] as const;
  });
  const told = tellShare(state.shell);
  const upright: readonly Point[] =
    far >= half
      ? [
          [half, 0],
          [half, shareAt(shell, half)],
        ]
      : [];
  return (
    <Plane
      x={{
        domain: [1, MOST],
        scale: "log",
        ticks: [1, 10, 100, 1000],
        label: text.axisDimensions,
        format: (v) => formatFixed(v, 0),
      }}
      y={{ domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], label: text.axisShare, format: (v) => percent(v) }}
      height={HEIGHT}
      name="curve"
      label={text.curveLabel(formatFixed(shell, 0), far)}
    >
      <Curve points={points} tone="weight" width={2} name="share" />
      {upright.length > 0 && (
        <Segment from={upright[0]!} to={upright[1]!} tone="quiet" dashed width={1} name="half" />
      )}
      <Dots points={[[dimensions, state.shell]]} r={5.5} tone="weight" hollow name="here" />
      <Labels
        lines={[points, upright]}
        dots={[[dimensions, state.shell]]}
        r={7}
        labels={[
          {
            at: [dimensions, state.shell],
            ...(dimensions > 30 ? { dx: -9, anchor: "end" } : { dx: 9 }),
            dy: state.shell > 0.93 ? 12 : -9,
            cased: true,
            name: "here",
            text: text.here(told, text.dimensions(dimensions)),
          },
          ...(upright.length > 0
            ? [
                {
                  at: [half, 0] as const,
                  dx: 5,
                  dy: -8,
                  tone: "quiet" as const,
                  small: true,
                  cased: true,
                  name: "half",
                  text: text.halfAt(half),
                },
              ]
            : []),
        ]}
      />
      {turn && <DragSurface onMove={([d]) => turn({ dimensions: knobs.dimensions.legal(d) })} />}
    </Plane>
  );
}
