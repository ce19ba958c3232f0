/** The reader's height on the mountain: a thin profile of the way down, a camp for each section. */
import type { CSSProperties, ReactNode } from "react";
import type { Terrain } from "../../engine/datasets/cumberland.ts";
import { BACK, type SectionEntry } from "../chapter/book.ts";
import { type Here, useRendering, useSectionWay } from "../components/context.ts";
import { profile } from "../title/descent.ts";

/** The drawing's size; the way runs down it from top left to bottom right. */
const WIDTH = 68;
const HEIGHT = 340;
const MARGIN = 6;

/** How far down the whole way a page begins: at the summit, at its section's camp, or at the end. */
function shareAtTop(camps: readonly SectionEntry[], { path, holds }: Here): number {
  if (holds.has("")) return 0;
  return path === BACK ? 1 : (camps.findIndex((camp) => camp.path === path) + 1) / (camps.length + 1);
}

export function Altimeter({ terrain }: { readonly terrain: Terrain }): ReactNode {
  const { book, here } = useRendering();
  const way = useSectionWay();
  const camps = book.sections.filter(({ number }) => number > 0);
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
  // Where this page begins: what a reader sees whose script has not told yet how far they are.
  const share = shareAtTop(camps, here);
  const [x, y] = place(share);
  return (
    <nav
      className="altimeter"
      aria-label={book.strings.camps}
      data-altimeter={points
        .flat()
        .map((v) => v.toFixed(1))
        .join(" ")}
      style={{ "--walked": share.toFixed(4), "--length": share.toFixed(4) } as CSSProperties}
    >
      <div>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
          <polygon
            className="altimeter-ground"
            points={`${path} ${WIDTH},${HEIGHT} 0,${HEIGHT} 0,${MARGIN}`}
          />
          <polyline className="altimeter-way" points={path} />
          <polyline className="altimeter-walked" points={path} pathLength={1} />
          <circle className="altimeter-light" r={3.5} cx={x.toFixed(1)} cy={y.toFixed(1)} />
        </svg>
        <ol>
          {camps.map((camp, index) => {
            const [x, y] = place((index + 1) / (camps.length + 1));
            return (
              <li key={camp.id} style={{ left: `${x.toFixed(1)}px`, top: `${y.toFixed(1)}px` }}>
                <a
                  href={way(camp)}
                  data-camp={camp.id}
                  aria-current={camp.path !== "" && camp.path === here.path ? "true" : undefined}
                >
                  <span className="altimeter-number">{camp.number}</span>{" "}
                  <span className="altimeter-name">{camp.title}</span>
                </a>
              </li>
            );
          })}
        </ol>
      </div>
    </nav>
  );
}
