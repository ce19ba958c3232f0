// @vitest-environment happy-dom
/** Which neurons move in tweak-ripple, and by how much: against a walk through the graph and a forward pass of this file's own. */
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, describe, expect, it } from "vitest";
import { stage } from "../../content/how-neural-networks-are-trained/en/stage.ts";
import { network, parameterCount, parameterLayout } from "../../src/engine/network.ts";
import { predict } from "../../src/engine/predict.ts";
import { fortyFourNetwork } from "../../src/engine/subjects/networks/fortyFour.ts";
import { tensor } from "../../src/engine/tensor.ts";
import { initialValues, turnValues } from "../../src/stage/knobs.ts";
import { poseFrame } from "../../src/stage/Plate.tsx";
import { Picture } from "../../src/stage/parts/Picture.tsx";
import { start, turn } from "../../src/stage/run.ts";
import { Stage } from "../../src/stage/Stage.tsx";
import type { Frame } from "../../src/stage/widget.ts";
import widget from "../../src/widgets/tweak-ripple/index.ts";
import { model, tellMove, type Values } from "../../src/widgets/tweak-ripple/model.ts";
import { en } from "../../src/widgets/tweak-ripple/text/en.ts";
import { pathPoints, readPlanes } from "./readPicture.ts";

const SIZES = [3, 4, 4, 4];
const INPUTS = [0.8, -0.5, 0.6];
/** Weights as lists of edges: [layer, from, to, weight], all counted from 1. */
const EDGES: readonly (readonly [number, number, number, number])[] = [
  ["0.3 -0.2 -0.8 -0.8", "0.4 -1.3 -1.3 0.9", "1 0.3 1.4 0.6"],
  ["-1.2 0.3 0.9 1", "-1.5 -0.9 1 -0.5", "0.8 0.7 -1.1 0.3", "-0.8 0.8 -0.4 0.6"],
  ["-0.8 1.6 0.5 0.9", "-1.4 0.6 -0.3 0.5", "-0.5 0.5 -1 0.4", "-0.5 -0.9 -0.8 1.2"],
].flatMap((senders, l) =>
  senders.flatMap((row, from) =>
    row.split(" ").map((weight, to) => [l + 1, from + 1, to + 1, Number(weight)] as const),
  ),
);
const idOf = ([layer, from, to]: readonly [number, number, number, number?]): string =>
  `${layer}.${from}.${to}`;

/** Every neuron's value by "layer.neuron", layers from 0 and neurons from 1. */
function passWith(changed?: string, by = 0): Map<string, number> {
  const said = new Map(INPUTS.map((x, i) => [`0.${i + 1}`, x]));
  for (let l = 1; l <= 3; l++)
    for (let to = 1; to <= SIZES[l]!; to++) {
      let sum = 0;
      for (const edge of EDGES)
        if (edge[0] === l && edge[2] === to)
          sum += (edge[3] + (idOf(edge) === changed ? by : 0)) * said.get(`${l - 1}.${edge[1]}`)!;
      said.set(`${l}.${to}`, 1 - 2 / (1 + Math.exp(2 * sum)));
    }
  return said;
}

/** Neurons that can be reached from an edge, by walking edge after edge. */
function reachable(id: string): Set<string> {
  const [layer, , to] = id.split(".");
  const found = new Set([`${layer}.${to}`]);
  for (const neuron of found) {
    const [l, i] = neuron.split(".").map(Number) as [number, number];
    for (const edge of EDGES) if (edge[0] === l + 1 && edge[1] === i) found.add(`${l + 1}.${edge[2]}`);
  }
  return found;
}

type Shown = Partial<Values> & Pick<Frame<Values, keyof typeof widget.panels>, "panel">;
function picture({ panel, ...change }: Shown, live = false) {
  const values = turnValues(widget.knobs, initialValues(widget.knobs), change);
  const state = model.init(values);
  const html = renderToStaticMarkup(
    createElement(Picture, {
      widget,
      panel,
      values,
      state,
      text: en,
      ...(live ? { turn: () => {} } : {}),
    }),
  );
  const document = new DOMParser().parseFromString(`<main>${html}</main>`, "text/html");
  /** A neuron's group by "layer.neuron", neurons from 1. */
  const neuron = (id: string): Element => {
    const [l, i] = id.split(".").map(Number) as [number, number];
    return document.querySelector(`[data-mark="neuron"][data-name="${l}.${i - 1}"]`)!;
  };
  return { values, html, document, neuron };
}
const number = (element: Element | null | undefined, name: string): number =>
  Number(element?.getAttribute(name));
