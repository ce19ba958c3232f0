// @vitest-environment happy-dom
/** The numbers and pictures of function-graph, against the formula written out here and not the widget's. */
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, describe, expect, it } from "vitest";
import { stage } from "../../content/how-neural-networks-are-trained/en/stage.ts";
import { predict } from "../../src/engine/predict.ts";
import {
  curveNetworks,
  curveParameters,
  curvePass,
  curveShape,
} from "../../src/engine/subjects/networks/curveNetworks.ts";
import { tensor } from "../../src/engine/tensor.ts";
import { initialValues, turnValues } from "../../src/stage/knobs.ts";
import { poseFrame } from "../../src/stage/Plate.tsx";
import { Picture } from "../../src/stage/parts/Picture.tsx";
import { Stage } from "../../src/stage/Stage.tsx";
import widget from "../../src/widgets/function-graph/index.ts";
import { model, networkOf, runsOf, shape, type Values } from "../../src/widgets/function-graph/model.ts";
import { en } from "../../src/widgets/function-graph/text/en.ts";
import { type ReadPlane, readPlanes } from "./readPicture.ts";

type Ten = Pick<Values, "w1" | "b1" | "v1" | "w2" | "b2" | "v2" | "w3" | "b3" | "v3" | "bias">;
const bump: Ten = { w1: 2, b1: 1.5, v1: 1, w2: 2, b2: -1.5, v2: -1, w3: 1, b3: 0, v3: 0.2, bias: -0.8 };
const odd: Ten = { w1: -3.4, b1: 2, v1: 1.3, w2: 0.7, b2: -0.4, v2: -2.1, w3: 7, b3: 5, v3: 0.6, bias: 0.4 };

/** tanh without Math.tanh. */
const tanh = (z: number): number => 1 - 2 / (1 + Math.exp(2 * z));
const hidden = (p: Ten, i: 1 | 2 | 3, x: number): number => tanh(p[`w${i}`] * x + p[`b${i}`]);
const share = (p: Ten, i: 1 | 2 | 3, x: number): number => p[`v${i}`] * hidden(p, i, x);
const f = (p: Ten, x: number): number => p.bias + share(p, 1, x) + share(p, 2, x) + share(p, 3, x);

function valuesOf(change: Partial<Values>): Values {
  return turnValues(widget.knobs, initialValues(widget.knobs), change);
}
function picture(change: Partial<Values>) {
  const values = valuesOf(change);
  const state = model.init(values);
  const html = renderToStaticMarkup(createElement(Picture, { widget, values, state, text: en }));
  const document = new DOMParser().parseFromString(`<main>${html}</main>`, "text/html");
  return { values, html, document, plane: readPlanes(html)[0]! };
}
/** A number as the picture writes it. */
const read = (text: string): number => Number(text.replaceAll("−", "-").replaceAll(/[^-\d.e]/g, ""));
const say = (change: Partial<Values>): string => {
  const values = valuesOf(change);
  return widget.describe(values, model.init(values), en);
};

/** Height of a drawn curve at any x, between its points as the pen goes. */
function drawn(plane: ReadPlane, name: string): (x: number) => number {
  const points = plane.points(plane.marks("curve", name)[0]!);
  return (x) => {
    const next = Math.max(
      1,
      points.findIndex(([px]) => px >= x),
    );
    const [[x0, y0], [x1, y1]] = [points[next - 1]!, points[next]!];
    return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
  };
}

const frames = widget.plate.map((frame) => poseFrame(widget, frame as never).values as unknown as Values);
const cases: [string, Partial<Values>][] = [
  ["frame a", frames[0]!],
  ["frame b", frames[1]!],
  ["frame c", frames[2]!],
  ["a sum that rounds badly", { w1: 4, v2: 1, x: 1.8 }],
  ["another network", { ...odd, x: -1.25, neuron: "3" }],
  [
    "every knob at its end",
    { w1: 8, b1: 8, v1: 3, w2: -8, b2: 8, v2: 3, w3: 8, b3: -8, v3: -3, bias: 3, x: 3 },
  ],
];

