/** The map: black but for the light round the walker, or the whole land by day. */
import { memo, type ReactNode, useMemo } from "react";
import { Contours } from "../../kit/figure/Contours.tsx";
import { Curve } from "../../kit/figure/Curve.tsx";
import { Dots } from "../../kit/figure/Dots.tsx";
import { type Field, fieldExtent, sampleField } from "../../kit/figure/field.ts";
import { Handle } from "../../kit/figure/Handle.tsx";
import { HeatMap } from "../../kit/figure/HeatMap.tsx";
import { Label } from "../../kit/figure/Label.tsx";
import { Lamplight } from "../../kit/figure/Lamplight.tsx";
import { Plane } from "../../kit/figure/Plane.tsx";
import { usePlane } from "../../kit/figure/planeContext.ts";
import { ShadedRelief } from "../../kit/figure/ShadedRelief.tsx";
import { textWidth } from "../../kit/figure/textWidth.ts";
import { px } from "../../kit/format.ts";
import type { Point } from "../../stage/knobs.ts";
import type { ViewProps } from "../../stage/widget.ts";
import { tellHeight } from "./describe.ts";
import { heightAt, placeOf, SIDE, type State, type TerrainName, type Values } from "./model.ts";
import { placeNames } from "./placeNames.ts";
import type { Text } from "./text/en.ts";
import { tracks } from "./tracks.ts";
import { lowestCamp } from "./walkers.ts";

type Props = ViewProps<Values, State, Text>;

/** Room round the outermost crossings, in moves. */
const RIM = 0.7;
const DOMAIN = [-RIM, SIDE + RIM] as const;

/** How the land of a terrain is drawn: metres between contours by lamplight and by day; moves that a metre is drawn as. */
const DRAWING: Record<TerrainName, { readonly night: number; readonly day: number; readonly rise: number }> =
  {
    mountain: { night: 25, day: 50, rise: 0.016 },
    cumberland: { night: 20, day: 20, rise: 0.03 },
    crater: { night: 20, day: 25, rise: 0.02 },
    bowl: { night: 20, day: 50, rise: 0.02 },
  };
/** The lamp is held so many moves above the ground, or so much of its reach. */
const LAMP = { least: 1.2, share: 0.34 };
/** Nodes a move for the ground near by, and across the whole map. */
const NEAR = { fine: 3, coarse: 2 };
/** From this reach on coarse is fine enough. */
const FAR = 6.5;
const WIDE = { live: 121, still: 61 };
/** Tones of shadow near by. */
const TONES = { live: 14, still: 7 };

/** Multiples of `step` between low and high, starting so that every fifth is a multiple of five steps. */
export function levels(low: number, high: number, step: number): number[] {
  const first = Math.floor(low / (5 * step)) * 5 + 1;
  return Array.from(
    { length: Math.max(0, Math.floor(high / step) - first + 1) },
    (_, k) => (first + k) * step,
  );
}

function contourLevels(field: Field, step: number): number[] {
  return levels(...fieldExtent(field), step);
}

export function NightMap({ values, state, text, turn }: Props): ReactNode {
  const { terrain, dawn } = values;
  const here = placeOf(state.trail.at(-1)!);
  /** On paper everything is drawn with fewer points. */
  const still = turn === undefined;
  return (
    <Plane
      x={{ domain: DOMAIN }}
      y={{ domain: DOMAIN }}
      axes="none"
      aspect="equal"
      className={dawn ? "night-map by-day" : "night-map by-night"}
      label={text.mapLabel(dawn ? text.inDaylight : text.inTheDark)}
      name="map"
    >
      {dawn && <Land terrain={terrain} still={still} />}
      {!(dawn && still) && <Near values={values} here={here} still={still} />}
      {dawn ? (
        <Tracks values={values} state={state} text={text} turn={turn} />
      ) : (
        <Footprints trail={state.trail} />
      )}
      <Walker at={here} />
      <Neatline mark={text.northMark} />
    </Plane>
  );
}

