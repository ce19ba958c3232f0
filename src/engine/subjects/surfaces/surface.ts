/** A loss over two numbers: what can be drawn as a landscape and walked by every optimizer. */

import { compileGradient } from "../../compiled/gradient.ts";
import type { Point } from "../../descent.ts";
import { type Node, Tape } from "../../tape.ts";
import { scalar } from "../../tensor.ts";

export type ScalarNode = Node<readonly []>;

/** A point where the gradient is zero. */
export interface CriticalPoint {
  readonly at: Point;
  readonly value: number;
}

export interface Surface {
  readonly id: string;
  readonly name: string;
  /** What the two numbers are called. */
  readonly axes: readonly [string, string];
  /** The part worth drawing: [[x0, x1], [y0, y1]]. */
  readonly domain: readonly [Point, Point];
  /** The loss at (x, y), in closed form: for maps. */
  value(x: number, y: number): number;
  /** [∂/∂x, ∂/∂y] at (x, y), by the engine's tape. */
  gradient(x: number, y: number): Point;
  /** Records the loss of two scalars on their tape: what `gradient` differentiates. */
  graph(x: ScalarNode, y: ScalarNode): ScalarNode;
  /** Those inside the domain; where they form a curve, chosen points of it. */
  readonly minima: readonly CriticalPoint[];
  readonly saddles: readonly CriticalPoint[];
  readonly maxima: readonly CriticalPoint[];
  /** Places from which a descent is worth watching; the first is the default. */
  readonly starts: readonly Point[];
  /** The heights span so many powers of ten that contours should be spaced evenly in log(1 + loss − least loss). */
  readonly logScale: boolean;
}

/** Completes a surface: its gradient comes from its graph. */
export function defineSurface(
  surface: Omit<Surface, "gradient" | "saddles" | "maxima" | "logScale"> &
    Partial<Pick<Surface, "saddles" | "maxima" | "logScale">>,
): Surface {
  return {
    saddles: [],
    maxima: [],
    logScale: false,
    ...surface,
    gradient: graphGradient(surface),
  };
}

/** The gradient of the graph, recorded when it is first asked for and replayed ever after. */
function graphGradient({ graph, axes }: Pick<Surface, "graph" | "axes">): Surface["gradient"] {
  const out = new Float64Array(2);
  let compiled: ReturnType<typeof compileGradient> | undefined;
  return (x, y) => {
    if (!compiled) {
      const tape = new Tape();
      const leaves = [tape.leaf(scalar(x), axes[0]), tape.leaf(scalar(y), axes[1])] as const;
      compiled = compileGradient(graph(...leaves), leaves);
    }
    compiled([x, y], out);
    return [out[0]!, out[1]!];
  };
}
