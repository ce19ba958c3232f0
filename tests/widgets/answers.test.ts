/** The answers to the tasks on paper, number by number, as the engine has them. */
import { expect, it } from "vitest";
import { readPlate } from "../../src/build/computed/kept.ts";
import { gradientCost, nudgingPasses } from "../../src/engine/subjects/cost/passCost.ts";
import { gridCount } from "../../src/engine/subjects/dimensions/gridCount.ts";
import { curvePass } from "../../src/engine/subjects/networks/curveNetworks.ts";
import { fortyFourStart, indexOf, placeOf, places } from "../../src/engine/subjects/networks/fortyFour.ts";
import { format, formatFixed } from "../../src/kit/format.ts";
import { initialValues } from "../../src/stage/knobs.ts";
import { replay } from "../../src/stage/run.ts";
import * as stepper from "../../src/widgets/backprop-stepper/model.ts";
import { en as stepperText } from "../../src/widgets/backprop-stepper/text/en.ts";
import * as descent from "../../src/widgets/descent-steps/model.ts";
import { en as descentText } from "../../src/widgets/descent-steps/text/en.ts";
import { shareAt } from "../../src/widgets/egg-shell/model.ts";
import { en as eggText } from "../../src/widgets/egg-shell/text/en.ts";
import { bowls } from "../../src/widgets/error-bowl/model.ts";
import { en as bowlText } from "../../src/widgets/error-bowl/text/en.ts";
import * as graph from "../../src/widgets/function-graph/model.ts";
import { en as graphText } from "../../src/widgets/function-graph/text/en.ts";
import { LADDER as NETWORKS, SIZES } from "../../src/widgets/gradient-bill/model.ts";
import { en as billText } from "../../src/widgets/gradient-bill/text/en.ts";
import { errorOf } from "../../src/widgets/hackers-gradient/model.ts";
import { en as haystackText } from "../../src/widgets/haystack-count/text/en.ts";
import { derivativeAt, errorAt } from "../../src/widgets/line-error/model.ts";
import { en as lineText } from "../../src/widgets/line-error/text/en.ts";
import * as lonely from "../../src/widgets/lonely-space/model.ts";
import { companyOf, misfits, twoDigits } from "../../src/widgets/lonely-space/shares.ts";
import { en as lonelyText } from "../../src/widgets/lonely-space/text/en.ts";
import { landscapeOf } from "../../src/widgets/loss-landscape/landscapes.ts";
import { en as landscapeText } from "../../src/widgets/loss-landscape/text/en.ts";
import { gradientOf } from "../../src/widgets/many-dials/model.ts";
import { en as dialsText } from "../../src/widgets/many-dials/text/en.ts";
import * as walk from "../../src/widgets/night-walk/model.ts";
import { plate as walkPlate } from "../../src/widgets/night-walk/plate.ts";
import { en as walkText } from "../../src/widgets/night-walk/text/en.ts";
import { lowestCamp } from "../../src/widgets/night-walk/walkers.ts";
import { en as rippleText } from "../../src/widgets/tweak-ripple/text/en.ts";

it("night-walk: the lowest pass out of the hollow, and the way down behind it", () => {
  const { heights } = walk.gridOf("mountain");
  const values = { ...initialValues(walk.knobs), ...walkPlate[2]!.turned } as walk.Values;
  const hollow = walk.model.init(values).trail.at(-1)!;
  // The way of least height: the lowest of all ways' highest places.
  const highest = new Map([[hollow, heights[hollow]!]]);
  const done = new Set<number>();
  for (;;) {
    const [at, top] = [...highest].filter(([i]) => !done.has(i)).sort((a, b) => a[1] - b[1])[0]!;
    done.add(at);
    if (heights[at]! < heights[hollow]! - 1) {
      expect(Math.round(top - heights[hollow]!)).toBe(41);
      break;
    }
    for (const direction of walk.directions) {
      const to = walk.next(at, direction);
      if (to !== undefined && !highest.has(to)) highest.set(to, Math.max(top, heights[to]!));
    }
  }
  const [x, y] = walk.placeOf(hollow);
  const camp = lowestCamp("mountain");
  expect(camp.at).toEqual([x + 1, y + 11]);
  // Up from the hollow to the pass, four north on the next meridian; then down all the way.
  const along = Array.from({ length: 12 }, (_, k) => heights[walk.crossing([x + 1, y + k])]!);
  const pass = along.slice(0, 8).indexOf(Math.max(...along.slice(0, 8)));
  expect(pass).toBe(4);
  for (let k = 5; k < 12; k++) expect(along[k]).toBeLessThan(along[k - 1]!);
  expect(walkText.answer).toMatch(
    /one move east and four north, and 41 m up.*one move east and eleven north/s,
  );
});

