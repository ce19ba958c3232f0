/** A heavy widget's performer, on a machine whose clock the test winds. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Digits } from "../../src/engine/datasets/digits.ts";
import { choice, number } from "../../src/stage/knobs.ts";
import { createMeter } from "../../src/stage/performing/meter.ts";
import {
  type AnyPart,
  createPerformer,
  type Machine,
  type News,
  type Order,
} from "../../src/stage/performing/performer.ts";
import { replay } from "../../src/stage/run.ts";

interface Count {
  readonly count: number;
  readonly log: readonly string[];
}
const knobs = {
  by: number(2, { min: 1, max: 9, step: 1 }),
  from: choice("nothing", ["nothing", "digits"]),
  tint: choice("red", ["red", "blue"], { live: true }),
};
/** Counts up; from the number of digits when it counts from digits. By sevens it throws beyond 600. */
const counter: AnyPart = {
  knobs,
  model: {
    init: ({ from, tint }, data) => ({
      count: from === "digits" ? data!.firstDigits!.count : 0,
      log: [tint],
    }),
    step: ({ count, log }, { by }) => {
      if (by === 7 && count > 600) throw new Error("enough");
      spent += COST;
      return { count: count + by, log };
    },
    turn: ({ count, log }: Count, { tint }) => ({ count, log: [...log, tint] }),
    done: ({ count }: Count) => count >= 10_000,
  },
  data: ({ from }) => (from === "digits" ? ["firstDigits"] : []),
  pace: Number.POSITIVE_INFINITY,
};
/** A step takes this long, in milliseconds of the machine's clock. */
const COST = 1;
let spent = 0;

class Stand {
  news: News[] = [];
  refused = 0;
  queue: { at: number; task: () => void }[] = [];
  deliveries: { give(digits: Digits): void; fail(): void }[] = [];
  now = 0;
  readonly order: (order: Order) => void;

  constructor(part: AnyPart = counter, begin: Pick<Machine, "asked" | "patience"> = {}) {
    const machine: Machine = {
      now: () => this.now + spent,
      later: (task, ms) => this.queue.push({ at: this.now + spent + ms, task }),
      load: () =>
        new Promise((resolve, reject) => {
          this.deliveries.push({
            give: resolve as (digits: Digits) => void,
            fail: () => reject(new Error("no network")),
          });
        }),
      tell: (news) => this.news.push(news),
      refuse: () => this.refused++,
      slice: 10,
      meter: createMeter(),
      ...begin,
    };
    this.order = createPerformer(part, machine);
  }

  get last(): News {
    return this.news.at(-1)!;
  }
  count = (): number => (this.last.state as Count).count;
  see = (): void => this.order({ kind: "seen" });
  /** Lets the machine do what is due at once, `times` over. */
  run(times = 1): void {
    for (let i = 0; i < times; i++) {
      const due = this.queue.filter(({ at }) => at <= this.now + spent);
      this.queue = this.queue.filter((one) => !due.includes(one));
      for (const { task } of due) task();
    }
  }
  /** Runs and looks until nothing more happens. */
  settle(): void {
    for (let i = 0; i < 10_000 && this.queue.length > 0; i++) {
      this.run();
      this.see();
    }
    this.see();
  }
  wait(ms: number): void {
    this.now += ms;
    this.run();
  }
}

beforeEach(() => {
  spent = 0;
  vi.spyOn(console, "error").mockImplementation(() => {});
});

const twoThousand = { count: 2000 } as Digits;

