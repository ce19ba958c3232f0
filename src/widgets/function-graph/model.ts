/** Three soft steps and their sum: a 1-3-1 network, all ten parameters in the reader's hand, worked through at one x. */
import {
  type CurveName,
  type CurveNetwork,
  type CurvePass,
  curveNetworks,
  curvePass,
} from "../../engine/subjects/networks/curveNetworks.ts";
import { choice, number, type ValuesOf } from "../../stage/knobs.ts";
import type { Model } from "../../stage/widget.ts";

/** Stretch of x that the graph shows. */
export const DOMAIN = [-3, 3] as const;

const inner = { min: -8, max: 8, step: 0.1, place: "picture" } as const;
const outer = { min: -3, max: 3, step: 0.1, place: "picture" } as const;
const { weights: w, biases: b, outputWeights: v, outputBias } = curveNetworks.bump;

/** The ten parameters in the letters of the prose. */
const parameters = {
  w1: number(w[0], inner),
  b1: number(b[0], inner),
  v1: number(v[0], outer),
  w2: number(w[1], inner),
  b2: number(b[1], inner),
  v2: number(v[1], outer),
  w3: number(w[2], inner),
  b3: number(b[2], inner),
  v3: number(v[2], outer),
  bias: number(outputBias, outer),
};
export type ParameterName = keyof typeof parameters;

export const knobs = {
  /** Where the forward pass is worked through. */
  x: number(0.5, { min: DOMAIN[0], max: DOMAIN[1], step: 0.05, place: "picture" }),
  ...parameters,
  /** Whose sum is spelled out. */
  neuron: choice("2", ["1", "2", "3", "output"]),
};
export type Values = ValuesOf<typeof knobs>;
/** The forward pass at the chosen x. */
export type State = CurvePass;

export const networkOf = (values: Values): CurveNetwork => ({
  weights: [values.w1, values.w2, values.w3],
  biases: [values.b1, values.b2, values.b3],
  outputWeights: [values.v1, values.v2, values.v3],
  outputBias: values.bias,
});

export const model: Model<Values, State> = {
  init: (values) => curvePass(networkOf(values), values.x),
};

/** The knobs that draw one of the named curves. */
export function shape(name: CurveName): Pick<Values, ParameterName> {
  const { weights, biases, outputWeights, outputBias } = curveNetworks[name];
  return {
    w1: weights[0],
    b1: biases[0],
    v1: outputWeights[0],
    w2: weights[1],
    b2: biases[1],
    v2: outputWeights[1],
    w3: weights[2],
    b3: biases[2],
    v3: outputWeights[2],
    bias: outputBias,
  };
}

export const shapeNames = ["step", "bump", "wave"] as const satisfies readonly CurveName[];
/** The named curve that the knobs draw now, if any. */
export const shapeOf = (values: Values): CurveName | undefined =>
  shapeNames.find((name) =>
    Object.entries(shape(name)).every(([knob, value]) => values[knob as ParameterName] === value),
  );

/** A stretch over which the curve goes one way. */
export interface Run {
  readonly from: number;
  readonly to: number;
  /** Outputs at both ends. */
  readonly start: number;
  readonly end: number;
  /** Where it is steep: places of greatest slope with gentler ground between. */
  readonly steep: readonly number[];
}

const SCAN = 1200;
/** A rise or fall smaller than this is called level. */
const LEVEL = 0.05;

/**
 * The curve as told: from left to right, where it rises and falls. Wiggles smaller than 0.05 are left out; an empty list
 * means that it is level all the way.
 */
export function runsOf(net: CurveNetwork): readonly Run[] {
  const [low, high] = DOMAIN;
  const at = (i: number): number => low + ((high - low) * i) / SCAN;
  const heights = Array.from({ length: SCAN + 1 }, (_, i) => curvePass(net, at(i)).output);
  // Turning points that matter: a new one is kept once the curve has left the last by more than LEVEL.
  const turns = [0];
  let extreme = 0;
  let way = 0;
  for (let i = 1; i <= SCAN; i++) {
    const rise = heights[i]! - heights[extreme]!;
    if (way === 0) {
      if (Math.abs(rise) > LEVEL) [way, extreme] = [Math.sign(rise), i];
    } else if (rise * way >= 0) extreme = i;
    else if (-rise * way > LEVEL) {
      turns.push(extreme);
      [way, extreme] = [-way, i];
    }
  }
  if (way === 0) return [];
  turns.push(SCAN);
  return turns.slice(1).map((to, k) => {
    const from = turns[k]!;
    return {
      from: at(from),
      to: at(to),
      start: heights[from]!,
      end: heights[to]!,
      steep: steepest(heights, from, to).map(at),
    };
  });
}

/**
 * Where a run is steep: its slope's maxima at least half as steep as the steepest, two of them only where it is much gentler
 * between. Empty where the run is about as steep everywhere.
 */
function steepest(heights: readonly number[], from: number, to: number): readonly number[] {
  const slope = (i: number): number => Math.abs(heights[i + 1]! - heights[i]!);
  const indexes = Array.from({ length: to - from }, (_, k) => from + k);
  const greatest = Math.max(...indexes.map(slope));
  if (greatest < (1.5 * Math.abs(heights[to]! - heights[from]!)) / (to - from)) return [];
  const found: number[] = [];
  let dip = Number.POSITIVE_INFINITY;
  for (const i of indexes) {
    dip = Math.min(dip, slope(i));
    const isTop =
      slope(i) >= greatest / 2 &&
      (i === from || slope(i) >= slope(i - 1)) &&
      (i === to - 1 || slope(i) > slope(i + 1));
    if (!isTop) continue;
    const last = found.at(-1);
    if (last === undefined || dip < 0.7 * Math.min(slope(i), slope(last))) found.push(i);
    else if (slope(i) > slope(last)) found[found.length - 1] = i;
    dip = slope(i);
  }
  return found;
}
