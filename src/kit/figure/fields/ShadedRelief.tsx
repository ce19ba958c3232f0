import { memo, useMemo } from "react";
import { usePlane } from "../plane/planeContext.ts";
import { bandPaths } from "./contourPaths.ts";
import { type Field, fieldExtent } from "./field.ts";
import { hillshade } from "./shade.ts";
import { useKept } from "./useKept.ts";

export interface ShadedReliefProps {
  /** Redrawn only when the object changes. */
  readonly field: Field;
  /** How many tones of shadow, and as many of light. */
  readonly tones?: number;
  readonly opacity?: number;
  readonly name?: string;
}

/**
 * Light and shadow of a landscape as a few veils of ink and of light, vector like everything else: over a `<HeatMap>`
 * for a map, alone for a pencil drawing.
 */
export const ShadedRelief = /* @__PURE__ */ memo(function ShadedRelief(props: ShadedReliefProps) {
  const { field, tones = 9, opacity, name } = props;
  const { x, y, clipId } = usePlane();
  const kept = useKept(field, x, y, tones);
  const veils = useMemo(() => {
    if (kept) return undefined;
    const lit = hillshade(field, x(field.x[1]) - x(field.x[0]), y(field.y[1]) - y(field.y[0]));
    const unlit = { ...lit, values: Float64Array.from(lit.values, (value) => -value) };
    const steps = (tone: Field): number[] => {
      const most = fieldExtent(tone)[1];
      return Array.from({ length: tones }, (_, k) => (most * (k + 0.5)) / (tones + 0.5));
    };
    return { lights: bandPaths(lit, steps(lit), x, y), shadows: bandPaths(unlit, steps(unlit), x, y) };
  }, [kept, field, x, y, tones]);
  const frame = {
    className: "shaded-relief",
    "data-mark": "relief",
    "data-name": name,
    opacity,
    clipPath: `url(#${clipId})`,
  };
  if (kept) return <g key="kept" {...frame} {...kept} />;
  return (
    <g key="own" {...frame}>
      {veils?.shadows.map((d, k) => (d === "" ? null : <path key={k} className="relief-shadow" d={d} />))}
      {veils?.lights.map((d, k) => (d === "" ? null : <path key={k} className="relief-light" d={d} />))}
    </g>
  );
});