/** The whole land, lit from the north-west. */
const Land = memo(function Land({
  terrain,
  still,
}: {
  readonly terrain: TerrainName;
  readonly still: boolean;
}) {
  const nodes = still ? WIDE.still : WIDE.live;
  const field = useMemo(
    () => sampleField((x, y) => heightAt(terrain, [x, y]), DOMAIN, DOMAIN, nodes),
    [terrain, nodes],
  );
  const thresholds = useMemo(
    () => contourLevels(field, DRAWING[terrain].day * (still ? 2 : 1)),
    [field, terrain, still],
  );
  return (
    <>
      <HeatMap field={field} levels={still ? 10 : 28} name="land" />
      <ShadedRelief field={field} tones={still ? 3 : 12} opacity={still ? 1 : 0.72} name="relief" />
      <Contours field={field} thresholds={thresholds} name="contours" />
    </>
  );
});

interface NearProps {
  readonly values: Values;
  readonly here: Point;
  readonly still: boolean;
}

/** The ground that the flashlight shows. */
function Near({ values, here, still }: NearProps): ReactNode {
  const { terrain, radius, dawn } = values;
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
      dawn ? 2 : nodes,
    );
  }, [terrain, radius, dawn, i, j]);
  const thresholds = useMemo(() => contourLevels(field, night), [field, night]);
  return (
    <Lamplight
      field={field}
      at={here}
      reach={radius}
      above={Math.max(LAMP.least, LAMP.share * radius)}
      rise={rise}
      tones={still ? TONES.still : TONES.live}
      lifted={dawn}
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
  const [cx, cy] = [px(x(at[0])), px(y(at[1]))];
  return (
    <g className="walker" data-mark="walker" data-name="walker" data-x={cx} data-y={cy}>
      <path className="walker-rim" d={`M${cx},${cy}h0`} />
      <path className="walker-core" d={`M${cx},${cy}h0`} />
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
  return (
    <g className="walk-neatline">
      <path className="walk-ticks" d={ticks} />
      <path d={`M${px(northX)},${px(northY)}v-14m-3.2,4.4l3.2,-4.6l3.2,4.6`} />
      <text x={px(northX)} y={px(northY + 12)}>
        {mark}
      </text>
    </g>
  );
}

/** At dawn: four tracks, each with its name at its end, and the lowest camp. */
function Tracks({ values, state, text, turn }: Props): ReactNode {
  const { terrain, start } = values;
  const all = tracks(values, state, text);
  const camp = lowestCamp(terrain);
  return (
    <>
      {all.map(({ name, points, tone, dashed, width, cased }) => (
        <Curve
          key={name}
          points={points}
          tone={tone}
          dashed={dashed}
          width={width}
          cased={cased}
          name={name}
        />
      ))}
      <Dots points={[camp.at]} r={6} tone="good" hollow name="camp" />
      {all.map(({ name, points, tone }) => (
        <Dots key={name} points={[points.at(-1)!]} r={3} tone={tone} cased name={`${name}-end`} />
      ))}
      <Names all={all} camp={{ ...camp, label: campLabel(terrain, text, camp.height) }} />
      {turn && (
        <Handle
          at={start}
          axis="xy"
          bounds={{ x: [0, SIDE], y: [0, SIDE] }}
          step={{ x: 1, y: 1 }}
          label={text.startLabel}
          axisLabels={text.startAxes}
          valueText={text.startText(...start)}
          tone="ink"
          onMove={(place) => turn({ start: place, moves: [] })}
        />
      )}
    </>
  );
}

const campLabel = (terrain: TerrainName, text: Text, height: number): string =>
  terrain === "cumberland" ? text.lowest(tellHeight(height)) : text.camp(tellHeight(height));

interface NamesProps {
  readonly all: ReturnType<typeof tracks>;
  readonly camp: { readonly at: Point; readonly label: string };
}

/** Names stand beside the ends of their tracks, where they cover least. */
function Names({ all, camp }: NamesProps): ReactNode {
  const { x, y, box } = usePlane();
  const onPaper = ([i, j]: Point): Point => [x(i), y(j)];
  const names = [
    { ...camp, tone: "good" as const },
    ...[...all].reverse().map(({ points, label, tone }) => ({ at: points.at(-1)!, label, tone })),
  ];
  const spots = placeNames(
    names.map(({ at, label }) => ({ at: onPaper(at), width: textWidth(label) })),
    all.flatMap(({ points }) => points.map(onPaper)),
    box,
  );
  return names.map(({ at, label, tone }, k) => (
    <Label key={label} at={at} tone={tone} cased {...spots[k]!}>
      {label}
    </Label>
  ));
}