describe.each(cases)("function-graph, the graph of %s", (_, change) => {
  const { plane, values } = picture(change);

  it("draws the output and each neuron's share", () => {
    const same = (name: string, g: (x: number) => number): void => {
      const height = drawn(plane, name);
      for (let x = -2.99; x < 2.99; x += 0.013) {
        // Half a pixel of the drawing, and what a steep curve gains in the width of one.
        const rise = Math.abs(g(x + 0.5 * plane.pixel[0]) - g(x - 0.5 * plane.pixel[0]));
        if (Math.abs(height(x) - g(x)) > 0.5 * plane.pixel[1] + rise)
          expect.fail(`${name} at ${x}: drawn ${height(x)}, should be ${g(x)}`);
      }
    };
    same("output", (x) => f(values, x));
    for (const i of [1, 2, 3] as const) same(`share-${i}`, (x) => share(values, i, x));
  });

  it("stays inside its axes", () => {
    const top = Number(plane.svg.getAttribute("data-y1"));
    expect(Number(plane.svg.getAttribute("data-y0"))).toBe(-top);
    for (let x = -3; x <= 3; x += 0.01) expect(Math.abs(f(values, x))).toBeLessThanOrEqual(top + 1e-9);
  });

  it("puts the point and the three dots at the chosen x", () => {
    const [at] = plane.points(plane.marks("handle", "point")[0]!);
    expect(at![0]).toBeCloseTo(values.x, 2);
    expect(Math.abs(at![1] - f(values, values.x))).toBeLessThan(plane.pixel[1] * 0.1);
    const dots = plane.points(plane.marks("dots", "shares")[0]!);
    expect(dots).toHaveLength(3);
    dots.forEach(([x, y], i) => {
      expect(x).toBeCloseTo(values.x, 2);
      expect(Math.abs(y - share(values, (i + 1) as 1, values.x))).toBeLessThan(plane.pixel[1] * 0.1);
    });
  });
});

describe.each(cases)("function-graph, the network of %s", (_, change) => {
  const { document, values } = picture(change);
  const number = (name: string): Element =>
    document.querySelector(`[data-mark="number"][data-name="${name}"]`)!;
  const centre = (neuron: string): [number, number] => {
    const ring = document.querySelector(`[data-neuron="${neuron}"] .neuron-ring`)!;
    return [Number(ring.getAttribute("cx")), Number(ring.getAttribute("cy"))];
  };

  it("writes all ten parameters, x, and what each neuron gives", () => {
    for (const name of Object.keys(bump) as (keyof Ten)[])
      expect(read(number(name).textContent), name).toBe(values[name]);
    expect(read(number("x").textContent)).toBe(values.x);
    for (const i of [1, 2, 3] as const)
      expect(read(number(`out-1.${i - 1}`).textContent)).toBeCloseTo(hidden(values, i, values.x), 3);
    expect(read(number("out-2.0").textContent)).toBeCloseTo(f(values, values.x), 3);
  });

  it("puts each number where it belongs", () => {
    const place = (name: string): [number, number] => [
      Number(number(name).getAttribute("x")),
      Number(number(name).getAttribute("y")),
    ];
    for (const i of [1, 2, 3]) {
      const lines = [
        [`w${i}`, "0.0", `1.${i - 1}`],
        [`v${i}`, `1.${i - 1}`, "2.0"],
      ] as const;
      for (const [name, from, to] of lines) {
        const [[ax, ay], [bx, by], [x, y]] = [centre(from), centre(to), place(name)];
        const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
        expect(along).toBeGreaterThan(0.3);
        expect(along).toBeLessThan(0.7);
        expect(Math.hypot(ax + along * (bx - ax) - x, ay + along * (by - ay) - y)).toBeLessThan(0.1);
      }
      const [bx, by] = place(`b${i}`);
      const [nx, ny] = centre(`1.${i - 1}`);
      expect(bx).toBe(nx);
      expect(by - ny).toBeGreaterThan(15);
      expect(by - ny).toBeLessThan(30);
    }
    expect(place("bias")[0]).toBe(centre("2.0")[0]);
  });

  it("draws weights by width and sign, and discs by area", () => {
    for (const i of [1, 2, 3] as const) {
      for (const [name, id] of [
        [`w${i}`, `0.0.${i - 1}`],
        [`v${i}`, `1.${i - 1}.0`],
      ] as const) {
        const line = document.querySelector(`[data-connection="${id}"]`)!;
        expect(line.classList.contains("negative")).toBe(values[name] < 0);
        const width = Number(line.getAttribute("stroke-width"));
        expect(width).toBeCloseTo(0.6 + 3.4 * Math.min(1, Math.abs(values[name]) / 4), 1);
      }
      const neuron = document.querySelector(`[data-neuron="1.${i - 1}"]`)!;
      const ring = Number(neuron.querySelector(".neuron-ring")!.getAttribute("r"));
      const disc = Number(neuron.querySelector(".neuron-fill")?.getAttribute("r") ?? 0);
      expect((disc / (ring - 2.5)) ** 2).toBeCloseTo(Math.abs(hidden(values, i, values.x)), 1);
    }
  });
});

