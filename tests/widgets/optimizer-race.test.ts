/** The race against walks computed here: surfaces by differences, optimizers from their algorithm boxes, winners counted anew. */
import { Window } from "happy-dom";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { keptOf } from "../../src/build/computed/index.ts";
import { RUNNERS, type Runner } from "../../src/engine/subjects/racing/runners.ts";
import { textWidth } from "../../src/kit/figure/plane/textWidth.ts";
import { RAISED } from "../../src/kit/format.ts";
import { initialValues, turnValues } from "../../src/stage/knobs.ts";
import { poseFrame } from "../../src/stage/Plate.tsx";
import { Picture } from "../../src/stage/parts/Picture.tsx";
import { posed as standing } from "../../src/stage/pose.ts";
import { replay, restarts, turn } from "../../src/stage/run.ts";
import { findValue } from "../../src/stage/values.ts";
import { rowOf } from "../../src/stage/widget.ts";
import rates, { ratesTried, standingAt } from "../../src/widgets/optimizer-race/computed/rates.ts";
import { field } from "../../src/widgets/optimizer-race/field.ts";
import { heldBy } from "../../src/widgets/optimizer-race/holds.ts";
import widget from "../../src/widgets/optimizer-race/index.ts";
import {
  knobs,
  model,
  ownWalk,
  raceOf,
  SIDE,
  startOf,
  type Values,
} from "../../src/widgets/optimizer-race/model.ts";
import { en } from "../../src/widgets/optimizer-race/text/en.ts";
import { type SurfaceName, surfaceNames, tracks } from "../../src/widgets/optimizer-race/tracks.ts";
import { race } from "../../src/widgets/optimizer-race/values.ts";
import { readNumber } from "../kit/readNumber.ts";
import { referenceWalk } from "../reference/optimizerRules.ts";
import { type Point, readPlanes } from "./readPicture.ts";

const X = [-0.78, -0.35, -0.28, -0.24, 0.11, 0.4, 1.2];
const Y = [2.03, -0.49, -0.72, -1.4, -1.94, -1.94, 0.38];
const POINTS = [
  [2.4, 1.7],
  [2.8, 1.85],
  [3.2, 1.79],
  [3.6, 1.95],
  [4, 2.1],
  [4.2, 2],
  [5, 2.7],
] as const;
/** The losses once more; the mountain's height is the logarithm of the mean square. */
const losses: Record<SurfaceName, (x: number, y: number) => number> = {
  mountain: (u, v) =>
    Math.log10(
      X.reduce((sum, x, i) => {
        const said =
          0.77 -
          1.59 * Math.tanh(u * x + 1.95) +
          1.26 * Math.tanh(v * x - 1.78) +
          0.08 * Math.tanh(-1.35 * x - 2.85);
        return sum + (said - Y[i]!) ** 2;
      }, 0) / 7,
    ),
  sevenPoints: (m, b) => POINTS.reduce((sum, [x, y]) => sum + (m * x + b - y) ** 2, 0) / 7,
  narrowValley: (x, y) => 0.5 * x * x + 50 * y * y,
  beale: (x, y) =>
    (1.5 - x * (1 - y)) ** 2 + (2.25 - x * (1 - y ** 2)) ** 2 + (2.625 - x * (1 - y ** 3)) ** 2,
  rosenbrock: (x, y) => 100 * (y - x ** 2) ** 2 + (x - 1) ** 2,
  himmelblau: (x, y) => (x ** 2 + y - 11) ** 2 + (x + y ** 2 - 7) ** 2,
  sixHumpCamel: (x, y) => 4 * x ** 2 - 2.1 * x ** 4 + x ** 6 / 3 + x * y - 4 * y ** 2 + 4 * y ** 4,
  boundedSaddle: (x, y) => x ** 2 / 2 - y ** 2 / 2 + y ** 4 / 4,
};
const least: Record<SurfaceName, number> = {
  mountain: -0.7516696733,
  sevenPoints: 0.0180518851608,
  narrowValley: 0,
  beale: 0,
  rosenbrock: 0,
  himmelblau: 0,
  sixHumpCamel: -1.0316284535,
  boundedSaddle: -0.25,
};

