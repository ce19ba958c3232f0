import type { ReactNode } from "react";
import { sevenPoints } from "../../engine/datasets/sevenPoints.ts";
import { Handle } from "../../kit/figure/hand/Handle.tsx";
import { Labels } from "../../kit/figure/labels/Labels.tsx";
import { Area } from "../../kit/figure/marks/Area.tsx";
import { Bar } from "../../kit/figure/marks/Bar.tsx";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Segment } from "../../kit/figure/marks/Segment.tsx";
import { Square } from "../../kit/figure/marks/Square.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import type { Point } from "../../kit/figure/plane/point.ts";
import { formatFixed } from "../../kit/format.ts";
import type { PanelProps } from "../../stage/widget.ts";
import {
  CLOSE,
  centre,
  errorAt,
  heightAt,
  hitsAt,
  jumps,
  lowest,
  SLOPES,
  type State,
  type Values,
} from "./model.ts";
import type { Text } from "./text/en.ts";

type Props = PanelProps<Values, State, Text>;

/** Wide enough for the squares of the steepest line. */
const X = [1.4, 6] as const;
const Y = [0.4, 4] as const;
/** Where on the line its handle sits. */
const GRIP = 5.2;
/** The bar stands left of the smallest slope, on the same scale of error as the curve. */
const BAR = -0.66;
/** The head of the pin stands so far above the point that it holds, clear of the data. */
const PIN = 0.28;
/** As high as the left panel comes out with equal units. */
const PANEL = 304;
const CEILING = { squared: { mean: 0.6, sum: 4.2 }, absolute: { mean: 0.8, sum: 5.6 } } as const;

/** The slopes from `low` to `high` that a curve needs to look smooth, ends included. */
function stops(low: number, high: number): number[] {
  const count = Math.max(1, Math.round((high - low) / (SLOPES.step * 2)));
  return Array.from({ length: count + 1 }, (_, i) => low + ((high - low) * i) / count);
}

export const panels = { line: LinePanel, curve: CurvePanel };

/** The points, the line, and every miss drawn: as a stroke, or as the square it counts for. */
function LinePanel({ values, text, turn }: Props): ReactNode {
  const { slope, norm, reduction, hits } = values;
  const error = errorAt(slope, values);
  return (
    <Plane
      x={{ domain: X, label: text.x, ticks: [2, 3, 4, 5, 6] }}
      y={{ domain: Y, label: text.y, ticks: [1, 2, 3, 4] }}
      aspect="equal"
      label={text.lineLabel(formatFixed(slope, 2), text.errorName[norm][reduction], formatFixed(error, 3))}
    >
      {hits && (
        <Area
          points={X.map((x) => [x, heightAt(slope, x) + CLOSE] as const)}
          base={X.map((x) => [x, heightAt(slope, x) - CLOSE] as const)}
          tone="good"
          name="close"
        />
      )}
      {Array.from(sevenPoints.x, (x, i) => {
        const y = sevenPoints.y[i]!;
        const side = y - heightAt(slope, x);
        return norm === "squared" ? (
          // Drawn on the side away from the centre, so that neighbours overlap least.
          <Square
            key={x}
            from={[x, y]}
            to={[x < centre[0] ? x - Math.abs(side) : x + Math.abs(side), y - side]}
            tone="error"
            name={`miss-${i}`}
          />
        ) : (
          <Segment key={x} from={[x, y]} to={[x, y - side]} tone="error" width={2} name={`miss-${i}`} />
        );
      })}
      <Curve points={X.map((x) => [x, heightAt(slope, x)] as const)} tone="weight" width={2} name="line" />
      <Dots
        points={Array.from(sevenPoints.x, (x, i) => [x, sevenPoints.y[i]!] as const)}
        tone="data"
        name="points"
      />
      <Segment from={centre} to={[centre[0], centre[1] + PIN]} tone="weight" width={1.5} name="pin" />
      <Dots points={[[centre[0], centre[1] + PIN]]} tone="weight" r={4.5} name="pin-head" />
      <Label at={[X[0] + 0.08, Y[1] - 0.12]} anchor="start">
        {text.slopeIs(formatFixed(slope, 2))}
      </Label>
      {turn === undefined && (
        <Label at={[X[1] - 0.08, Y[0] + 0.12]} anchor="end" tone="error">
          {text.errorIs(text.errorName[norm][reduction], formatFixed(error, 3))}
        </Label>
      )}
      {turn && (
        <Handle
          at={[GRIP, heightAt(slope, GRIP)]}
          axis="y"
          bounds={{ x: X, y: [heightAt(SLOPES.min, GRIP), heightAt(SLOPES.max, GRIP)] }}
          step={{ x: 0.1, y: SLOPES.step * (GRIP - centre[0]) }}
          label={text.gripLabel}
          valueText={text.slopeIs(formatFixed(slope, 2))}
          tone="weight"
          onMove={([, y]) => turn({ slope: (y - centre[1]) / (GRIP - centre[0]) })}
        />
      )}
    </Plane>
  );
}

