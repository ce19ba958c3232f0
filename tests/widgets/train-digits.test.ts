/** The network that a reader trains: its accuracy, its pictures, the pad, and what is taken away. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import { keptOf } from "../../src/build/computed/index.ts";
import { readData } from "../../src/build/data.ts";
import { digitMatrix, digitParts, digitPixels, sliceDigits } from "../../src/engine/datasets/digits.ts";
import { predict } from "../../src/engine/predict.ts";
import { initialValues } from "../../src/stage/knobs.ts";
import { Picture } from "../../src/stage/parts/Picture.tsx";
import { replay, start } from "../../src/stage/run.ts";
import { ask, askDrawn } from "../../src/widgets/train-digits/ask.ts";
import { centred, centreOfMass, drawnDigit, shifted } from "../../src/widgets/train-digits/asMnist.ts";
import seeds from "../../src/widgets/train-digits/computed/seeds.ts";
import widget from "../../src/widgets/train-digits/index.ts";
import { knobs, model, networkOf, type State, stepsOf } from "../../src/widgets/train-digits/model.ts";
import { safetensors } from "../../src/widgets/train-digits/safetensors.ts";
import { script } from "../../src/widgets/train-digits/script.ts";
import { drawTo, MOST_LETTERS, readStrokes, withoutLast } from "../../src/widgets/train-digits/strokes.ts";
import { en } from "../../src/widgets/train-digits/text/en.ts";

const values = initialValues(knobs);
const data = readData(["digits", "training"]);
const digits = data.digits!;
/** Drawn by hand, so to speak: a one, and a seven. */
const drawingOf = (...points: readonly (readonly [number, number])[]): string =>
  points.reduce((drawing, point) => drawTo(drawing, point, false), "");
const one = drawingOf([15, 4], [14, 12], [13, 24]);
const seven = drawingOf([7, 6], [20, 6], [17, 12], [13, 24]);

let ended: State;
beforeAll(() => {
  ended = replay(model, values, stepsOf(values), data).state;
});

/** Shares of a part's digits that the parameters read right, by the engine's plain forward pass in float64. */
function share(part: keyof typeof digitParts, parameters: Float32Array): number {
  const [from, to] = digitParts[part];
  const some = sliceDigits(digits, from, to);
  const { data: said } = predict(networkOf(values), Float64Array.from(parameters), digitMatrix(some));
  let right = 0;
  for (let row = 0; row < some.count; row++) {
    const shares = said.subarray(row * 10, row * 10 + 10);
    if (shares.indexOf(Math.max(...shares)) === some.labels[row]) right++;
  }
  return right / some.count;
}

describe("a run", () => {
  it("ends where validation was best, and tells the unseen digits' share only then", () => {
    const best = ended.curve[ended.best.point]!;
    expect(best.validation).toBe(Math.max(...ended.curve.map(({ validation }) => validation)));
    expect(share("validation", ended.parameters)).toBeCloseTo(best.validation, 2);
    expect(share("unseen", ended.parameters)).toBeCloseTo(ended.unseen!, 2);
    expect(replay(model, values, stepsOf(values) - 1, data).state.unseen).toBeNull();
  });

  it("reads at least 91.5 % of the unseen digits: the median of ten seeds", () => {
    const kept = keptOf(seeds).result[15].map(({ unseen }) => unseen);
    expect(kept).toHaveLength(10);
    expect(kept[0]).toBeCloseTo(ended.unseen!, 3);
    kept.sort((a, b) => a - b);
    expect((kept[4]! + kept[5]!) / 2).toBeGreaterThanOrEqual(0.915);
  });

  it("that runs away stops at its last finite state", () => {
    const { state: first, prepared } = start(model, values, data);
    const wild = { ...first, parameters: first.parameters.map((weight) => 1e37 * weight) };
    const state = model.step!(wild, values, data, prepared?.value as never);
    expect(state.ranAway && model.done!(state, values)).toBe(true);
    expect(state.step).toBe(0);
    expect(state.parameters.every(Number.isFinite)).toBe(true);
  });
});

