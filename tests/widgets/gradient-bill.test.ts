/** The bill's counts, lines and words, against sums written out here and not the engine's. */
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { initialValues } from "../../src/stage/knobs.ts";
import { poseFrame } from "../../src/stage/Plate.tsx";
import { Picture } from "../../src/stage/parts/Picture.tsx";
import { createMeter } from "../../src/stage/performing/meter.ts";
import { createPerformer, type News, type Order } from "../../src/stage/performing/performer.ts";
import { replay } from "../../src/stage/run.ts";
import widget from "../../src/widgets/gradient-bill/index.ts";
import { jobs, repeats, type State, type Values } from "../../src/widgets/gradient-bill/model.ts";
import { en } from "../../src/widgets/gradient-bill/text/en.ts";
import { type ReadPlane, readPlanes } from "./readPicture.ts";

const start = initialValues(widget.knobs);

/** Inputs, hidden units and outputs of the ladder, with what each costs, added up by hand. */
const RUNGS = [
  [2, 2, 1],
  [2, 6, 1],
  [4, 4, 10],
  [16, 7, 10],
  [49, 9, 10],
  [196, 7, 10],
  [196, 20, 10],
  [784, 15, 10],
].map(([inputs, hidden, outputs]) => {
  const weights = inputs! * hidden! + hidden! * outputs!;
  const parameters = weights + hidden! + outputs!;
  return {
    parameters,
    backward: weights + (weights + hidden! * outputs!),
    nudging: (parameters + 1) * weights,
  };
});
const SIZES = RUNGS.map(({ parameters }) => parameters);
const WAYS = ["backward", "nudging"] as const;

function picture(turned: Partial<Values>, done: State["done"] = [], readings?: Record<string, number>) {
  const html = renderToStaticMarkup(
    createElement(Picture, {
      widget,
      values: { ...start, ...turned },
      state: { done },
      text: en,
      turn: () => {},
      ...(readings && { readings }),
    }),
  );
  const planes = readPlanes(html);
  const plane = (name: string): ReadPlane =>
    planes.find(({ svg }) => svg.getAttribute("data-plane") === name)!;
  const reading = /<p class="reading[^"]*">([^<]*)/.exec(html)?.[1];
  return { html, counts: plane("counts"), times: plane("times"), reading };
}
/** Coordinates are rounded to a hundredth of a unit; a decade of cost is more than ten units high. */
const near = (read: number, expected: number) => expect(Math.log10(read / expected)).toBeCloseTo(0, 2);
const endOf = (plane: ReadPlane, way: string): string =>
  plane
    .marks("label", `end-${way}`)
    .map((label) => label.textContent)
    .join(" ");

/** The ladder climbed as far as `rung`, both ways, and a machine on which each way takes `seconds`. */
function climbed(rung: number, seconds: Record<(typeof WAYS)[number], (size: number) => number>) {
  const done = jobs({ network: "all", way: "both" })
    .slice(0, 2 * (rung + 1))
    .map((job) => ({ ...job, apart: job.way === "nudging" ? 1e-8 : 0 }));
  const readings: Record<string, number> = {};
  for (const job of done) {
    const size = SIZES[job.rung]!;
    readings[`${job.way} ${size}`] = seconds[job.way](size) * repeats(job);
  }
  return { done, readings };
}

describe("the ladder", () => {
  it("is offered by its numbers of parameters, evenly spaced by their ratios", () => {
    expect(widget.knobs.network.options).toEqual(["all", ...SIZES.map(String)]);
    for (let i = 1; i < SIZES.length; i++) {
      const ratio = SIZES[i]! / SIZES[i - 1]!;
      expect(ratio).toBeGreaterThan(2.6);
      expect(ratio).toBeLessThan(3);
    }
  });

  it("is climbed from the smallest, each network by each way", () => {
    expect(jobs(start).map(({ rung, way }) => `${way} ${SIZES[rung]}`)).toEqual(
      SIZES.flatMap((size) => WAYS.map((way) => `${way} ${size}`)),
    );
    expect(jobs({ network: "550", way: "nudging" })).toEqual([{ rung: 4, way: "nudging" }]);
  });

  it("by both ways the gradient is the same, as nearly as nudging can tell", () => {
    for (const seed of [1, 7]) {
      const { state, done, steps } = replay(widget.model, { ...start, seed }, 99);
      expect([done, steps]).toEqual([true, 16]);
      for (const { way, apart } of state.done) {
        if (way === "backward") expect(apart).toBe(0);
        else {
          expect(apart).toBeGreaterThan(1e-12);
          expect(apart).toBeLessThan(1e-6);
        }
      }
    }
  });
});