it("function-graph: two steps cancel", () => {
  const values = { ...initialValues(graph.knobs), ...graph.shape("bump"), b2: 1.5 };
  expect(values.b1).toBe(values.b2);
  const net = graph.networkOf(values);
  // As the task counts: tanh beyond ±2 is ±1.
  const told = [-2, 0.5, 3].map((x) => curvePass(net, x).output);
  expect(told.map((one) => Number(one.toFixed(1)))).toEqual([-1, -0.7, -0.6]);
  expect(told[1]).toBeCloseTo(-0.71, 2);
  expect(graphText.answer).toContain("−1, −0.71 and −0.6");
});

it("tweak-ripple: of 32 weights that reach the top output, 4 reach no other", () => {
  const reaches = places.map(({ layer, to }) => (layer < 2 ? 4 : to === 0 ? 1 : 0));
  expect(places.filter((_, i) => places[i]!.layer < 2 || places[i]!.to === 0)).toHaveLength(32);
  expect(reaches.filter((count) => count === 1)).toHaveLength(4);
  expect(rippleText.answer).toMatch(/^32 .* 28 .* 4 are left/s);
});

it("haystack-count: weights to outnumber the people", () => {
  expect(gridCount(11, 4).exact).toBe(14_641n);
  expect(gridCount(11, 9).exact! < 8_200_000_000n && gridCount(11, 10).exact! > 8_200_000_000n).toBe(true);
  for (const weights of [9, 10])
    expect(haystackText.answer).toContain(formatFixed(Number(gridCount(11, weights).exact), 0));
});

it("egg-shell: a tenth with the eleventh dimension", () => {
  expect(eggText.answer).toContain(`= ${formatFixed(shareAt(1, 2), 4)}`);
  expect(shareAt(1, 10)).toBeLessThan(0.1);
  expect(shareAt(1, 11)).toBeGreaterThan(0.1);
  for (const d of [10, 11]) expect(eggText.answer).toContain(formatFixed(shareAt(1, d), 4));
});

it("lonely-space: far by near, and the nines' neighbours", () => {
  const ratios = [2, 10, 100, 1000].map((dimensions) => {
    const state = lonely.model.init({ ...initialValues(lonely.knobs), dimensions }) as lonely.Strewn;
    const { shares, nearest, farthest } = companyOf(state);
    return shares[farthest]! / shares[nearest]!;
  });
  const [two, ten, hundred, thousand] = ratios as [number, number, number, number];
  expect(lonelyText.answer).toMatch(
    new RegExp(
      `^${twoDigits(two)}, ${twoDigits(ten)} and ${twoDigits(hundred)}; .* ${format(thousand, 3)}\\.`,
    ),
  );
  const { d } = readPlate("lonely-space") as { d: lonely.DigitMap };
  const wrong = misfits(d);
  const { map } = d.tsne;
  const met = new Map<number, number>();
  d.labels.forEach((label, i) => {
    if (label !== 9 || !wrong[i]) return;
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    d.labels.forEach((_, j) => {
      const away = (map[2 * i]! - map[2 * j]!) ** 2 + (map[2 * i + 1]! - map[2 * j + 1]!) ** 2;
      if (j !== i && away < least) [least, best] = [away, j];
    });
    met.set(d.labels[best]!, (met.get(d.labels[best]!) ?? 0) + 1);
  });
  const most = [...met].sort((a, b) => b[1] - a[1]).map(([label]) => label);
  expect(new Set(most.slice(0, 2))).toEqual(new Set([4, 7]));
});

it("line-error: two slopes with their means and tangents", () => {
  const kind = { norm: "squared", reduction: "mean" } as const;
  for (const slope of [0.1, 0.6]) {
    expect(lineText.answer).toContain(formatFixed(errorAt(slope, kind), 3));
    expect(lineText.answer).toContain(`by ${formatFixed(Math.abs(derivativeAt(slope, kind)!), 2)}`);
  }
  expect(derivativeAt(0.1, kind)! < 0 && derivativeAt(0.6, kind)! > 0).toBe(true);
});

it("error-bowl: where the bottom lies", () => {
  const [w, b] = bowls.seven.minimum;
  expect(bowlText.answer).toContain(`w = ${format(w, 3)} and b = ${format(b, 3)}`);
});

