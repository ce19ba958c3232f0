import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { readPath } from "../../src/kit/figure/fields/outlines.ts";
import { NetworkDiagram, SINGLY } from "../../src/kit/figure/network/NetworkDiagram.tsx";
import { layoutNetwork } from "../../src/kit/figure/network/networkLayout.ts";
import { attribute } from "./readPlane.ts";

const weights = [
  [
    [0.5, -2],
    [1, 0],
  ],
  [[-1, 0.25]],
];
const small = (
  <NetworkDiagram
    sizes={[2, 2, 1]}
    weights={weights}
    activations={[[1, -0.25], [0.5, Number.NaN], [0]]}
    highlight={{ layer: 0, from: 1, to: 1 }}
    label="net"
  />
);
const html = renderToStaticMarkup(small);
const tag = (pattern: string): string => new RegExp(`<(?:path|g)[^>]*${pattern}[^>]*>`).exec(html)![0];

describe("a small network", () => {
  it("draws every connection once, as wide as its weight is strong, dashed below zero", () => {
    expect(html.match(/data-connection=/g)).toHaveLength(6);
    const width = (id: string): number => Number(attribute(tag(`data-connection="${id}"`), "stroke-width"));
    expect(width("0.1.0")).toBeGreaterThan(width("0.0.1"));
    expect(width("0.0.1")).toBe(width("1.0.0"));
    expect(width("0.0.1")).toBeGreaterThan(width("0.0.0"));
    expect(tag('data-connection="0.1.0"')).toContain("negative");
    expect(tag('data-connection="0.0.1"')).not.toContain("negative");
    expect(tag('data-connection="0.1.1"')).toContain("highlight");
  });
  it("runs its lines from rim to rim, left to right", () => {
    const [a, b] = readPath(attribute(tag('data-connection="0.0.0"'), "d"))[0]!;
    expect(a![0]).toBeLessThan(b![0]);
    const [, cx, r] = /data-neuron="0.0".*?cx="([\d.]+)".*?r="([\d.]+)"/.exec(html)!.map(Number);
    expect(a![0]).toBeCloseTo(cx! + r!, 1);
  });
  it("fills rings by area with |activation|, and leaves an unknown one empty", () => {
    const discs = (id: string): number[] =>
      [
        ...new RegExp(`<g[^>]*data-neuron="${id}"[^>]*>(.*?)</g>`)
          .exec(html)![1]!
          .matchAll(/neuron-fill[^>]* r="([\d.]+)"/g),
      ].map(([, r]) => Number(r));
    const [whole] = discs("0.0");
    const [half] = discs("1.0");
    expect((half! / whole!) ** 2).toBeCloseTo(0.5, 1);
    expect(discs("1.1")).toEqual([]);
    expect(discs("2.0")).toEqual([]);
    expect(tag('data-neuron="0.1"')).toContain("negative");
    expect(html).not.toMatch(/NaN|Infinity/);
  });
});

describe("a large network", () => {
  const sizes = [784, 15, 10];
  const large = renderToStaticMarkup(
    <NetworkDiagram
      sizes={sizes}
      weights={[15, 10].map((rows, l) =>
        Array.from({ length: rows }, (_, j) =>
          Array.from({ length: sizes[l]! }, (_, i) => Math.sin(i * 3 + j)),
        ),
      )}
      label="digit network"
    />,
  );
  it("is woven from a few paths", () => {
    expect(large).not.toContain("data-connection");
    expect(large.match(/class="thread/g)!.length).toBeLessThanOrEqual(6);
    expect(12 * 12 + 12 * 10).toBeGreaterThan(SINGLY);
  });
  it("cuts a long layer in the middle", () => {
    expect(large.match(/data-neuron="0\./g)).toHaveLength(12);
    expect(large).toContain('data-neuron="0.783"');
    expect(large).not.toContain('data-neuron="0.400"');
    expect(large).toContain("network-gap");
  });
});

it("keeps every neuron inside its picture and apart from the next", () => {
  for (const sizes of [[1], [1, 3, 1], [3, 4, 4, 4], [10, 8, 8, 5], [30, 2]]) {
    const margin = { left: 12, right: 12, top: 10, bottom: 10 };
    const { neurons, radius } = layoutNetwork({
      sizes,
      width: 340,
      height: 220,
      most: 12,
      radius: 13,
      margin,
    });
    for (const layer of neurons) {
      layer.forEach((neuron, i) => {
        expect(neuron.x).toBeGreaterThanOrEqual(radius);
        expect(neuron.x).toBeLessThanOrEqual(340 - radius);
        expect(neuron.y).toBeGreaterThanOrEqual(radius);
        expect(neuron.y).toBeLessThanOrEqual(220 - radius);
        if (i > 0) expect(neuron.y - layer[i - 1]!.y).toBeGreaterThan(2 * radius);
      });
    }
  }
});
