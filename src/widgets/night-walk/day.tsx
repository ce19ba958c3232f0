/** What only daylight shows: the whole land, four tracks and the lowest camp. Fetched once somebody has begun to walk. */

import { memo, type ReactNode, useMemo, useState } from "react";
import { Contours } from "../../kit/figure/fields/Contours.tsx";
import { sampleField } from "../../kit/figure/fields/field.ts";
import { HeatMap } from "../../kit/figure/fields/HeatMap.tsx";
import { ShadedRelief } from "../../kit/figure/fields/ShadedRelief.tsx";
import { useKept } from "../../kit/figure/fields/useKept.ts";
import { Labels } from "../../kit/figure/labels/Labels.tsx";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import type { Point } from "../../kit/figure/plane/point.ts";
import type { PanelProps } from "../../stage/widget.ts";
import { tellHeight } from "./describe.ts";
import { contourLevels, DOMAIN, DRAWING } from "./drawing.ts";
import { Night } from "./lamp/Lamplight.tsx";
import { heightAt, placeOf, type State, type TerrainName, type Values } from "./model.ts";
import { ownHeights, ProfilePlane } from "./profilePlane.tsx";
import type { Text } from "./text/en.ts";
import { tracks } from "./tracks.ts";
import { lowestCamp } from "./walkers.ts";

type Props = PanelProps<Values, State, Text>;

/**
 * How finely the land is drawn: nodes across the map, bands of colour, tones of shade; one contour in so many. On a phone,
 * where a step of 121 would be three pixels and the processor is slow, it is reckoned with fewer; on paper bytes count too.
 */
const DETAIL = {
  wide: { nodes: 121, levels: 28, tones: 12, opacity: 0.72, every: 1 },
  narrow: { nodes: 61, levels: 16, tones: 5, opacity: 1, every: 1 },
  paper: { nodes: 61, levels: 10, tones: 3, opacity: 1, every: 2 },
};
/** CSS pixels that a screen is narrow under. */
const NARROW = 600;

/** Stands inside the map's plane. */
export function DayMap(props: Props): ReactNode {
  const { values, state, turn } = props;
  return (
    <>
      <Land terrain={values.terrain} still={turn === undefined} />
      {turn && <Night at={placeOf(state.trail.at(-1)!)} reach={values.radius} lifting />}
      <Tracks {...props} />
    </>
  );
}

interface LandProps {
  readonly terrain: TerrainName;
  readonly still: boolean;
}

/** The whole land, lit from the north-west. */
const Land = memo(function Land({ terrain, still }: LandProps) {
  const kept = useKept(terrain);
  return kept ? (
    <g key="kept" {...kept} />
  ) : (
    <g key="own">
      <Drawn terrain={terrain} still={still} />
    </g>
  );
});

function Drawn({ terrain, still }: LandProps): ReactNode {
  // A screen that is turned keeps what has been drawn.
  const [size] = useState<keyof typeof DETAIL>(() =>
    still ? "paper" : !import.meta.env.SSR && window.innerWidth < NARROW ? "narrow" : "wide",
  );
  const { nodes, levels, tones, opacity, every } = DETAIL[size];
  const field = useMemo(
    () => sampleField((x, y) => heightAt(terrain, [x, y]), DOMAIN, DOMAIN, nodes),
    [terrain, nodes],
  );
  const thresholds = useMemo(
    () => contourLevels(field, DRAWING[terrain].day * every),
    [field, terrain, every],
  );
  return (
    <>
      <HeatMap field={field} levels={levels} name="land" />
      <ShadedRelief field={field} tones={tones} opacity={opacity} name="relief" />
      <Contours field={field} thresholds={thresholds} name="contours" />
    </>
  );
}

/** Four tracks, each with its name at its end, and the lowest camp. */
function Tracks({ values, state, text }: Props): ReactNode {
  const { terrain } = values;
  const all = tracks(values, state, text);
  const camp = lowestCamp(terrain);
  return (
    <>
      {all.map(({ name, points, tone, dashed, width }) => (
        <Curve key={name} points={points} tone={tone} dashed={dashed} width={width} cased name={name} />
      ))}
      <Dots points={[camp.at]} r={6} tone="good" hollow name="camp" />
      {all.map(({ name, points, tone }) => (
        <Dots key={name} points={[points.at(-1)!]} r={3} tone={tone} cased name={`${name}-end`} />
      ))}
      <Names all={all} camp={{ ...camp, label: campLabel(terrain, text, camp.height) }} />
    </>
  );
}

const campLabel = (terrain: TerrainName, text: Text, height: number): string =>
  terrain === "cumberland" ? text.lowest(tellHeight(height)) : text.camp(tellHeight(height));

interface NamesProps {
  readonly all: ReturnType<typeof tracks>;
  readonly camp: { readonly at: Point; readonly label: string };
}

/** Names stand beside the ends of their tracks, clear of all of them. */
function Names({ all, camp }: NamesProps): ReactNode {
  const names = [
    { ...camp, tone: "good" as const },
    ...[...all].reverse().map(({ points, label, tone }) => ({ at: points.at(-1)!, label, tone })),
  ];
  return (
    <Labels
      lines={all.map(({ points }) => points)}
      dots={names.map(({ at }) => at)}
      r={7}
      labels={names.map(({ at, label, tone }) => ({ at, tone, dx: 9, cased: true, text: label }))}
    />
  );
}

/** The altimeter's strip with the heights of all four. */
export function DayProfile({ values, state, text }: Props): ReactNode {
  const lines = tracks(values, state, text).map((track) => ({
    ...track,
    heights:
      track.name === "you"
        ? ownHeights(values, state)
        : track.points.map((at) => heightAt(values.terrain, at)),
  }));
  return (
    <ProfilePlane lines={lines} text={text} right={104}>
      <Labels
        lines={lines.map(({ heights }) => heights.map((height, k): Point => [k, height]))}
        labels={lines.map(({ label, tone, heights }) => ({
          at: [heights.length - 1, heights.at(-1)!],
          dx: 6,
          tone,
          cased: true,
          text: label,
        }))}
      />
    </ProfilePlane>
  );
}
