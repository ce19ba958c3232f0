/** The map: black but for the light round the walker; by day the whole land, in a file of its own. */

import { type ReactNode, Suspense, useMemo, useState } from "react";
import { sampleField } from "../../kit/figure/fields/field.ts";
import { Handle } from "../../kit/figure/hand/Handle.tsx";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import { spot } from "../../kit/figure/plane/path.ts";
import { usePlane } from "../../kit/figure/plane/planeContext.ts";
import type { Point } from "../../kit/figure/plane/point.ts";
import { px } from "../../kit/format.ts";
import type { PanelProps } from "../../stage/widget.ts";
import { contourLevels, DOMAIN, DRAWING } from "./drawing.ts";
import { Lamplight } from "./lamp/Lamplight.tsx";
import { day } from "./later.ts";
import { heightAt, placeOf, SIDE, type State, type Values } from "./model.ts";
import type { Text } from "./text/en.ts";

type Props = PanelProps<Values, State, Text>;

/** The lamp is held so many moves above the ground, or so much of its reach. */
const LAMP = { least: 1.2, share: 0.34 };
/** Nodes a move. */
const NEAR = { fine: 2.5, coarse: 2 };
/** From this reach on coarse is fine enough. */
const FAR = 6.5;
/** Tones of shadow. */
const TONES = { live: 12, still: 7 };

export function NightMap(props: Props): ReactNode {
  const { values, state, text, turn } = props;
  const here = placeOf(state.trail.at(-1)!);
  const { DayMap } = day.parts;
  // Where it wakes by day, it wakes once the day is there: what stands in the page shows it already.
  const [byDay] = useState(values.dawn);
  const night = (
    <>
      <Near values={values} here={here} still={turn === undefined} />
      <Footprints trail={state.trail} />
    </>
  );
  return (
    <Plane
      x={{ domain: DOMAIN }}
      y={{ domain: DOMAIN }}
      axes="none"
      aspect="equal"
      className={values.dawn ? "night-map by-day" : "night-map by-night"}
      label={text.mapLabel(values.dawn ? text.inDaylight : text.inTheDark)}
      name="map"
    >
      {!values.dawn ? (
        night
      ) : byDay ? (
        <DayMap {...props} />
      ) : (
        <Suspense fallback={night}>
          <DayMap {...props} />
        </Suspense>
      )}
      <Walker at={here} />
      {turn && (values.dawn || state.trail.length === 1) && (
        <Handle
          at={values.start}
          bounds={{ x: [0, SIDE], y: [0, SIDE] }}
          step={{ x: 1, y: 1 }}
          label={text.startLabel}
          axisLabels={text.startAxes}
          valueText={text.startText(...values.start)}
          press={false}
          onMove={(place) => turn({ start: place, moves: [] })}
        />
      )}
      <Neatline mark={text.northMark} />
    </Plane>
  );
}

interface NearProps {
  readonly values: Values;
  readonly here: Point;
  readonly still: boolean;
}

/** The ground that the flashlight shows. */
function Near({ values, here, still }: NearProps): ReactNode {
  const { terrain, radius } = values;
  const { night, rise } = DRAWING[terrain];
  const [i, j] = here;
  const field = useMemo(() => {
    const near = radius < FAR ? NEAR.fine : NEAR.coarse;
    const reach = Math.ceil(radius * near + 1) / near;
    const nodes = Math.round(2 * reach * near) + 1;
    return sampleField(
      (x, y) => heightAt(terrain, [x, y]),
      [i - reach, i + reach],
      [j - reach, j + reach],
      nodes,
    );
  }, [terrain, radius, i, j]);
  const thresholds = useMemo(() => contourLevels(field, night), [field, night]);
  return (
    <Lamplight
      field={field}
      at={here}
      reach={radius}
      above={Math.max(LAMP.least, LAMP.share * radius)}
      rise={rise}
      tones={still ? TONES.still : TONES.live}
      hatched={still}
      contours={thresholds}
      name="light"
    />
  );
}

/** Length of the ticks, in user units. */
const TICK = 4;
/** User units: half a stride to either side, and the length of a print. */
const STRIDE = 1.7;
const PRINT = 2.1;

/** Left and right prints of every move, as short strokes in the direction walked. */
function Footprints({ trail }: { readonly trail: readonly number[] }): ReactNode {
  const { x, y } = usePlane();
  let d = "";
  trail.forEach((index, k) => {
    if (k === 0 || index === trail[k - 1]) return;
    const [from, to] = [placeOf(trail[k - 1]!), placeOf(index)];
    const [dx, dy] = [Math.sign(to[0] - from[0]), -Math.sign(to[1] - from[1])];
    for (const [share, side] of [
      [0.3, 1],
      [0.8, -1],
    ] as const) {
      const px0 = x(from[0] + share * (to[0] - from[0])) - dy * side * STRIDE - (dx * PRINT) / 2;
      const py0 = y(from[1] + share * (to[1] - from[1])) + dx * side * STRIDE - (dy * PRINT) / 2;
      d += `M${px(px0)},${px(py0)}l${px(dx * PRINT)},${px(dy * PRINT)}`;
    }
  });
  return (
    <>
      {d !== "" && <path className="walk-prints" data-mark="prints" data-name="prints" d={d} />}
      {trail.length > 1 && (
        <Curve points={trail.map(placeOf)} tone="ink" width={0.75} opacity={0.35} name="you" />
      )}
    </>
  );
}

function Walker({ at }: { readonly at: Point }): ReactNode {
  const { x, y } = usePlane();
  const [cx, cy] = [x(at[0]), y(at[1])];
  const disc = spot([cx, cy]);
  return (
    <g className="walker" data-mark="walker" data-name="walker" data-x={px(cx)} data-y={px(cy)}>
      <path className="walker-rim" d={disc} />
      <path className="walker-core" d={disc} />
    </g>
  );
}

/** The map's edge: a tick every five moves, and where north is. */
function Neatline({ mark }: { readonly mark: string }): ReactNode {
  const { x, y, box } = usePlane();
  let ticks = "";
  for (let at = 5; at < SIDE; at += 5) {
    const [across, up] = [px(x(at)), px(y(at))];
    ticks += `M${across},${px(box.top)}v${TICK}M${across},${px(box.bottom)}v-${TICK}`;
    ticks += `M${px(box.left)},${up}h${TICK}M${px(box.right)},${up}h-${TICK}`;
  }
  const [northX, northY] = [box.right - 16, box.top + 28];
  const arrow = `M${px(northX)},${px(northY)}v-14m-3.2,4.4l3.2,-4.6l3.2,4.6`;
  return (
    <g className="walk-neatline">
      <path className="walk-ticks" d={ticks} />
      <path className="walk-north-rim" d={arrow} />
      <path d={arrow} />
      <text x={px(northX)} y={px(northY + 12)}>
        {mark}
      </text>
    </g>
  );
}
