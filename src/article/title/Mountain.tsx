/** The mountain at night: contour lines of real ground in perspective, lit by one small light on its summit. */
import type { ReactNode } from "react";
import { compactPath, simplify } from "../../kit/figure/path.ts";
import type { Terrain } from "../site.ts";
import { type Camera, createCamera, type View } from "./camera.ts";
import { heightAt, wayDown } from "./descent.ts";
import { isolines, type Place } from "./isolines.ts";

/** Half a pixel on a large screen is one unit: whole numbers are fine enough. */
const WIDTH = 3200;
const HEIGHT = 1800;
const view: View = {
  azimuth: 8,
  tilt: 17,
  distance: 6300,
  lookAt: [43, 93],
  exaggeration: 2.2,
  focal: 0.86,
  width: WIDTH,
  height: HEIGHT,
  centre: [0.5, 0.5],
};
/** Metres between contours; each fifth is drawn stronger. */
const INTERVAL = 20;
const TOLERANCE = 1;
/** The light rests after so many of these places along the way. */
const WALK = 40;

/** Towards the rim of the known ground lines fade away, in so many steps of so many samples. */
const FADES = 4;
const FADE_WIDTH = 4;

interface Line {
  readonly level: number;
  /** 1 near the rim … FADES inside. */
  readonly strength: number;
  readonly path: string;
}

type Pixel = readonly [x: number, y: number];

/** The stretches of a line that the camera sees, in the picture, each with its strength. */
function seen(
  { width, height }: Terrain,
  camera: Camera,
  line: readonly Place[],
  heightOf: (place: Place) => number,
): { readonly strength: number; readonly points: Pixel[] }[] {
  const pieces: { strength: number; points: Pixel[] }[] = [];
  let piece: { strength: number; points: Pixel[] } | undefined;
  const visit = (place: Place): void => {
    const [column, row] = place;
    const rim = Math.min(column, row, width - 1 - column, height - 1 - row);
    const strength = Math.min(FADES, Math.floor(rim / FADE_WIDTH));
    const metres = heightOf(place);
    const [x, y, depth] = camera.project(...place, metres);
    const inside = depth > 200 && x > -60 && x < WIDTH + 60 && y < HEIGHT + 60;
    if (strength === 0 || !inside || !camera.sees(...place, metres)) {
      piece = undefined;
      return;
    }
    const pixel: Pixel = [Math.round(x), Math.round(y)];
    if (piece?.strength !== strength) {
      // The next stretch begins where the last one ended.
      piece?.points.push(pixel);
      piece = { strength, points: [] };
      pieces.push(piece);
    }
    piece.points.push(pixel);
  };
  line.forEach((place, i) => {
    const before = line[i - 1];
    // Twice as dense as the samples, so that a line ends where a ridge hides it and not a cell too late.
    if (before) visit([(before[0] + place[0]) / 2, (before[1] + place[1]) / 2]);
    visit(place);
  });
  return pieces.filter(({ points }) => points.length > 2);
}

const pathOf = (points: readonly Pixel[]): string => compactPath(simplify(points, TOLERANCE), false);

/** Every contour as paths, low ones first. */
export function drawContours(terrain: Terrain, camera: Camera): Line[] {
  const metres = { ...terrain, values: terrain.values.map((value) => value / 10) };
  const high = Math.max(...metres.values);
  const lines: Line[] = [];
  for (let level = INTERVAL; level < high; level += INTERVAL) {
    const pieces = isolines(metres, level).flatMap((line) => seen(terrain, camera, line, () => level));
    for (let strength = 1; strength <= FADES; strength++) {
      const path = pieces
        .filter((piece) => piece.strength === strength)
        .map(({ points }) => pathOf(points))
        .join("");
      if (path !== "") lines.push({ level, strength, path });
    }
  }
  return lines;
}

export function Mountain({
  terrain,
  label,
}: {
  readonly terrain: Terrain;
  readonly label: string;
}): ReactNode {
  const camera = createCamera(terrain, view);
  const lines = drawContours(terrain, camera);
  const way = wayDown(terrain);
  const drawnWay = seen(terrain, camera, way, (place) => heightAt(terrain, ...place))
    .map(({ points }) => pathOf(points))
    .join("");
  const stops = Array.from({ length: WALK + 1 }, (_, k) => {
    const place = way[Math.round(((k / WALK) * (way.length - 1)) / 2)]!;
    return camera.project(...place, heightAt(terrain, ...place));
  });
  const [x, y] = stops[0]!.map(Math.round) as [number, number, number];
  const animate = (attribute: string, axis: 0 | 1): ReactNode => (
    <animate
      attributeName={attribute}
      values={stops.map((stop) => Math.round(stop[axis])).join(";")}
      dur="14s"
      begin="indefinite"
      fill="freeze"
      calcMode="spline"
      keySplines={stops
        .slice(1)
        .map((_, k) => (k === 0 ? ".4 0 .8 1" : k === WALK - 1 ? ".2 0 .4 1" : "0 0 1 1"))
        .join(";")}
      keyTimes={stops.map((_, k) => (k / WALK).toFixed(3)).join(";")}
    />
  );
  return (
    <svg
      className="mountain"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="xMidYMid slice"
      role="img"
      aria-label={label}
    >
      <defs>
        <radialGradient id="lamp" gradientUnits="userSpaceOnUse" cx={x} cy={y} r={560}>
          <stop offset="0" className="lamp-near" />
          <stop offset="0.35" className="lamp-mid" />
          <stop offset="1" className="lamp-far" />
          {animate("cx", 0)}
          {animate("cy", 1)}
        </radialGradient>
        <radialGradient id="glow">
          <stop offset="0" className="lamp-near" />
          <stop offset="1" className="lamp-far" />
        </radialGradient>
        <g id="contours">
          {lines.map(({ level, strength, path }) => (
            <path
              key={`${level} ${strength}`}
              d={path}
              className={level % (5 * INTERVAL) === 0 ? "fifth" : undefined}
              opacity={strength === FADES ? undefined : strength / (FADES + 0.5)}
            />
          ))}
        </g>
      </defs>
      <use href="#contours" className="moonlit" />
      <use href="#contours" className="lamplit" />
      <path d={drawnWay} className="way" />
      <circle cx={x} cy={y} r={150} className="glow">
        {animate("cx", 0)}
        {animate("cy", 1)}
      </circle>
      <circle cx={x} cy={y} r={9} className="lamp">
        {animate("cx", 0)}
        {animate("cy", 1)}
      </circle>
    </svg>
  );
}