describe("a performer", () => {
  it("tells its first news by itself, at initial values", () => {
    const { last } = new Stand();
    expect(last).toMatchObject({ steps: 0, done: false, moving: false, trouble: null, readings: {} });
    expect(last.state).toEqual({ count: 0, log: ["red"] });
  });

  it("tells nothing before it stands where it is asked, unless that takes longer than its patience", () => {
    const asked = { texts: { by: "3" }, steps: 100 };
    const stand = new Stand(counter, { asked, patience: 1000 });
    expect(stand.news).toEqual([]);
    stand.settle();
    expect(stand.news).toHaveLength(1);
    expect(stand.last).toMatchObject({ steps: 100, moving: false, values: { by: 3 } });
    const hurried = new Stand(counter, { asked, patience: 40 });
    hurried.run(5);
    expect(hurried.news).toHaveLength(1);
    expect(hurried.last).toMatchObject({ moving: true, values: { by: 3 } });
    hurried.settle();
    expect(hurried.last).toMatchObject({ steps: 100, moving: false });
  });

  it("takes the steps it is told to, and comes to what the pure run comes to", () => {
    const stand = new Stand();
    stand.see();
    stand.order({ kind: "forward", count: 500 });
    stand.settle();
    expect(stand.last).toMatchObject({ steps: 500, moving: false });
    expect(stand.last.state).toEqual(replay(counter.model, stand.last.values, 500).state);
    stand.order({ kind: "forward", count: 1 });
    stand.settle();
    expect(stand.count()).toBe(1002);
  });

  it("looks up after every slice: an order in the middle is heard at once", () => {
    const stand = new Stand();
    stand.see();
    stand.order({ kind: "forward", count: 5000 });
    stand.run();
    expect(spent).toBeLessThan(40);
    stand.order({ kind: "turn", change: { by: 5 } });
    stand.see();
    expect(stand.last).toMatchObject({ steps: 0, moving: false, values: { by: 5 } });
    stand.settle();
    expect(stand.last.steps).toBe(0);
  });

  it("tells no more before the last news has been seen, then the newest", () => {
    const stand = new Stand();
    const before = stand.news.length;
    stand.order({ kind: "forward", count: 100 });
    stand.run(20);
    expect(stand.news).toHaveLength(before);
    stand.see();
    expect(stand.news).toHaveLength(before + 1);
    expect(stand.last.steps).toBe(100);
    stand.see();
    expect(stand.news).toHaveLength(before + 1);
  });

  it("runs on until it is paused or done, and says that it moves", () => {
    const stand = new Stand();
    stand.see();
    stand.order({ kind: "play" });
    stand.run(3);
    stand.see();
    expect(stand.last.moving).toBe(true);
    const { steps } = stand.last;
    expect(steps).toBeGreaterThan(0);
    stand.order({ kind: "pause" });
    stand.see();
    expect(stand.last.moving).toBe(false);
    const paused = stand.last.steps;
    stand.run(5);
    stand.see();
    expect(stand.last.steps).toBe(paused);
    stand.order({ kind: "play" });
    stand.settle();
    expect(stand.last).toMatchObject({ done: true, moving: false, steps: 5000 });
  });

  it("steps back by folding again", () => {
    const stand = new Stand();
    stand.see();
    stand.order({ kind: "forward", count: 300 });
    stand.settle();
    stand.order({ kind: "back", count: 7 });
    stand.settle();
    expect(stand.last).toMatchObject({ steps: 293, moving: false });
    expect(stand.count()).toBe(586);
    stand.order({ kind: "back", count: 9999 });
    stand.settle();
    expect(stand.last.steps).toBe(0);
  });

  it("goes to any step, before or after, and drops what it was told before", () => {
    const stand = new Stand();
    stand.see();
    stand.order({ kind: "play" });
    stand.order({ kind: "go", steps: 300 });
    stand.settle();
    expect(stand.last).toMatchObject({ steps: 300, moving: false });
    stand.order({ kind: "go", steps: 120 });
    stand.settle();
    expect(stand.last).toMatchObject({ steps: 120, moving: false });
    expect(stand.count()).toBe(240);
    stand.order({ kind: "go", steps: -4 });
    stand.settle();
    expect(stand.last.steps).toBe(0);
  });

  it("stands at any step an address asks for", () => {
    const stand = new Stand();
    stand.see();
    stand.order({ kind: "stand", texts: { by: "3", tint: "blue", nonsense: "1" }, steps: 1234 });
    stand.settle();
    expect(stand.last).toMatchObject({ steps: 1234, values: { by: 3, tint: "blue" } });
    expect(stand.count()).toBe(3702);
    stand.order({ kind: "stand", texts: {}, steps: 10 });
    stand.settle();
    expect(stand.last.steps).toBe(10);
  });

  it("a live knob is folded in and stops nothing; another starts again", () => {
    const stand = new Stand();
    stand.see();
    stand.order({ kind: "forward", count: 200 });
    stand.run();
    stand.order({ kind: "turn", change: { tint: "blue" } });
    stand.settle();
    expect(stand.last).toMatchObject({ steps: 200, values: { tint: "blue" } });
    expect(stand.last.state).toEqual({ count: 400, log: ["red", "blue"] });
    stand.order({ kind: "turn", change: { by: 1 } });
    stand.settle();
    expect(stand.last).toMatchObject({ steps: 0, state: { count: 0 } });
    stand.order({ kind: "forward", count: 4 });
    stand.settle();
    stand.order({ kind: "restart" });
    stand.settle();
    expect(stand.last).toMatchObject({ steps: 0, values: { by: 1 } });
    stand.order({ kind: "reset" });
    stand.settle();
    expect(stand.last.values).toEqual({ by: 2, from: "nothing", tint: "red" });
  });

  it("off screen nothing moves; on screen it goes on", () => {
    const stand = new Stand();
    stand.see();
    stand.order({ kind: "play" });
    stand.run();
    stand.order({ kind: "rest", resting: true });
    stand.see();
    const { steps } = stand.last;
    stand.run(10);
    stand.see();
    expect(stand.last.steps).toBe(steps);
    stand.order({ kind: "rest", resting: false });
    stand.run();
    stand.see();
    expect(stand.last.steps).toBeGreaterThan(steps);
  });

  it("keeps a pace, and does not catch up after a long absence", () => {
    const stand = new Stand({ ...counter, pace: 10 });
    stand.see();
    stand.order({ kind: "play" });
    stand.run();
    stand.see();
    expect(stand.last.steps).toBe(1);
    for (let i = 0; i < 10; i++) {
      stand.wait(99);
      stand.see();
    }
    expect(stand.last.steps).toBeGreaterThanOrEqual(10);
    expect(stand.last.steps).toBeLessThanOrEqual(12);
    const { steps } = stand.last;
    stand.wait(60_000);
    stand.see();
    expect(stand.last.steps - steps).toBeLessThanOrEqual(4);
  });

  it("measures steps a second, of working time alone, and forgets it with other knobs", () => {
    const stand = new Stand();
    stand.see();
    stand.order({ kind: "forward", count: 2000 });
    stand.now += 5000;
    stand.settle();
    expect(stand.last.readings.stepsPerSecond).toBeCloseTo(1000 / COST, 0);
    stand.order({ kind: "turn", change: { by: 3 } });
    stand.settle();
    expect(stand.last.readings).toEqual({});
  });
});

