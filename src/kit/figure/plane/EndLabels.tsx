import { px } from "../../format.ts";
import { type Tone, toneClass } from "../../tone.ts";
import { Lettering } from "./Lettering.tsx";
import { place } from "./path.ts";
import { usePlane } from "./planeContext.ts";
import type { Point } from "./point.ts";

export interface EndLabel {
  /** The end of a line, in data units. */
  readonly at: Point;
  readonly text: string;
  readonly tone: Tone;
}

export interface EndLabelsProps {
  readonly labels: readonly EndLabel[];
  /** Least distance between two labels' middles, in user units. */
  readonly gap?: number;
  /** A strip of paper under the names, where lines run behind them. */
  readonly cased?: boolean;
}

/**
 * Heights moved as little as can be (least squares) so that neighbours are at least `gap` apart and all lie between
 * `low` and `high`, if there is room; the order stays.
 */
export function spreadApart(heights: readonly number[], gap: number, low: number, high: number): number[] {
  const order = heights.map((_, i) => i).sort((a, b) => heights[a]! - heights[b]!);
  // With the gaps taken out, "apart" means "not falling": neighbours that fall are pooled at their mean.
  const pools: { sum: number; count: number }[] = [];
  order.forEach((index, rank) => {
    pools.push({ sum: heights[index]! - rank * gap, count: 1 });
    for (let last = pools.length - 1; last > 0; last--) {
      const [above, here] = [pools[last - 1]!, pools[last]!];
      if (above.sum / above.count <= here.sum / here.count) break;
      pools.splice(last - 1, 2, { sum: above.sum + here.sum, count: above.count + here.count });
    }
  });
  const level = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  const most = high - (order.length - 1) * gap;
  const spread = new Array<number>(heights.length);
  order.forEach((index, rank) => {
    spread[index] = Math.max(low, Math.min(most, level[rank]!)) + rank * gap;
  });
  return spread;
}

/** Letters on the foot of the plane would hang over its axis: user units. */
const OFF_AXIS = 3;

/** Names at the ends of lines, moved apart where they would overlap, with a hairline back to the end. */
export function EndLabels({ labels, gap = 14, cased }: EndLabelsProps) {
  const { x, y, box } = usePlane();
  const ends = labels.flatMap((label) => {
    const [end] = place([label.at], x, y);
    return end ? [{ ...label, end: [end[0], Math.min(box.bottom, Math.max(box.top, end[1]))] as const }] : [];
  });
  const heights = spreadApart(
    ends.map(({ end }) => end[1]),
    gap,
    box.top,
    box.bottom - OFF_AXIS,
  );
  return ends.map(({ text, tone, end }, i) => {
    const height = heights[i]!;
    const moved = Math.abs(height - end[1]) > 3;
    return (
      <g key={text} className={toneClass(tone)} data-mark="label" data-name={text}>
        {moved && (
          <path className="leader" d={`M${px(end[0] + 2)},${px(end[1])}L${px(end[0] + 10)},${px(height)}`} />
        )}
        <Lettering at={[end[0] + (moved ? 13 : 6), height]} className="label" cased={cased}>
          {text}
        </Lettering>
      </g>
    );
  });
}
