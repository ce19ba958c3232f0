import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { readPath } from "../../src/kit/figure/fields/outlines.ts";
import { Handle } from "../../src/kit/figure/hand/Handle.tsx";
import { Area } from "../../src/kit/figure/marks/Area.tsx";
import { Arrow } from "../../src/kit/figure/marks/Arrow.tsx";
import { Bar } from "../../src/kit/figure/marks/Bar.tsx";
import { Curve } from "../../src/kit/figure/marks/Curve.tsx";
import { Dots } from "../../src/kit/figure/marks/Dots.tsx";
import { Rule } from "../../src/kit/figure/marks/Rule.tsx";
import { Segment } from "../../src/kit/figure/marks/Segment.tsx";
import { Square } from "../../src/kit/figure/marks/Square.tsx";
import { Label } from "../../src/kit/figure/plane/Label.tsx";
import { Plane } from "../../src/kit/figure/plane/Plane.tsx";
import type { Point } from "../../src/kit/figure/plane/point.ts";
import { attribute, element, inverse } from "./readPlane.ts";

const points: readonly Point[] = [
  [2.4, 1.7],
  [3.2, 1.79],
  [5, 2.7],
];
const linear = { x: { domain: [2, 5.4] }, y: { domain: [1, 3.5] } } as const;
const log = { x: { domain: [1, 1000], scale: "log" }, y: { domain: [1e-4, 10], scale: "log" } } as const;
const flipped = { x: { domain: [5.4, 2] }, y: { domain: [3.5, 1] } } as const;

const draw = (axes: typeof linear | typeof log | typeof flipped, marks: ReactNode): string =>
  renderToStaticMarkup(
    <Plane {...axes} label="test">
      {marks}
    </Plane>,
  );

/** Two decimals of a user unit, as data. */
const near = (drawn: Point, meant: Point, axes: typeof linear | typeof log | typeof flipped): void => {
  for (const k of [0, 1] as const) {
    const axis = k === 0 ? axes.x : axes.y;
    const rounding =
      "scale" in axis ? meant[k] * 0.001 : (Math.abs(axis.domain[1] - axis.domain[0]) / 150) * 0.01;
    expect(Math.abs(drawn[k] - meant[k])).toBeLessThanOrEqual(rounding);
  }
};

describe.each([
  ["linear", linear],
  ["logarithmic", log],
  ["flipped", flipped],
] as const)("marks in a %s plane, read back through its scales", (_, axes) => {
  const html = (marks: ReactNode): { html: string; back: (point: Point) => Point } => {
    const drawn = draw(axes, marks);
    return { html: drawn, back: inverse(drawn) };
  };

  it("a curve goes through its points", () => {
    const { html: drawn, back } = html(<Curve points={points} name="fit" />);
    const mark = element(drawn, "curve");
    expect(mark).toContain('data-name="fit"');
    const [line] = readPath(attribute(mark, "d"));
    expect(line).toHaveLength(points.length);
    line!.forEach((point, i) => {
      near(back(point), points[i]!, axes);
    });
  });

  it("dots lie on their points, one by one and many at once", () => {
    const { html: drawn, back } = html(<Dots points={points} />);
    const centres = [...drawn.matchAll(/<circle cx="([-\d.]+)" cy="([-\d.]+)"/g)].map(
      ([, cx, cy]): Point => [Number(cx), Number(cy)],
    );
    expect(centres).toHaveLength(3);
    centres.forEach((centre, i) => {
      near(back(centre), points[i]!, axes);
    });

    const many = Array.from({ length: 300 }, (): Point => points[1]!);
    const woven = draw(axes, <Dots points={many} />);
    expect(woven).not.toContain("<circle");
    const spots = readPath(attribute(element(woven, "dots"), "d")).flat();
    expect(spots).toHaveLength(300);
    near(back(spots[7]!), points[1]!, axes);
  });

  it("segments, arrows, bars, squares, labels and handles start and end where they say", () => {
    const [from, to] = [points[0]!, points[2]!];
    const segment = html(<Segment from={from} to={to} />);
    const [line] = readPath(attribute(element(segment.html, "segment"), "d"));
    near(segment.back(line![0]!), from, axes);
    near(segment.back(line![1]!), to, axes);

    const arrow = element(html(<Arrow from={from} to={to} />).html, "arrow");
    const tip = attribute(arrow, "data-to").split(",").map(Number) as unknown as Point;
    near(segment.back(tip), to, axes);
    expect(
      [...arrow.matchAll(/ d="([^"]+)"/g)].flatMap(([, d]) => readPath(d!)).map(([start]) => start),
    ).toContainEqual(tip);

    const bar = html(<Bar from={[from[0], from[1]]} to={[from[0], to[1]]} width={10} />);
    const rect = element(bar.html, "bar");
    const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => Number(attribute(rect, name)));
    const ends = [y!, y! + height!].map((v) => bar.back([x! + width! / 2, v])[1]);
    near([from[0], Math.min(...ends)], [from[0], Math.min(from[1], to[1])], axes);
    near([from[0], Math.max(...ends)], [from[0], Math.max(from[1], to[1])], axes);

    const square = html(<Square from={from} to={to} />);
    const box = element(square.html, "square");
    const [left, top, wide, tall] = ["x", "y", "width", "height"].map((name) => Number(attribute(box, name)));
    const corners = [square.back([left!, top!]), square.back([left! + wide!, top! + tall!])] as const;
    for (const pick of [Math.min, Math.max]) {
      const end = ([a, b]: readonly [Point, Point]): Point => [pick(a[0], b[0]), pick(a[1], b[1])];
      near(end(corners), end([from, to]), axes);
    }

    const label = html(<Label at={to}>here</Label>);
    const text = element(label.html, "label");
    near(label.back([Number(attribute(text, "x")), Number(attribute(text, "y"))]), to, axes);

    const handle = html(<Handle at={to} label="end" />);
    near(handle.back(readPath(attribute(element(handle.html, "handle"), "d"))[0]![0]!), to, axes);
  });

  it("an area follows the points out and the base home", () => {
    const { html: drawn, back } = html(<Area points={points} base={1.5} />);
    const [outline] = readPath(attribute(element(drawn, "area"), "d"));
    expect(outline).toHaveLength(5);
    near(back(outline![3]!), [5, 1.5], axes);
    near(back(outline![4]!), [2.4, 1.5], axes);
  });

  it("a rule stands at its value and not outside the domain", () => {
    const { html: drawn, back } = html(<Rule y={2} />);
    const at = Number(/,([\d.]+)H/.exec(attribute(element(drawn, "rule"), "d"))![1]);
    near([3, back([100, at])[1]], [3, 2], axes);
    expect(draw(axes, <Rule y={-100} />)).not.toContain("data-mark");
  });
});