/** Central differences with one step of Richardson's: good to ten digits. */
const slopes =
  (loss: (x: number, y: number) => number) =>
  (x: number, y: number): Point => {
    const across = (h: number): number => (loss(x + h, y) - loss(x - h, y)) / (2 * h);
    const up = (h: number): number => (loss(x, y + h) - loss(x, y - h)) / (2 * h);
    return [(4 * across(5e-4) - across(1e-3)) / 3, (4 * up(5e-4) - up(1e-3)) / 3];
  };

const kept = keptOf(rates).result;
const valuesOf = (change: Partial<Values>): Values => turnValues(knobs, initialValues(knobs), change);
const on = (surface: SurfaceName, change: Partial<Values> = {}): Partial<Values> => ({
  surface,
  start: tracks[surface].start,
  rate: tracks[surface].rate,
  ...change,
});
const walkOf = (surface: SurfaceName, runner: Runner, steps: number, start: Point, rate?: number) =>
  [
    start,
    ...referenceWalk(runner, slopes(losses[surface]), start, steps, rate ?? kept[surface][runner]),
  ] as readonly Point[];

function posed(change: Partial<Values>, steps = 0) {
  const values = valuesOf(change);
  const { state } = replay(model, values, steps);
  return { values, state, told: widget.describe(values, state, en) };
}

/** The panels named, or all of them, drawn. */
function shown(change: Partial<Values>, steps = 0, panel?: keyof typeof widget.panels) {
  const { values, state, told } = posed(change, steps);
  const html = renderToStaticMarkup(createElement(Picture, { widget, values, state, text: en, panel }));
  const planes = readPlanes(html);
  const plane = (name: string) => planes.find(({ svg }) => svg.getAttribute("data-plane") === name)!;
  return { state, plane, told, html };
}

/** The table of one of the panels. */
function tableOf(change: Partial<Values>, steps: number, panel: "board" | "holds"): Document {
  const { document } = new Window();
  document.body.innerHTML = shown(change, steps, panel).html;
  return document as unknown as Document;
}
/** A cell as it was written, raised figures and all. */
const written = (cell: Element): string => {
  const copy = cell.cloneNode(true) as Element;
  for (const raised of copy.querySelectorAll("sup"))
    raised.textContent = Array.from(raised.textContent ?? "")
      .map((figure) => RAISED["0123456789−".indexOf(figure)] ?? figure)
      .join("");
  return copy.textContent ?? "";
};
const numberIn = (text: string | null | undefined): number | undefined => readNumber(text ?? "");

describe.each(surfaceNames)("on %s", (surface) => {
  const { start } = tracks[surface];
  const STEPS = 12;

  it("everybody stands where the rules lead, on the map and among the losses", () => {
    const { plane } = shown(on(surface), STEPS);
    const [map, loss] = [plane("map"), plane("loss")];
    const [[x0, x1], [y0, y1]] = tracks[surface].domain;
    for (const runner of RUNNERS) {
      const walk = walkOf(surface, runner, STEPS, start);
      const [x, y] = walk.at(-1)!;
      const inside = x >= x0 && x <= x1 && y >= y0 && y <= y1;
      const dots = map.marks("dots", `${runner}-here`);
      expect(dots.length, `${runner} on the map`).toBe(inside ? 1 : 0);
      if (inside) {
        const [at] = map.points(dots[0]!);
        expect(Math.abs(at![0] - x)).toBeLessThan(map.pixel[0]);
        expect(Math.abs(at![1] - y)).toBeLessThan(map.pixel[1]);
      } else expect(map.marks("arrow", `${runner}-leaves`)).toHaveLength(1);
      const height = losses[surface](x, y);
      const plotted = surface === "mountain" ? 10 ** height : Math.max(1e-7, height - least[surface]);
      const [step, drawn] = loss.points(loss.marks("curve", runner)[0]!).at(-1)!;
      expect(step).toBeCloseTo(STEPS, 0);
      // A pixel, where a picture's height holds some decades.
      if (plotted > 1e-5) expect(Math.abs(Math.log10(drawn / plotted)), runner).toBeLessThan(0.05);
    }
  });

  it("the table says the kept rates and the losses of this step", () => {
    const board = tableOf(on(surface), STEPS, "board");
    for (const runner of RUNNERS) {
      const cells = [...board.querySelectorAll(`tr[data-runner="${runner}"] td`)];
      const [rate, loss] = cells.map((cell) => numberIn(written(cell)));
      expect(rate).toBe(kept[surface][runner]);
      const height = losses[surface](...walkOf(surface, runner, STEPS, start).at(-1)!);
      const told = surface === "mountain" ? 10 ** height : height;
      if (Math.abs(told) > 1e-3 && Math.abs(told) < 1e5)
        expect(Math.abs(loss! / told - 1), runner).toBeLessThan(0.006);
    }
  });

  it("has kept for everybody the best rate of those near it", () => {
    const { settings } = keptOf(rates);
    const tried = ratesTried(settings);
    // A quarter of the starts, and two of the seven: the rest of the work is the recipe's.
    for (const runner of ["sgd", "rmsprop"] as const) {
      const at = tried.indexOf(kept[surface][runner]);
      expect(at).toBeGreaterThanOrEqual(0);
      const own = standingAt(surface, runner, tried[at]!, settings);
      for (const near of [at - 1, at + 1])
        if (tried[near] !== undefined)
          expect(standingAt(surface, runner, tried[near], settings)).toBeGreaterThanOrEqual(own);
    }
  });
});