/** Error against slope: the bar and the dot stand equally high. */
function CurvePanel({ values, state, text, turn }: Props): ReactNode {
  const { slope, norm, reduction, curve, hits } = values;
  const error = errorAt(slope, values);
  const ceiling = CEILING[norm][reduction];
  const best = lowest(values);
  const pieces: readonly (readonly [number, number])[] =
    curve === "whole" ? [[SLOPES.min, SLOPES.max]] : curve === "traced" ? state.visited : [];
  const traces = pieces.map(([low, high]) => stops(low, high).map((m): Point => [m, errorAt(m, values)]));
  const level: readonly Point[] = [
    [BAR, error],
    [slope, error],
  ];
  return (
    <Plane
      x={{ domain: [-0.8, 1.25], label: text.slope, ticks: [-0.5, 0, 0.5, 1] }}
      y={{ domain: [0, ceiling], label: text.lossIs(text.errorName[norm][reduction]), ticks: 4 }}
      height={PANEL}
      label={text.curveLabel(text.errorName[norm][reduction])}
    >
      <Bar from={[BAR, 0]} to={[BAR, error]} width={14} tone="error" name="bar" />
      <Segment from={[BAR, error]} to={[slope, error]} tone="error" dashed width={1} name="level" />
      {traces.map((points, i) => (
        <Curve key={pieces[i]![0]} points={points} tone="ink" name="trace" />
      ))}
      {hits && (
        <Staircase
          ceiling={ceiling}
          slope={slope}
          lines={[...traces, level]}
          dot={[slope, error]}
          text={text}
        />
      )}
      {curve === "whole" && (
        <>
          <Dots points={[[best.slope, best.error]]} tone="good" hollow name="lowest" />
          <Labels
            lines={[...traces, level]}
            dots={[[slope, error]]}
            r={9}
            labels={[
              {
                at: [best.slope, best.error],
                dy: -26,
                anchor: "middle",
                tone: "good",
                text: text.lowestAt(formatFixed(best.slope, 2)),
              },
            ]}
          />
        </>
      )}
      <Handle
        at={[slope, error]}
        axis="x"
        bounds={{ x: [SLOPES.min, SLOPES.max], y: [0, ceiling] }}
        step={{ x: SLOPES.step, y: 0.1 }}
        label={text.dotLabel}
        valueText={text.spoken(formatFixed(slope, 2), formatFixed(error, 3))}
        tone="error"
        onMove={turn && (([m]) => turn({ slope: m }))}
      />
    </Plane>
  );
}

/** Hits against slope: seven of them would reach the top. Flat everywhere but at its jumps. */
function Staircase(props: {
  readonly ceiling: number;
  readonly slope: number;
  /** What else is drawn: lines, and the dot that the hand holds. */
  readonly lines: readonly (readonly Point[])[];
  readonly dot: Point;
  readonly text: Text;
}): ReactNode {
  const { ceiling, slope, lines, dot, text } = props;
  const edges = [SLOPES.min, ...jumps, SLOPES.max];
  const treads = edges.slice(1).map((end, i) => [edges[i]!, end, hitsAt((edges[i]! + end) / 2)] as const);
  const height = (hits: number): number => (hits / sevenPoints.x.length) * ceiling * 0.9;
  const now = hitsAt(slope);
  const stairs = treads.flatMap(([from, to, hits]): Point[] => [
    [from, height(hits)],
    [to, height(hits)],
  ]);
  return (
    <>
      <Curve points={stairs} tone="good" width={1.5} name="hits" />
      <Dots points={[[slope, height(now)]]} tone="good" name="hits-here" />
      <Labels
        lines={[...lines, stairs]}
        dots={[[slope, height(now)], dot]}
        r={9}
        labels={[{ at: [slope, height(now)], dy: -12, anchor: "middle", tone: "good", text: text.hits(now) }]}
      />
    </>
  );
}
