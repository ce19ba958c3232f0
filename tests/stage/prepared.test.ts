import { describe, expect, it } from "vitest";
import type { Digits } from "../../src/engine/datasets/digits.ts";
import { back, forward, start, turn } from "../../src/stage/run.ts";
import type { Model } from "../../src/stage/widget.ts";

interface Values {
  readonly size: number;
  readonly tint: string;
  readonly from: "nothing" | "digits";
}
interface Table {
  readonly made: number;
  readonly sum: number;
}
/** Adds up a table of its own at every step; the table reads two knobs, and of the data only where it needs them. */
function counting(): Model<Values, number, Table> {
  let made = 0;
  return {
    prepare: ({ size, from }, data, before) => ({
      made: ++made,
      sum: size + (from === "digits" ? data.firstDigits!.count : 0) + (before ? 1000 : 0),
    }),
    init: (_values, _data, { sum }: Table) => sum,
    step: (state, _values, _data, { sum }: Table) => state + sum,
    turn: (state, _values, _before, _data, { made }: Table) => state + made / 10,
  };
}
const values: Values = { size: 5, tint: "red", from: "nothing" };

describe("what a model prepares", () => {
  it("is made once for a run, and handed to each of its steps and to going back", () => {
    const run = forward(counting(), start(counting(), values), 40);
    expect(run.state).toBe(5 + 40 * 5);
    const model = counting();
    const there = back(model, forward(model, start(model, values), 40), 20);
    expect(there.state).toBe(5 + 20 * 5);
    expect(there.prepared!.value.made).toBe(1);
  });

  it("is kept through turns and restarts that change nothing it has read", () => {
    const model = counting();
    const first = start(model, values);
    const tinted = turn(model, first, { ...values, tint: "blue" }, false);
    expect(tinted.prepared).toBe(first.prepared);
    expect(tinted.state).toBe(5.1);
    expect(turn(model, tinted, { ...values, tint: "green" }, true).prepared).toBe(first.prepared);
  });

  it("is made anew when a knob that it has read is turned, from what it made last", () => {
    const model = counting();
    const other = turn(model, start(model, values), { ...values, size: 6 }, true);
    expect(other.prepared!.value).toEqual({ made: 2, sum: 1006 });
    expect(other.state).toBe(1006);
  });

  it("is made anew for other data, where it has read the data", () => {
    const model = counting();
    const data = (count: number) => ({ firstDigits: { count } as Digits });
    const without = start(model, values, data(10));
    expect(turn(model, without, values, true, data(20)).prepared).toBe(without.prepared);
    const within = turn(model, without, { ...values, from: "digits" }, true, data(10));
    expect(within.prepared!.value).toEqual({ made: 2, sum: 1015 });
    expect(turn(model, within, within.values, true, data(20)).prepared!.value.sum).toBe(1025);
  });
});