describe("function-graph, the worked sum", () => {
  /** What a line claims, worked out again from its own digits. */
  const workOut = (sum: string): number => {
    const bent = /^tanh\((.*)\)$/.exec(sum);
    if (bent) return tanh(read(bent[1]!));
    // A sign between spaces adds or takes away; one that touches its number belongs to it.
    const terms = sum.replaceAll(" − ", " + −1 × ").split(" + ");
    return terms.reduce(
      (total, term) => total + term.split(" × ").reduce((made, by) => made * read(by), 1),
      0,
    );
  };

  it.each(cases)("of %s: each line's left side makes its right side", (_, change) => {
    for (const neuron of ["1", "2", "3", "output"] as const) {
      const { document, values } = picture({ ...change, neuron });
      const lines = [...document.querySelectorAll('[data-mark="worked"]')].map((line) => line.textContent);
      expect(lines).toHaveLength(3);
      const results = lines
        .filter((text) => /[=≈]/.test(text))
        .map((line) => {
          const [sum, relation, result] = line.split(/ ([=≈]) /) as [string, string, string];
          const off = Math.abs(workOut(sum) - read(result));
          // The last digit shown is right, or the line says that it may not be; a bent sum is rounded before it is bent.
          expect(off, line).toBeLessThan(relation === "≈" ? 0.002 : 0.00051);
          if (relation === "≈") expect(off, line).toBeGreaterThan(0.00049);
          return read(result);
        });
      if (neuron === "output") {
        expect(results).toHaveLength(2);
        expect(results[1]).toBeCloseTo(f(values, values.x), 3);
      } else {
        const i = Number(neuron) as 1;
        expect(results[0]).toBeCloseTo(values[`w${i}`] * values.x + values[`b${i}`], 1);
        expect(results[1]).toBeCloseTo(hidden(values, i, values.x), 3);
        expect(results[2]).toBeCloseTo(share(values, i, values.x), 3);
      }
    }
  });

  it("says what the text says of the bump at 0.5", () => {
    const lines = (neuron: Values["neuron"]): string[] =>
      [...picture({ neuron }).document.querySelectorAll('[data-mark="worked"]')].map(
        (line) => line.textContent,
      );
    expect(lines("2")).toEqual(["2 × 0.5 − 1.5 = −0.5", "tanh(−0.5) = −0.462", "−1 × (−0.462) = 0.462"]);
    expect(lines("output").slice(0, 2)).toEqual(["0.987 + 0.462 + 0.092 = 1.541", "1.541 − 0.8 = 0.741"]);
  });
});

describe("function-graph, the named curves", () => {
  it("opens with the bump that the text works through", () => {
    expect(valuesOf({})).toMatchObject({ ...bump, x: 0.5 });
    expect(shape("bump")).toEqual(bump);
    for (const [x, y] of [
      [-2, -0.98],
      [0, 1.01],
      [0.5, 0.74],
      [3, -0.6],
    ] as const)
      expect(curvePass(networkOf(valuesOf({})), x).output).toBeCloseTo(y, 2);
  });

  it("are what the engine's own network computes", () => {
    const xs = [-3, -1.7, -0.2, 0, 0.5, 2.9];
    for (const net of [...Object.values(curveNetworks), networkOf(valuesOf(odd))]) {
      const output = predict(curveShape, curveParameters(net), tensor([xs.length, 1], xs)).data;
      for (const [i, x] of xs.entries()) expect(curvePass(net, x).output).toBeCloseTo(output[i]!, 12);
    }
  });

  it("are a step, a bump and a wave", () => {
    const heights = (name: "step" | "bump" | "wave"): number[] =>
      Array.from({ length: 601 }, (_, i) => f({ ...valuesOf(shape(name)) }, -3 + i / 100));
    const step = heights("step");
    // Nine tenths of the rise happen within half a unit of x.
    expect(step[350]! - step[300]!).toBeGreaterThan(0.9 * (step[600]! - step[0]!));
    const [b, w] = [heights("bump"), heights("wave")];
    expect(Math.max(...b)).toBeGreaterThan(Math.max(b[0]!, b[600]!) + 1.5);
    const ups = w.map((y, i) => (i > 0 ? Math.sign(y - w[i - 1]!) : 0)).slice(1);
    expect(ups.filter((way, i) => i > 0 && way !== ups[i - 1])).toHaveLength(2);
  });
});

