/** Ground by lamplight: bright where it faces the lamp, dark where it falls away or a rise keeps the light off. */

import { type Field, fieldAt } from "../../../kit/figure/fields/field.ts";
import type { Point } from "../../../kit/figure/plane/point.ts";

export interface Lamp {
  /** Where it is held, in data units. */
  readonly at: Point;
  /** How high above the ground it is held, in data units across. */
  readonly above: number;
  /** Data units across that one unit of height is drawn as. */
  readonly rise: number;
}

/** How many nodes a ray may cross before it stops being looked along. */
const LONGEST_RAY = 24;

/**
 * Share of the lamp's light that every node keeps, 0 to 1: the cosine between ground and ray (Lambert), less what stands
 * in the way. How light thins out with distance is not in it.
 */
export function lamplight(field: Field, { at, above, rise }: Lamp): Field {
  const { nx, ny, x, y, values } = field;
  const [stepX, stepY] = [(x[1] - x[0]) / (nx - 1), (y[1] - y[0]) / (ny - 1)];
  const height = (i: number, j: number): number =>
    values[Math.min(ny - 1, Math.max(0, j)) * nx + Math.min(nx - 1, Math.max(0, i))]! * rise;
  const under = fieldAt(field, ...at);
  const lamp = (Number.isFinite(under) ? under : values[0]!) * rise + above;
  const light = new Float64Array(nx * ny);
  for (let j = 0; j < ny; j++) {
    for (let i = 0; i < nx; i++) {
      const here = height(i, j);
      const across = Math.min(nx - 1, i + 1) - Math.max(0, i - 1);
      const up = Math.min(ny - 1, j + 1) - Math.max(0, j - 1);
      const slopeX = (height(i + 1, j) - height(i - 1, j)) / (across * stepX);
      const slopeY = (height(i, j + 1) - height(i, j - 1)) / (up * stepY);
      const [rayX, rayY, rayUp] = [at[0] - (x[0] + i * stepX), at[1] - (y[0] + j * stepY), lamp - here];
      const cosine =
        (rayUp - slopeX * rayX - slopeY * rayY) /
        (Math.hypot(rayX, rayY, rayUp) * Math.hypot(slopeX, slopeY, 1));
      if (cosine <= 0) continue;
      // Look from the node towards the lamp: the ray must clear the ground by a little for full light.
      const steps = Math.min(LONGEST_RAY, Math.ceil(Math.hypot(rayX / stepX, rayY / stepY)));
      let clear = 1;
      for (let k = 1; k < steps; k++) {
        const t = k / steps;
        const ground = height(Math.round(i + (t * rayX) / stepX), Math.round(j + (t * rayY) / stepY));
        clear = Math.min(clear, 1 + (here + t * rayUp - ground) / (SOFT * above));
        if (clear <= 0) break;
      }
      light[j * nx + i] = cosine * Math.max(0, clear);
    }
  }
  return { ...field, values: light };
}

/** A ray this far (in lamp heights) inside the ground is dark: shadows have soft edges. */
const SOFT = 0.25;
