/** How a landscape is lit: brightness of every node under a low sun, as a field of its own. */
import { type Field, fieldExtent } from "./field.ts";

export interface Sun {
  /** Where the light comes from, in degrees clockwise from the top of the map; cartographers use 315, the upper left. */
  readonly azimuth?: number;
  /** Degrees above the horizon. */
  readonly altitude?: number;
  /** How steep the steeper slopes are made to look: the rise over run that nine tenths of the nodes stay under. */
  readonly steepness?: number;
}

/**
 * Lambert's law, less what flat ground gets: above 0 is lit, below 0 in shade, flat is 0. `spanX` and `spanY` are the
 * map's sides on paper, so that the light falls on what is seen and not on the data's units.
 */
export function hillshade(field: Field, spanX: number, spanY: number, sun: Sun = {}): Field {
  const { azimuth = 315, altitude = 40, steepness = 0.9 } = sun;
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
  const rise = steepness / typical;
  const up = (altitude * Math.PI) / 180;
  const turn = (azimuth * Math.PI) / 180;
  const light = [Math.sin(turn) * Math.cos(up), Math.cos(turn) * Math.cos(up), Math.sin(up)] as const;
  const shade = new Float64Array(nx * ny);
  for (let k = 0; k < shade.length; k++) {
    const [p, q] = [slopesX[k]! * rise, slopesY[k]! * rise];
    const lit = (-p * light[0] - q * light[1] + light[2]) / Math.sqrt(1 + p * p + q * q);
    shade[k] = Math.max(0, lit) - light[2];
  }
  return { ...field, values: shade };
}
