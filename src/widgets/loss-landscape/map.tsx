/** The landscape from above: lit, with contours, or divided among its hollows; and whoever walks on it. */

import { memo, type ReactNode, useMemo } from "react";
import { Contours } from "../../kit/figure/fields/Contours.tsx";
import { fieldExtent, sampleField } from "../../kit/figure/fields/field.ts";
import { HeatMap } from "../../kit/figure/fields/HeatMap.tsx";
import { Regions } from "../../kit/figure/fields/Regions.tsx";
import { ShadedRelief } from "../../kit/figure/fields/ShadedRelief.tsx";
import { Handle } from "../../kit/figure/hand/Handle.tsx";
import { Labels } from "../../kit/figure/labels/Labels.tsx";
import { Arrow } from "../../kit/figure/marks/Arrow.tsx";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import type { Point } from "../../kit/figure/plane/point.ts";
import { format } from "../../kit/format.ts";
import type { PanelProps } from "../../stage/widget.ts";
import { readersWalk } from "../readersWalk.ts";
import { basinsOf, type Landscape, landscapeOf, opening, type SurfaceName } from "./landscapes.ts";
import { type State, strideFrom, type Values } from "./model.ts";
import { tellPlace } from "./tell.ts";
import type { Text } from "./text/en.ts";

type Props = PanelProps<Values, State, Text>;

/** Nodes a side; on paper everything is drawn with fewer. */
const NODES = { live: 101, still: 41 };
/** The handle's stops, in shares of the map's side. */
const STOPS = 80;

/** Multiples of `step` in a range of drawn heights, starting so that every fifth is a multiple of five steps. */
export function contourLevels([low, high]: readonly [number, number], step: number): number[] {
  const first = Math.floor(low / (5 * step) + 1e-9) * 5 + 1;
  const count = Math.max(0, Math.floor(high / step + 1e-9) - first + 1);
  return Array.from({ length: count }, (_, k) => (first + k) * step);
}

export function LandMap(props: Props): ReactNode {
  const { values, state, text, turn } = props;
  const { surface } = values;
  const land = landscapeOf(surface);
  const [x, y] = land.domain;
  const here = state.path.at(-1)!;
  const own = surface === "mountain" ? readersWalk(values) : [];
  const seesFriend = surface === "mountain" && !values.basins;
  const marked = [
    ...(own.length > 0 ? [{ at: own.at(-1)!, dx: 9, dy: 13, name: "own", text: text.you }] : []),
    ...(seesFriend
      ? [{ at: opening, dx: -9, anchor: "end" as const, name: "friend", text: text.friend }]
      : []),
  ];
  return (
    <Plane
      x={{ domain: x, label: text.axes[surface][0], ticks: 5 }}
      y={{ domain: y, label: text.axes[surface][1], ticks: 5 }}
      aspect="equal"
      margin={{ left: 40, right: 12 }}
      label={text.mapLabel(text.knobs.surface.options[surface])}
      name="map"
    >
      <Land surface={surface} basins={values.basins} still={turn === undefined} text={text} />
      <Places surface={surface} land={land} text={text} />
      {own.length > 0 && (
        <>
          <Curve points={own} tone="ink" width={2} dashed cased name="own" />
          <Dots points={[own.at(-1)!]} tone="ink" r={3} cased name="own-end" />
        </>
      )}
      {seesFriend && <Dots points={[opening]} tone="ink" r={3} hollow cased name="friend" />}
      <Curve points={state.path} tone="path" width={1} dotted cased name="path" />
      <NextHop {...props} land={land} />
      <Labels
        lines={[own, state.path]}
        dots={[state.path[0]!, ...land.minima.map(({ at }) => at), ...marked.map(({ at }) => at)]}
        labels={[
          ...land.minima.map(({ at }, k) => ({
            at,
            strong: true,
            name: "hollow",
            text: text.letter(k),
            dx: 9,
          })),
          ...marked,
        ].map((label) => ({ cased: true, ...label }))}
      />
      {state.path.length > 1 && <Dots points={[here]} r={4.5} tone="path" cased name="climber" />}
      <Handle
        at={state.path[0]!}
        axis="xy"
        bounds={{ x, y }}
        step={{ x: (x[1] - x[0]) / STOPS, y: (y[1] - y[0]) / STOPS }}
        label={text.startLabel}
        axisLabels={text.startAxes[surface]}
        valueText={tellPlace(surface, state.path[0]!, text)}
        tone="ink"
        onMove={turn && ((start) => turn({ start }))}
      />
    </Plane>
  );
}

interface LandProps {
  readonly surface: SurfaceName;
  readonly basins: boolean;
  readonly still: boolean;
  readonly text: Text;
}