describe("the counts", () => {
  const { counts } = picture({});

  it.each(WAYS)("a dot stands for every network, by %s", (way) => {
    const dots = counts.points(counts.marks("dots", `dots-${way}`)[0]!);
    expect(dots).toHaveLength(8);
    dots.forEach(([parameters, cost], rung) => {
      near(parameters, SIZES[rung]!);
      near(cost, RUNGS[rung]![way]);
    });
  });

  it.each([
    ["backward", 1, "2×10⁹ by backpropagation"],
    ["nudging", 2, "10¹⁸ by nudging"],
  ] as const)("goes on to a billion: by %s with the power %i", (way, power, end) => {
    const [from, to] = counts.points(counts.marks("segment", `far-${way}`)[0]!) as [
      [number, number],
      [number, number],
    ];
    near(from[0], 11_935);
    near(from[1], RUNGS[7]![way]);
    near(to[0], 1e9);
    near(to[1], RUNGS[7]![way] * (1e9 / 11_935) ** power);
    expect(
      endOf(counts, way).replace(
        /10(\d+)/,
        (_, n: string) => `10${"⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(n[0])]}${n[1] ? "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(n[1])] : ""}`,
      ),
    ).toBe(end);
  });

  it("writes the exact counts of the network that is asked for", () => {
    const written = (turned: Partial<Values>) =>
      WAYS.map((way) => picture(turned).counts.marks("label", `count-${way}`)[0]?.textContent);
    expect(written({})).toEqual(["23,970", "142,157,760"]);
    expect(written({ network: "9" })).toEqual(["14", "60"]);
    expect(written({ network: "70", way: "nudging" })).toEqual([undefined, "3,976"]);
  });

  it("marks the size of the digit network", () => {
    near(counts.points(counts.marks("rule", "digit-network")[0]!)[0]![0], 11_935);
  });
});

describe("the times", () => {
  it("are reckoned before anything is timed, without dots", () => {
    const { times, reading } = picture({});
    expect(times.marks("dots")).toHaveLength(0);
    for (const way of WAYS)
      times.points(times.marks("curve", way)[0]!).forEach(([parameters, seconds], rung) => {
        near(parameters, SIZES[rung]!);
        near(seconds, RUNGS[rung]![way] / 1e9);
      });
    expect(endOf(times, "backward")).toBe("2 seconds by backpropagation");
    expect(endOf(times, "nudging")).toBe("32 years by nudging");
    expect(times.texts().join(" ")).toContain("reckoned");
    expect(reading).toContain("this machine’s own speed stands here");
  });

  it("stand at what was measured, and go on from the last measured", () => {
    const { done, readings } = climbed(5, {
      backward: (size) => 2e-5 + 3e-9 * size,
      nudging: (size) => 1e-9 * size * (size + 1),
    });
    const { times, reading } = picture({}, done, readings);
    for (const way of WAYS) {
      const dots = times.points(times.marks("dots", `dots-${way}`)[0]!);
      expect(dots).toHaveLength(6);
      dots.forEach(([parameters, seconds], rung) => {
        near(parameters, SIZES[rung]!);
        near(
          seconds,
          way === "backward" ? 2e-5 + 3e-9 * SIZES[rung]! : 1e-9 * SIZES[rung]! * (SIZES[rung]! + 1),
        );
      });
      const [from, to] = times.points(times.marks("segment", `far-${way}`)[0]!);
      near(from![0], 1459);
      near(to![1], dots[5]![1] * (1e9 / 1459) ** (way === "backward" ? 1 : 2));
    }
    // 24.377 µs × 10⁹/1459 = 16.7 s; 2.13 ms × (10⁹/1459)² = 10⁹ s.
    expect(endOf(times, "backward")).toBe("17 seconds by backpropagation");
    expect(endOf(times, "nudging")).toBe("32 years by nudging");
    expect(reading).toBe(
      "One gradient of 1,459 parameters takes this machine 24 millionths of a second by backpropagation, 2.1 thousandths of a second by nudging: 87 times as long. Up to 70 parameters nudging was the quicker: writing down every value takes time too.",
    );
  });

  it("show nothing that this run has not come to, though the stage still knows it", () => {
    const { done, readings } = climbed(7, { backward: () => 1e-4, nudging: (size) => 1e-6 * size });
    const { times, reading } = picture({}, done.slice(0, 3), readings);
    expect(times.points(times.marks("dots", "dots-backward")[0]!)).toHaveLength(2);
    expect(times.points(times.marks("dots", "dots-nudging")[0]!)).toHaveLength(1);
    expect(reading).toContain("One gradient of 9 parameters");
    expect(picture({}, [], readings).times.marks("dots")).toHaveLength(0);
  });

  it("of one way alone leave the other reckoned, and say so", () => {
    const done = [{ rung: 7, way: "backward" as const, apart: 0 }];
    const readings = { "backward 11935": 1e-4 * repeats(done[0]!) };
    const { times, reading } = picture({ network: "11935" }, done, readings);
    expect(times.marks("dots", "dots-backward")).toHaveLength(1);
    expect(times.marks("dots", "dots-nudging")).toHaveLength(0);
    expect(times.texts().join(" ")).toContain("else: reckoned");
    expect(reading).toBe(
      "One gradient of 11,935 parameters takes this machine 100 millionths of a second by backpropagation.",
    );
  });

  it("stay on the paper whatever a machine measures", () => {
    for (const seconds of [1e-12, 1e6]) {
      const { done, readings } = climbed(0, { backward: () => seconds, nudging: () => seconds });
      const { html, times } = picture({}, done, readings);
      expect(html).not.toMatch(/NaN|Infinity/);
      for (const label of times.marks("label")) {
        const y = Number(label.getAttribute("y"));
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(320);
      }
    }
  });

  it("are the stage's own, measured by the performer under the names the picture reads", () => {
    let now = 0;
    let news: News | undefined;
    const due: (() => void)[] = [];
    const order: (order: Order) => void = createPerformer(widget, {
      // An eighth of a second passes between two looks at this clock.
      now: () => (now += 125),
      later: (task) => due.push(task),
      load: () => Promise.reject(new Error("no data wanted")),
      tell: (told) => {
        news = told;
      },
      refuse: () => {},
      slice: 10,
      meter: createMeter(),
    });
    order({ kind: "seen" });
    order({ kind: "turn", change: { network: "9" } });
    order({ kind: "seen" });
    order({ kind: "forward", count: 2 });
    for (let task = due.shift(); task; task = due.shift()) {
      task();
      order({ kind: "seen" });
    }
    expect(news!.steps).toBe(2);
    expect(news!.readings).toMatchObject({ "backward 9": 0.125, "nudging 9": 0.125 });
    const { done } = news!.state as State;
    const { times } = picture({ network: "9" }, done, news!.readings);
    for (const way of WAYS) {
      const [[, seconds]] = times.points(times.marks("dots", `dots-${way}`)[0]!) as [[number, number]];
      near(seconds, 0.125 / repeats({ rung: 0, way }));
    }
  });

  it("are never on paper", () => {
    for (const frame of widget.plate) {
      const { values, state } = poseFrame(widget, frame) as unknown as { values: Values; state: State };
      const html = renderToStaticMarkup(
        createElement(Picture, { widget, panel: frame.panel, values, state, text: en }),
      );
      expect(html).not.toMatch(/machine’s|this machine|timed/);
      expect(readPlanes(html)).toHaveLength(frame.panel ? 1 : 2);
    }
  });
});

