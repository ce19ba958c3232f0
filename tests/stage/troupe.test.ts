/** The page's end and the worker's end of a heavy widget, joined by a pretended worker that clones what it carries. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { number } from "../../src/stage/knobs.ts";
import type { Request } from "../../src/stage/page.ts";
import { attend, type Post } from "../../src/stage/performing/attend.ts";
import { BEAT, BEATS } from "../../src/stage/performing/hearing.ts";
import { type House, openThere } from "../../src/stage/performing/openThere.ts";
import type { AnyPart } from "../../src/stage/performing/performer.ts";
import { openHere, type Troupe } from "../../src/stage/performing/troupe.ts";
import { posed } from "../../src/stage/pose.ts";
import { replay } from "../../src/stage/run.ts";
import type { AnyWidget } from "../../src/stage/widget.ts";

const part: AnyPart = {
  knobs: { factor: number(11, { min: 1, max: 99, step: 1 }) },
  model: {
    init: ({ factor }) => ({ x: factor }),
    step: ({ x }: { x: number }, { factor }) => ({ x: (x * factor + 1) % 65_537 }),
  },
  pace: Number.POSITIVE_INFINITY,
};
const widget = { id: "chaos", ...part } as AnyWidget;
/** At a pace that leaves its clock to timers: ports in this process give way to nobody for a thousand letters. */
const slow = { id: "slow", ...part, pace: 400 } as AnyWidget;

type Listener = (event: { readonly data: unknown }) => void;

/** A worker that lives in this process. */
class PretendedWorker extends EventTarget {
  private readonly outside: Listener[] = [];
  private readonly inside: Listener[] = [];
  closed = false;
  /** Letters that have gone through, either way. */
  readonly letters: unknown[] = [];

  constructor(load: (id: string) => Promise<AnyPart>) {
    super();
    const scope: Post = {
      postMessage: (message) => this.carry(message, this.outside),
      addEventListener: (_kind, listener) => this.inside.push(listener),
    };
    attend(scope, load);
  }
  private carry(message: unknown, to: Listener[]): void {
    const copy: unknown = structuredClone(message);
    this.letters.push(copy);
    setTimeout(() => {
      if (!this.closed) for (const listener of to) listener({ data: copy });
    });
  }
  postMessage(message: unknown): void {
    this.carry(message, this.inside);
  }
  override addEventListener(kind: string, listener: never): void {
    if (kind === "message") this.outside.push(listener);
    else super.addEventListener(kind, listener);
  }
  terminate(): void {
    this.closed = true;
  }
}

const opened: Troupe[] = [];
afterEach(() => {
  for (const troupe of opened.splice(0)) troupe.close();
});

/** A page with workers, or without. */
function house(openWorker: () => PretendedWorker): House {
  return {
    root: "https://example.org/",
    openWorker,
    drawn: (task) => void setTimeout(task),
  };
}
const knownPart = (id: string): Promise<AnyPart> =>
  id === "chaos"
    ? Promise.resolve(part)
    : id === "slow"
      ? Promise.resolve(slow)
      : Promise.reject(new RangeError(id));

async function open(place: House, which = widget, asked?: Request): Promise<Troupe> {
  const troupe = await openThere(which, place, asked);
  opened.push(troupe);
  return troupe;
}
const settled = (troupe: Troupe, steps: number) =>
  vi.waitFor(() => expect(troupe.scene().news).toMatchObject({ steps, moving: false }), { timeout: 10_000 });

const noWorkers = (): never => {
  throw new Error("there are no workers here");
};
const brokenWorker = (): PretendedWorker => {
  const worker = new PretendedWorker(() => new Promise(() => {}));
  setTimeout(() => worker.dispatchEvent(new Event("error")));
  return worker;
};

const elsewhere = [
  [
    "in a worker",
    (which = widget, asked?: Request) =>
      open(
        house(() => new PretendedWorker(knownPart)),
        which,
        asked,
      ),
  ],
  [
    "on the page, where there are no workers",
    (which = widget, asked?: Request) => open(house(noWorkers), which, asked),
  ],
  [
    "on the page, where the worker never answers",
    async (which = widget, asked?: Request) => {
      vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
      const troupe = open(
        house(() => new PretendedWorker(() => new Promise(() => {}))),
        which,
        asked,
      );
      await vi.advanceTimersByTimeAsync((BEATS + 2) * BEAT);
      vi.useRealTimers();
      return troupe;
    },
  ],
  [
    "on the page, where the worker's code does not arrive",
    (which = widget, asked?: Request) => open(house(brokenWorker), which, asked),
  ],
] as const;
const here = (which = widget) => {
  const troupe = openHere(which);
  opened.push(troupe);
  return Promise.resolve(troupe);
};