describe("what is not finite", () => {
  const bad: readonly Point[] = [
    [Number.NaN, 1],
    [3, 1 / 0],
    [-1 / 0, Number.NaN],
  ];
  it("is left out", () => {
    const html = draw(
      linear,
      <>
        <Curve points={[...bad, ...points]} />
        <Dots points={[...bad, ...points]} />
        <Area points={bad} />
        <Segment from={bad[0]!} to={points[0]!} />
        <Arrow from={points[0]!} to={bad[1]!} />
        <Bar from={bad[0]!} to={bad[1]!} />
        <Square from={bad[0]!} to={bad[1]!} />
        <Label at={bad[0]!}>no</Label>
        <Handle at={bad[0]!} label="no" onMove={() => {}} />
        <Rule x={Number.NaN} />
        <Rule y={1 / 0} />
      </>,
    );
    expect(html).not.toMatch(/NaN|Infinity|undefined/);
    expect([...html.matchAll(/data-mark="(\w+)"/g)].map(([, mark]) => mark)).toEqual(["curve", "dots"]);
    expect(html.match(/<circle/g)).toHaveLength(3);
  });
  it("draws nothing at or below zero on a log axis", () => {
    expect(
      draw(
        log,
        <Dots
          points={[
            [0, 1],
            [10, -1],
            [10, 1],
          ]}
        />,
      ).match(/<circle/g),
    ).toHaveLength(1);
  });
  it("holds what is enormous within reach of the page", () => {
    const html = draw(
      linear,
      <Curve
        points={[
          [2, 1],
          [3, 1e300],
          [4, -1e300],
        ]}
      />,
    );
    expect(html).not.toMatch(/e\+|\d{7}/);
  });
});

describe("a plane", () => {
  it("is a named picture, and draws the same text every time", () => {
    const once = draw(linear, <Curve points={points} />);
    expect(once).toBe(draw(linear, <Curve points={points} />));
    expect(once).toContain('role="img" aria-label="test"');
  });
  it("clips lines to its box by an id of its own", () => {
    const html = renderToStaticMarkup(
      <>
        <Plane {...linear} label="a">
          <Curve points={points} />
        </Plane>
        <Plane {...linear} label="b">
          <Curve points={points} />
        </Plane>
      </>,
    );
    const ids = [...html.matchAll(/<clipPath id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(html).toContain(`url(#${id})`);
  });
  it("has no hands on a plate: a handle without onMove listens to nothing", () => {
    const html = draw(linear, <Handle at={[3, 2]} label="slope" />);
    expect(html).not.toContain("input");
    expect(html).toContain("handle still");
  });
  it("refuses a mark outside any plane", () => {
    expect(() => renderToStaticMarkup(<Curve points={points} />)).toThrow(/inside a <Plane>/);
  });
});

it("powers under an axis keep their exponents off its ticks, and all figures stand level", () => {
  const feet = (x: Parameters<typeof Plane>[0]["x"]): number[] => {
    const html = renderToStaticMarkup(<Plane x={x} y={linear.y} label="test" />);
    const [, axis] = /<g class="axis axis-x">(.*?)<\/g>/s.exec(html)!;
    const line = Number(/M[\d.]+,([\d.]+)H/.exec(axis!)![1]);
    return [...axis!.matchAll(/class="tick"[^>]* y="([\d.]+)"/g)].map(([, y]) => Number(y) - line);
  };
  const plain = feet(linear.x);
  const powers = feet({ domain: [1e-16, 1], scale: "log" });
  expect(new Set(plain).size).toBe(1);
  expect(new Set(powers).size).toBe(1);
  // An exponent is as high as its base and begins four tenths of a line above it.
  expect(powers[0]! - plain[0]!).toBeGreaterThan(2);
});
