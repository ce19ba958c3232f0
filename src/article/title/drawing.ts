/** The lines of the title's picture: contours of real ground in perspective, and the way down. */
import type { Terrain } from "../../engine/datasets/cumberland.ts";
import { terrainHeight } from "../../engine/subjects/walking/terrain.ts";
import { isolines } from "../../kit/figure/fields/isolines.ts";
import { compactPath, simplify } from "../../kit/figure/fields/outlines.ts";
import type { Point } from "../../kit/figure/plane/point.ts";
import { type Camera, createCamera, type View } from "./camera.ts";
import { wayDown } from "./descent.ts";

/** Half a pixel on a large screen is one unit: whole numbers are fine enough. */
export const WIDTH = 3200;
export const HEIGHT = 1800;
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
const FIFTH = 5 * INTERVAL;
const TOLERANCE = 1;
/** The light goes half the way down, told in so many places. */
const STOPS = 48;

/** Towards the rim of the known ground lines fade away, in so many steps of so many samples. */
const FADES = 4;
const FADE_WIDTH = 4;

export interface Line {
  readonly level: number;
  readonly fifth: boolean;
  /** From 0 at the rim of the known ground to 1. */
  readonly strength: number;
  readonly path: string;
}

/** The stretches of a line that the camera sees, in the picture, each with its strength. */
function seen(
  { width, height }: Terrain,
  camera: Camera,
  line: readonly Point[],
  heightOf: (place: Point) => number,
): { readonly strength: number; readonly points: Point[] }[] {
  const pieces: { strength: number; points: Point[] }[] = [];
  let piece: { strength: number; points: Point[] } | undefined;
  const visit = (place: Point): void => {
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
    const pixel: Point = [Math.round(x), Math.round(y)];
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

const pathOf = (points: readonly Point[]): string => compactPath(simplify(points, TOLERANCE), false);

/** Every contour as paths, low ones first. */
function drawContours(terrain: Terrain, camera: Camera): Line[] {
  const { width, height, heights } = terrain;
  const levels = Array.from(
    { length: Math.ceil(Math.max(...heights) / INTERVAL) - 1 },
    (_, i) => INTERVAL * (i + 1),
  );
  const grid = { nx: width, ny: height, values: heights };
  const lines: Line[] = [];
  isolines(grid, levels).forEach((contour, k) => {
    const level = levels[k]!;
    const pieces = contour.flatMap((line) => seen(terrain, camera, line, () => level));
    for (let strength = 1; strength <= FADES; strength++) {
      const path = pieces
        .filter((piece) => piece.strength === strength)
        .map(({ points }) => pathOf(points))
        .join("");
      if (path !== "") lines.push({ level, fifth: level % FIFTH === 0, strength: strength / FADES, path });
    }
  });
  return lines;
}

export interface Drawing {
  readonly contours: readonly Line[];
  readonly way: string;
  /** Where the light is, at equal times: slow to start, slow to stop. */
  readonly stops: readonly Point[];
}
const drawn = new WeakMap<Terrain, Drawing>();

export function drawMountain(terrain: Terrain): Drawing {
  const known = drawn.get(terrain);
  if (known) return known;
  const camera = createCamera(terrain, view);
  const way = wayDown(terrain);
  const heightOf = (place: Point): number => terrainHeight(terrain, ...place);
  const drawing: Drawing = {
    contours: drawContours(terrain, camera),
    way: seen(terrain, camera, way, heightOf)
      .map(({ points }) => pathOf(points))
      .join(""),
    stops: Array.from({ length: STOPS }, (_, k) => {
      const time = k / (STOPS - 1);
      const along = time * time * (3 - 2 * time);
      const place = way[Math.round((along * (way.length - 1)) / 2)]!;
      const [x, y] = camera.project(...place, heightOf(place));
      return [Math.round(x), Math.round(y)];
    }),
  };
  drawn.set(terrain, drawing);
  return drawing;
}
