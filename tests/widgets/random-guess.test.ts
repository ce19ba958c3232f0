/** The searches against a plain one written here, and the pictures read back. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { readPlate } from "../../src/build/computed/kept.ts";
import { readData } from "../../src/build/data.ts";
import { readPath } from "../../src/kit/figure/fields/outlines.ts";
import { textWidth } from "../../src/kit/figure/plane/textWidth.ts";
import { initialValues } from "../../src/stage/knobs.ts";
import { poseFrame } from "../../src/stage/Plate.tsx";
import { Picture } from "../../src/stage/parts/Picture.tsx";
import { start as begin, replay } from "../../src/stage/run.ts";
import widget from "../../src/widgets/random-guess/index.ts";
import {
  knobs,
  model,
  RANGES,
  type Search,
  type State,
  type Values,
} from "../../src/widgets/random-guess/model.ts";
import { waitFor } from "../../src/widgets/random-guess/odds.ts";
import { en } from "../../src/widgets/random-guess/text/en.ts";
import { readRuns } from "../kit/readRuns.ts";
import { type ReadPlane, readPlanes } from "./readPicture.ts";

const data = readData(["firstDigits", "kernels"]);
const start = initialValues(knobs);
const stand = (turned: Partial<Values>, steps: number): State =>
  replay(model, { ...start, ...turned }, steps, data).state;

// The plain search: everything from its definition, nothing from the project.

/** Mulberry32, as published. */
function mulberry(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
const squash = (x: number): number => 1 / (1 + Math.exp(-x));

type Judge = (p: readonly number[]) => { readonly right: number; readonly loss: number };

const CASES = [
  [0, 0, 0],
  [0, 1, 1],
  [1, 0, 1],
  [1, 1, 0],
] as const;
const xorAt = (p: readonly number[], x: number, y: number): number => {
  const first = squash(p[0]! * x + p[2]! * y + p[4]!);
  const second = squash(p[1]! * x + p[3]! * y + p[5]!);
  return squash(p[6]! * first + p[7]! * second + p[8]!);
};
const judgeXor: Judge = (p) => {
  const outputs = CASES.map(([x, y, target]) => [xorAt(p, x, y), target] as const);
  return {
    right: outputs.filter(([output, target]) => (target === 1 ? output > 0.5 : output < 0.5)).length,
    loss: outputs.reduce((sum, [output, target]) => sum + (output - target) ** 2, 0) / 4,
  };
};

/** The sums of the last layer for one image, straight from the definition of the layers 784-15-10. */
function digitSums(p: readonly number[], image: ArrayLike<number>): number[] {
  const hidden = Array.from({ length: 15 }, (_, j) => {
    let sum = p[11_760 + j]!;
    for (let i = 0; i < 784; i++) sum += (image[i]! / 15) * p[i * 15 + j]!;
    return squash(sum);
  });
  return Array.from({ length: 10 }, (_, k) =>
    hidden.reduce((sum, h, j) => sum + h * p[11_775 + j * 10 + k]!, p[11_925 + k]!),
  );
}
const { pixels, labels } = data.firstDigits!;
const imageOf = (digit: number) => pixels.subarray(digit * 784, (digit + 1) * 784);
const judgeDigits: Judge = (p) => {
  let [right, loss] = [0, 0];
  for (let digit = 0; digit < 500; digit++) {
    const sums = digitSums(p, imageOf(digit));
    const top = Math.max(...sums);
    if (sums.indexOf(top) === labels[digit]) right++;
    loss += Math.log(sums.reduce((total, z) => total + Math.exp(z - top), 0)) + top - sums[labels[digit]!]!;
  }
  return { right, loss: loss / 500 };
};

interface PlainSearch {
  p: number[];
  right: number;
  loss: number;
  keptAt: number;
  solvedAt: number;
  readonly tally: number[];
  /** Right answers of what is kept, after each try. */
  readonly course: number[];
}
function search(
  judge: Judge,
  size: number,
  all: number,
  {
    method,
    range,
    nudge,
    keep,
    seed,
  }: Pick<Values, "range" | "nudge" | "keep" | "seed"> & { method: "guess" | "nudge" },
  tries: number,
): PlainSearch {
  const draw = mulberry(seed);
  const wide = Number(range);
  const found: PlainSearch = {
    p: [],
    right: -1,
    loss: Infinity,
    keptAt: 0,
    solvedAt: 0,
    tally: new Array<number>(all + 1).fill(0),
    course: [],
  };
  for (let at = 1; at <= tries; at++) {
    const reach = method === "guess" || at === 1 ? wide : wide * nudge;
    const moved = Array.from({ length: size }, () => reach * (2 * draw() - 1));
    const p = method === "guess" || at === 1 ? moved : moved.map((by, i) => found.p[i]! + by);
    const { right, loss } = judge(p);
    found.tally[right]!++;
    if (right === all && found.solvedAt === 0) found.solvedAt = at;
    const better =
      method === "guess"
        ? right > found.right || (right === found.right && loss < found.loss)
        : keep === "error"
          ? loss < found.loss
          : right > found.right;
    if (better) Object.assign(found, { p, right, loss, keptAt: at });
    found.course.push(found.right);
  }
  return found;
}

function expectSame(mine: Search, plain: PlainSearch): void {
  expect(mine.right).toBe(plain.right);
  expect(mine.loss).toBeCloseTo(plain.loss, 9);
  expect(mine.keptAt).toBe(plain.keptAt);
  expect(mine.solvedAt).toBe(plain.solvedAt);
  expect(mine.tally).toEqual(plain.tally);
  [...mine.parameters].forEach((number, i) => {
    expect(number).toBeCloseTo(plain.p[i]!, 9);
  });
}

describe("the searches", () => {
  it.each([
    { range: "10", seed: 1 },
    { range: "1", seed: 4 },
    { range: "5", seed: 99, nudge: 0.562 },
    { range: "2", seed: 7, keep: "right" },
  ] as Partial<Values>[])("at XOR are the plain ones: %o", (turned) => {
    const values = { ...start, ...turned, method: "both" as const };
    const { guess, nudge } = stand(values, 4000);
    expectSame(guess!, search(judgeXor, 9, 4, { ...values, method: "guess" }, 4000));
    expectSame(nudge!, search(judgeXor, 9, 4, { ...values, method: "nudge" }, 4000));
  });

  it("at the digits are the plain ones", () => {
    const values = {
      ...start,
      net: "digits" as const,
      range: "1" as const,
      method: "both" as const,
      seed: 5,
    };
    const { guess, nudge } = stand(values, 8);
    expectSame(guess!, search(judgeDigits, 11_935, 500, { ...values, method: "guess" }, 8));
    expectSame(nudge!, search(judgeDigits, 11_935, 500, { ...values, method: "nudge" }, 8));
  });

  it("both begin with the same guess", () => {
    const { guess, nudge } = stand({ method: "both", seed: 12 }, 1);
    expect(nudge!.parameters).toEqual(guess!.parameters);
  });

  it("the stairs say what was kept when, to the sixtieth of a decade", () => {
    for (const method of ["guess", "nudge"] as const) {
      const { course } = search(judgeXor, 9, 4, { ...start, method, seed: 2 }, 5000);
      const { stairs } = stand({ method, seed: 2 }, 5000)[method]!;
      for (let i = 0; i < stairs.length; i += 2) expect(course[stairs[i]! - 1]).toBe(stairs[i + 1]);
      course.forEach((right, i) => {
        const told = stairs.findLastIndex((at, k) => k % 2 === 0 && at <= i + 1);
        const soon = stairs.find((at, k) => k % 2 === 0 && at > i + 1) ?? Infinity;
        if (told < 0 || stairs[told + 1] !== right) expect(soon / (i + 1)).toBeLessThan(10 ** (1 / 60));
      });
    }
  });

  it("many tries at once are the tries one by one, however they are cut", () => {
    for (const method of ["guess", "nudge", "both"] as const) {
      const values = { ...start, method };
      const { state, prepared } = begin(model, values);
      let cut = state;
      for (const count of [1, 2, 40, 157, 300]) cut = model.advance!(cut, values, count, {}, prepared!.value);
      let single = state;
      for (let i = 0; i < 500; i++) single = model.step!(single, values, {}, prepared!.value);
      expect(cut).toEqual(single);
    }
  });

  it("a state is left as it was by what follows from it", () => {
    const values = { ...start, method: "both" as const };
    const { state, prepared } = replay(model, values, 50);
    const before = structuredClone(state);
    model.step!(state, values, {}, prepared!.value);
    model.advance!(state, values, 500, {}, prepared!.value);
    expect(state).toEqual(before);
  });

  it("without the digits, the digits' half says so and XOR works", () => {
    expect(() => begin(model, { ...start, net: "digits" })).toThrow(RangeError);
    expect(begin(model, start).state.tries).toBe(0);
  });

  it("find with fast kernels what they find without, try by try", () => {
    const slow = readData(["firstDigits"]);
    const cases: readonly (readonly [Partial<Values>, number])[] = [
      ...RANGES.flatMap((range) => [1, 7].map((seed) => [{ range, seed }, 30_000] as const)),
      [{ method: "both", keep: "right" }, 3000],
      ...(["error", "right"] as const).map(
        (keep) => [{ net: "digits", method: "both", keep, range: "2" }, 120] as const,
      ),
      [{ net: "digits" }, 150],
    ];
    for (const [turned, steps] of cases) {
      const values = { ...start, ...turned };
      const fast = replay(model, values, steps, data);
      expect(fast.prepared!.value.crowd ?? fast.prepared!.value.glance).toBeDefined();
      expect(fast.state).toEqual(replay(model, values, steps, slow).state);
    }
  });

  it("ask for the digits only when it is about digits", () => {
    expect(widget.data!(start)).toEqual(["kernels"]);
    expect(widget.data!({ ...start, net: "digits" })).toEqual(["firstDigits", "kernels"]);
  });

  it("end at a thousand million tries", () => {
    const { state: fresh, prepared } = begin(model, start);
    const state = { ...fresh, tries: 1e9 - 2 };
    expect(model.done!(state, start)).toBe(false);
    const last = model.advance!(state, start, 10, {}, prepared!.value);
    expect(last.tries).toBe(1e9);
    expect(model.done!(last, start)).toBe(true);
  });
});

describe("what the chapter says of them", () => {
  it("nudging by the error solves XOR in ±1 within thousands, where guessing takes most of a million", () => {
    const solved = Array.from({ length: 10 }, (_, i) =>
      stand({ method: "nudge", range: "1", seed: i + 1 }, 5000),
    );
    expect(solved.filter(({ nudge }) => nudge!.solvedAt > 0).length).toBeGreaterThanOrEqual(9);
    expect(waitFor("1")).toBeGreaterThan(800_000);
  });

  it("nudging by right answers alone finds no slope to follow", () => {
    const found = Array.from({ length: 10 }, (_, i) =>
      stand({ method: "nudge", keep: "right", range: "1", seed: i + 1 }, 5000),
    );
    expect(found.filter(({ nudge }) => nudge!.solvedAt > 0)).toHaveLength(0);
  });

  it("a wider range makes a lucky guess at XOR likelier", () => {
    const waits = RANGES.map(waitFor);
    expect(waits).toEqual(waits.toSorted((a, b) => b - a));
    expect(waits.map((wait) => Number(wait.toPrecision(2)))).toEqual([920_000, 36_000, 3400, 1800]);
    // The task on paper quotes one of them, and asks for its place on the axis of frame c.
    expect(en.task).toContain("Between −2 and 2, about one guess in 36,000");
    const { html } = frames[2]!;
    expect(waitFor("2")).toBeLessThan(Number(planeOf(html, "curve").svg.getAttribute("data-x1")));
  });
});

// Pictures.

const states = readPlate("random-guess");
const frames = widget.plate.map((frame, i) => {
  const { values, state } = poseFrame(widget as never, frame, data, states["abcd"[i]!]);
  const html = renderToStaticMarkup(
    createElement(Picture, {
      widget,
      panel: frame.panel,
      values: values as unknown as Values,
      state: state as State,
      text: en,
    }),
  );
  return { html, state: state as State };
});
const planeOf = (html: string, name: string): ReadPlane =>
  readPlanes(html).find(({ svg }) => svg.getAttribute("data-plane") === name)!;
const textOf = (html: string): string => html.replace(/<\/text>/g, " ").replace(/<[^>]*>/g, "");

describe.each([
  ["a", 100],
  ["b", 1000],
] as const)("frame %s, XOR after %i guesses", (letter, tries) => {
  const { html } = frames["abcd".indexOf(letter)]!;
  const plain = search(judgeXor, 9, 4, { ...start, method: "guess" }, tries);
  const map = planeOf(html, "map");

  it("writes the nine numbers of the best guess at its lines and in its neurons", () => {
    const network = html.split("<svg").find((drawing) => drawing.includes("connections"))!;
    const written = textOf(`<svg${network}`).match(/−?\d+\.\d/g)!;
    const expected = plain.p.map((number) => number.toFixed(1).replace("-", "−"));
    expect(written.toSorted()).toEqual(expected.toSorted());
    const label = /aria-label="([^"]*)"/.exec(network)![1]!;
    expect(label).toContain(expected.join(", "));
  });

  it("draws the line of one half where the output is one half", () => {
    const lines = map
      .marks("contours", "half")
      .flatMap((mark) => [...mark.querySelectorAll("path")])
      .flatMap((path) => readPath(path.getAttribute("d")!));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines)
      for (let i = 1; i < line.length; i++) {
        const [a, b] = [line[i - 1]!, line[i]!];
        for (const share of [0, 0.5, 1]) {
          const [x, y] = map.invert([a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])]);
          // Within half a cell of the grid that the map is drawn from.
          const near = [-0.022, 0, 0.022].flatMap((dx) =>
            [-0.022, 0, 0.022].map((dy) => xorAt(plain.p, x + dx, y + dy)),
          );
          expect(Math.min(...near)).toBeLessThan(0.5);
          expect(Math.max(...near)).toBeGreaterThan(0.5);
        }
      }
  });

  it("stands a dot on every case, hollow where 0 is asked, ringed where the answer is wrong", () => {
    let wrong = 0;
    for (const [x, y, target] of CASES) {
      const [dot] = map.marks("dots", `case-${x}${y}`);
      const [at] = map.points(dot!);
      expect(at![0]).toBeCloseTo(x, 2);
      expect(at![1]).toBeCloseTo(y, 2);
      expect(dot!.getAttribute("class")).toMatch(target === 0 ? /hollow/ : /^(?!.*hollow)/);
      const output = xorAt(plain.p, x, y);
      const isWrong = target === 1 ? output <= 0.5 : output >= 0.5;
      expect(map.marks("dots", `wrong-${x}${y}`)).toHaveLength(isWrong ? 1 : 0);
      if (isWrong) wrong++;
      expect(map.texts()).toContain(output.toFixed(2));
    }
    expect(4 - wrong).toBe(plain.right);
  });
});