describe("who wins", () => {
  /** The rule of the race, said once more. */
  function winnerFrom(surface: SurfaceName, start: Point, steps: number): Runner | undefined {
    const heights = RUNNERS.map((runner) =>
      walkOf(surface, runner, steps, start).map((place) => losses[surface](...place)),
    );
    const line = Math.min(...heights.map((walk) => walk.at(-1)!).filter(Number.isFinite));
    const home = heights.map((walk) => {
      let step = walk.length;
      while (step > 0 && walk[step - 1]! <= line + 1e-6) step--;
      return step;
    });
    const first = Math.min(...home);
    const k = home.indexOf(first);
    // Where two come in together, or a hair would decide, differences are no judge.
    return home.filter((step) => step <= first + 1).length > 1 ? undefined : RUNNERS[k];
  }

  it("from each start is whom the rules say, by colour and by letter", () => {
    const surface = "himmelblau";
    const { state, plane } = shown(on(surface, { map: "winners", length: 100 }), 3);
    expect(state.winners).toHaveLength(3 * SIDE);
    const [[x0, x1], [y0, y1]] = tracks[surface].domain;
    const rows = [...plane("map").svg.querySelectorAll("text[data-row]")];
    expect(rows).toHaveLength(3);
    let judged = 0;
    for (const i of [1, 6, 11, 15]) {
      const start: Point = [x0 + ((x1 - x0) * (i + 0.5)) / SIDE, y0 + ((y1 - y0) * 1.5) / SIDE];
      const winner = winnerFrom(surface, start, 100);
      if (!winner) continue;
      judged++;
      const letter = {
        sgd: "P",
        momentum: "M",
        nesterov: "N",
        adagrad: "G",
        adadelta: "D",
        rmsprop: "R",
        adam: "A",
      };
      expect(rows[1]!.textContent[i], `from ${start.join()}`).toBe(letter[winner]);
      expect(RUNNERS[state.winners[SIDE + i]!]).toBe(winner);
    }
    expect(judged).toBeGreaterThan(1);
  });

  it("fills row by row, and the same at once", () => {
    const values = valuesOf({ map: "winners", length: 20 });
    const rows = replay(model, values, 5).state.winners;
    expect(rows).toHaveLength(5 * SIDE);
    const all = model.advance!(model.init(values), values, SIDE);
    expect(all.winners.slice(0, 5 * SIDE)).toEqual(rows);
    expect(model.done!(all, values)).toBe(true);
  });

  it("is plain descent on Himmelblau’s surface: the case in the book", () => {
    expect(winnerFrom("himmelblau", [4, 4], 100)).toBe("sgd");
    const { told } = posed(on("himmelblau"), 200);
    const board = tableOf(on("himmelblau"), 200, "board");
    expect(told).toContain(
      "Plain descent wins: it is the first to come as low as anybody ends, after 21 steps.",
    );
    expect(board.querySelector('[data-runner="sgd"] td:last-child')!.textContent).toBe("21, first");
    expect(findValue({ race }, "race.homeHimmelblauSgd", { x: 4, y: 4 })).toBe(21);
    for (const other of ["Momentum", "Nesterov", "Adagrad", "Rmsprop", "Adam"])
      expect(findValue({ race }, `race.homeHimmelblau${other}`, { x: 4, y: 4 })).toBeGreaterThan(40);
    expect(findValue({ race }, "race.winsHimmelblauSgd")).toBeGreaterThan(128);
  });

  it("and nobody wins everywhere", () => {
    const winners = surfaceNames.map((surface) => /([\w ]+) wins:/.exec(posed(on(surface), 200).told)?.[1]);
    expect(new Set(winners).size).toBeGreaterThanOrEqual(4);
  });

  it("out of the camel’s high hollow only Momentum gets, at one rate for all", () => {
    const { plane } = shown(on("sixHumpCamel", { rates: "same" }), 200);
    for (const runner of RUNNERS) {
      const [x] = plane("map").points(plane("map").marks("dots", `${runner}-here`)[0]!)[0]!;
      expect(Math.abs(x)).toBeLessThan(1.8);
    }
    const ends = RUNNERS.map((runner) =>
      losses.sixHumpCamel(...walkOf("sixHumpCamel", runner, 200, tracks.sixHumpCamel.start, 0.03).at(-1)!),
    );
    expect(ends.filter((end) => end < 2).length).toBe(1);
    expect(ends[RUNNERS.indexOf("momentum")]!).toBeCloseTo(-0.2155, 3);
  });
});