describe("a model that says what its steps measure", () => {
  /** Cheap and dear steps in turn; each takes longer the busier the machine is. */
  let busy = 0;
  const COSTS = { cheap: 3, dear: 40 };
  const nameAt = (count: number) => (count % 2 === 0 ? "cheap" : "dear");
  const bench: AnyPart = {
    knobs,
    model: {
      init: () => ({ count: 0, log: [] }),
      step: ({ count, log }: Count) => {
        spent += COSTS[nameAt(count)] + busy;
        return { count: count + 1, log };
      },
      done: ({ count }: Count) => count >= 20,
      measures: ({ count }: Count) => nameAt(count),
    },
    pace: Number.POSITIVE_INFINITY,
  };
  beforeEach(() => {
    busy = 0;
  });

  it("has each step timed alone, under its name, in seconds", () => {
    const stand = new Stand(bench);
    stand.see();
    stand.order({ kind: "forward", count: 1 });
    stand.now += 5000;
    stand.settle();
    expect(stand.last.readings).toEqual({ cheap: 0.003 });
    stand.order({ kind: "forward", count: 9 });
    stand.settle();
    expect(stand.last.steps).toBe(10);
    expect(stand.last.readings).toMatchObject({ cheap: 0.003, dear: 0.04 });
    // Nothing of it is in the state.
    expect(stand.last.state).toEqual(replay(bench.model, stand.last.values, 10).state);
  });

  it("takes no two of them at once, however cheap they are", () => {
    const stand = new Stand({
      ...counter,
      model: { ...counter.model, measures: ({ count }: Count) => `at ${count}` },
    });
    stand.see();
    stand.order({ kind: "forward", count: 12 });
    stand.settle();
    expect(stand.last.readings).toEqual(
      Object.fromEntries(Array.from({ length: 12 }, (_, step) => [`at ${2 * step}`, COST / 1000])),
    );
  });

  it("keeps the least of several times, and keeps it when knobs are turned or the run starts again", () => {
    const stand = new Stand(bench);
    stand.see();
    busy = 7;
    stand.order({ kind: "forward", count: 2 });
    stand.settle();
    expect(stand.last.readings).toEqual({ cheap: 0.01, dear: 0.047 });
    busy = 2;
    stand.order({ kind: "forward", count: 1 });
    stand.settle();
    expect(stand.last.readings.cheap).toBeCloseTo(0.005, 10);
    busy = 50;
    stand.order({ kind: "turn", change: { by: 3 } });
    stand.order({ kind: "forward", count: 2 });
    stand.settle();
    expect(stand.last.steps).toBe(2);
    expect(stand.last.readings.cheap).toBeCloseTo(0.005, 10);
    expect(stand.last.readings.dear).toBeCloseTo(0.047, 10);
  });

  it("a clock too coarse to see a step measures nothing", () => {
    const stand = new Stand({
      ...bench,
      model: { ...bench.model, step: (state: Count) => ({ ...state, count: state.count + 1 }) },
    });
    stand.see();
    stand.order({ kind: "forward", count: 4 });
    stand.settle();
    expect(stand.last.steps).toBe(4);
    expect(stand.last.readings).toEqual({});
  });
});

