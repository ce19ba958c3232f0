/** What one pass forward and one back leave at each layer: gradient, error signal and spread, to one scale. */
import type { ReactNode } from "react";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { EndLabels } from "../../kit/figure/plane/EndLabels.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import type { Point } from "../../kit/figure/plane/point.ts";
import { format } from "../../kit/format.ts";
import type { PanelProps } from "../../stage/widget.ts";
import { decades, HEIGHTS, layerAxis } from "./axes.ts";
import type { State, Values } from "./model.ts";
import type { Text } from "./text/en.ts";

/** The most that a sigmoid's slope lets through. */
const QUARTER = 0.25;

export function LayersPanel({ values, state: { layers }, text }: PanelProps<Values, State, Text>): ReactNode {
  const { depth, activation } = values;
  const of = (read: (layer: (typeof layers)[number]) => number): Point[] =>
    layers.map((layer, i) => [i + 1, read(layer)]);
  const [gradient, signal, spread] = [of((l) => l.gradient), of((l) => l.signal), of((l) => l.spread)];
  const quarter = signal.map(([layer]): Point => [layer, layers.at(-1)!.signal * QUARTER ** (depth - layer)]);
  const withQuarter = activation === "sigmoid" && depth > 1;
  const domain = decades(
    [gradient, signal, spread, withQuarter ? quarter : []].flat().map(([, y]) => y),
    [1e-6, 10],
  );
  // Nothing at all has no place on a log axis: it is drawn at its foot, and named.
  const nothing = gradient.filter(([, y]) => y === 0).map(([layer]): Point => [layer, domain[0]]);
  const ends = [
    { at: spread.at(-1)!, text: text.spreadName, tone: "activation" as const },
    { at: signal.at(-1)!, text: text.signalName, tone: "error" as const },
    { at: gradient.at(-1)!, text: text.gradientName, tone: "gradient" as const },
  ].map((end) => (end.at[1] > 0 ? end : { ...end, at: [end.at[0], domain[0]] as Point }));
  return (
    <Plane
      x={layerAxis(depth, text.layer)}
      y={{ domain, scale: "log", ticks: 6, label: text.size }}
      height={HEIGHTS.above}
      margin={{ left: 48, right: 88 }}
      label={text.layersLabel(
        layers.map((layer) => [format(layer.gradient, 2), format(layer.signal, 2), format(layer.spread, 2)]),
      )}
      name="layers"
    >
      {withQuarter && <Curve points={quarter} tone="quiet" width={1} dashed name="quarter" />}
      <Curve points={spread} tone="activation" width={1.5} dashed name="spread" />
      <Curve points={signal} tone="error" width={1.5} name="signal" />
      <Dots points={signal} tone="error" r={3} hollow name="signal" />
      <Curve points={gradient} tone="gradient" width={2} name="gradient" />
      <Dots points={gradient} tone="gradient" name="gradient" />
      <Dots points={nothing} tone="gradient" hollow name="nothing" />
      <EndLabels labels={ends} />
    </Plane>
  );
}