describe("runaways", () => {
  const change = on("beale", { rates: "same" });

  it("leave the map by an arrow that ends on its edge, point outward, and are said to have run away", () => {
    const { plane, told } = shown(change, 40);
    const board = tableOf(change, 40, "board");
    const map = plane("map");
    const [[x0, x1], [y0, y1]] = tracks.beale.domain;
    for (const [runner, steps] of [
      ["momentum", 8],
      ["nesterov", 6],
    ] as const) {
      const [arrow] = map.marks("arrow", `${runner}-leaves`);
      const [from, to] = ["data-from", "data-to"].map((name) =>
        map.invert(arrow!.getAttribute(name)!.split(",").map(Number) as unknown as Point),
      ) as [Point, Point];
      const off = Math.min(to[0] - x0, x1 - to[0], to[1] - y0, y1 - to[1]);
      expect(Math.abs(off)).toBeLessThan(0.02);
      expect(Math.min(from[0] - x0, x1 - from[0], from[1] - y0, y1 - from[1])).toBeGreaterThan(0.02);
      expect(told).toContain(`${en.names[runner]} has run away: after ${steps} steps`);
      expect(board.querySelector(`[data-runner="${runner}"] td:last-child`)!.textContent).toBe(
        `ran away, ${steps}`,
      );
      // The rules, run on, say so too.
      const walk = walkOf("beale", runner, steps, tracks.beale.start, 0.01).map((at) => losses.beale(...at));
      expect(walk[steps]!).toBeGreaterThan(1000 * walk[0]!);
      expect(walk[steps - 1]!).toBeLessThan(1000 * walk[0]!);
    }
    expect(told).toContain("Plain descent stands lowest");
  });

  it("are not spoken of before they have", () => {
    const { told } = posed(change, 5);
    expect(told).not.toContain("run away");
  });
});

describe("what one holds", () => {
  const held = (runner: Runner, surface: SurfaceName, step: number) =>
    Object.fromEntries(
      [...tableOf(on(surface, { holder: runner }), step, "holds").querySelectorAll("tr[data-held]")].map(
        (row) => [
          row.getAttribute("data-held")!,
          (/\(([^()]*), ([^()]*)\)/.exec(row.textContent) ?? []).slice(1).map(numberIn),
        ],
      ),
    );

  it("is what the rule carries there, number by number", () => {
    const step = 9;
    const walk = walkOf("himmelblau", "momentum", step + 1, [4, 4]);
    const gradients = walk.slice(0, step + 1).map((at) => slopes(losses.himmelblau)(...at));
    const velocity = [0, 1].map((axis) => gradients.reduce((v, g) => 0.9 * v + g[axis]!, 0));
    const { gradient, velocity: told, step: stepTold } = held("momentum", "himmelblau", step);
    for (const axis of [0, 1] as const) {
      expect(gradient![axis]! / gradients[step]![axis]).toBeCloseTo(1, 2);
      expect(told![axis]! / velocity[axis]!).toBeCloseTo(1, 2);
      expect(stepTold![axis]! / (walk[step + 1]![axis] - walk[step]![axis])).toBeCloseTo(1, 2);
    }
  });

  it("is said to agree or to be opposed by the sign of what meets", () => {
    let seen = 0;
    for (let step = 1; step < 40; step++) {
      const walk = walkOf("himmelblau", "momentum", step, [4, 4]);
      const gradients = walk.map((at) => slopes(losses.himmelblau)(...at));
      const before = [0, 1].map((axis) => gradients.slice(0, -1).reduce((v, g) => 0.9 * v + g[axis]!, 0));
      const met = before[0]! * gradients.at(-1)![0] + before[1]! * gradients.at(-1)![1];
      const { values, state } = posed(on("himmelblau"), step);
      const told = en.sentence("momentum", heldBy(values, state).items[1]!);
      if (told.includes("agree")) expect(met).toBeGreaterThan(0);
      else if (told.includes("opposed")) expect(met).toBeLessThan(0);
      else continue;
      seen++;
    }
    expect(seen).toBeGreaterThan(15);
  });

  it("has a row for each vector that an optimizer carries, and boxes for what is squared", () => {
    const rows = Object.fromEntries(
      RUNNERS.map((runner) => [runner, Object.keys(held(runner, "beale", 3)).slice(1, -1)]),
    );
    expect(rows).toEqual({
      sgd: [],
      momentum: ["velocity"],
      nesterov: ["velocity"],
      adagrad: ["squares"],
      adadelta: ["squares", "updates"],
      rmsprop: ["squares"],
      adam: ["mean", "squares"],
    });
  });
});

