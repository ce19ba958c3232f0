/** What section 9 says without a number, or in a word for one, held by numbers. */
import { expect, it } from "vitest";
import { carried, momentum } from "../../src/article/values/momentum.ts";
import { mountainGround } from "../../src/engine/subjects/mountain/mountainGround.ts";
import { camelGround, grounds } from "../../src/engine/subjects/racing/grounds.ts";
import { run } from "../../src/engine/subjects/racing/runner.ts";
import { RUNNERS } from "../../src/engine/subjects/racing/runners.ts";
import { initialValues, turnValues } from "../../src/stage/knobs.ts";
import type { Quantity } from "../../src/stage/values.ts";
import { knobs, rateOf } from "../../src/widgets/optimizer-race/model.ts";

const told = (name: string, given: object): number =>
  (momentum[name] as unknown as (given: object) => Quantity)(given) as number;
const hollow = (x: number, y: number): number =>
  mountainGround.minima.findIndex(({ at }) => Math.hypot(at[0] - x, at[1] - y) < 0.3);
const end = ({ places }: { readonly places: Readonly<Float64Array> }) =>
  [places.at(-2)!, places.at(-1)!] as const;

it("a slope that stays adds up to 1/(1 − β), one that swings to 1/(1 + β)", () => {
  for (const beta of [0.9, 0.99]) {
    let [same, swinging] = [0, 0];
    for (let step = 0; step < 3000; step++) {
      same = beta * same + 1;
      swinging = beta * swinging + (-1) ** step;
    }
    expect(told("sameLimit", { beta })).toBeCloseTo(same, 6);
    expect(told("swingingLimit", { beta })).toBeCloseTo(Math.abs(swinging), 6);
  }
  expect(told("same", { steps: 3 })).toBeCloseTo(1 + 0.9 + 0.81, 12);
  expect(told("swinging", { steps: 3 })).toBeCloseTo(1 - 0.9 + 0.81, 12);
});

it("beside the summit plain descent ends in the friend's hollow, momentum in the lowest", () => {
  const lowest = mountainGround.minima.reduce((best, one) => (one.value < best.value ? one : best));
  expect(mountainGround.minima[hollow(...end(carried("momentum")))]).toBe(lowest);
  const friends = mountainGround.minima[hollow(...end(carried("sgd")))]!;
  expect(10 ** friends.value).toBeCloseTo(0.413, 3);
});

it("from the middle of the map all but momentum end in one hollow, and a thousandth to the north momentum too", () => {
  const values = initialValues(knobs);
  const ends = (north: number) =>
    RUNNERS.map((runner) => {
      const { losses } = run(mountainGround, runner, rateOf(values, runner), [0, north], values.length);
      return Number((10 ** losses.at(-1)!).toFixed(3));
    });
  expect(ends(0)).toEqual(
    RUNNERS.map((runner) => (runner === "momentum" ? 0.413 : expect.closeTo(0.945, 2))),
  );
  expect(ends(0.001)).toEqual(RUNNERS.map(() => expect.closeTo(0.945, 2)));
});

it("of the seven only momentum leaves the camel's highest hollow", () => {
  const left = RUNNERS.filter(
    (runner) => run(camelGround, runner, 0.03, [-1.5, -0.8], 200).losses.at(-1)! < 2.1,
  );
  expect(left).toEqual(["momentum"]);
});

it("in the ravine at 0.05 Nesterov leaves and momentum does not; in the narrow valley those who divide are first", () => {
  expect(run(grounds.sevenPoints, "nesterov", 0.05, [0.92, -1], 200).stopped).toBe("grew a thousandfold");
  expect(run(grounds.sevenPoints, "momentum", 0.05, [0.92, -1], 200).stopped).toBeNull();
  const values = turnValues(knobs, initialValues(knobs), { surface: "narrowValley" });
  const after = (runner: (typeof RUNNERS)[number]): number =>
    run(grounds.narrowValley, runner, rateOf(values, runner), [-9, 1], 7).losses.at(-1)!;
  for (const divides of ["adagrad", "rmsprop"] as const)
    for (const plain of ["sgd", "momentum", "nesterov"] as const)
      expect(after(divides)).toBeLessThan(0.01 * after(plain));
});
