/**
 * Performs a widget's run, in the page or in a worker: time, timers and data are given to it, and it knows nobody who draws.
 * It takes orders one at a time and tells the newest state whenever the last one told has been seen.
 */
import type { Data, DataName, DataSets } from "../data.ts";
import { type Knobs, parseValues, resetValues, turnValues, type ValuesOf } from "../knobs.ts";
import type { Request } from "../page.ts";
import { forward, type Run, restarts, resume, rewind, type Standing, start, turn } from "../run.ts";
import type { Part } from "../widget.ts";
import type { Meter } from "./meter.ts";

type Values = ValuesOf<Knobs>;
// biome-ignore lint/suspicious/noExplicitAny: a widget's type parameters are erased in widget.ts
export type AnyPart = Part<any, any>;

/** What the hand, the prose or the address asks for. */
export type Order =
  | { readonly kind: "turn"; readonly change: Partial<Values> }
  | ({ readonly kind: "stand" } & Request)
  | { readonly kind: "forward" | "back"; readonly count: number }
  /** To a step, before or after the one it stands at. */
  | { readonly kind: "go"; readonly steps: number }
  | { readonly kind: "restart" | "reset" | "play" | "pause" | "retry" }
  /** Off screen nothing goes on by itself. */
  | { readonly kind: "rest"; readonly resting: boolean }
  /** The last news has been drawn; the next may come. */
  | { readonly kind: "seen" };

export interface News {
  /** The values that `state` belongs to: what was asked for, once the data it needs are there. */
  readonly values: Values;
  readonly state: unknown;
  readonly steps: number;
  readonly done: boolean;
  /** Whether more steps are to come. */
  readonly moving: boolean;
  readonly readings: Readonly<Record<string, number>>;
  /** Why the values are not what was asked for: data on their way, or not to be had; or the run broke off. */
  readonly trouble: "loading" | "unreachable" | "broken" | null;
  /** What the model has prepared; in the performer's own thread only. */
  readonly prepared?: unknown;
}

/** The part of a machine that a performer needs; tests give their own. */
export interface Machine {
  /** Milliseconds. */
  readonly now: () => number;
  /** Runs `task` after `ms` milliseconds; with 0, as soon as whatever else is waiting has had its turn. */
  readonly later: (task: () => void, ms: number) => void;
  readonly load: <N extends DataName>(name: N) => Promise<DataSets[N]>;
  readonly tell: (news: News) => void;
  /** There will be no first news: the data for the initial values did not come, or the model threw. */
  readonly refuse: () => void;
  /** How long to compute before looking up for orders, in milliseconds. */
  readonly slice: number;
  /** The same for the way to where it is asked to stand at first; as long unless told. */
  readonly firstSlice?: number;
  /** Measures the work, where readings are wanted. */
  readonly meter?: Meter | undefined;
  /** Data already at hand. */
  readonly data?: Data | undefined;
  /** Where another performer's run broke off, for this one to go on from. */
  readonly from?: Standing<Values, unknown> | undefined;
  /** What it is asked to stand at from the start, instead of its initial values. */
  readonly asked?: Request | undefined;
  /** For how long nothing may be told until it stands there, in milliseconds; no time unless told. */
  readonly patience?: number;
}

/** Steps a second of a widget that does not say. */
const PACE = 8;
/** After a pause the clock does not catch up. */
const LONGEST_LAPSE = 250;
/** Orders that move the run. */
const DRIVING: ReadonlySet<Order["kind"]> = new Set(["forward", "back", "go", "play"]);