describe("the picture", () => {
  const draw = (changed: Partial<typeof values>, panel: "closer" | "curves" | "pad") =>
    renderToStaticMarkup(
      createElement(Picture, {
        widget,
        panel,
        values: { ...values, ...changed },
        state: ended,
        text: en,
      }),
    );
  const labelled = (html: string, name: string): string | undefined =>
    html.match(new RegExp(`data-name="${name}"[^>]*>(?:<[^>]*>)*([^<]*)`))?.[1];

  it("writes under each digit what the network says of it", () => {
    const html = draw({}, "closer");
    const some = sliceDigits(digits, 7000, 7020);
    for (let k = 0; k < 20; k++) {
      const { said } = ask(values, ended.parameters, digitMatrix(sliceDigits(some, k, k + 1)).data);
      const right = some.labels[k] === said;
      expect(labelled(html, `said-${k}`)).toBe(right ? String(said) : `${said}, not ${some.labels[k]}`);
    }
  });

  it("counts in its table every validation digit once, those read right on the diagonal", () => {
    const html = draw({ look: "table" }, "closer");
    let [all, right] = [0, 0];
    for (let label = 0; label < 10; label++)
      for (let said = 0; said < 10; said++) {
        const count = Number(labelled(html, `cell-${label}-${said}`)!.replace("·", "0"));
        all += count;
        if (label === said) right += count;
      }
    expect(all).toBe(1000);
    expect(right / all).toBeCloseTo(ended.curve[ended.best.point]!.validation, 6);
  });

  it("tells the unseen digits in the curves, and draws the ten shares of what is drawn", () => {
    expect(labelled(draw({}, "curves"), "unseen")).toContain(`${(100 * ended.unseen!).toFixed(1)}`);
    const html = draw({ drawing: one }, "pad");
    const { shares } = askDrawn({ ...values, drawing: one }, ended)!;
    const svg = html.match(/<svg[^>]*data-plane="shares"[^>]*>/)![0];
    const side = (name: string): number => Number(svg.match(new RegExp(`data-${name}="([^"]*)"`))![1]);
    const unit = (side("right") - side("left")) / (side("x1") - side("x0"));
    shares.forEach((part, kind) => {
      const bar = html.match(new RegExp(`<rect[^>]*data-name="share-${kind}"[^>]*>`))![0];
      expect(Number(bar.match(/ width="([^"]*)"/)![1])).toBeCloseTo(part * unit, 1);
    });
  });
});

describe("the pad", () => {
  it("reads digits that were shifted like the originals", () => {
    const some = sliceDigits(digits, 7000, 7200);
    let same = 0;
    for (let k = 0; k < some.count; k++) {
      const image = digitMatrix(sliceDigits(some, k, k + 1)).data;
      const said = ask(values, ended.parameters, image).said;
      const again = ask(values, ended.parameters, centred(shifted(image, (k % 7) - 3, (k % 5) - 2))).said;
      if (said === again) same++;
    }
    expect(same / some.count).toBeGreaterThanOrEqual(0.97);
  });

  it("puts the centre of mass in the middle, whatever the place and size", () => {
    for (const drawing of [one, seven, drawingOf([2, 2], [5, 2], [4, 6]), drawingOf([3, 3])]) {
      const [mass, x, y] = centreOfMass(drawnDigit(readStrokes(drawing)));
      expect(mass).toBeGreaterThan(1);
      expect(Math.abs(x - 14)).toBeLessThanOrEqual(0.51);
      expect(Math.abs(y - 14)).toBeLessThanOrEqual(0.51);
    }
    expect(centred(new Float64Array(digitPixels)).every((ink) => ink === 0)).toBe(true);
  });

  it("reads a plain one and a plain seven", () => {
    expect(askDrawn({ ...values, drawing: one }, ended)!.said).toBe(1);
    expect(askDrawn({ ...values, drawing: seven }, ended)!.said).toBe(7);
  });

  it("keeps strokes as letters", () => {
    const two = drawTo(drawTo(one, [3, 3.5], true), [4, 5], false);
    expect(readStrokes(two)).toEqual([
      [
        [15, 4],
        [14, 12],
        [13, 24],
      ],
      [
        [3, 3.5],
        [4, 5],
      ],
    ]);
    expect(withoutLast(two)).toBe(one);
    expect(drawTo("A".repeat(MOST_LETTERS), [1, 1], true)).toHaveLength(MOST_LETTERS);
    expect(readStrokes("💥,%?")).toEqual([]);
  });
});

describe("what is taken away", () => {
  it("weights that a reader of safetensors finds as they were", () => {
    const file = safetensors(networkOf(values), ended.parameters);
    // As the format's specification has it, from nothing but the bytes.
    const length = Number(new DataView(file.buffer).getBigUint64(0, true));
    const header = JSON.parse(new TextDecoder().decode(file.subarray(8, 8 + length)));
    const body = file.slice(8 + length).buffer;
    expect(length % 8).toBe(0);
    const tensor = (name: string): Float32Array => {
      const {
        dtype,
        shape,
        data_offsets: [from, to],
      } = header[name];
      expect(dtype).toBe("F32");
      expect(to - from).toBe(4 * shape.reduce((all: number, side: number) => all * side, 1));
      return new Float32Array(body, from, (to - from) / 4);
    };
    expect(header["0.weight"].shape).toEqual([15, 784]);
    expect(header["1.bias"].data_offsets[1]).toBe(body.byteLength);
    expect(tensor("0.weight")[3 * 784 + 400]).toBe(ended.parameters[400 * 15 + 3]);
    expect(tensor("0.bias")[7]).toBe(ended.parameters[784 * 15 + 7]);
    expect(tensor("1.weight")[9 * 15 + 2]).toBe(ended.parameters[785 * 15 + 2 * 10 + 9]);
    expect(tensor("1.bias")[9]).toBe(ended.parameters.at(-1));
  });

  const torch = spawnSync("/usr/bin/python3", ["-c", "import torch"]).status === 0;
  it.skipIf(!torch).each([
    ["sgd", "0.5"],
    ["momentum", "0.05"],
    ["adam", "0.005"],
  ] as const)(
    "a script in which PyTorch has the same losses: %s",
    (optimizer, rate) => {
      const own = { ...values, optimizer, rate, epochs: 2, batch: "20" } as const;
      const { state } = replay(model, own, stepsOf(own), data);
      const room = mkdtempSync(join(tmpdir(), "run-"));
      cpSync("public/data", room, { recursive: true });
      writeFileSync(join(room, "train.py"), script(own, state, "http://nowhere.invalid/"));
      const { stdout, stderr } = spawnSync("/usr/bin/python3", ["train.py"], {
        cwd: room,
        encoding: "utf8",
        timeout: 90_000,
      });
      rmSync(room, { recursive: true });
      expect(stderr).toBe("");
      expect(stdout).toMatch(/agrees$/m);
      expect(stdout.match(/^epoch/gm)).toHaveLength(3);
    },
    120_000,
  );
});