describe("frame c, XOR after 100,000 tries of each", () => {
  const { html } = frames[2]!;
  const curve = planeOf(html, "curve");
  it.each(["guess", "nudge"] as const)("the stairs of the %s are those of the plain search", (method) => {
    const { course, solvedAt } = search(judgeXor, 9, 4, { ...start, method }, 100_000);
    const points = curve.points(curve.marks("curve", method)[0]!);
    expect(points.at(-1)![0] / 100_000).toBeCloseTo(1, 2);
    // On every tread, and at every riser.
    for (let i = 0; i + 1 < points.length; i += 2) {
      const [[from, right], [to]] = [points[i]!, points[i + 1]!];
      const middle = Math.sqrt(Math.max(1, from) * to);
      expect(right).toBeCloseTo(course[Math.min(99_999, Math.round(middle) - 1)]!, 1);
    }
    const reached = points.find(([, right]) => right > 3.9)![0];
    expect(reached / course.indexOf(4)).toBeGreaterThan(0.96);
    expect(reached / course.indexOf(4)).toBeLessThan(1.04);
    expect(solvedAt).toBeLessThanOrEqual(course.indexOf(4) + 1);
  });

  it("the dashed line stands at the expected wait", () => {
    const [rule] = curve.marks("rule", "wait");
    const [[wait]] = curve.points(rule!) as [[number, number]];
    expect(wait / 1793).toBeCloseTo(1, 1);
    expect(curve.texts().join(" ")).toContain("one guess in 1,800");
  });
});