it("the race follows the hand: moved at a step, the start is another and the step stays", () => {
  const before = valuesOf(on("himmelblau"));
  const values = { ...before, start: [-2, 0] as Point };
  const run = turn(model, replay(model, before, 15), values, restarts(knobs, before, values)!);
  expect(run.steps).toBe(15);
  expect(run.state).toEqual(replay(model, values, 15).state);
  expect(widget.describe(values, run.state, en)).toContain("Plain descent wins: it is the first");
});

describe("the reader’s own walk", () => {
  const walked = {
    setOut: [10, 30] as Point,
    moves: ["east", "east", "south"] as const,
    ground: "mountain" as const,
  };

  it("gives the race its start, and runs along a move a step", () => {
    expect(startOf(valuesOf(walked))).toEqual([-4, 4]);
    const { plane, told } = shown(walked, 2);
    expect(plane("map").points(plane("map").marks("curve", "own")[0]!)).toHaveLength(3);
    expect(told).toContain("Your own walk in section 1 stood at");
    expect(ownWalk(valuesOf({ ...walked, ground: "crater" }))).toEqual([]);
  });

  it("gives way to a start of the hand’s, and to other surfaces", () => {
    expect(startOf(valuesOf({ ...walked, start: [0, 0] }))).toEqual([0, 0]);
    expect(ownWalk(valuesOf({ ...walked, ...on("beale") }))).toEqual([]);
  });
});

it("no two letters on the map touch, whatever the race and the step", () => {
  for (const surface of surfaceNames)
    for (const steps of [1, 5, 20, 60, 200]) {
      const { plane } = shown(on(surface), steps, "map");
      const labels = [...plane("map").svg.querySelectorAll('[data-mark="label"] text.strong')].map(
        (text) => ({
          x: Number(text.getAttribute("x")),
          y: Number(text.getAttribute("y")),
          width: textWidth(text.textContent ?? ""),
        }),
      );
      expect(labels).toHaveLength(7);
      labels.forEach((one, i) => {
        for (const other of labels.slice(i + 1))
          expect(
            Math.abs(one.x - other.x) >= (one.width + other.width) / 2 || Math.abs(one.y - other.y) >= 13,
            `${surface}, ${steps}`,
          ).toBe(true);
      });
    }
});

it("what stands lowest in the sentence is lowest in the race", () => {
  for (const surface of surfaceNames)
    for (const steps of [3, 30]) {
      const { told } = posed(on(surface), steps);
      const ends = RUNNERS.map((runner) =>
        losses[surface](...walkOf(surface, runner, steps, tracks[surface].start).at(-1)!),
      );
      const lowest = RUNNERS[ends.indexOf(Math.min(...ends))]!;
      const [, first] = /After \d+ steps (.*?) stands? lowest/.exec(told)!;
      expect(first, `${surface}, ${steps}: ${told}`).toContain(en.names[lowest]);
    }
});

