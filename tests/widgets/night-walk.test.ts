/** The walk in the dark, against a mountain and walkers written out here and not the engine's. */
import { readFileSync } from "node:fs";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { readPath } from "../../src/kit/figure/fields/outlines.ts";
import { initialValues, parseValues, printValues, turnValues } from "../../src/stage/knobs.ts";
import { poseFrame } from "../../src/stage/Plate.tsx";
import { Picture } from "../../src/stage/parts/Picture.tsx";
import { start, turn } from "../../src/stage/run.ts";
import { tellRises } from "../../src/widgets/night-walk/describe.ts";
import { levels } from "../../src/widgets/night-walk/drawing.ts";
import widget from "../../src/widgets/night-walk/index.ts";
import {
  directions,
  heightAt,
  knobs,
  model,
  type Values,
  waysFrom,
} from "../../src/widgets/night-walk/model.ts";
import { pitchAt } from "../../src/widgets/night-walk/pitch.ts";
import { heightRange } from "../../src/widgets/night-walk/profilePlane.tsx";
import { en } from "../../src/widgets/night-walk/text/en.ts";
import { lowestCamp, walks } from "../../src/widgets/night-walk/walkers.ts";
import { type ReadPlane, readPlanes } from "./readPicture.ts";

// The mountain once more, in plain sums: 1000 m for each factor of ten of the error, one thousandth at sea level.
const X = [-0.78, -0.35, -0.28, -0.24, 0.11, 0.4, 1.2];
const Y = [2.03, -0.49, -0.72, -1.4, -1.94, -1.94, 0.38];
function metres(i: number, j: number): number {
  const [w1, w2] = [-8 + 0.4 * i, -8 + 0.4 * j];
  let sum = 0;
  X.forEach((x, k) => {
    const output =
      0.77 -
      1.59 * Math.tanh(w1 * x + 1.95) +
      1.26 * Math.tanh(w2 * x - 1.78) +
      0.08 * Math.tanh(-1.35 * x - 2.85);
    sum += (output - Y[k]!) ** 2;
  });
  return 1000 * (3 + Math.log(sum / 7) / Math.log(10));
}

type Place = readonly [number, number];
const FOUR: readonly Place[] = [
  [0, 1],
  [1, 0],
  [0, -1],
  [-1, 0],
];
const around = ([i, j]: Place): Place[] =>
  FOUR.map(([a, b]): Place => [i + a, j + b]).filter(([a, b]) => a >= 0 && b >= 0 && a <= 40 && b <= 40);

/** Steepest of the four until none leads down. */
function steepest(from: Place): Place[] {
  const way = [from];
  for (;;) {
    const here = way.at(-1)!;
    const best = around(here).sort((a, b) => metres(...a) - metres(...b))[0]!;
    if (metres(...best) >= metres(...here)) return way;
    way.push(best);
  }
}

/** Against the slope, by differences, one move at a time while that leads down. */
function downSlope(from: Place): Place[] {
  const way = [from];
  while (way.length <= 60) {
    const [i, j] = way.at(-1)!;
    const h = 1e-4;
    const [gx, gy] = [metres(i + h, j) - metres(i - h, j), metres(i, j + h) - metres(i, j - h)];
    const next: Place = [i - gx / Math.hypot(gx, gy), j - gy / Math.hypot(gx, gy)];
    if (next.some((v) => v < 0 || v > 40) || metres(...next) >= metres(i, j)) break;
    way.push(next);
  }
  return way;
}

const LETTERS = { n: "north", e: "east", s: "south", w: "west" } as const;
const moves = (text: string) => Array.from(text, (letter) => LETTERS[letter as keyof typeof LETTERS]);
const values = (change: Partial<Values>): Values => turnValues(knobs, initialValues(knobs), change);

function picture(change: Partial<Values>, live = false) {
  const now = values(change);
  const state = model.init(now);
  const html = renderToStaticMarkup(
    createElement(Picture, {
      widget,
      values: now,
      state,
      text: en,
      ...(live ? { turn: () => {} } : {}),
    }),
  );
  return {
    values: now,
    state,
    html,
    planes: readPlanes(html),
    told: widget.describe(now, state, en),
  };
}

