import { memo, useMemo } from "react";
import { usePlane } from "../plane/planeContext.ts";
import { bandPaths } from "./contourPaths.ts";
import { type Field, fieldExtent } from "./field.ts";
import { hillshade } from "./shade.ts";

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
  const { lights, shadows } = useMemo(() => {
    const lit = hillshade(field, x(field.x[1]) - x(field.x[0]), y(field.y[1]) - y(field.y[0]));
    const unlit = { ...lit, values: Float64Array.from(lit.values, (value) => -value) };
    const steps = (tone: Field): number[] => {
      const most = fieldExtent(tone)[1];
      return Array.from({ length: tones }, (_, k) => (most * (k + 0.5)) / (tones + 0.5));
    };
    return { lights: bandPaths(lit, steps(lit), x, y), shadows: bandPaths(unlit, steps(unlit), x, y) };
  }, [field, x, y, tones]);
  return (
    <g
      className="shaded-relief"
      data-mark="relief"
      data-name={name}
      opacity={opacity}
      clipPath={`url(#${clipId})`}
    >
      {shadows.map((d, k) => (d === "" ? null : <path key={k} className="relief-shadow" d={d} />))}
      {lights.map((d, k) => (d === "" ? null : <path key={k} className="relief-light" d={d} />))}
    </g>
  );
});
