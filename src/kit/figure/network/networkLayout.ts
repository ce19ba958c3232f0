/** Where the neurons of a network stand, and how its connections are drawn when there are too many to draw singly. */
import { px } from "../../format.ts";
import type { Point } from "../plane/point.ts";

export interface Neuron {
  readonly layer: number;
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

export interface NetworkLayout {
  /** By layer; only those that are shown. */
  readonly neurons: readonly (readonly Neuron[])[];
  /** Where a layer's left-out neurons would be, if any. */
  readonly gaps: readonly (Point | undefined)[];
  readonly radius: number;
}

interface LayoutOptions {
  readonly sizes: readonly number[];
  readonly width: number;
  readonly height: number;
  /** Most neurons drawn in a layer; a longer one shows its first and last with a gap between. */
  readonly most: number;
  readonly radius: number;
  readonly margin: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
}

/** Left to right, each layer centred. All layers share one spacing, so that a wider layer also looks larger. */
export function layoutNetwork(options: LayoutOptions): NetworkLayout {
  const { sizes, width, height, most, margin } = options;
  const shown = sizes.map((size) => Math.min(size, most));
  const slots = Math.max(1, ...shown.map((count, l) => (sizes[l]! > most ? count + 1 : count)));
  const tall = height - margin.top - margin.bottom;
  const pitch = Math.min(tall / slots, options.radius * 5);
  const radius = Math.min(options.radius, pitch * 0.4);
  const middle = margin.top + tall / 2;
  const first = margin.left + radius;
  const last = width - margin.right - radius;
  const gaps: (Point | undefined)[] = [];
  const neurons = sizes.map((size, layer) => {
    const x = sizes.length === 1 ? (first + last) / 2 : first + ((last - first) * layer) / (sizes.length - 1);
    const cut = size > most;
    const count = cut ? most + 1 : size;
    const top = middle - ((count - 1) * pitch) / 2;
    const upper = Math.ceil(most / 2);
    gaps.push(cut ? [x, top + upper * pitch] : undefined);
    return Array.from({ length: cut ? most : size }, (_, k): Neuron => {
      const slot = cut && k >= upper ? k + 1 : k;
      const index = cut && k >= upper ? size - (most - k) : k;
      return { layer, index, x, y: top + slot * pitch };
    });
  });
  return { neurons, gaps, radius };
}

/** A connection's line, from rim to rim. */
export function connectionLine(from: Neuron, to: Neuron, radius: number): readonly [Point, Point] {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [(dx / length) * radius, (dy / length) * radius];
  return [
    [from.x + ux, from.y + uy],
    [to.x - ux, to.y - uy],
  ];
}

/**
 * Many connections as a few paths, one for each sign and strength (weak, middling, strong by thirds of the greatest):
 * a woven texture that still shows where the strong threads run.
 */
export function weave(
  connections: readonly { readonly from: Neuron; readonly to: Neuron; readonly weight: number }[],
  radius: number,
  greatest: number,
): readonly { readonly sign: 1 | -1; readonly strength: 0 | 1 | 2; readonly d: string }[] {
  const buckets = new Map<string, { sign: 1 | -1; strength: 0 | 1 | 2; parts: string[] }>();
  for (const { from, to, weight } of connections) {
    if (!Number.isFinite(weight)) continue;
    const sign = weight < 0 ? -1 : 1;
    const strength = Math.min(2, Math.floor((Math.abs(weight) / (greatest || 1)) * 3)) as 0 | 1 | 2;
    const key = `${sign}${strength}`;
    let bucket = buckets.get(key);
    if (!bucket) buckets.set(key, (bucket = { sign, strength, parts: [] }));
    const [a, b] = connectionLine(from, to, radius);
    bucket.parts.push(`M${px(a[0])},${px(a[1])}L${px(b[0])},${px(b[1])}`);
  }
  return [...buckets.values()]
    .sort((a, b) => a.strength - b.strength || a.sign - b.sign)
    .map(({ sign, strength, parts }) => ({ sign, strength, d: parts.join("") }));
}