const neurons = SIZES.flatMap((size, l) => Array.from({ length: size }, (_, i) => `${l}.${i + 1}`));

describe("tweak-ripple, the network", () => {
  it("has 44 weights, drawn singly, each once", () => {
    expect(EDGES).toHaveLength(44);
    const { document } = picture({ change: 0 });
    const pale = [...document.querySelectorAll("[data-still]")].map((line) =>
      line.getAttribute("data-still"),
    );
    const full = [...document.querySelectorAll("[data-connection]")].map((line) =>
      line
        .getAttribute("data-connection")!
        .split(".")
        .map((n) => Number(n) + 1)
        .join("."),
    );
    expect([...pale, ...full]).toHaveLength(44);
    expect(new Set([...pale, ...full])).toEqual(new Set(EDGES.map(idOf)));
  });

  it("says what the engine's own network says", () => {
    const net = network({
      layers: [...fortyFourNetwork.layers],
      hidden: "tanh",
      output: "tanh",
      biases: false,
    });
    expect(parameterCount(net)).toBe(44);
    const flat = new Float64Array(44);
    for (const [layer, from, to, weight] of EDGES) {
      const { weights, fanOut } = parameterLayout(net)[layer - 1]!;
      flat[weights + (from - 1) * fanOut + to - 1] = weight;
    }
    const outputs = predict(net, flat, tensor([1, 3], INPUTS)).data;
    const { now } = model.init(turnValues(widget.knobs, initialValues(widget.knobs), { change: 0 }));
    for (const [i, y] of outputs.entries()) expect(now[3]![i]).toBeCloseTo(y, 12);
  });
});

describe.each(EDGES.map(idOf))("tweak-ripple, weight %s", (id) => {
  const was = passWith();
  const reached = reachable(id);

  it.each([1, -0.75])("turned by %f: exactly the neurons downstream move, and by the right amounts", (by) => {
    const now = passWith(id, by);
    const { neuron } = picture({ weight: id, change: by, panel: "network" });
    const rings: [amount: number, ring: number][] = [];
    for (const name of neurons) {
      const group = neuron(name);
      const moved = now.get(name)! - was.get(name)!;
      const ring = group.querySelector('[data-mark="moved"]');
      const told = group.querySelector('[data-mark="change"]');
      expect(ring !== null, name).toBe(reached.has(name));
      expect(told !== null, name).toBe(reached.has(name));
      if (reached.has(name)) {
        expect(told!.textContent).toBe(`${moved < 0 ? "−" : "+"}${Math.abs(moved).toFixed(2)}`);
        rings.push([Math.abs(moved), number(ring, "r")]);
      } else expect(moved).toBe(0);
      // The disc's area is what the neuron says now; broken below 0.
      const disc = number(group.querySelector(".neuron-fill"), "r");
      expect((disc / 12.5) ** 2).toBeCloseTo(Math.abs(now.get(name)!), 2);
      expect(group.classList.contains("negative")).toBe(now.get(name)! < 0);
    }
    rings.sort(([a], [b]) => a - b);
    for (const [i, [, ring]] of rings.slice(1).entries()) expect(ring).toBeGreaterThanOrEqual(rings[i]![1]);
  });

  it("is the one red line, from its neuron to its neuron, with its number on it", () => {
    const { document, neuron } = picture({ weight: id, change: 0.5, panel: "network" });
    const red = document.querySelectorAll(".highlight");
    expect(red).toHaveLength(1);
    const [layer, from, to] = id.split(".").map(Number) as [number, number, number];
    const ends = [`${layer - 1}.${from}`, `${layer}.${to}`].map((name) => {
      const disc = neuron(name).querySelector(".neuron-fill");
      return [number(disc, "cx"), number(disc, "cy")] as const;
    });
    const drawn = pathPoints(red[0]!.getAttribute("d")!);
    for (const [i, [x, y]] of drawn.entries())
      expect(Math.hypot(x - ends[i]![0], y - ends[i]![1])).toBeCloseTo(15, 0);
    const weight = EDGES.find((edge) => idOf(edge) === id)![3] + 0.5;
    const label = document.querySelector('[data-mark="number"][data-name="red"]')!;
    expect(Number(label.textContent.replace("−", "-"))).toBeCloseTo(weight, 10);
    expect(number(label, "x")).toBeCloseTo((ends[0]![0] + ends[1]![0]) / 2, 1);
    expect(number(label, "y")).toBeCloseTo((ends[0]![1] + ends[1]![1]) / 2, 1);
    // Full lines are those that carry the change: the red one, and all that leave a neuron it reaches.
    const full = [...document.querySelectorAll("[data-connection]")].map((line) =>
      line.getAttribute("data-connection"),
    );
    const carrying = EDGES.filter((edge) => idOf(edge) === id || reached.has(`${edge[0] - 1}.${edge[1]}`));
    expect(new Set(full)).toEqual(new Set(carrying.map(([l, f, t]) => `${l - 1}.${f - 1}.${t - 1}`)));
  });

  it("before and now stand at their heights in the second picture", () => {
    const now = passWith(id, 1);
    const [plane] = readPlanes(picture({ weight: id, change: 1 }).html);
    for (const l of [1, 2, 3]) {
      const before = plane!.points(plane!.marks("dots", `before-${l}`)[0]!);
      const moved = plane!.marks("dots", `now-${l}`).flatMap((mark) => plane!.points(mark));
      const still = plane!.marks("dots", `still-${l}`).flatMap((mark) => plane!.points(mark));
      expect(before).toHaveLength(4);
      expect(moved).toHaveLength([1, 2, 3, 4].filter((i) => reached.has(`${l}.${i}`)).length);
      expect(moved.length + still.length).toBe(4);
      for (const [i, [x, y]] of before.entries()) {
        const name = `${l}.${i + 1}`;
        expect(x).toBeCloseTo((l - 1) * 5 + i + 1, 1);
        expect(y).toBeCloseTo(was.get(name)!, 2);
        const dot = (reached.has(name) ? moved : still).find(([at]) => Math.abs(at - x) < 0.1);
        expect(dot![1]).toBeCloseTo(now.get(name)!, 2);
      }
    }
  });
});