describe("frame d, the digits after 1,000 tries of each", () => {
  const { html, state } = frames[3]!;
  const scores = planeOf(html, "scores");
  const answers = planeOf(html, "answers");

  it("its bars hold every guess, at its score", () => {
    const bars = scores.marks("bar");
    let total = 0;
    for (const bar of bars) {
      const [low, high] = scores.box(bar);
      const per_cent = 50 * (low[0] + high[0]);
      const times = high[1];
      expect(low[1]).toBeCloseTo(0, 0);
      const counted = state.guess!.tally.reduce(
        (sum, n, right) => sum + (right / 5 >= per_cent - 0.5001 && right / 5 < per_cent + 0.4999 ? n : 0),
        0,
      );
      expect(Math.abs(times - counted)).toBeLessThanOrEqual(scores.pixel[1]);
      total += times;
    }
    expect(Math.abs(total - 1000)).toBeLessThan(15);
  });

  it("the dashed hill is that of 500 dice", () => {
    // By recursion, where the picture takes logarithms.
    const chances = [0.9 ** 500];
    for (let right = 1; right <= 500; right++)
      chances.push((chances[right - 1]! * (501 - right) * 0.1) / (right * 0.9));
    const [hill] = scores.marks("curve", "dice");
    for (const [share, times] of scores.points(hill!)) {
      const middle = Math.round(100 * share);
      let expected = 0;
      for (let right = 0; right <= 500; right++)
        if (Math.round(right / 5) === middle) expected += 1000 * chances[right]!;
      expect(Math.abs(times - expected)).toBeLessThanOrEqual(scores.pixel[1]);
    }
  });

  it("marks where guessing and nudging arrived", () => {
    for (const method of ["guess", "nudge"] as const) {
      const [line] = scores.marks("segment", `best-${method}`);
      const share = state[method]!.right / 500;
      for (const [x] of scores.points(line!)) expect(Math.abs(x - share)).toBeLessThan(scores.pixel[0]);
      expect(scores.texts().join(" ")).toContain(`${(100 * share).toFixed(1)}\u00a0%`);
    }
    expect(state.guess!.right).toBe(state.guess!.tally.findLastIndex((n) => n > 0));
    expect(state.nudge!.right).toBeGreaterThan(2 * state.guess!.right);
  });

  it("shows one digit of each kind, as the package has it, and what was said of it", () => {
    const { resolve } = createRequire(import.meta.url);
    for (let kind = 0; kind < 10; kind++) {
      const [mark] = answers.marks("pixels", `digit-${kind}`);
      const ink = new Set<string>();
      for (const path of mark!.querySelectorAll("path"))
        for (const pixel of readRuns(path.getAttribute("d")!)) ink.add(pixel.join());
      expect(ink.size).toBeGreaterThan(30);
      const { data: all } = JSON.parse(readFileSync(resolve(`mnist/src/digits/${kind}.json`), "utf8")) as {
        data: number[];
      };
      // Some image of this kind in the package is dark exactly there, from a fifth of full ink on.
      const found = Array.from({ length: all.length / 784 }, (_, n) => n * 784).some((from) => {
        for (let i = 0; i < 784; i++) {
          const drawn = ink.has(`${i % 28},${Math.floor(i / 28)}`);
          if (drawn !== Math.round(15 * all[from + i]!) >= 3) return false;
        }
        return true;
      });
      expect(found, `a ${kind}`).toBe(true);
    }
    const said = answers
      .marks("label")
      .filter((label) => label.getAttribute("data-name")?.startsWith("answer-"));
    expect(said.map((label) => Number(label.textContent))).toEqual(state.nudge!.answers);
    said.forEach((label, kind) => {
      expect(label.getAttribute("class")).toContain(state.nudge!.answers[kind] === kind ? "good" : "error");
    });
  });

  it("what was said is what such a network says", () => {
    const values = { ...start, net: "digits" as const, range: "1" as const, seed: 3 };
    const { guess, digits } = stand(values, 3);
    const sums = digits!.labels.map((label) =>
      digitSums([...guess!.parameters], imageOf(labels.indexOf(label))),
    );
    expect(guess!.answers).toEqual(sums.map((row) => row.indexOf(Math.max(...row))));
  });
});