it("many-dials: the three steepest of 44", () => {
  const slopes = gradientOf(fortyFourStart);
  const steepest = [...places].sort((a, b) => Math.abs(slopes[indexOf(b)]!) - Math.abs(slopes[indexOf(a)]!));
  expect(steepest.slice(0, 3)).toEqual(["1.1.1", "2.2.2", "2.3.2"].map(placeOf));
  expect(steepest.slice(0, 3).map((place) => Math.sign(slopes[indexOf(place)]!))).toEqual([1, -1, -1]);
  for (const place of steepest.slice(0, 3))
    expect(dialsText.answer).toContain(format(Math.abs(slopes[indexOf(place)]!), 3));
});

it("descent-steps: steps at three rates, and what a step leaves at three more", () => {
  const values = initialValues(descent.knobs);
  const told = [0.002, 0.02, 0.04].map((rate) => descent.stepsNeeded({ ...values, rate })!);
  const rounded = [32_500, 3250, 1620];
  for (const [i, steps] of told.entries()) expect(Math.abs(steps / rounded[i]! - 1)).toBeLessThan(0.003);
  expect(descentText.answer).toContain(
    `${rounded
      .slice(0, 2)
      .map((n) => formatFixed(n, 0))
      .join(", ")} and ${formatFixed(rounded[2]!, 0)}`,
  );
  const left = [0.03, 0.068, 0.075].map((rate) => format(1 - 29.2 * rate, 3));
  expect(descentText.answer).toContain(`${left[0]}, ${left[1]} and ${left[2]}`);
});

it("loss-landscape: how far apart the hollows lie, and their errors", () => {
  const { minima } = landscapeOf("mountain");
  const apart = minima.flatMap(({ at: [x, y] }, i) =>
    minima.slice(i + 1).map(({ at }) => Math.hypot(at[0] - x, at[1] - y)),
  );
  expect([Math.min(...apart).toFixed(1), Math.round(Math.max(...apart))]).toEqual(["4.5", 12]);
  const errors = minima.map(({ value }) => 10 ** value);
  for (const error of errors)
    expect([0.177, 0.413, 0.945].some((told) => Math.abs(told - error) < 7e-4)).toBe(true);
  expect(landscapeText.answer).toMatch(/4\.5 to 12 units.*0\.177, in B by 0\.413, in C and D by 0\.945/s);
});

it("hackers-gradient: a tenth on one side, tenfold on the other", () => {
  const error = (h: number): number => errorOf(3, h, "one-sided");
  expect(error(1e-2) / error(1e-3)).toBeCloseTo(10, 0);
  // Rounding is noise: over four powers of ten, about ten for each.
  const growth = Math.log10(error(1e-12) / error(1e-8)) / 4;
  expect(growth).toBeGreaterThan(0.75);
  expect(growth).toBeLessThan(1.25);
});

it("backprop-stepper: both graphs by hand", () => {
  const values = initialValues(stepper.knobs);
  const typed = {
    ...values,
    preset: "typed",
    expression: "(x * y + z)^2",
    inputs: [2, -1, 3],
  } as stepper.Values;
  for (const [now, told] of [
    [values, { q: -4, z: -3, x: -4, y: -4 }],
    [typed, { x: -2, y: 4, z: 2 }],
  ] as const) {
    const steps = Array.from({ length: 12 }, (_, count) => replay(stepper.model, now, count).state);
    const state = steps.find(({ boxes }) => boxes.every(({ op, gradient }) => op || gradient))!;
    for (const [name, gradient] of Object.entries(told))
      expect(state.boxes.find((box) => box.name === name)!.gradient).toEqual([gradient]);
  }
  expect((2.1 * -1 + 3) ** 2).toBeCloseTo(0.81, 12);
  expect(stepperText.answer).toMatch(/−4 for q, −3 for z, −4 for x and −4 for y.*−2 for x and 4 for y/s);
});

it("gradient-bill: three networks", () => {
  for (const size of [9, 70, 11_935]) {
    const network = NETWORKS[SIZES.indexOf(size)]!;
    const [back, nudge] = [gradientCost(network, "backward"), gradientCost(network, "nudging")];
    expect(nudgingPasses(network)).toBe(size + 1);
    for (const cost of [back, nudge]) expect(billText.answer).toContain(formatFixed(cost, 0));
    const ratio = nudge / back;
    expect(billText.answer).toContain(size === 9 ? "4.3 times" : formatFixed(ratio, 0));
    // "About half" of the number of parameters.
    expect(ratio / size).toBeGreaterThan(0.35);
    expect(ratio / size).toBeLessThan(0.6);
  }
});
