/** How the mountain is seen: places of the terrain thrown onto a picture, and whether the ground hides them. */
import type { Terrain } from "../../engine/datasets/cumberland.ts";
import { terrainHeight } from "../../engine/subjects/walking/terrain.ts";

export interface View {
  /** Where the camera looks: clockwise from north, and down from level; degrees. */
  readonly azimuth: number;
  readonly tilt: number;
  /** Metres from the place looked at. */
  readonly distance: number;
  readonly lookAt: readonly [column: number, row: number];
  /** Heights are drawn so many times too high, as on every relief map. */
  readonly exaggeration: number;
  /** Focal length as a share of the picture's width. */
  readonly focal: number;
  readonly width: number;
  readonly height: number;
  /** Where in the picture the place looked at lies, as shares. */
  readonly centre: readonly [number, number];
}
export interface Camera {
  /** Place in the picture, and metres from the camera; heights in metres. */
  project(column: number, row: number, height: number): readonly [x: number, y: number, depth: number];
  /** False where the ground stands between the place and the camera. */
  sees(column: number, row: number, height: number): boolean;
}

type Vector = readonly [number, number, number];
const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** Metres between two looks at the ground along a line of sight. */
const STRIDE = 50;

export function createCamera(terrain: Terrain, view: View): Camera {
  const { width, height, spacing, heights } = terrain;
  const [perColumn, perRow] = spacing;
  const [azimuth, tilt] = [(view.azimuth * Math.PI) / 180, (view.tilt * Math.PI) / 180];
  const ahead: Vector = [
    Math.sin(azimuth) * Math.cos(tilt),
    Math.cos(azimuth) * Math.cos(tilt),
    -Math.sin(tilt),
  ];
  const right: Vector = [Math.cos(azimuth), -Math.sin(azimuth), 0];
  const up: Vector = [
    right[1] * ahead[2] - right[2] * ahead[1],
    right[2] * ahead[0] - right[0] * ahead[2],
    right[0] * ahead[1] - right[1] * ahead[0],
  ];
  // East, north and up in metres from the terrain's south-west corner.
  const world = (column: number, row: number, metres: number): Vector => [
    column * perColumn,
    (height - 1 - row) * perRow,
    metres * view.exaggeration,
  ];
  const target = world(...view.lookAt, terrainHeight(terrain, ...view.lookAt));
  const eye: Vector = [
    target[0] - ahead[0] * view.distance,
    target[1] - ahead[1] * view.distance,
    target[2] - ahead[2] * view.distance,
  ];
  const top = Math.max(...heights) * view.exaggeration;

  return {
    project(column, row, metres) {
      const [x, y, z] = world(column, row, metres);
      const sight: Vector = [x - eye[0], y - eye[1], z - eye[2]];
      const depth = dot(sight, ahead);
      const scale = (view.focal * view.width) / depth;
      return [
        view.centre[0] * view.width + scale * dot(sight, right),
        view.centre[1] * view.height - scale * dot(sight, up),
        depth,
      ];
    },
    sees(column, row, metres) {
      const from = world(column, row, metres);
      const sight: Vector = [eye[0] - from[0], eye[1] - from[1], eye[2] - from[2]];
      const length = Math.hypot(...sight);
      for (let walked = STRIDE; walked < length; walked += STRIDE) {
        const share = walked / length;
        const z = from[2] + sight[2] * share;
        if (z > top) return true;
        const c = (from[0] + sight[0] * share) / perColumn;
        const r = height - 1 - (from[1] + sight[1] * share) / perRow;
        if (c < 0 || r < 0 || c > width - 1 || r > height - 1) return true;
        // Close by, the ground between samples is not known well enough to hide a line drawn on it.
        const slack = walked < 3 * STRIDE ? 15 : 4;
        if (terrainHeight(terrain, c, r) * view.exaggeration > z + slack) return false;
      }
      return true;
    },
  };
}
