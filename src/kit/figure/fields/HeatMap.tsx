import { memo, useMemo } from "react";
import { px } from "../../format.ts";
import { usePlane } from "../plane/planeContext.ts";
import type { Interval } from "../plane/point.ts";
import { bandStyle } from "./bandStyle.ts";
import { bandPaths } from "./contourPaths.ts";
import { type Field, fieldExtent, levelsBetween } from "./field.ts";
import { useKept } from "./useKept.ts";

export interface HeatMapProps {
  /** Redrawn only when the object changes. */
  readonly field: Field;
  /** How many bands of colour. */
  readonly levels?: number;
  /** Heights at the palette's ends, where the field's own extent does not do. */
  readonly extent?: Interval;
  /**
   * A contour line round every band, each fifth heavier: half the bytes of `<Contours>` over the map, where the lines
   * may stand at the bands' own heights.
   */
  readonly lines?: boolean;
  readonly name?: string;
}

/** A field as filled bands of colour: vector, so that it prints sharp. */
export const HeatMap = /* @__PURE__ */ memo(function HeatMap(props: HeatMapProps) {
  const { field, levels = 24, extent, lines = false, name } = props;
  const { x, y, box, clipId } = usePlane();
  const low = extent?.[0];
  const high = extent?.[1];
  const kept = useKept(field, levels, low, high, x, y);
  const bands = useMemo(() => {
    if (kept) return undefined;
    const [least, greatest] = fieldExtent(field);
    const thresholds = levelsBetween(low ?? least, high ?? greatest, levels - 1);
    return { thresholds, paths: bandPaths(field, thresholds, x, y) };
  }, [kept, field, levels, low, high, x, y]);
  const fill = (k: number) => {
    const t = levels === 1 ? 0.5 : k / (levels - 1);
    return bandStyle("relief", t);
  };
  const [left, right] = [x(field.x[0]), x(field.x[1])].sort((a, b) => a - b) as [number, number];
  const [top, bottom] = [y(field.y[0]), y(field.y[1])].sort((a, b) => a - b) as [number, number];
  const area = {
    x: px(Math.max(left, box.left)),
    y: px(Math.max(top, box.top)),
    width: px(Math.max(0, Math.min(right, box.right) - Math.max(left, box.left))),
    height: px(Math.max(0, Math.min(bottom, box.bottom) - Math.max(top, box.top))),
  };
  const frame = { className: "bands", clipPath: `url(#${clipId})` };
  return (
    <g className="heat heat-relief" data-mark="heat" data-name={name}>
      {kept ? (
        <g key="kept" {...frame} {...kept} />
      ) : (
        <g key="own" {...frame}>
          <rect {...fill(0)} {...area} />
          {bands?.paths.map((d, k) =>
            d === "" ? null : (
              <path
                key={k}
                className={lines ? (k % 5 === 4 ? "contour fifth" : "contour") : undefined}
                {...fill(k + 1)}
                data-height={bands.thresholds[k]}
                d={d}
              />
            ),
          )}
        </g>
      )}
      {/* Dims the map at night; and its line of paper hides where the clipped bands' soft edges show one through another. */}
      <rect className="heat-veil" {...area} />
    </g>
  );
});
