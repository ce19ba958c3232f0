/** The surface from above with all seven on it; or the winner from every start. */
import { memo, type ReactNode, useMemo } from "react";
import { Contours } from "../../kit/figure/fields/Contours.tsx";
import { sampleField } from "../../kit/figure/fields/field.ts";
import { HeatMap } from "../../kit/figure/fields/HeatMap.tsx";
import { Regions } from "../../kit/figure/fields/Regions.tsx";
import { Handle } from "../../kit/figure/hand/Handle.tsx";
import { DotLabels } from "../../kit/figure/labels/DotLabels.tsx";
import { Arrow } from "../../kit/figure/marks/Arrow.tsx";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import type { Point } from "../../kit/figure/plane/point.ts";
import { format } from "../../kit/format.ts";
import { field, fieldOf, placeAt, stepOf } from "./field.ts";
import { ownWalk, raceOf, SIDE, startOf } from "./model.ts";
import type { Props } from "./props.ts";
import { thinned } from "./thinned.ts";
import { type SurfaceName, type Track, tracks } from "./tracks.ts";

/** Nodes a side; on paper everything is drawn with fewer. */
const NODES = { live: 81, still: 41 };
/** The handle's stops, in shares of the map's side. */
const STOPS = 80;
/** How long the arrow of one who has left is, in shares of the map's side. */
const LEAVING = 0.07;

export function MapPanel(props: Props): ReactNode {
  const { values, wanted = values, state, text, turn } = props;
  const { surface, map } = values;
  const track = tracks[surface];
  const [x, y] = track.domain;
  const start = startOf(wanted);
  const still = turn === undefined;
  return (
    <Plane
      x={{ domain: x, label: text.axes[surface][0], ticks: 5 }}
      y={{ domain: y, label: text.axes[surface][1], ticks: 5 }}
      height={352}
      margin={{ left: 40, right: 12 }}
      label={
        map === "race"
          ? text.mapLabel(surface, fieldOf(values).length, state.step)
          : text.winnersLabel(surface)
      }
      name="map"
    >
      {map === "winners" && (
        <Regions
          cells={state.winners}
          size={SIDE}
          x={x}
          y={y}
          owners={field}
          marks={[start, ...track.minima.map(({ at }) => at)]}
          name="winners"
        />
      )}
      <Land surface={surface} bare={map === "winners"} still={still} />
      {track.saddles.map(({ at }) => (
        <Label key={at.join()} at={at} anchor="middle" small name="saddle">
          {map === "race" && text.cross}
        </Label>
      ))}
      <Dots points={track.minima.map(({ at }) => at)} tone="good" r={4} hollow cased name="hollows" />
      {map === "race" && <Walks {...props} track={track} />}
      <Handle
        at={start}
        bounds={{ x, y }}
        step={{ x: (x[1] - x[0]) / STOPS, y: (y[1] - y[0]) / STOPS }}
        label={text.knobs.start.label}
        axisLabels={text.startAxes[surface]}
        valueText={text.place(text.axisNames[surface], format(start[0], 3), format(start[1], 3))}
        tone="ink"
        onMove={turn && ((to) => turn({ start: to }))}
        name="start"
      />
    </Plane>
  );
}

interface LandProps {
  readonly surface: SurfaceName;
  /** Contours alone, where winners lie under them. */
  readonly bare: boolean;
  readonly still: boolean;
}

/** Heights as they are drawn: where they span powers of ten, by the powers. */
function drawnHeight({ value, least, floor }: Track, x: number, y: number): number {
  const height = value(x, y);
  return floor === undefined ? height : Math.log10(floor + height - least);
}

const Land = memo(function Land({ surface, bare, still }: LandProps) {
  const ground = useMemo(() => {
    const track = tracks[surface];
    return sampleField(
      (x, y) => drawnHeight(track, x, y),
      track.domain[0],
      track.domain[1],
      still ? NODES.still : NODES.live,
    );
  }, [surface, still]);
  if (bare) return <Contours field={ground} thresholds={still ? 6 : 10} opacity={0.5} name="contours" />;
  return (
    <>
      <HeatMap field={ground} levels={still ? 11 : 24} lines={still} name="land" />
      {!still && <Contours field={ground} thresholds={19} opacity={0.6} name="contours" />}
    </>
  );
});

/** Everybody's way so far, where each stands, and by which letter. */
function Walks({ values, state, text, track }: Props & { readonly track: Track }): ReactNode {
  const { walks } = raceOf(values);
  const own = ownWalk(values).slice(0, state.step + 1);
  const seen = fieldOf(values).map((one) => {
    const walk = walks[one.place]!;
    const step = stepOf(walk, state.step);
    const way = Array.from({ length: step + 1 }, (_, i) => placeAt(walk, i));
    return { ...one, way: thinned(way, track.domain), ...standing(way, track) };
  });
  return (
    <>
      {own.length > 0 && <Curve points={own} tone="ink" width={1.25} dashed cased name="own" />}
      {seen.map(({ runner, tone, dashed, way }) => (
        <Curve key={runner} points={way} tone={tone} dashed={dashed} width={1.75} cased name={runner} />
      ))}
      {seen.map(({ runner, tone, at, from }) =>
        from ? (
          <Arrow key={runner} from={from} to={at} tone={tone} width={2} cased name={`${runner}-leaves`} />
        ) : (
          state.step > 0 && (
            <Dots key={runner} points={[at]} tone={tone} r={4} cased name={`${runner}-here`} />
          )
        ),
      )}
      {state.step > 0 && (
        <DotLabels
          lines={[...seen.map(({ way }) => way), own]}
          dots={[startOf(values), ...track.minima.map(({ at }) => at)]}
          labels={[
            ...seen.map(({ at, letter, tone }) => ({ at, text: letter, tone })),
            ...(own.length > 1 ? [{ at: own.at(-1)!, text: text.you, tone: "ink" as const }] : []),
          ]}
        />
      )}
    </>
  );
}

/** Where one stands on the map: at its last place; or, off the map, where it left it, with the tail of an arrow that does too. */
export function standing(
  way: readonly Point[],
  { domain }: Pick<Track, "domain">,
): { readonly at: Point; readonly from?: Point } {
  const inside = (place: Point): boolean =>
    place.every((value, axis) => value >= domain[axis]![0] && value <= domain[axis]![1]);
  const last = way.at(-1)!;
  if (inside(last)) return { at: last };
  const before = way.findLastIndex(inside);
  const [from, to] = [way[before]!, way[before + 1]!];
  const span = domain.map(([low, high]) => high - low);
  let share = 1;
  for (const axis of [0, 1] as const) {
    const move = to[axis] - from[axis];
    const wall = domain[axis][move > 0 ? 1 : 0];
    if (move !== 0) share = Math.min(share, (wall - from[axis]) / move);
  }
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx / span[0]!, dy / span[1]!);
  const at: Point = [from[0] + share * dx, from[1] + share * dy];
  const back = LEAVING / length;
  return { at, from: [at[0] - back * dx, at[1] - back * dy] };
}
