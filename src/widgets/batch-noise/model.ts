/**
 * A line through the penguins, fitted by batches: three walks down one bowl from the same place with the same rate, one
 * penguin at a time, the chosen batch, and all of them. A step of the clock is a step of the chosen one; the others have
 * then seen as many penguins.
 */
import { penguins } from "../../engine/datasets/penguins.ts";
import { sgd } from "../../engine/optimizers/sgd.ts";
import { generator } from "../../engine/random.ts";
import { batchGradient } from "../../engine/subjects/fits/batchGradients.ts";
import { lineQuadratic } from "../../engine/subjects/fits/lineFit.ts";
import { divergenceLimit } from "../../engine/training.ts";
import type { Point } from "../../kit/figure/plane/point.ts";
import { choice, number, point, seed, toggle, type ValuesOf } from "../../stage/knobs.ts";
import type { Model } from "../../stage/widget.ts";

export const COUNT = penguins.x.length;
export const bowl = lineQuadratic(penguins);
/** Five units each way, so that both axes have the same scale. */
export const MAP = { x: [-2, 3], y: [1.7, 6.7] } as const;

export const knobs = {
  batch: choice("1", ["1", "2", "4", "8", "16", "32", "64", "128", "all"]),
  rate: number(0.1, { min: 0.01, max: 0.2, step: 0.01, stops: [0.01, 0.02, 0.05, 0.1, 0.2] }),
  falling: toggle(false),
  against: choice("seen", ["seen", "steps"], { live: true }),
  start: point([-1.5, 6.2], {
    x: { min: MAP.x[0], max: MAP.x[1], step: 0.001 },
    y: { min: MAP.y[0], max: MAP.y[1], step: 0.001 },
  }),
  seed: seed(1),
};
export type Values = ValuesOf<typeof knobs>;

/** A place on the way. */
export interface Footprint {
  readonly steps: number;
  /** Penguins seen so far, each as often as it was. */
  readonly seen: number;
  readonly at: Point;
}

export interface Walk {
  /** Penguins a batch; the last of a pass has what is left. */
  readonly size: number;
  readonly now: Footprint;
  /** The penguins in the order of this pass, and where the random numbers stand for the next. */
  readonly order: readonly number[];
  readonly random: number;
  /** The start first, then ever more rarely; `now` is not among them unless its turn has come. */
  readonly path: readonly Footprint[];
  readonly ranAway: boolean;
}

export interface State {
  /** One at a time, the chosen or else 8, and all. */
  readonly walks: readonly [Walk, Walk, Walk];
}

const PASSES = 20;
/** Whether a footprint is kept: all at first, then so many for each doubling of the steps. */
const keeps = (steps: number): boolean => steps % 2 ** Math.max(0, Math.floor(Math.log2(steps / 24))) === 0;

export const sizeOf = ({ batch }: Pick<Values, "batch">): number => (batch === "all" ? COUNT : Number(batch));
const sizes = (values: Values): readonly [number, number, number] => {
  const size = sizeOf(values);
  return [1, size === 1 || size === COUNT ? 8 : size, COUNT];
};
/** The walk that the clock steps. */
export const chosen = ({ walks }: State, values: Values): Walk =>
  walks.find(({ size }) => size === sizeOf(values))!;

export const stepsPerPass = (size: number): number => Math.ceil(COUNT / size);
/** A pass takes a few seconds, whatever the batch. */
export const pace = (values: Values): number => Math.min(120, Math.max(2, stepsPerPass(sizeOf(values)) / 3));

/** The learning rate at the next step: a falling one is half after one pass, a third after two. */
export const rateAt = ({ rate, falling }: Values, { seen }: Footprint): number =>
  falling ? rate / (1 + seen / COUNT) : rate;

/** The pass that begins with this random state. */
function pass(random: number): Pick<Walk, "order" | "random"> {
  const dice = generator(random);
  const order = dice.shuffle(Array.from({ length: COUNT }, (_, index) => index));
  return { order, random: dice.state };
}

const most = (values: Values): number => divergenceLimit(bowl.value(...values.start));

/** On, step by step, while no more than `seen` penguins have been looked at. */
function walkOn(walk: Walk, values: Values, seen: number): Walk {
  let { now, order, random, ranAway } = walk;
  const path = [...walk.path];
  while (!ranAway) {
    const from = now.seen % COUNT;
    const rows = order.slice(from, from + walk.size);
    if (now.seen + rows.length > seen) break;
    const { parameters } = sgd.update(
      Float64Array.from(now.at),
      Float64Array.from(batchGradient(penguins, rows, ...now.at)),
      {},
      { rate: rateAt(values, now) },
      now.steps + 1,
    );
    const at: Point = [parameters[0]!, parameters[1]!];
    ranAway = !(bowl.value(...at) <= most(values));
    // A step that leads nowhere is not taken.
    if (ranAway) break;
    now = { steps: now.steps + 1, seen: now.seen + rows.length, at };
    if (now.seen % COUNT === 0) ({ order, random } = pass(random));
    if (keeps(now.steps)) path.push(now);
  }
  return { ...walk, now, order, random, path, ranAway };
}

export const model: Model<Values, State> = {
  init(values) {
    const now: Footprint = { steps: 0, seen: 0, at: values.start };
    const [one, some, all] = sizes(values).map(
      (size): Walk => ({ size, now, ...pass(values.seed), path: [now], ranAway: false }),
    ) as [Walk, Walk, Walk];
    return { walks: [one, some, all] };
  },
  step(state, values) {
    const { now, size } = chosen(state, values);
    const left = COUNT - (now.seen % COUNT);
    const seen = now.seen + Math.min(size, left);
    const [one, some, all] = state.walks;
    return { walks: [walkOn(one, values, seen), walkOn(some, values, seen), walkOn(all, values, seen)] };
  },
  done(state, values) {
    const { now, ranAway } = chosen(state, values);
    return ranAway || now.seen >= PASSES * COUNT;
  },
};
