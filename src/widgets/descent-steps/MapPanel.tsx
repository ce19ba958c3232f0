import type { ReactNode } from "react";
import { QuadraticMap } from "../../kit/figure/fields/QuadraticMap.tsx";
import { Handle } from "../../kit/figure/hand/Handle.tsx";
import { Arrow } from "../../kit/figure/marks/Arrow.tsx";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Segment } from "../../kit/figure/marks/Segment.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import { format } from "../../kit/format.ts";
import { mapDomain, within } from "./domain.ts";
import { arrived, knobs, lossAt, nextPlace, type Outcome, outcomeOf, problems, trail } from "./model.ts";
import { HEIGHT, MARGIN, type Props } from "./props.ts";

/** Contours at equal steps of the logarithm, each fifth a power of ten; so many times as high where the map is further out. */
const levels = (zoom: number): readonly number[] =>
  Array.from({ length: 18 }, (_, i) => 10 ** (Math.round(2 * Math.log10(zoom)) - 2 + (i + 1) / 5));
/** The innermost is left without its height: that is where walks end. */
const writeLevel =
  (zoom: number) =>
  (level: number): string =>
    level > 0.2 * zoom * zoom ? format(level, 2) : "";

/** A walk that has left is numbered at its last places, to show how it changes sides. */
const LAST = 4;

/** The loss over both dials, the walk, and the step that comes next. */
export function MapPanel(props: Props): ReactNode {
  const { values, state, text, turn } = props;
  const { inputs } = values;
  const { bowl, line } = problems[inputs];
  const domain = mapDomain(values, state);
  const places = trail(state).map(([, place]) => place);
  const start = places[0]!;
  const many = places.length > 40;
  // Crossings close together would hide the ground, and rims round them paint it white: then the two sides are drawn.
  const crowded = many && values.walk === "gradient" && rateCrosses(outcomeOf(values));
  const [before, , last] = places.slice(-3);
  const apart = before && last && Math.abs(last[0] - before[0]) > 0.07 * (domain.x[1] - domain.x[0]);
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
        write={writeLevel(domain.zoom)}
        drawn={state.left ? [places] : [places, [state.at, next]]}
        name="loss"
      />
      <Dots points={[bowl.minimum]} tone="good" hollow name="minimum" />
      {places.length > 1 && (
        <>
          <Curve
            points={places}
            tone="path"
            width={crowded ? 0.75 : 1.25}
            {...(crowded ? { opacity: 0.6 } : { cased: true })}
            name="path"
          />
          {crowded ? (
            [0, 1].map((side) => (
              <Curve
                key={side}
                points={places.filter((_, i) => i % 2 === side)}
                tone="path"
                width={1.25}
                cased
                name="side"
              />
            ))
          ) : (
            <Dots points={places} r={many ? 1.3 : 1.9} tone="path" name="footprints" />
          )}
        </>
      )}
      {!state.left &&
        !arrived(state, values) &&
        (within(next, domain) ? (
          <Arrow from={state.at} to={next} tone="path" width={2} cased name="next" />
        ) : (
          <Segment from={state.at} to={next} tone="path" width={2} dashed cased name="next" />
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
      {state.left &&
        places.slice(apart ? -LAST : -2).map((place, i, last) => (
          <Label key={i} at={place} dy={-13} anchor="middle" small cased name="last">
            {String(state.steps - last.length + 1 + i)}
          </Label>
        ))}
      {!turn && (
        <Label at={[domain.x[0], domain.y[1]]} dx={8} dy={14} strong cased name="pose">
          {text.pose(format(values.rate, 3), state.steps)}
        </Label>
      )}
    </Plane>
  );
}

const rateCrosses = (outcome: Outcome): boolean => outcome === "zigzags" || outcome === "diverges";
const inside = (
  [low, high]: readonly [number, number],
  [least, most]: readonly [number, number],
): readonly [number, number] => [Math.max(low, least), Math.min(high, most)];
