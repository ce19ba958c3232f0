/** How a landscape is lit: brightness of every node under a low sun, as a field of its own. */
import { type Field, fieldExtent } from "./field.ts";

/** Where the light comes from, clockwise from the top of the map, in radians: the upper left, as cartographers have it. */
const AZIMUTH = (315 * Math.PI) / 180;
/** Above the horizon. */
const ALTITUDE = (40 * Math.PI) / 180;
const LIGHT = [
  Math.sin(AZIMUTH) * Math.cos(ALTITUDE),
  Math.cos(AZIMUTH) * Math.cos(ALTITUDE),
  Math.sin(ALTITUDE),
] as const;
/** How steep the steeper slopes are made to look: the rise over run that nine tenths of the nodes stay under. */
const STEEPNESS = 0.9;

/**
 * Lambert's law, less what flat ground gets: above 0 is lit, below 0 in shade, flat is 0. `spanX` and `spanY` are the
 * map's sides on paper, so that the light falls on what is seen and not on the data's units.
 */
export function hillshade(field: Field, spanX: number, spanY: number): Field {
  const { nx, ny, values } = field;
  const [low, high] = fieldExtent(field);
  const height = (i: number, j: number): number => {
    const value = values[Math.min(ny - 1, Math.max(0, j)) * nx + Math.min(nx - 1, Math.max(0, i))]!;
    return Number.isFinite(value) ? value : value > 0 || Number.isNaN(value) ? high : low;
  };
  const stepX = Math.abs(spanX) / (nx - 1);
  const stepY = Math.abs(spanY) / (ny - 1);
  const slopesX = new Float64Array(nx * ny);
  const slopesY = new Float64Array(nx * ny);
  for (let j = 0; j < ny; j++) {
    for (let i = 0; i < nx; i++) {
      const acrossX = Math.min(nx - 1, i + 1) - Math.max(0, i - 1);
      const acrossY = Math.min(ny - 1, j + 1) - Math.max(0, j - 1);
      slopesX[j * nx + i] = (height(i + 1, j) - height(i - 1, j)) / (acrossX * stepX);
      slopesY[j * nx + i] = (height(i, j + 1) - height(i, j - 1)) / (acrossY * stepY);
    }
  }
  const steep = slopesX.map((slope, k) => Math.hypot(slope, slopesY[k]!)).sort();
  const typical = steep[Math.floor(steep.length * 0.9)] || steep.at(-1) || 1;
  const rise = STEEPNESS / typical;
  const shade = new Float64Array(nx * ny);
  for (let k = 0; k < shade.length; k++) {
    const [p, q] = [slopesX[k]! * rise, slopesY[k]! * rise];
    const lit = (-p * LIGHT[0] - q * LIGHT[1] + LIGHT[2]) / Math.sqrt(1 + p * p + q * q);
    shade[k] = Math.max(0, lit) - LIGHT[2];
  }
  return { ...field, values: shade };
}