describe("the names at the ends of the stairs", () => {
  const values = { method: "both", panel: "curve" } as const;
  it.each([
    ...[3, 30, 300, 1000].map((steps) => ({ net: "digits" as const, range: "1" as const, steps, seed: 1 })),
    { net: "digits" as const, range: "1" as const, steps: 300, seed: 2 },
    { net: "digits" as const, range: "10" as const, steps: 300, seed: 1 },
    ...[1, 2, 3, 4, 5].map((seed) => ({ net: "xor" as const, range: "10" as const, steps: 3000, seed })),
    ...[30, 300, 20_000].map((steps) => ({ net: "xor" as const, range: "5" as const, steps, seed: 1 })),
  ])("$net ±$range, $steps tries of each from $seed: no stairs run through them", ({ steps, ...turned }) => {
    const all = { ...start, ...values, ...turned };
    const html = renderToStaticMarkup(
      createElement(Picture, { widget, values: all, state: stand(all, steps), text: en }),
    );
    const curve = planeOf(html, "curve");
    const stairs = (["guess", "nudge"] as const).map((method) => {
      const d = curve.marks("curve", method)[0]!.querySelector("path:not(.casing)")!.getAttribute("d")!;
      return readPath(d).flat();
    });
    const boxes = (["guess", "nudge"] as const).map((method, i) => {
      const label = curve.marks("label", `end-${method}`)[0]!;
      const wide = textWidth(label.textContent);
      const [x, y] = [Number(label.getAttribute("x")), Number(label.getAttribute("y"))];
      const left = label.getAttribute("class")!.includes("anchor-end") ? x - wide : x;
      // It is near the end of its own.
      const [endX, endY] = stairs[i]!.at(-1)!;
      expect(Math.hypot(x - endX, y - endY)).toBeLessThan(45);
      return { left, right: left + wide, top: y - 6, bottom: y + 6 };
    });
    for (const { left, right, top, bottom } of boxes)
      for (const corners of stairs)
        corners.slice(1).forEach(([x1, y1], i) => {
          const [x0, y0] = corners[i]!;
          const across = Math.max(x0, x1) > left && Math.min(x0, x1) < right;
          expect(across && Math.max(y0, y1) > top && Math.min(y0, y1) < bottom).toBe(false);
        });
    const [a, b] = boxes as [(typeof boxes)[0], (typeof boxes)[0]];
    expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
  });
});

