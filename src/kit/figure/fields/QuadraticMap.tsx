/**
 * The map of a quadratic bowl, exact: its contours are ellipses, so each is drawn as one. A grid of samples would
 * tear the contours of a valley narrower than its cells.
 */
import { memo, useMemo } from "react";
import { format, px } from "../../format.ts";
import { Lettering } from "../plane/Lettering.tsx";
import { place } from "../plane/path.ts";
import { type PlaneValue, usePlane } from "../plane/planeContext.ts";
import type { Point } from "../plane/point.ts";
import { bandStyle } from "./bandStyle.ts";
import type { Palette } from "./palettes.ts";

/** f(p) = least + ½ (p − minimum)ᵀ H (p − minimum), H symmetric with positive eigenvalues. */
export interface Quadratic {
  readonly minimum: Point;
  readonly least: number;
  readonly hessian: readonly [readonly [number, number], readonly [number, number]];
}

export interface QuadraticMapProps {
  readonly bowl: Quadratic;
  /** Heights of the contours, ascending; each fifth is heavier. */
  readonly levels: readonly number[];
  /** Bands of colour between the contours; lines alone without. */
  readonly palette?: Palette | undefined;
  /** Writes the height on the heavier contours; empty text leaves one without. */
  readonly write?: (height: number) => string;
  /** What is drawn on the map, line by line: written heights keep off it. */
  readonly drawn?: readonly (readonly Point[])[];
  readonly name?: string;
}

/** The unit circle; a path, so that its stroke keeps its width under any matrix. */
const CIRCLE = "M1,0A1,1 0 1 1-1,0A1,1 0 1 1 1,0Z";

/** Columns of the matrix that takes the unit circle to the contour at `level`, in data units; undefined below the bottom. */
function contourAxes({ least, hessian }: Quadratic, level: number): readonly [Point, Point] | undefined {
  if (!(level > least)) return undefined;
  // H = L Lᵀ; with p − minimum = s L⁻ᵀ u and |u| = 1, f − least = s²/2.
  const s = Math.sqrt(2 * (level - least));
  const a = Math.sqrt(hessian[0][0]);
  const b = hessian[0][1] / a;
  const c = Math.sqrt(hessian[1][1] - b * b);
  return [
    [s / a, 0],
    [(-s * b) / (a * c), s / c],
  ];
}

/** How far a written height's middle keeps from what is drawn on the map, in user units. */
const OFF = 18;

/** The distance of a point from a straight stroke. */
function apart([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const share = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}

/** Where on the ellipse a label fits: well inside the box, off what is drawn, its tangent as level as can be. */
function labelSpot(
  plane: PlaneValue,
  centre: Point,
  [u, v]: readonly [Point, Point],
  drawn: readonly (readonly Point[])[],
) {
  const { x, y, box } = plane;
  let best: { x: number; y: number; turn: number } | undefined;
  let bestScore = 0;
  for (let k = 0; k < 360; k += 3) {
    const t = (k * Math.PI) / 180;
    const at = (cos: number, sin: number): Point => [
      x(centre[0] + u[0] * cos + v[0] * sin),
      y(centre[1] + u[1] * cos + v[1] * sin),
    ];
    const [px0, py0] = at(Math.cos(t), Math.sin(t));
    const [px1, py1] = at(Math.cos(t + 0.01), Math.sin(t + 0.01));
    const room = Math.min(px0 - box.left, box.right - px0, py0 - box.top, box.bottom - py0);
    if (room < 16) continue;
    if (
      drawn.some((line) => line.some((corner, i) => apart([px0, py0], line[i - 1] ?? corner, corner) < OFF))
    )
      continue;
    const run = Math.hypot(px1 - px0, py1 - py0);
    const score = (0.25 + Math.abs(px1 - px0) / run) * Math.min(1, room / 40);
    if (score > bestScore) {
      bestScore = score;
      const turn = (Math.atan2(py1 - py0, px1 - px0) * 180) / Math.PI;
      best = { x: px0, y: py0, turn: turn > 90 ? turn - 180 : turn < -90 ? turn + 180 : turn };
    }
  }
  return best;
}

export const QuadraticMap = memo(function QuadraticMap(props: QuadraticMapProps) {
  const { bowl, levels, palette, write = format, drawn, name } = props;
  const plane = usePlane();
  const rings = useMemo(() => {
    const { x, y } = plane;
    const kx = (x.range[1] - x.range[0]) / (x.domain[1] - x.domain[0]);
    const ky = (y.range[1] - y.range[0]) / (y.domain[1] - y.domain[0]);
    const [cx, cy] = [x(bowl.minimum[0]), y(bowl.minimum[1])];
    return levels.flatMap((level, index) => {
      const axes = contourAxes(bowl, level);
      if (!axes) return [];
      const [u, v] = axes;
      const matrix = [u[0] * kx, u[1] * ky, v[0] * kx, v[1] * ky, cx, cy].map(px).join();
      return [{ level, index, matrix, axes: index % 5 === 4 ? axes : undefined }];
    });
  }, [bowl, levels, plane]);
  const spots = useMemo(() => {
    const lines = (drawn ?? []).map((line) => place(line, plane.x, plane.y));
    return rings.map(({ axes }) => axes && labelSpot(plane, bowl.minimum, axes, lines));
  }, [rings, drawn, bowl, plane]);
  const fills = useMemo(
    () =>
      Array.from({ length: levels.length + 1 }, (_, k) => bandStyle(palette ?? "grey", k / levels.length)),
    [levels, palette],
  );
  const { box, clipId } = plane;
  const area = {
    x: px(box.left),
    y: px(box.top),
    width: px(box.right - box.left),
    height: px(box.bottom - box.top),
  };
  return (
    <g className={palette === undefined ? undefined : `heat heat-${palette}`} data-name={name}>
      {palette !== undefined && (
        <>
          <g className="bands" data-mark="heat" clipPath={`url(#${clipId})`}>
            <rect {...fills[levels.length]} {...area} />
            {/* From the highest contour inwards, each covering the one outside it. */}
            {rings.toReversed().map(({ level, index, matrix }) => (
              <path
                key={level}
                {...fills[index]}
                data-height={level}
                d={CIRCLE}
                transform={`matrix(${matrix})`}
              />
            ))}
          </g>
          <rect className="heat-veil" {...area} />
        </>
      )}
      <g className="contours" clipPath={`url(#${clipId})`}>
        {rings.map(({ level, matrix, axes }) => (
          <path
            key={level}
            className={axes ? "contour fifth" : "contour"}
            data-mark="contours"
            data-height={level}
            d={CIRCLE}
            transform={`matrix(${matrix})`}
          />
        ))}
        {rings.map(({ level }, i) => {
          const spot = spots[i];
          return spot && write(level) !== "" ? (
            <Lettering
              key={level}
              at={[spot.x, spot.y]}
              anchor="middle"
              className="contour-label"
              cased
              turn={spot.turn}
            >
              {write(level)}
            </Lettering>
          ) : null;
        })}
      </g>
    </g>
  );
});