describe.each([...elsewhere, ["on the page, in step with the hand", here] as const])(
  "a troupe performs %s",
  (_where, begin) => {
    it("until it is paused or rests off the screen, and goes back", async () => {
      const troupe = await begin(slow);
      const { news } = troupe.scene();
      const stateAt = (steps: number) => replay(part.model, news.values, steps).state;
      const still = async () => {
        await vi.waitFor(() => expect(troupe.scene().news.moving).toBe(false));
        return troupe.scene().news.steps;
      };
      troupe.order({ kind: "play" });
      await vi.waitFor(() => expect(troupe.scene().news.steps).toBeGreaterThan(20));
      expect(troupe.scene().news.moving).toBe(true);
      troupe.order({ kind: "rest", resting: true });
      // What was on its way may still come.
      await new Promise((resolve) => setTimeout(resolve, 50));
      const resting = troupe.scene().news;
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(troupe.scene().news).toBe(resting);
      troupe.order({ kind: "rest", resting: false });
      await vi.waitFor(() => expect(troupe.scene().news.steps).toBeGreaterThan(resting.steps));
      troupe.order({ kind: "pause" });
      const paused = await still();
      expect(troupe.scene().news.state).toEqual(stateAt(paused));
      troupe.order({ kind: "back", count: 3 });
      await settled(troupe, paused - 3);
      expect(troupe.scene().news.state).toEqual(stateAt(paused - 3));
      troupe.order({ kind: "restart" });
      await settled(troupe, 0);
      expect(troupe.scene().news.state).toEqual(news.state);
    });

    it("and comes to the same states as the pure run", async () => {
      const troupe = await begin();
      const { news } = troupe.scene();
      expect(news).toMatchObject({ steps: 0, state: { x: 11 }, trouble: null });
      troupe.order({ kind: "forward", count: 5000 });
      await settled(troupe, 5000);
      expect(troupe.scene().news.state).toEqual(replay(part.model, news.values, 5000).state);
      troupe.order({ kind: "turn", change: { factor: 7 } });
      troupe.order({ kind: "forward", count: 123 });
      await settled(troupe, 123);
      expect(troupe.scene().news.state).toEqual(replay(part.model, { factor: 7 }, 123).state);
      troupe.order({ kind: "stand", texts: { factor: "5" }, steps: 40_000 });
      await settled(troupe, 40_000);
      expect(troupe.scene().news.state).toEqual(replay(part.model, { factor: 5 }, 40_000).state);
    });
  },
);

describe.each(elsewhere)("a troupe performing %s", (_where, begin) => {
  it("shows at once in a knob what the hand set, whatever the performer is doing", async () => {
    const troupe = await begin();
    const scenes: number[] = [];
    const stop = troupe.subscribe(() => scenes.push(troupe.scene().wanted.factor as number));
    troupe.order({ kind: "forward", count: 1e5 });
    troupe.order({ kind: "turn", change: { factor: 3 } });
    expect(troupe.scene().wanted).toEqual({ factor: 3 });
    expect(troupe.scene().news.values).toEqual({ factor: 11 });
    expect(scenes.at(-1)).toBe(3);
    await vi.waitFor(() => expect(troupe.scene().news.values).toEqual({ factor: 3 }));
    stop();
    troupe.order({ kind: "reset" });
    expect(troupe.scene().wanted).toEqual({ factor: 11 });
  });
});

describe.each(elsewhere)("a troupe performing %s", (_where, begin) => {
  it("stands in its pose from the first news on, then is the hand's, and is put back there", async () => {
    const troupe = await begin(posed(widget, { texts: { factor: "7" }, steps: 300 }));
    expect(troupe.scene().news).toMatchObject({ steps: 300, moving: false });
    expect(troupe.scene().news.state).toEqual(replay(part.model, { factor: 7 }, 300).state);
    troupe.order({ kind: "forward", count: 100 });
    await settled(troupe, 400);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(troupe.scene().news.steps).toBe(400);
    const told: unknown[] = [];
    troupe.subscribe(() => told.push(troupe.scene().news.values.factor));
    troupe.order({ kind: "reset" });
    await settled(troupe, 300);
    expect(new Set(told)).toEqual(new Set([7]));
  });

  it("stands from the first news on where address or memory have asked", async () => {
    const asked = { texts: { factor: "5" }, steps: 20_000 };
    const troupe = await begin(posed(widget, { texts: { factor: "7" }, steps: 300 }), asked);
    expect(troupe.scene().news).toMatchObject({ steps: 20_000, moving: false, values: { factor: 5 } });
    expect(troupe.scene().wanted).toEqual({ factor: 5 });
    expect(troupe.scene().news.state).toEqual(replay(part.model, { factor: 5 }, 20_000).state);
  });
});

it("a worker is told which model, and where the site is, before anything else", async () => {
  let worker: PretendedWorker | undefined;
  await open(house(() => (worker = new PretendedWorker(knownPart))));
  expect(worker!.letters[0]).toMatchObject({ id: "chaos", root: "https://example.org/", from: undefined });
});

it("a model that is not there is refused, and its worker let go", async () => {
  let worker: PretendedWorker | undefined;
  const place = house(() => (worker = new PretendedWorker(() => Promise.reject(new Error("404")))));
  await expect(openThere(widget, place)).rejects.toThrow("chaos: no first state");
  expect(worker!.closed).toBe(true);
});