describe("tweak-ripple, unturned", () => {
  it("moves nothing", () => {
    const { document } = picture({ change: 0 });
    expect(document.querySelectorAll('[data-mark="moved"], [data-mark="change"]')).toHaveLength(0);
  });
  it("tells small moves without calling them none", () => {
    expect([0.314, -0.079, 0.4, 0.0031, -0.00042].map(tellMove)).toEqual([
      "+0.31",
      "−0.08",
      "+0.40",
      "+0.003",
      "−0.0004",
    ]);
  });
});

describe("tweak-ripple, the run through the layers", () => {
  const run = (turns: Partial<Values>[]) => {
    let now = start(model, initialValues(widget.knobs));
    for (const change of turns) now = turn(model, now, turnValues(widget.knobs, now.values, change), false);
    return now.state;
  };
  const waits = (leapt: boolean): string[] => {
    const values = turnValues(widget.knobs, initialValues(widget.knobs), { weight: "1.1.2" });
    const state = { ...model.init(values), leapt };
    const html = renderToStaticMarkup(
      createElement(Picture, { widget, values, state, text: en, turn: () => {} }),
    );
    return [1, 2, 3].map((l) => {
      const [, style] = new RegExp(`data-name="${l}\\.1"[^]*?style="([^"]*)"`).exec(html)!;
      return style!;
    });
  };
  it("is shown after a leap, not under a moving hand", () => {
    expect(run([{ change: 1.05 }, { change: 1.1 }]).leapt).toBe(false);
    expect(run([{ change: 1.05 }, { change: -1 }]).leapt).toBe(true);
    expect(run([{ change: 1.05 }, { weight: "1.1.1" }]).leapt).toBe(true);
  });
  it("starts one layer after the other, and lasts as long as the page lets motion last", () => {
    const after = waits(true).map((style) =>
      Number(/--ease\) calc\(var\(--motion\) \* ([\d.]+)\)/.exec(style)![1]),
    );
    expect(after).toEqual([...after].sort((a, b) => a - b));
    expect(new Set(after).size).toBe(3);
    for (const style of [...waits(true), ...waits(false)]) expect(style).not.toMatch(/[1-9]\d*m?s/);
    for (const style of waits(false)) expect(style).toMatch(/var\(--ease\) 0ms/);
  });
  it("is not there on paper", () => {
    expect(picture({}).html).not.toMatch(/transition|opacity="0"/);
  });
});

