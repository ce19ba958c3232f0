import type { ReactNode } from "react";
import { Arrow } from "../../kit/figure/Arrow.tsx";
import { Curve } from "../../kit/figure/Curve.tsx";
import { Dots } from "../../kit/figure/Dots.tsx";
import { Handle } from "../../kit/figure/Handle.tsx";
import { Label } from "../../kit/figure/Label.tsx";
import { Plane } from "../../kit/figure/Plane.tsx";
import { QuadraticMap } from "../../kit/figure/QuadraticMap.tsx";
import { Segment } from "../../kit/figure/Segment.tsx";
import { format } from "../../kit/format.ts";
import { mapDomain, within } from "./domain.ts";
import { arrived, knobs, lossAt, nextPlace, problems, trail } from "./model.ts";
import { HEIGHT, MARGIN, type Props } from "./props.ts";

/** Contours at equal steps of the logarithm, each fifth a power of ten; so many times as high where the map is further out. */
const levels = (zoom: number): readonly number[] =>
  Array.from({ length: 18 }, (_, i) => 10 ** (Math.round(2 * Math.log10(zoom)) - 2 + (i + 1) / 5));
const writeLevel = (level: number): string => format(level, 2);

/** The loss over both dials, the walk, and the step that comes next. */
export function MapPanel(props: Props): ReactNode {
  const { values, state, text, turn } = props;
  const { inputs } = values;
  const { bowl, line } = problems[inputs];
  const domain = mapDomain(values, state);
  const places = trail(state).map(([, place]) => place);
  const start = places[0]!;
  const next = nextPlace(values, state.at);
  const told = text.spoken(format(start[0], 3), format(start[1], 3), format(lossAt(values, start), 3));
  const bounds = {
    x: inside(domain.x, inputs === "raw" ? [knobs.start.x.min, knobs.start.x.max] : domain.x),
    y: inside(domain.y, inputs === "raw" ? [knobs.start.y.min, knobs.start.y.max] : domain.y),
  };
  return (
    <Plane
      x={{ domain: domain.x, label: text.slope[inputs], ticks: 5 }}
      y={{ domain: domain.y, label: text.intercept[inputs], ticks: 5 }}
      height={HEIGHT}
      margin={MARGIN}
      label={text.mapLabel(state.steps, format(state.at[0], 3), format(state.at[1], 3))}
      name="map"
    >
      <QuadraticMap
        bowl={bowl}
        levels={levels(domain.zoom)}
        palette="relief"
        write={writeLevel}
        name="loss"
      />
      <Dots points={[bowl.minimum]} tone="good" hollow name="minimum" />
      {places.length > 1 && (
        <>
          <Curve points={places} tone="path" width={1.25} cased name="path" />
          <Dots points={places} r={places.length > 60 ? 1.4 : 1.9} tone="path" name="footprints" />
        </>
      )}
      {!state.left &&
        !arrived(state, values) &&
        (within(next, domain) ? (
          <Arrow from={state.at} to={next} tone="gradient" width={2} cased name="next" />
        ) : (
          <Segment from={state.at} to={next} tone="gradient" width={2} dashed cased name="next" />
        ))}
      <Handle
        at={start}
        bounds={bounds}
        step={{ x: 0.01, y: 0.02 }}
        label={text.startLabel}
        axisLabels={[text.startBy(text.slope[inputs]), text.startBy(text.intercept[inputs])]}
        valueText={told}
        tone="weight"
        onMove={turn && ((place) => turn({ start: line(place) }))}
        name="start"
      />
      {state.steps > 0 && <Dots points={[state.at]} r={4.5} tone="path" cased name="here" />}
      {!turn && (
        <Label at={[domain.x[0], domain.y[1]]} dx={8} dy={14} strong cased name="pose">
          {text.pose(format(values.rate, 3), state.steps)}
        </Label>
      )}
    </Plane>
  );
}

const inside = (
  [low, high]: readonly [number, number],
  [least, most]: readonly [number, number],
): readonly [number, number] => [Math.max(low, least), Math.min(high, most)];