it("no news come faster than they are seen", async () => {
  let worker: PretendedWorker | undefined;
  const seen: (() => void)[] = [];
  const troupe = await open({
    ...house(() => (worker = new PretendedWorker(knownPart))),
    drawn: (task) => void seen.push(task),
  });
  const told = () => worker!.letters.filter((letter) => "news" in (letter as object)).length;
  for (let i = 0; i < 20; i++) troupe.order({ kind: "forward", count: 1000 });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(told()).toBe(1);
  seen.shift()!();
  await vi.waitFor(() => expect(told()).toBe(2));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(told()).toBe(2);
});

describe("a worker that dies", () => {
  /** A troupe ten steps on, and all the workers it has had. */
  const tenSteps = async () => {
    const workers: PretendedWorker[] = [];
    const troupe = await open(
      house(() => {
        workers.push(new PretendedWorker(knownPart));
        return workers.at(-1)!;
      }),
    );
    troupe.order({ kind: "turn", change: { factor: 7 } });
    troupe.order({ kind: "forward", count: 10 });
    await settled(troupe, 10);
    workers[0]!.dispatchEvent(new Event("error"));
    return { troupe, workers };
  };
  const stateAt = (steps: number) => replay(part.model, { factor: 7 }, steps).state;

  it("leaves its last state in view, says so, and is let go", async () => {
    const { troupe, workers } = await tenSteps();
    expect(troupe.scene().news).toMatchObject({ trouble: "broken", steps: 10, moving: false });
    expect(workers.map(({ closed }) => closed)).toEqual([true]);
    troupe.order({ kind: "rest", resting: true });
    expect(workers).toHaveLength(1);
  });

  it("is followed by another, which goes on from there, and back before it", async () => {
    const { troupe, workers } = await tenSteps();
    troupe.order({ kind: "retry" });
    await vi.waitFor(() => expect(troupe.scene().news.trouble).toBeNull());
    expect(workers).toHaveLength(2);
    expect(troupe.scene().news).toMatchObject({ steps: 10, state: stateAt(10), values: { factor: 7 } });
    troupe.order({ kind: "forward", count: 5 });
    await settled(troupe, 15);
    expect(troupe.scene().news.state).toEqual(stateAt(15));
    troupe.order({ kind: "back", count: 12 });
    await settled(troupe, 3);
    expect(troupe.scene().news.state).toEqual(stateAt(3));
  });

  it("is followed by another whatever is asked next, with the knobs as the hand left them", async () => {
    const { troupe } = await tenSteps();
    troupe.order({ kind: "turn", change: { factor: 5 } });
    troupe.order({ kind: "forward", count: 4 });
    await settled(troupe, 4);
    expect(troupe.scene().news.state).toEqual(replay(part.model, { factor: 5 }, 4).state);
  });

  it("whose successor cannot start is followed by the page itself, which does what was asked meanwhile", async () => {
    const { troupe, workers } = await tenSteps();
    troupe.order({ kind: "forward", count: 5 });
    workers[1]!.dispatchEvent(new Event("error"));
    await settled(troupe, 15);
    expect(troupe.scene().news).toMatchObject({ trouble: null, state: stateAt(15) });
    expect(workers.map(({ closed }) => closed)).toEqual([true, true]);
  });

  it("without a word is found out when it is spoken to, and followed by another", async () => {
    const { troupe, workers } = await tenSteps();
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      troupe.order({ kind: "retry" });
      // One that is only silent answers, however long nothing is asked of it.
      await vi.advanceTimersByTimeAsync(10 * BEATS * BEAT);
      expect(troupe.scene().news).toMatchObject({ trouble: null, steps: 10 });
      workers[1]!.closed = true;
      troupe.order({ kind: "forward", count: 5 });
      await vi.advanceTimersByTimeAsync(BEATS * BEAT);
      expect(troupe.scene().news.trouble).toBeNull();
      await vi.advanceTimersByTimeAsync(BEAT);
      expect(troupe.scene().news).toMatchObject({ trouble: "broken", steps: 10, moving: false });
    } finally {
      vi.useRealTimers();
    }
    troupe.order({ kind: "retry" });
    await vi.waitFor(() => expect(troupe.scene().news.trouble).toBeNull());
    expect(workers).toHaveLength(3);
    expect(troupe.scene().news).toMatchObject({ steps: 10, state: stateAt(10) });
  });
});

it("on the page a figure stands where it is posed from its first picture on, however long its steps take", () => {
  const { init, step } = part.model;
  const laborious = (...given: Parameters<NonNullable<typeof step>>) => {
    const end = performance.now() + 3;
    while (performance.now() < end);
    return step!(...given);
  };
  const heavyStep = { id: "laborious", ...part, model: { init, step: laborious } } as AnyWidget;
  const troupe = openHere(posed(heavyStep, { texts: {}, steps: 20 }));
  opened.push(troupe);
  expect(troupe.scene().news).toMatchObject({ steps: 20, moving: false });
});