describe("tweak-ripple, in words", () => {
  const say = (change: Partial<Values>): string => {
    const values = turnValues(widget.knobs, initialValues(widget.knobs), change);
    return widget.describe(values, model.init(values), en);
  };
  it.each([
    ["1.1.2", 9],
    ["2.3.2", 5],
    ["3.3.2", 1],
  ])("weight %s: it moves %i, and by how much", (weight, count) => {
    const told = say({ weight });
    expect(told).toContain(`moves ${count} of the 12 neurons`);
    const now = passWith(weight, 1);
    const amounts = [...told.matchAll(/[+−]\d\.\d\d/g)].map(([text]) => text);
    const truth = [...reachable(weight)]
      .sort()
      .map((name) => now.get(name)! - passWith().get(name)!)
      .map((by) => `${by < 0 ? "−" : "+"}${Math.abs(by).toFixed(2)}`);
    expect(amounts).toEqual(truth);
    expect(say({ weight, change: 0 })).toContain(`can reach ${count} of the 12`);
  });
  it("opens without giving away what a weight of the first layer moves", () => {
    expect(say({})).not.toMatch(/\b9\b/);
    expect(say({})).toContain("5 of the 12");
  });
});

describe("tweak-ripple, the plate", () => {
  it("gives one weight of each layer the same turn", () => {
    const poses = widget.plate.map((frame) => poseFrame(widget, frame as never).values as unknown as Values);
    expect(poses.map(({ weight }) => weight[0])).toEqual(["1", "2", "3"]);
    expect(new Set(poses.map(({ change }) => change))).toEqual(new Set([1]));
    en.frames.forEach((words, i) => {
      expect(words).toContain(`${reachable(poses[i]!.weight).size} of 12`);
    });
  });
  it("leaves four weights at the end of the paper's task", () => {
    const upTop = EDGES.map(idOf).filter((id) => reachable(id).has("3.1"));
    const alone = upTop.filter((id) => reachable(id).size === 1);
    expect([upTop.length, alone.length]).toEqual([32, 4]);
  });
});

describe("tweak-ripple, in the hand", () => {
  afterEach(cleanup);
  let count = 0;
  const put = () =>
    render(createElement(Stage, { widget, name: `ripple-${++count}`, words: stage, text: en }));

  it("any weight can be chosen from a list, or by pointing at its line", () => {
    put();
    const list = document.querySelector("select")!;
    expect(list.options).toHaveLength(44);
    fireEvent.change(list, { target: { value: "3.4.1" } });
    expect(screen.getAllByText(/moves 1 of the 12/).length).toBeGreaterThan(0);
    fireEvent.click(document.querySelector('[data-pick="1.2.4"]')!);
    expect(list.value).toBe("1.2.4");
    expect(document.querySelectorAll("[data-pick]")).toHaveLength(43);
  });

  it("the red number turns by keys and by pulling, within two of where it stood", () => {
    put();
    const input = document.querySelector<HTMLInputElement>('input[data-dial="red"]')!;
    expect(Number(input.value)).toBeCloseTo(1.7, 6);
    fireEvent.keyDown(input, { key: "ArrowUp" });
    expect(Number(input.value)).toBeCloseTo(1.75, 6);
    fireEvent.keyDown(input, { key: "End" });
    expect(Number(input.value)).toBeCloseTo(2.7, 6);
    const line = document.querySelector('[data-mark="number"]')!.parentElement!.previousElementSibling!;
    fireEvent.pointerDown(line, {
      clientY: 100,
      button: 0,
      isPrimary: true,
      pointerId: 1,
      pointerType: "mouse",
    });
    fireEvent.pointerMove(line, { buttons: 1, clientY: 180, pointerId: 1 });
    expect(Number(input.value)).toBeCloseTo(1.7, 6);
    expect(input.getAttribute("aria-valuetext")).toBe("1.7; 5 of 12 neurons moved");
  });
});