describe("the live picture", () => {
  const view = (values: Partial<Values>, steps: number, readings?: Record<string, number>): string => {
    const all = { ...start, ...values };
    return renderToStaticMarkup(
      createElement(Picture, {
        widget,
        values: all,
        state: stand(values, steps),
        text: en,
        turn: () => {},
        ...(readings && { readings }),
      }),
    );
  };

  it("tells the wait at the speed that was measured", () => {
    const html = view({ range: "1" }, 10, { stepsPerSecond: 4_000_000 });
    expect(html).toContain("This machine makes 4 million guesses a second.");
    // 918,000 guesses at 4 million a second.
    expect(html).toContain("due every 0.23 seconds");
    expect(view({ range: "10" }, 10, { stepsPerSecond: 3_000_000 })).toContain("0.6 thousandths of a second");
    expect(view({}, 10)).toContain("this machine&#x27;s speed stands here");
  });

  it("says plainly what nobody can measure", () => {
    expect(view({ net: "digits" }, 2, { stepsPerSecond: 800 })).toContain("Nobody can measure that.");
    expect(view({ net: "digits" }, 2)).not.toContain("is due every");
  });

  it("a plate shows no measured speed", () => {
    for (const { html } of frames) expect(html).not.toMatch(/machine|a second/i);
  });

  it("before the first try it shows what is asked, and no answers", () => {
    const html = view({}, 0);
    expect(textOf(html)).toMatch(/wants 0.*wants 1/s);
    expect(planeOf(html, "map").marks("contours")).toHaveLength(0);
    expect(planeOf(html, "curve").marks("rule", "wait")).toHaveLength(1);
    expect(planeOf(view({ net: "digits" }, 0), "answers").marks("pixels")).toHaveLength(10);
  });
});

