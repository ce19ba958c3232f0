/** Where night ends: the paper begins along the profile of a row of the same ground. */
import type { ReactNode } from "react";
import type { Terrain } from "../../engine/datasets/cumberland.ts";

/** A row whose hills make a quiet edge. */
const ROW = 40;
const WIDTH = 1000;
const HEIGHT = 100;

export function Ridge({ terrain }: { readonly terrain: Terrain }): ReactNode {
  const heights = [...terrain.heights.subarray(ROW * terrain.width, (ROW + 1) * terrain.width)];
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  const points = heights.map((height, column) => {
    const x = (column / (terrain.width - 1)) * WIDTH;
    const y = HEIGHT - ((height - low) / (high - low)) * HEIGHT;
    return `${Math.round(x)} ${Math.round(y)}`;
  });
  return (
    <svg className="ridge" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <path d={`M0 ${HEIGHT}L${points.join("L")}L${WIDTH} ${HEIGHT}z`} />
    </svg>
  );
}