describe("function-graph, in words", () => {
  it("finds where the curve turns", () => {
    const runs = runsOf(networkOf(valuesOf(bump)));
    const xs = Array.from({ length: 60_001 }, (_, i) => -3 + i / 10_000);
    const top = xs.reduce((best, x) => (f(bump, x) > f(bump, best) ? x : best));
    expect(runs).toHaveLength(2);
    expect(runs[0]!.to).toBeCloseTo(top, 2);
    expect(runs[0]!.end).toBeCloseTo(f(bump, top), 4);
    expect(runs[1]!.end).toBeCloseTo(f(bump, 3), 10);
    expect(runsOf(networkOf(valuesOf(shape("wave"))))).toHaveLength(3);
  });

  it("is enough to foretell what a turned sign makes of the bump", () => {
    expect(say({})).toMatch(/rises to 1\.02 at x = 0\.1 .*falls to −0\.60/);
    const flipped = say({ v2: 1 });
    expect(flipped).toMatch(/rises to 1\.40 \(in 2 steps, near −0\.[78] and 0\.[78]\)/);
    expect(flipped).not.toMatch(/falls/);
    expect(flipped).toContain("the output is −0.183");
  });

  it("calls level what is level", () => {
    expect(say({ v1: 0, v2: 0, v3: 0, bias: 0.7 })).toMatch(/level at about 0\.70/);
  });

  it("names no steep place on a straight slope", () => {
    const straight = { w1: 0.1, b1: 0, v1: 3, v2: 0, v3: 0, bias: 0 };
    expect(runsOf(networkOf(valuesOf(straight)))[0]!.steep).toEqual([]);
  });
});

describe("function-graph, in the hand", () => {
  afterEach(cleanup);
  // The page remembers where an instance stood, so each test has one of its own.
  let count = 0;
  const put = () =>
    render(createElement(Stage, { widget, name: `graph-${++count}`, words: stage, text: en }));
  const input = (name: string): HTMLInputElement =>
    document.querySelector<HTMLInputElement>(`input[data-dial="${name}"]`)!;

  it("every parameter is a native input that tells its value and the output", () => {
    put();
    for (const [name, value] of Object.entries(bump)) {
      expect(input(name).type).toBe("range");
      expect(Number(input(name).value)).toBeCloseTo(value, 6);
      expect(input(name).getAttribute("aria-valuetext")).toMatch(/; output 0\.741$/);
      expect(input(name).getAttribute("aria-label")!.length).toBeGreaterThan(8);
    }
  });

  it("arrows turn a weight, and what is turned is spelled out", () => {
    put();
    fireEvent.keyDown(input("w3"), { key: "ArrowUp" });
    expect(Number(input("w3").value)).toBeCloseTo(1.1, 6);
    expect(screen.getByText("Neuron 3 at x = 0.5")).toBeTruthy();
    fireEvent.keyDown(input("v2"), { key: "ArrowUp", shiftKey: true });
    expect(Number(input("v2").value)).toBeCloseTo(0, 6);
    expect(screen.getByText("The output at x = 0.5")).toBeTruthy();
    fireEvent.keyDown(input("b1"), { key: "Home" });
    expect(Number(input("b1").value)).toBe(-8);
  });

  it("pulling a number upwards raises it", () => {
    put();
    const grip = document.querySelector('[data-mark="number"][data-name="w1"]')!.parentElement!;
    fireEvent.pointerDown(grip, { clientY: 200, button: 0, isPrimary: true, pointerId: 1 });
    fireEvent.pointerMove(grip, { buttons: 1, clientY: 160, pointerId: 1 });
    expect(Number(input("w1").value)).toBeCloseTo(3, 6);
    fireEvent.pointerUp(grip, { pointerId: 1 });
    fireEvent.pointerMove(grip, { buttons: 1, clientY: 100, pointerId: 1 });
    expect(Number(input("w1").value)).toBeCloseTo(3, 6);
  });

  it("a button sets all ten numbers, and shows which shape is drawn", () => {
    put();
    const button = (name: string): Element => screen.getByText(name).closest("button")!;
    expect(button("a bump").getAttribute("aria-pressed")).toBe("true");
    fireEvent.click(button("a wave"));
    expect(button("a wave").getAttribute("aria-pressed")).toBe("true");
    expect(Number(input("b3").value)).toBe(-4);
    fireEvent.keyDown(input("b3"), { key: "ArrowUp" });
    expect(button("a wave").getAttribute("aria-pressed")).toBe("false");
  });

  it("a still picture has no inputs, and no lines for the hand", () => {
    expect(picture({}).html).not.toMatch(/<input|<button|handle-touch/);
  });
});