describe("the sentence", () => {
  const tell = (turned: Partial<Values>, steps: number): string =>
    widget.describe({ ...start, ...turned }, stand(turned, steps), en);

  it("says what is to be found, before the first try", () => {
    expect(tell({}, 0)).toBe(
      "Nothing tried yet. The network has 9 numbers, each to be guessed between −10 and 10; on average one guess in 1,800 gets all four cases of XOR right.",
    );
    expect(tell({ net: "digits", range: "1" }, 0)).toContain("reads about one digit in ten");
  });

  it("says where each search stands, and when XOR was solved", () => {
    expect(tell({}, 1000)).toBe(
      "After 1,000 guesses the best network gets 3 of the 4 cases right; its error is 0.168. No guess has had all four yet. Between −10 and 10, one guess in 1,800 gets all four, on average.",
    );
    expect(tell({}, 2000)).toContain(
      "all 4 cases right; its error is 0.0809. The first with all four was guess 1,329.",
    );
    expect(tell({ method: "both", range: "1" }, 2000)).toMatch(
      /^After 2,000 guesses .* No guess has had all four yet\. The nudged network gets .* nudge [\d,]+\. Between /,
    );
  });

  it("says that the wait at the digits is unknown", () => {
    expect(tell({ net: "digits" }, 3)).toMatch(/of 500 digits, \d+\.\d\s%; .*Nobody can measure that\.$/);
  });
});