describe("a stretch of time", () => {
  it.each([
    [2.4e-7, "0.24 millionths of a second"],
    [1e-6, "1 millionth of a second"],
    [8.7e-4, "870 millionths of a second"],
    [9.99e-4, "1 thousandth of a second"],
    [0.0123, "12 thousandths of a second"],
    [0.23, "0.23 seconds"],
    [1, "1 second"],
    [59.8, "1 minute"],
    [90, "1.5 minutes"],
    [3600, "1 hour"],
    [86_400 * 3, "3 days"],
    [364.9 * 86_400, "1 year"],
    [32 * 365.25 * 86_400, "32 years"],
    [12_345 * 365.25 * 86_400, "12,000 years"],
    [2.5e6 * 365.25 * 86_400, "2.5 million years"],
  ])("%d seconds: %s", (seconds, told) => expect(en.duration(seconds)).toBe(told));
});

describe("the sentence", () => {
  const tell = (turned: Partial<Values>, done: State["done"] = []): string =>
    widget.describe({ ...start, ...turned }, { done }, en);

  it("says both bills, their ratio and where they lead", () => {
    expect(tell({})).toBe(
      "One gradient of 11,935 parameters by backpropagation: 11,910 multiplications forwards and 12,060 backwards, 23,970 in all. By nudging all 11,935: 11,936 forward passes of 11,910 multiplications each, 142,157,760 in all. That is 5,931 times as many. For a billion parameters it would be 2×10⁹ against 10¹⁸. Nothing has been timed yet.",
    );
    expect(tell({ network: "9" })).toContain(
      "6 multiplications forwards and 8 backwards, 14 in all. By nudging all 9: 10 forward passes of 6 multiplications each, 60 in all. That is 4.29 times as many.",
    );
  });

  it("leaves out a way that takes no part", () => {
    expect(tell({ way: "backward" })).not.toContain("nudging");
    expect(tell({ way: "nudging" })).toMatch(
      /^By nudging all 11,935: .*For a billion parameters it would be 10¹⁸\./,
    );
  });

  it("says how far the timing has come, and whether both agree", () => {
    const { done } = climbed(1, { backward: () => 1, nudging: () => 1 });
    expect(tell({}, done)).toContain(
      "Timed: 4 of 16, the newest nudging with 25 parameters. Both ways give the same gradient, to within 10⁻⁸.",
    );
    expect(tell({}, done.slice(0, 1))).not.toContain("same gradient");
  });
});