describe("data", () => {
  it("while they are on their way the last state stays, and then the asked one comes", async () => {
    const stand = new Stand();
    stand.see();
    stand.order({ kind: "forward", count: 3 });
    stand.settle();
    stand.order({ kind: "stand", texts: { from: "digits" }, steps: 5 });
    expect(stand.last).toMatchObject({ trouble: "loading", steps: 3, values: { from: "nothing" } });
    stand.see();
    stand.deliveries[0]!.give(twoThousand);
    await Promise.resolve()
      .then(() => {})
      .then(() => {})
      .then(() => {});
    stand.settle();
    expect(stand.last).toMatchObject({ trouble: null, steps: 5, values: { from: "digits" } });
    expect(stand.count()).toBe(2010);
    stand.order({ kind: "restart" });
    expect(stand.deliveries).toHaveLength(1);
  });

  it("when they do not come it says so, tries again when told, and the rest still works", async () => {
    const stand = new Stand();
    stand.see();
    stand.order({ kind: "turn", change: { from: "digits" } });
    stand.see();
    stand.deliveries[0]!.fail();
    await new Promise((resolve) => setTimeout(resolve));
    expect(stand.last).toMatchObject({ trouble: "unreachable", values: { from: "nothing" } });
    stand.see();
    // The half that needs no data.
    stand.order({ kind: "turn", change: { from: "nothing" } });
    expect(stand.last.trouble).toBeNull();
    stand.see();
    stand.order({ kind: "forward", count: 2 });
    stand.settle();
    expect(stand.count()).toBe(4);
    // And the other half, once the network is back.
    stand.order({ kind: "turn", change: { from: "digits" } });
    stand.see();
    stand.deliveries[1]!.fail();
    await new Promise((resolve) => setTimeout(resolve));
    stand.see();
    stand.order({ kind: "retry" });
    stand.see();
    stand.deliveries[2]!.give(twoThousand);
    await new Promise((resolve) => setTimeout(resolve));
    stand.settle();
    expect(stand.last).toMatchObject({ trouble: null, values: { from: "digits" } });
    expect(stand.count()).toBe(2000);
  });

  it("while they are absent nothing drives the run that there is", async () => {
    const stand = new Stand();
    stand.see();
    stand.order({ kind: "forward", count: 3 });
    stand.settle();
    const drive = (): void => {
      stand.order({ kind: "forward", count: 100 });
      stand.settle();
      stand.order({ kind: "play" });
      stand.run(5);
      stand.order({ kind: "back", count: 1 });
      stand.settle();
    };
    stand.order({ kind: "turn", change: { from: "digits" } });
    drive();
    expect(stand.last).toMatchObject({ trouble: "loading", steps: 3, moving: false });
    stand.deliveries[0]!.fail();
    await new Promise((resolve) => setTimeout(resolve));
    drive();
    expect(stand.last).toMatchObject({ trouble: "unreachable", steps: 3, values: { from: "nothing" } });
    expect(stand.count()).toBe(6);
    // Nothing that was asked in vain is done later.
    stand.order({ kind: "retry" });
    stand.deliveries[1]!.give(twoThousand);
    await new Promise((resolve) => setTimeout(resolve));
    stand.settle();
    expect(stand.last).toMatchObject({ trouble: null, steps: 0, moving: false });
    stand.order({ kind: "forward", count: 1 });
    stand.settle();
    expect(stand.count()).toBe(2002);
  });

  it("news of data no longer wanted change nothing", async () => {
    const stand = new Stand();
    stand.see();
    stand.order({ kind: "turn", change: { from: "digits" } });
    stand.order({ kind: "turn", change: { from: "nothing" } });
    stand.settle();
    stand.deliveries[0]!.fail();
    await new Promise((resolve) => setTimeout(resolve));
    stand.settle();
    expect(stand.last).toMatchObject({ trouble: null, values: { from: "nothing" } });
  });

  it("refuses when not even the first state can be had", async () => {
    const needy: AnyPart = { ...counter, data: () => ["firstDigits"] };
    const stand = new Stand(needy);
    expect(stand.news).toEqual([]);
    stand.deliveries[0]!.fail();
    await new Promise((resolve) => setTimeout(resolve));
    expect(stand.refused).toBe(1);
    const hopeless: AnyPart = {
      ...counter,
      model: {
        init: () => {
          throw new Error("no start");
        },
      },
    };
    expect(new Stand(hopeless).refused).toBe(1);
  });
});

it("a model that throws leaves the last good state, and can be put back", () => {
  const stand = new Stand();
  stand.see();
  stand.order({ kind: "turn", change: { by: 7 } });
  stand.settle();
  stand.order({ kind: "forward", count: 400 });
  stand.settle();
  expect(stand.last).toMatchObject({ trouble: "broken", moving: false });
  expect(stand.count()).toBeLessThan(610);
  stand.order({ kind: "reset" });
  stand.settle();
  expect(stand.last).toMatchObject({ trouble: null, steps: 0 });
});