/** Takes orders until it is forgotten. Tells its first news, where it is asked to stand, by itself. */
export function createPerformer(part: AnyPart, machine: Machine): (order: Order) => void {
  const { knobs, model, pose } = part;
  const paceNow = (): number => {
    const { pace = PACE } = part;
    return typeof pace === "function" ? pace(run!.values) : pace;
  };
  const loaded: Partial<Record<DataName, unknown>> = { ...machine.data };
  let { from } = machine;
  let wanted: Values = from?.values ?? parseValues(knobs, machine.asked?.texts ?? {});
  let run: Run<Values, unknown> | undefined;
  let trouble: News["trouble"] = null;
  /** The step to stand at once `wanted` can be had; `undefined`: turning decides. */
  let standAt = from ? undefined : (machine.asked?.steps ?? pose?.steps);
  let firstBy = machine.now() + (machine.patience ?? 0);
  let goal = 0;
  let playing = false;
  let resting = false;
  let seen = true;
  let stale = false;
  let ticking = false;
  let lastTick = 0;
  let owed = 0;
  let slice = machine.firstSlice ?? machine.slice;

  const tell = (): void => {
    stale = true;
    if (!seen || !run || (moves() && machine.now() < firstBy)) return;
    seen = false;
    stale = false;
    firstBy = 0;
    const { values, state, steps, done } = run;
    const readings = machine.meter?.readings() ?? {};
    const prepared = run.prepared?.value;
    machine.tell({ values, state, steps, done, moving: moves(), readings, trouble, prepared });
  };
  const stepsNow = (): number => run?.steps ?? 0;
  const moves = (): boolean => run !== undefined && model.step !== undefined && !run.done && run.steps < goal;

  const missing = (): DataName[] => (part.data?.(wanted) ?? []).filter((name) => !(name in loaded));

  /** Brings the run to the wanted values, at once or when their data have come; `fresh`: from its start in any case. */
  const settle = (fresh: boolean): void => {
    const absent = missing();
    if (absent.length > 0) {
      fetchFor(absent, fresh);
      return;
    }
    trouble = null;
    const data = loaded as Data;
    const restart = run && restarts(knobs, run.values, wanted);
    if (!run || fresh || restart) {
      if (restart) machine.meter?.forgetSpeed();
      run = from ? resume(model, from, data) : start(model, wanted, data, run?.prepared);
      from = undefined;
      halt();
    } else if (restart === false) {
      run = turn(model, run, wanted, false, data);
    }
    if (standAt !== undefined) goal = standAt;
    standAt = undefined;
    tell();
    wake();
  };

  const fetchFor = (absent: readonly DataName[], fresh: boolean): void => {
    halt();
    trouble = "loading";
    tell();
    const asked = wanted;
    const still = (): boolean => wanted === asked && trouble === "loading";
    const arrivals = absent.map(async (name) => {
      loaded[name] = await machine.load(name);
    });
    Promise.all(arrivals).then(
      () => still() && guard(() => settle(fresh)),
      () => {
        if (!still()) return;
        trouble = "unreachable";
        if (run) tell();
        else machine.refuse();
      },
    );
  };

  const halt = (): void => {
    playing = false;
    goal = stepsNow();
  };

  /** A model that throws must not take the run that there is with it. */
  const guard = (task: () => void): void => {
    try {
      task();
    } catch (error) {
      halt();
      trouble = "broken";
      console.error(error);
      if (run) tell();
      else machine.refuse();
    }
  };

  /** Answers an order at once with the first slice of what it asks for; at rest, only playing waits. */
  const wake = (): void => {
    if (ticking || !moves() || (resting && playing)) return;
    lastTick = machine.now();
    goOn();
  };

  const goOn = (): void => {
    work();
    if (resting || !moves()) return;
    ticking = true;
    machine.later(tick, owed >= 1 ? 0 : (1000 * (1 - owed)) / paceNow());
  };

  const tick = (): void => {
    ticking = false;
    if (!resting && moves()) guard(goOn);
  };

  /** Takes steps for as long as a slice lasts. */
  const work = (): void => {
    const begun = machine.now();
    const lapse = Math.min(begun - lastTick, LONGEST_LAPSE);
    lastTick = begun;
    const pace = paceNow();
    const paced = playing && pace !== Number.POSITIVE_INFINITY;
    owed = paced ? owed + (lapse * pace) / 1000 : Number.POSITIVE_INFINITY;
    const before = run!.steps;
    for (let stride = 1; moves() && owed >= 1; stride *= 2) {
      const count = model.measures ? 1 : Math.min(stride, goal - run!.steps, Math.floor(owed));
      const name: string | undefined = model.measures?.(run!.state, run!.values);
      const from = machine.now();
      run = forward(model, run!, count);
      if (name !== undefined) machine.meter?.timed(name, machine.now() - from);
      owed -= count;
      if (machine.now() - begun >= slice) break;
    }
    machine.meter?.worked(run!.steps - before, machine.now() - begun);
    if (!moves()) halt();
    if (run!.steps > before) tell();
  };

  const goTo = (steps: number): void => {
    playing = false;
    goal = Math.max(0, steps);
    if (run && goal < run.steps) run = rewind(model, run, goal);
    if (!moves()) tell();
    wake();
  };

  const take = (order: Order): void => {
    // While the data are absent that `wanted` needs, the run there is is another's: it must not move under this name.
    if (DRIVING.has(order.kind) && missing().length > 0) return;
    switch (order.kind) {
      case "turn":
        wanted = turnValues(knobs, wanted, order.change);
        standAt = undefined;
        settle(false);
        return;
      case "stand":
        wanted = parseValues(knobs, order.texts, wanted);
        standAt = order.steps;
        settle(order.steps !== undefined);
        return;
      case "restart":
        standAt = 0;
        settle(true);
        return;
      case "reset":
        wanted = resetValues(knobs, wanted);
        standAt = pose?.steps ?? 0;
        settle(true);
        return;
      case "retry":
        if (trouble === "unreachable" || trouble === "broken") settle(false);
        return;
      case "rest":
        resting = order.resting;
        wake();
        return;
      case "seen":
        seen = true;
        if (stale) tell();
        return;
      case "forward":
        goal = (moves() && !playing ? goal : stepsNow()) + order.count;
        playing = false;
        wake();
        return;
      case "back":
        goTo(stepsNow() - order.count);
        return;
      case "go":
        goTo(order.steps);
        return;
      case "play":
        playing = true;
        goal = Number.MAX_SAFE_INTEGER;
        // The first step answers at once.
        owed = 1;
        wake();
        return;
      case "pause":
        halt();
        tell();
        return;
    }
  };

  guard(() => settle(true));
  slice = machine.slice;
  return (order) => guard(() => take(order));
}
