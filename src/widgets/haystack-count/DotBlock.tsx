/** A line, a square or a cube of dots in a box of the picture. */
import type { ReactNode } from "react";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import type { Point } from "../../kit/figure/plane/point.ts";
import { type DotRow, DotRows } from "./DotRows.tsx";

/** How far each layer of a cube is drawn up and to the right of the one before it, in gaps between dots. */
const DEPTH: Point = [0.43, 0.29];
/** Up to this many values every dot of a cube is drawn; beyond, those on its three near faces. */
export const GLASS = 21;

export interface Block {
  readonly across: 1 | 2 | 3;
  readonly values: number;
  /** The first dot, and the distance from one to the next. */
  readonly origin: Point;
  readonly gap: number;
}

/** The block that fills a square of `size` about `middle`. */
export function blockIn(across: 1 | 2 | 3, values: number, middle: Point, size: number): Block {
  const steps = values - 1;
  const [deepX, deepY] = across === 3 ? DEPTH : [0, 0];
  const gap = size / (steps * (1 + deepX));
  const tall = across === 1 ? 0 : steps * gap * (1 + deepY);
  return { across, values, gap, origin: [middle[0] - size / 2, middle[1] - tall / 2] };
}

/** Where the dot with these values of the three weights stands, counted from 0. */
export function dotAt({ origin, gap }: Block, i: number, j = 0, k = 0): Point {
  return [origin[0] + gap * (i + DEPTH[0] * k), origin[1] + gap * (j + DEPTH[1] * k)];
}

/** The nine edges of a cube that are seen, so that few dots too make a cube. */
function Edges({ block }: { readonly block: Block }): ReactNode {
  const last = block.values - 1;
  const corner = (i: number, j: number, k: number) => dotAt(block, i * last, j * last, k * last);
  const front = [corner(0, 0, 0), corner(1, 0, 0), corner(1, 1, 0), corner(0, 1, 0)];
  return (
    <>
      <Curve points={front} closed tone="quiet" width={0.5} />
      <Curve
        points={[corner(0, 1, 0), corner(0, 1, 1), corner(1, 1, 1), corner(1, 0, 1), corner(1, 0, 0)]}
        tone="quiet"
        width={0.5}
      />
      <Curve points={[corner(1, 1, 0), corner(1, 1, 1)]} tone="quiet" width={0.5} />
    </>
  );
}

interface DotBlockProps {
  readonly block: Block;
  readonly opacity?: number;
  readonly name?: string;
}

export function DotBlock({ block, opacity = 1, name }: DotBlockProps): ReactNode {
  const { across, values, gap } = block;
  const last = values - 1;
  const r = Math.min(across === 3 ? 2.2 : 2.8, Math.max(0.22, gap * (across === 3 ? 0.17 : 0.26)));
  const row = (j: number, k: number): DotRow => ({
    from: dotAt(block, 0, j, k),
    to: dotAt(block, last, j, k),
  });
  const all = Array.from({ length: values }, (_, index) => index);
  const shared = { count: values, tone: "data", r } as const;
  const named = (part: string) => (name === undefined ? {} : { name: `${name}-${part}` });
  if (across < 3)
    return (
      <DotRows
        {...shared}
        {...named(across === 1 ? "line" : "square")}
        rows={(across === 1 ? [0] : all).map((j) => row(j, 0))}
        opacity={opacity}
      />
    );
  if (values <= GLASS)
    return [
      <Edges key="edges" block={block} />,
      ...all
        .toReversed()
        .map((k) => (
          <DotRows
            key={k}
            {...shared}
            {...named(`layer${k}`)}
            rows={all.map((j) => row(j, k))}
            opacity={k === 0 ? opacity : Math.round(opacity * (0.5 - (0.4 * k) / last) * 100) / 100}
          />
        )),
    ];
  // The edge where top and side meet belongs to the top.
  const behind = all.slice(1);
  return (
    <>
      <DotRows
        {...shared}
        {...named("top")}
        rows={behind.map((k) => row(last, k))}
        opacity={0.45 * opacity}
      />
      <DotRows
        {...shared}
        {...named("side")}
        count={last}
        rows={behind.map((k) => ({ from: dotAt(block, last, 0, k), to: dotAt(block, last, last - 1, k) }))}
        opacity={0.7 * opacity}
      />
      <DotRows {...shared} {...named("front")} rows={all.map((j) => row(j, 0))} opacity={opacity} />
    </>
  );
}