const Land = memo(function Land({ surface, basins, still, text }: LandProps) {
  const { domain, value, drawn, undrawn, contour } = landscapeOf(surface);
  const nodes = still ? NODES.still : NODES.live;
  const field = useMemo(
    () => sampleField((x, y) => drawn(value(x, y)), domain[0], domain[1], nodes),
    [domain, value, drawn, nodes],
  );
  const thresholds = useMemo(
    () => contourLevels(fieldExtent(field), contour * (!still ? 1 : basins ? 10 : 4)),
    [field, contour, still, basins],
  );
  // On paper the bands' own rims are the contours.
  const extent = useMemo(() => {
    const step = thresholds[1]! - thresholds[0]!;
    return [thresholds[0]! - step, thresholds.at(-1)! + step] as const;
  }, [thresholds]);
  const marks = useMemo(
    () => [...landscapeOf(surface).minima, ...landscapeOf(surface).saddles].map(({ at }) => at),
    [surface],
  );
  const write = useMemo(
    () => (height: number) => text.contour[surface](format(undrawn(height), 2), format(10 ** height, 2)),
    [text, surface, undrawn],
  );
  return (
    <>
      {basins ? (
        <Regions
          cells={basinsOf(surface).ends}
          size={basinsOf(surface).size}
          x={domain[0]}
          y={domain[1]}
          only="cells"
          name="basins"
        />
      ) : (
        <HeatMap
          field={field}
          {...(still ? { levels: thresholds.length + 1, extent, lines: true } : { levels: 24 })}
          name="land"
        />
      )}
      {/* On paper one veil of light and shadow has to do, and only the mountain needs it. */}
      {(!still || (surface === "mountain" && !basins)) && (
        <ShadedRelief field={field} tones={still ? 1 : 10} opacity={still ? 1 : 0.72} name="relief" />
      )}
      {(!still || basins) && (
        <Contours
          field={field}
          thresholds={thresholds}
          labels={write}
          marks={marks}
          opacity={basins ? 0.6 : 1}
          name="contours"
        />
      )}
      {basins && (
        <Regions
          cells={basinsOf(surface).ends}
          size={basinsOf(surface).size}
          x={domain[0]}
          y={domain[1]}
          only="borders"
          name="borders"
        />
      )}
    </>
  );
});

/** Places a point of the valley of minima is drawn at. */
const VALLEY = Array.from({ length: 49 }, (_, k) => 3 ** (-1 + k / 24));

interface PlacesProps {
  readonly surface: SurfaceName;
  readonly land: Landscape;
  readonly text: Text;
}

/** Hollows with their letters, and crosses where the ground is level without being one. */
function Places({ surface, land, text }: PlacesProps): ReactNode {
  return (
    <>
      {surface === "linear" &&
        [1, -1].map((side) => (
          <Curve
            key={side}
            points={VALLEY.map((a) => [side * a, side / a] as const)}
            tone="good"
            width={1.5}
            dashed
            cased
            name={`valley${side}`}
          />
        ))}
      {land.saddles.map(({ at }) => (
        <Label key={at.join()} at={at} anchor="middle" cased name="saddle">
          {text.cross}
        </Label>
      ))}
      <Dots points={land.minima.map(({ at }) => at)} tone="good" r={4} hollow name="hollows" />
    </>
  );
}

/** Where a straight way from a place inside the map first leaves it; its end if it does not. */
export function cutAtEdge(from: Point, to: Point, [[x0, x1], [y0, y1]]: Landscape["domain"]): Point {
  let share = 1;
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  if (dx > 0) share = Math.min(share, (x1 - from[0]) / dx);
  if (dx < 0) share = Math.min(share, (x0 - from[0]) / dx);
  if (dy > 0) share = Math.min(share, (y1 - from[1]) / dy);
  if (dy < 0) share = Math.min(share, (y0 - from[1]) / dy);
  return [from[0] + share * dx, from[1] + share * dy];
}

/** Where the next hop is aimed, as far as it lies on the map. */
function NextHop({ values, state, land }: Props & { readonly land: Landscape }): ReactNode {
  const { surface, walk, rate } = values;
  const here = state.path.at(-1)!;
  if (state.end === "level" || state.end === "flat") return null;
  if (walk !== "newton" && state.end !== "off") return null;
  const stride = state.aim ? null : strideFrom(surface, walk, rate, here);
  const aim: Point | null = state.aim ?? (stride && [here[0] + stride[0], here[1] + stride[1]]);
  if (!aim?.every(Number.isFinite)) return null;
  return (
    <Arrow
      from={here}
      to={cutAtEdge(here, aim, land.domain)}
      tone="gradient"
      width={2}
      dashed
      cased
      name="hop"
    />
  );
}