const near = (a: Place, b: Place, within = 0.02): void => {
  expect(Math.hypot(a[0] - b[0], a[1] - b[1]), `${a.join()} against ${b.join()}`).toBeLessThan(within);
};
const walkerAt = (plane: ReadPlane): Place => {
  const [mark] = plane.marks("walker");
  return plane.invert([Number(mark!.getAttribute("data-x")), Number(mark!.getAttribute("data-y"))]);
};
const trackOf = (plane: ReadPlane, name: string): readonly Place[] => {
  const [mark] = plane.marks("curve", name);
  return plane.points(mark!);
};

describe("the heights", () => {
  it("are those of the mountain written out here", () => {
    for (const [i, j] of [
      [20, 20],
      [0, 0],
      [40, 3],
      [14.3, 4.2],
      [35, 26],
    ] as const) {
      expect(heightAt("mountain", [i, j])).toBeCloseTo(metres(i, j), 6);
    }
  });

  it("stand on the altimeter and under the four directions", () => {
    for (const text of ["", "n", "eeeeess", "wwsss"]) {
      const { html } = picture({ moves: moves(text) }, true);
      let [i, j] = [20, 20];
      for (const letter of text) {
        i += { n: 0, s: 0, e: 1, w: -1 }[letter]!;
        j += { n: 1, s: -1, e: 0, w: 0 }[letter]!;
      }
      const here = metres(i, j);
      const height = /walk-height"><b>([\d,]+) m<\/b> <span>(\d+) moves? left/.exec(html)!;
      expect(Number(height[1]!.replace(",", ""))).toBe(Math.round(here));
      expect(Number(height[2])).toBe(60 - text.length);
      for (const [word, a, b] of [
        ["North", 0, 1],
        ["East", 1, 0],
        ["South", 0, -1],
        ["West", -1, 0],
      ] as const) {
        const note = new RegExp(`aria-label="${word}, (up|down) ([\\d.]+) m"`).exec(html)!;
        const rise = metres(i + a, j + b) - here;
        expect(note[1]).toBe(rise > 0 ? "up" : "down");
        expect(Math.abs(Math.abs(rise) - Number(note[2]))).toBeLessThanOrEqual(0.5);
      }
    }
  });

  it("are heard: the lowest place an A, the highest the A two octaves above, silence until asked", () => {
    const all = Array.from({ length: 1681 }, (_, k) => metres(k % 41, Math.floor(k / 41)));
    const [low, high] = [Math.min(...all), Math.max(...all)];
    expect(pitchAt("mountain", all.indexOf(low))).toBeCloseTo(220, 6);
    expect(pitchAt("mountain", all.indexOf(high))).toBeCloseTo(880, 6);
    const middle = 20 * 41 + 20;
    expect(Math.log2(pitchAt("mountain", middle) / 220) / 2).toBeCloseTo(
      (all[middle]! - low) / (high - low),
      9,
    );
    const now = values({});
    expect(widget.tone?.(now, model.init(now))).toBeUndefined();
    const loud = values({ tone: true });
    expect(widget.tone?.(loud, model.init(loud))).toBeCloseTo(pitchAt("mountain", middle), 9);
  });
});

