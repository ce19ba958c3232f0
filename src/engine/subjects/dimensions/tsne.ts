/**
 * t-SNE (van der Maaten and Hinton, 2008): a flat map of points from many dimensions, made by gradient descent.
 *
 * Affinities pᵢⱼ say who is near whom in the data. On the map the same is said by
 *   qᵢⱼ = (1 + |yᵢ − yⱼ|²)⁻¹ / Σₖₗ (1 + |yₖ − yₗ|²)⁻¹
 * and the map is as wrong as the two disagree: C = Σ pᵢⱼ log(pᵢⱼ/qᵢⱼ). Its gradient, by hand:
 *   ∂C/∂yᵢ = 4 Σⱼ (pᵢⱼ − qᵢⱼ)(yᵢ − yⱼ)(1 + |yᵢ − yⱼ|²)⁻¹.
 * Every pair is looked at: fit for some hundred points. The step is the chapter's own momentum rule.
 */
import { momentum } from "../../optimizers/momentum.ts";
import { generator } from "../../random.ts";

export interface TsneSettings {
  /** The learning rate η. */
  readonly rate: number;
  /** β before and from step `settle` on. */
  readonly momentum: readonly [early: number, late: number];
  readonly settle: number;
  /** Early exaggeration: the affinities times `exaggeration` for the first `exaggerated` steps, so that groups gather. */
  readonly exaggeration: number;
  readonly exaggerated: number;
}

/**
 * The paper's settings, but for the rate: there every coordinate adapts one of its own from 100 (Jacobs, 1988), here all
 * share one, twice that. Six hundred digits settle with any rate from 50 to 400; a smaller one takes longer.
 */
export const tsneSettings: TsneSettings = {
  rate: 200,
  momentum: [0.5, 0.8],
  settle: 250,
  exaggeration: 4,
  exaggerated: 50,
};

/** Plain data. `map` holds x and y of each point in turn. */
export interface TsneState {
  readonly map: Readonly<Float64Array>;
  readonly velocity: Readonly<Float64Array>;
  readonly steps: number;
}

/** All points close together at random about the origin: normal with standard deviation 0.01. */
export function startTsne(count: number, seed: number): TsneState {
  const draws = generator(seed);
  const map = Float64Array.from({ length: 2 * count }, () => 0.01 * draws.normal());
  return { map, velocity: momentum.init(map).velocity, steps: 0 };
}

/** Scratch for the pair kernels (1 + |yᵢ − yⱼ|²)⁻¹ of one call; nothing in it outlives the call. */
let kernels = new Float64Array(0);

/** Fills `kernels` for all pairs j < i in turn and returns their sum over i ≠ j, both ways round. */
function fillKernels(map: Readonly<Float64Array>, count: number): number {
  const pairs = (count * (count - 1)) / 2;
  if (kernels.length < pairs) kernels = new Float64Array(pairs);
  const scratch = kernels;
  let total = 0;
  let at = 0;
  for (let i = 1; i < count; i++) {
    const x = map[2 * i]!;
    const y = map[2 * i + 1]!;
    for (let j = 0; j < i; j++) {
      const dx = x - map[2 * j]!;
      const dy = y - map[2 * j + 1]!;
      const kernel = 1 / (1 + dx * dx + dy * dy);
      scratch[at++] = kernel;
      total += kernel;
    }
  }
  return 2 * total;
}

/** C = Σ pᵢⱼ log(pᵢⱼ/qᵢⱼ) over i ≠ j, in nats, of a map [count · 2] under affinities p [count, count]. */
export function tsneCost(p: Readonly<Float64Array>, map: Readonly<Float64Array>): number {
  const count = map.length / 2;
  const total = fillKernels(map, count);
  let cost = 0;
  let at = 0;
  for (let i = 1; i < count; i++)
    for (let j = 0; j < i; j++) {
      const kernel = kernels[at++]!;
      const affinity = p[i * count + j]!;
      // A pair that is never picked adds nothing: p log p goes to 0 with p.
      if (affinity > 0) cost += 2 * affinity * Math.log((affinity * total) / kernel);
    }
  return cost;
}

/** ∂C/∂y [count · 2], with the affinities times `exaggeration`. */
export function tsneGradient(
  p: Readonly<Float64Array>,
  map: Readonly<Float64Array>,
  exaggeration = 1,
): Float64Array {
  const count = map.length / 2;
  const total = fillKernels(map, count);
  const scratch = kernels;
  const gradient = new Float64Array(map.length);
  let at = 0;
  for (let i = 1; i < count; i++) {
    const x = map[2 * i]!;
    const y = map[2 * i + 1]!;
    let gx = 0;
    let gy = 0;
    for (let j = 0; j < i; j++) {
      const kernel = scratch[at++]!;
      const pull = 4 * (exaggeration * p[i * count + j]! - kernel / total) * kernel;
      const fx = pull * (x - map[2 * j]!);
      const fy = pull * (y - map[2 * j + 1]!);
      gx += fx;
      gy += fy;
      gradient[2 * j] = gradient[2 * j]! - fx;
      gradient[2 * j + 1] = gradient[2 * j + 1]! - fy;
    }
    gradient[2 * i] = gradient[2 * i]! + gx;
    gradient[2 * i + 1] = gradient[2 * i + 1]! + gy;
  }
  return gradient;
}

/** One step of momentum on the map. */
export function tsneStep(
  p: Readonly<Float64Array>,
  state: TsneState,
  settings: TsneSettings = tsneSettings,
): TsneState {
  const { rate, settle, exaggerated, exaggeration } = settings;
  const gradient = tsneGradient(p, state.map, state.steps < exaggerated ? exaggeration : 1);
  const beta = settings.momentum[state.steps < settle ? 0 : 1];
  const steps = state.steps + 1;
  const next = momentum.update(state.map, gradient, { velocity: state.velocity }, { rate, beta }, steps);
  return { map: next.parameters, velocity: next.state.velocity, steps };
}
