/** The reader's height on the mountain: a thin profile of the way down, a camp for each section. */
import type { ReactNode } from "react";
import type { Terrain } from "../../engine/datasets/cumberland.ts";
import { useBook } from "../context.ts";
import { profile } from "../title/descent.ts";

/** The drawing's size; the way runs down it from top left to bottom right. */
const WIDTH = 68;
const HEIGHT = 340;
const MARGIN = 6;

export function Altimeter({ terrain }: { readonly terrain: Terrain }): ReactNode {
  const { sections, strings } = useBook();
  const camps = sections.filter(({ number }) => number > 0);
  // Along the root of the distance: drawn to scale, the long level end would leave the slope no room.
  const points = profile(terrain, 60).map(
    ([along, height]) =>
      [
        MARGIN + Math.sqrt(along) * (WIDTH - 2 * MARGIN),
        MARGIN + (1 - height) * (HEIGHT - 2 * MARGIN),
      ] as const,
  );
  const path = points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ");
  const place = (share: number): readonly [number, number] =>
    points[Math.round(share * (points.length - 1))]!;
  return (
    <nav
      className="altimeter"
      aria-label={strings.camps}
      data-altimeter={points
        .flat()
        .map((v) => v.toFixed(1))
        .join(" ")}
    >
      <div>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
          <polygon
            className="altimeter-ground"
            points={`${path} ${WIDTH},${HEIGHT} 0,${HEIGHT} 0,${MARGIN}`}
          />
          <polyline className="altimeter-way" points={path} />
          <polyline className="altimeter-walked" points={path} pathLength={1} />
          <circle className="altimeter-light" r={3.5} cx={points[0]![0]} cy={points[0]![1]} />
        </svg>
        <ol>
          {camps.map(({ id, number, title }, index) => {
            const [x, y] = place((index + 1) / (camps.length + 1));
            return (
              <li key={id} style={{ left: `${x.toFixed(1)}px`, top: `${y.toFixed(1)}px` }}>
                <a href={`#${id}`} data-camp={id}>
                  <span className="altimeter-number">{number}</span>{" "}
                  <span className="altimeter-name">{title}</span>
                </a>
              </li>
            );
          })}
        </ol>
      </div>
    </nav>
  );
}