describe("the moves", () => {
  it("go to the address and back", () => {
    const now = values({ moves: moves("nnesww"), terrain: "crater", start: [3, 39], dawn: true });
    const texts = printValues(knobs, now);
    expect(texts.moves).toBe("nnesww");
    expect(texts.start).toBe("3,39");
    expect(parseValues(knobs, texts)).toEqual(now);
  });

  it("nonsense among them is dropped, capitals are understood, and no list is endless", () => {
    expect(knobs.moves.parse("NnE-💥x 7s")).toEqual(moves("nnes"));
    expect(knobs.moves.parse("e".repeat(4000))!.length).toBeLessThan(70);
    expect(knobs.moves.legal(["up" as never, "north"])).toEqual(["north"]);
    expect(knobs.moves.parse("")).toEqual([]);
  });

  it("beyond the edge lead nowhere, and the walk goes on from there", () => {
    const { state, told } = picture({ start: [39, 0], moves: moves("eees") });
    expect(state.trail).toEqual([39, 40]);
    expect(told).toContain("No way south: the map ends here.");
    expect(picture({ start: [39, 0], moves: moves("eeesn") }).state.trail.at(-1)).toBe(81);
    const { html } = picture({ start: [40, 0] }, true);
    expect(html).toMatch(/aria-disabled="true" aria-label="East, map ends"/);
    expect(html).toMatch(/aria-disabled="true" aria-label="South, map ends"/);
  });

  it("folded in one by one give the state that all at once give", () => {
    let run = start(model, values({}));
    for (let k = 1; k <= 12; k++) {
      run = turn(model, run, { ...run.values, moves: moves("eennwwsseeee".slice(0, k)) }, false);
    }
    expect(run.state).toEqual(model.init(values({ moves: moves("eennwwsseeee") })));
    const brighter = turn(model, run, { ...run.values, radius: 8 }, false);
    expect(brighter.state).toBe(run.state);
    expect(turn(model, run, { ...run.values, dawn: true }, false).state.latest).toBe("dawn");
    const back = turn(model, run, { ...run.values, moves: [] }, false);
    expect(back.state).toEqual(model.init(values({})));
  });

  it("after sixty the walk is over", () => {
    const { html, told } = picture({ moves: moves("ns".repeat(30)) }, true);
    expect(html.match(/aria-disabled="true" aria-label="(North|East|South|West)/g)).toHaveLength(4);
    expect(html).toContain("0 moves left");
    expect(told).toContain("All 60 moves are spent.");
  });
});

describe("the walkers", () => {
  it.each([
    [20, 20],
    [3, 37],
    [31, 11],
    [0, 0],
    [40, 40],
  ] as const)("from %i, %i go where they go by another reckoning", (i, j) => {
    const all = walks("mountain", [i, j]);
    expect(all.steepest).toEqual(steepest([i, j]));
    const slope = downSlope([i, j]);
    expect(all.slope).toHaveLength(slope.length);
    all.slope.forEach((at, k) => {
      near(at, slope[k]!, 1e-3);
    });
  });

  it("one who walks at random throws the die written out here (mulberry32)", () => {
    let counter = 3;
    const draw = (): number => {
      counter = (counter + 0x6d2b79f5) >>> 0;
      let bits = Math.imul(counter ^ (counter >>> 15), counter | 1);
      bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
      return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
    };
    const way: Place[] = [[20, 20]];
    for (let k = 0; k < 60; k++) {
      const [i, j] = way.at(-1)!;
      const [a, b] = [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
      ][Math.floor(4 * draw())]!;
      way.push([i + a!, j + b!]);
    }
    expect(walks("mountain", [20, 20]).random).toEqual(way);
    // A typical night: about the square root of sixty moves from the start.
    expect(Math.hypot(way[60]![0] - 20, way[60]![1] - 20)).toBeCloseTo(8.6, 1);
  });

  it("one who walks at random makes sixty moves, each to a neighbour, and the same ones every night", () => {
    for (const from of [
      [20, 20],
      [0, 40],
    ] as const) {
      const { random } = walks("mountain", from);
      expect(random).toHaveLength(61);
      random.slice(1).forEach((at, k) => {
        expect(around(random[k]!).map(String)).toContain(String(at));
      });
      expect(walks("bowl", from).random).toEqual(random);
      // All four ways are taken about equally often.
      const steps = random.slice(1).map(([i, j], k) => `${i - random[k]![0]},${j - random[k]![1]}`);
      for (const way of new Set(steps)) expect(steps.filter((one) => one === way).length).toBeGreaterThan(5);
    }
  });

  it("the friend of the prediction stops in a hollow that is not the lowest, however good her rule", () => {
    const end = steepest([20, 20]).at(-1)!;
    const all = Array.from({ length: 1681 }, (_, k): Place => [k % 41, Math.floor(k / 41)]);
    const camp = all.sort((a, b) => metres(...a) - metres(...b))[0]!;
    expect(lowestCamp("mountain").at).toEqual(camp);
    expect(lowestCamp("mountain").height).toBeCloseTo(metres(...camp), 6);
    expect(metres(...end) - metres(...camp)).toBeGreaterThan(300);
    expect(Math.abs(camp[0] - 20) + Math.abs(camp[1] - 20)).toBe(21);
    expect(steepest([20, 20])).toHaveLength(23);
  });
});

describe("the plate", () => {
  const frames = widget.plate.map((frame) => {
    const posed = poseFrame(widget, frame) as unknown as {
      values: Values;
      state: ReturnType<typeof model.init>;
    };
    const html = renderToStaticMarkup(
      createElement(Picture, {
        widget,
        panel: frame.panel,
        values: posed.values,
        state: posed.state,
        text: en,
      }),
    );
    return { ...posed, html, plane: readPlanes(html)[0]! };
  });

  const expectDark = ({ plane, html }: (typeof frames)[number]): void => {
    const here = walkerAt(plane);
    expect(html).not.toMatch(/data-mark="(heat|relief|handle)"/);
    // The hole in the night is as wide as the light reaches, round the walker, and black at its rim.
    const [, cx, cy, r] = /<radialGradient[^>]*cx="(\S+)" cy="(\S+)" r="(\S+)"/.exec(html)!;
    near(plane.invert([Number(cx), Number(cy)]), here);
    expect(Number(r) * plane.pixel[0]).toBeCloseTo(5, 2);
    expect(html).toMatch(/offset="1" stop-opacity="1"/);
    // Nothing that tells of the ground lies further off than the light reaches and a little more.
    const drawn = [...html.matchAll(/class="(?:lamp-shadow|contour|contour fifth)"[^>]* d="([^"]+)"/g)];
    expect(drawn.length).toBeGreaterThan(8);
    for (const [, d] of drawn) {
      for (const at of readPath(d!).flat().map(plane.invert)) {
        expect(Math.abs(at[0] - here[0])).toBeLessThan(6.1);
        expect(Math.abs(at[1] - here[1])).toBeLessThan(6.1);
      }
    }
    // Every contour in the light runs at the height it is drawn for.
    const lines = [...html.matchAll(/class="contour( fifth)?" data-height="(\S+)" d="([^"]+)"/g)];
    expect(lines.length).toBeGreaterThan(2);
    for (const [, fifth, height, d] of lines) {
      expect(Number(height) % 25).toBe(0);
      expect(fifth !== undefined).toBe(Number(height) % 125 === 0);
      for (const at of readPath(d!).flat().map(plane.invert)) {
        expect(Math.abs(metres(...at) - Number(height))).toBeLessThan(6);
      }
    }
  };

  it("a: the summit, dark but for the light", () => {
    near(walkerAt(frames[0]!.plane), [20, 20]);
    expectDark(frames[0]!);
    for (const beside of around([20, 20])) expect(metres(...beside)).toBeLessThan(metres(20, 20));
    expect(frames[0]!.plane.marks("prints")).toHaveLength(0);
  });

  it("b: ten moves later, two footprints a move along the way", () => {
    const { plane } = frames[1]!;
    near(walkerAt(plane), [29, 19]);
    expectDark(frames[1]!);
    const way: Place[] = [...Array.from({ length: 10 }, (_, k): Place => [20 + k, 20]), [29, 19]];
    trackOf(plane, "you").forEach((at, k) => {
      near(at, way[k]!);
    });
    expect(trackOf(plane, "you")).toHaveLength(11);
    const d = plane.marks("prints")[0]!.getAttribute("d")!;
    const prints = readPath(d).map((print) => {
      const [from, to] = print.map(plane.invert) as [Place, Place];
      return [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2] as const;
    });
    expect(prints).toHaveLength(20);
    for (let k = 0; k < 10; k++) {
      const [left, right] = [prints[2 * k]!, prints[2 * k + 1]!];
      const middle: Place = [(left[0] + right[0]) / 2, (left[1] + right[1]) / 2];
      const [a, b] = [way[k]!, way[k + 1]!];
      near(middle, [a[0] + 0.55 * (b[0] - a[0]), a[1] + 0.55 * (b[1] - a[1])], 0.03);
      // A left and a right foot: one to either side of the way.
      const side = ([x, y]: Place): number => (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]);
      expect(side(left) * side(right)).toBeLessThan(0);
    }
  });

  it("c: a hollow, reached without a step uphill, and every way leads up", () => {
    const { plane, values: now, state } = frames[2]!;
    expectDark(frames[2]!);
    const here = walkerAt(plane);
    near(here, [34, 15]);
    const track = trackOf(plane, "you").map(([i, j]): Place => [Math.round(i), Math.round(j)]);
    expect(track).toHaveLength(20);
    for (let k = 1; k < track.length; k++)
      expect(metres(...track[k]!)).toBeLessThan(metres(...track[k - 1]!));
    for (const beside of around([34, 15])) expect(metres(...beside)).toBeGreaterThan(metres(34, 15));
    expect(metres(34, 15)).toBeGreaterThan(metres(...steepest([20, 20]).at(-1)!));
    expect(widget.describe(now, state, en)).toContain("Every way leads up. Back up a bit");
  });

  it("d: dawn, with four tracks, the lowest camp, and contours where the land has their height", () => {
    const { plane, html } = frames[3]!;
    expect(html).not.toMatch(/lamp-night/);
    const expected: Record<string, readonly Place[]> = {
      steepest: steepest([20, 20]),
      slope: downSlope([20, 20]),
      you: trackOf(frames[2]!.plane, "you"),
    };
    for (const [name, way] of Object.entries(expected)) {
      const track = trackOf(plane, name);
      expect(track, name).toHaveLength(way.length);
      track.forEach((at, k) => {
        near(at, way[k]!);
      });
      near(plane.points(plane.marks("dots", `${name}-end`)[0]!)[0]!, way.at(-1)!);
    }
    const random = trackOf(plane, "random");
    expect(random).toHaveLength(61);
    random.slice(1).forEach(([i, j], k) => {
      expect(Math.abs(i - random[k]![0]) + Math.abs(j - random[k]![1])).toBeCloseTo(1, 1);
    });
    const [camp] = plane.points(plane.marks("dots", "camp")[0]!);
    near(camp!, [35, 26]);
    const told = plane.texts().find((text) => text.startsWith("base camp"))!;
    expect(Number(/([\d,]+) m/.exec(told)![1]!.replace(",", ""))).toBe(Math.round(metres(35, 26)));
    expect(plane.texts()).toEqual(
      expect.arrayContaining(["you", "steepest of four", "down the slope", "at random"]),
    );
    const lines = plane.marks("contours", "contours")[0]!.querySelectorAll("path");
    expect(lines.length).toBeGreaterThan(12);
    for (const line of lines) {
      const height = Number(line.getAttribute("data-height"));
      expect(height % 100).toBe(0);
      for (const at of readPath(line.getAttribute("d")!).flat().map(plane.invert)) {
        expect(Math.abs(metres(...at) - height)).toBeLessThan(22);
      }
    }
  });

  it("weighs little enough for the page", async () => {
    const { gzipSync } = await import("node:zlib");
    const sizes = frames.map(({ html }) => gzipSync(html, { level: 9 }).length);
    for (const size of sizes.slice(0, 3)) expect(size).toBeLessThan(4200);
    expect(sizes[3]).toBeLessThan(8000);
  });
});

describe("the altimeter's strip", () => {
  it("shows the height after every move, and of nobody else before dawn", () => {
    const { planes } = picture({ moves: moves("eeeess") }, true);
    const profile = planes.find((plane) => plane.svg.getAttribute("data-plane") === "profile")!;
    const line = trackOf(profile, "profile-you");
    [
      [20, 20],
      [21, 20],
      [22, 20],
      [23, 20],
      [24, 20],
      [24, 19],
      [24, 18],
    ].forEach(([i, j], k) => {
      expect(line[k]![0]).toBeCloseTo(k, 1);
      expect(Math.abs(line[k]![1] - metres(i!, j!))).toBeLessThan(1.5 * profile.pixel[1]);
    });
    expect(profile.marks("curve")).toHaveLength(1);
  });

  it("at dawn shows all four", () => {
    const { planes } = picture({ moves: moves("ee"), dawn: true }, true);
    const profile = planes.find((plane) => plane.svg.getAttribute("data-plane") === "profile")!;
    const way = steepest([20, 20]);
    trackOf(profile, "profile-steepest").forEach(([k, height], index) => {
      expect(k).toBeCloseTo(index, 1);
      expect(Math.abs(height - metres(...way[index]!))).toBeLessThan(1.5 * profile.pixel[1]);
    });
    expect(profile.marks("curve")).toHaveLength(4);
  });

  it("its scale tells only of where one has been", () => {
    expect(heightRange([3581])).toEqual([3400, 3600]);
    expect(heightRange([3581, 3420, 2990])).toEqual([2900, 3600]);
  });
});

describe("the walk in words", () => {
  it("tells the latest move first, then the four ways, steepest first", () => {
    const { told } = picture({ moves: moves("eeeeesss") });
    expect(told).toMatch(/^You step south; the ground falls 26 m, to 3,395 m\. Downhill: /);
    const ways = [...told.matchAll(/(north|east|south|west) by ([\d.]+) m/g)];
    expect(ways.map(([, way]) => way!).toSorted((a, b) => a.localeCompare(b))).toEqual([
      "east",
      "north",
      "south",
      "west",
    ]);
    for (const [, way, size] of ways) {
      const [a, b] = FOUR[["north", "east", "south", "west"].indexOf(way!)]!;
      const rise = metres(25 + a, 17 + b) - metres(25, 17);
      expect(Math.abs(Math.abs(rise) - Number(size))).toBeLessThanOrEqual(0.5);
      expect(told.indexOf(`${way} by`) > told.indexOf("Uphill")).toBe(rise > 0);
    }
    const downhill = /Downhill: ([^.]+)\./.exec(told)![1]!;
    const sizes = [...downhill.matchAll(/by (\d+)/g)].map(([, size]) => Number(size));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(told).toContain("52 moves left.");
  });

  it("tells two ways apart that whole metres would make alike, everywhere on the map", () => {
    expect(picture({}).told).toContain(
      "Downhill: south by 6.2 m, east by 5.7 m, north by 2.2 m, west by 2.1 m.",
    );
    let ties = 0;
    for (let index = 0; index < 41 * 41; index++) {
      const ways = waysFrom("mountain", index);
      const told = tellRises(ways);
      for (const one of directions)
        for (const other of directions) {
          const [a, b] = [ways[one], ways[other]];
          if (a === undefined || b === undefined || Math.sign(a) !== Math.sign(b) || Math.abs(a - b) < 0.1)
            continue;
          ties += Number(Math.round(a) === Math.round(b));
          expect(told[one], `${one} and ${other} of ${index}`).not.toBe(told[other]);
        }
    }
    expect(ties).toBeGreaterThan(100);
  });

  it("tells no way that the light does not reach", () => {
    const { told, html } = picture({ moves: moves("ee"), radius: 0.5 }, true);
    expect(told).not.toMatch(/Downhill|Uphill| by \d/);
    expect(told).toContain("The light does not reach as far as one move.");
    expect(html).toContain('aria-label="North, dark"');
  });

  it("at dawn answers the prediction", () => {
    const { told } = picture({ moves: moves("eeeeeeeeeseeeeessss"), dawn: true });
    const end = steepest([20, 20]);
    expect(told).toContain(
      `stopped after ${end.length - 1} moves at ${Math.round(metres(...end.at(-1)!)).toLocaleString("en-GB")} m`,
    );
    expect(told).toContain(
      `Base camp, the lowest place that moves lead to, at ${Math.round(metres(35, 26)).toLocaleString("en-GB")} m`,
    );
    expect(told).toContain("lies 15 moves east and 6 north of the start");
    const slope = downSlope([20, 20]);
    expect(told).toContain(
      `after ${slope.length - 1} at ${Math.round(metres(...slope.at(-1)!)).toLocaleString("en-GB")} m`,
    );
    expect(picture({ moves: moves("e".repeat(15) + "n".repeat(6)), dawn: true }).told).toContain(
      "You have found base camp, the lowest place that moves lead to.",
    );
  });

  it("says of the lowest place only what is so", () => {
    expect(picture({}).told).toContain("; base camp is somewhere below.");
    expect(picture({ start: [3, 3] }).told).toContain("; base camp is somewhere below.");
    for (const terrain of ["mountain", "cumberland", "crater", "bowl"] as const) {
      const camp = lowestCamp(terrain).at;
      expect(picture({ terrain, start: camp }).told).not.toContain("somewhere below");
      expect(picture({ terrain, start: camp, dawn: true }).told).toContain("lies where the walk began.");
    }
    // No camp was pitched in the Cumberlands: there is ground, and its lowest place.
    const cumberland = { terrain: "cumberland" } as const;
    expect(picture(cumberland).told).toContain("; the lowest ground is somewhere below.");
    const atDawn = picture({ ...cumberland, dawn: true });
    expect(atDawn.told).toMatch(/The lowest ground that moves lead to, at [\d,]+ m, lies .* of the start\.$/);
    expect(picture({ ...cumberland, dawn: true, start: lowestCamp("cumberland").at }).told).toContain(
      "You have found the lowest ground that moves lead to.",
    );
    expect(`${picture(cumberland).told} ${atDawn.told}`).not.toMatch(/base camp/i);
    // Whoever follows the slope stops between the crossings, and there it may be lower.
    const lower = picture({ start: [21, 40], dawn: true }).told;
    expect(lower).toContain("at 2,248 m");
    expect(lower).not.toMatch(/on the map, at 2,254 m/);
  });

  it("by day every track, the arrow to the north and the names have a rim to stand off the land", () => {
    const { planes, html } = picture({ terrain: "bowl", dawn: true, moves: moves("ee") }, true);
    for (const name of ["random", "steepest", "slope", "you"]) {
      const [casing, line] = planes[0]!.marks("curve", name)[0]!.querySelectorAll("path");
      expect(casing!.getAttribute("class"), name).toBe("casing");
      expect(casing!.getAttribute("d")).toBe(line!.getAttribute("d"));
    }
    const [, rim, arrow] = /<path class="walk-north-rim" d="([^"]+)"><\/path><path d="([^"]+)"/.exec(html)!;
    expect(rim).toBe(arrow);
    const profile = planes.find((plane) => plane.svg.getAttribute("data-plane") === "profile")!;
    const names = profile.marks("label");
    expect(names).toHaveLength(4);
    for (const name of names) expect(name.previousElementSibling!.querySelector(".strip")).not.toBeNull();
  });

  it("never says what the mountain is", () => {
    const words = JSON.stringify(en, (_, value) => (typeof value === "function" ? String(value) : value));
    expect(words).not.toMatch(/\b(loss|error|weights?|network|parameters?|gradient)\b/i);
  });
});

describe("the day's own file", () => {
  it("does not come along with what a night needs", () => {
    expect(readFileSync("src/widgets/night-walk/map.tsx", "utf8")).not.toMatch(/HeatMap|ShadedRelief/);
  });
});

describe("small things", () => {
  it("contours stand at multiples of their step, every fifth one drawn at a multiple of five", () => {
    expect(levels(2990, 3130, 25)).toEqual([2900, 2925, 2950, 2975, 3000, 3025, 3050, 3075, 3100, 3125]);
    for (const [low, high, step] of [
      [2254, 3900, 50],
      [348, 953, 20],
      [-30, 60, 10],
    ] as const) {
      levels(low, high, step).forEach((level, k) => {
        expect(level % step).toBeCloseTo(0);
        expect(k % 5 === 4).toBe(level % (5 * step) === 0);
        expect(level).toBeLessThanOrEqual(high);
      });
      expect(levels(low, high, step)[0]!).toBeLessThanOrEqual(low + step);
    }
  });
});