describe("who sits the race out", () => {
  const two = { ...on("sevenPoints"), resting: RUNNERS.slice(2) };

  it("is neither drawn nor told, and wins nothing", () => {
    const { plane, told } = shown(two, 118);
    for (const panel of ["map", "loss"] as const) {
      const drawn = RUNNERS.filter((runner) => plane(panel).marks("curve", runner).length > 0);
      expect(drawn, panel).toEqual(["sgd", "momentum"]);
    }
    for (const runner of RUNNERS.slice(2)) expect(told).not.toContain(en.names[runner]);
    expect(told).toContain("Plain descent and Momentum start at");
    expect(en.key(valuesOf(two), () => true)).toContain("P is plain descent, M Momentum, each");
    const { finish } = raceOf(valuesOf(two));
    expect(["sgd", "momentum"]).toContain(RUNNERS[finish.winner]);
    // Without the fastest another comes first.
    const all = raceOf(valuesOf(on("sevenPoints"))).finish.winner;
    const without = raceOf(valuesOf({ ...on("sevenPoints"), resting: [RUNNERS[all]!] })).finish;
    expect(without.winner).not.toBe(all);
    expect(without.home[all]).toBeUndefined();
  });

  it("is asked for by a box in the table; the last who runs stays", () => {
    const boxes = (resting: readonly Runner[]) => {
      const values = valuesOf({ resting });
      const window = new Window();
      window.document.body.innerHTML = renderToStaticMarkup(
        createElement(Picture, {
          widget,
          panel: "board",
          values,
          state: replay(model, values, 0).state,
          text: en,
          turn: () => {},
        }),
      );
      return [...window.document.querySelectorAll("input[type=checkbox]")].map((box) =>
        box.hasAttribute("disabled") ? "stays" : box.hasAttribute("checked") ? "runs" : "rests",
      );
    };
    expect(boxes(["adam"])).toEqual(["runs", "runs", "runs", "runs", "runs", "runs", "rests"]);
    expect(boxes(RUNNERS.slice(1))).toEqual(["stays", ...RUNNERS.slice(1).map(() => "rests")]);
    expect(knobs.resting.legal([...RUNNERS])).toHaveLength(6);
  });
});

it("the key gives every letter its name", () => {
  for (const map of ["race", "winners"] as const)
    for (const { runner, letter } of field) {
      const name = runner === "sgd" ? "is plain descent" : en.names[runner];
      expect(en.key(valuesOf({ map }), () => true)).toContain(`${letter} ${name}`);
    }
});

it("the plate’s captions and answer are so", () => {
  const [a, b, , , , f] = widget.plate.map((frame) => poseFrame(widget, frame));
  const told = (pose: typeof a) => widget.describe(pose!.values as Values, pose!.state as never, en);
  // a: all in the one hollow at 0.945, and D nearly there; G wins.
  expect(told(a)).toMatch(/stand lowest, at 0\.945; Adadelta at 0\.946\./);
  expect(told(a)).toContain("Adagrad wins");
  // b: Adagrad and RMSprop home.
  expect(told(b)).toContain("Adagrad wins");
  const slopesAtStart = slopes(losses.narrowValley)(-9, 1);
  expect(slopesAtStart[0]).toBeCloseTo(-9, 6);
  expect(slopesAtStart[1]).toBeCloseTo(100, 6);
  const [, plain] = walkOf("narrowValley", "sgd", 1, [-9, 1]);
  expect(plain![0] + 9).toBeCloseTo(0.144, 6);
  expect(1 - plain![1]).toBeCloseTo(1.6, 6);
  const [, grand] = walkOf("narrowValley", "adagrad", 1, [-9, 1]);
  expect(grand![0] + 9).toBeCloseTo(7.9, 6);
  expect(1 - grand![1]).toBeCloseTo(7.9, 6);
  const { winners } = f!.state as { winners: number[] };
  const won = (letter: Runner) => winners.filter((winner) => RUNNERS[winner] === letter).length;
  expect(won("adadelta")).toBe(0);
  expect(won("momentum")).toBe(4);
  for (const other of ["sgd", "nesterov", "adagrad", "rmsprop", "adam"] as const)
    expect(won(other)).toBeGreaterThan(4);
});

it("offers who wins from where only beside its map", () => {
  const offered = (panel?: string) =>
    rowOf(panel ? standing(widget, { texts: {}, steps: 0, panel }) : widget, initialValues(knobs)).map(
      ([name]) => name,
    );
  expect(offered()).toContain("map");
  expect(offered("map")).toContain("map");
  expect(offered("loss")).not.toContain("map");
});
