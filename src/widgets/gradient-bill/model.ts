/**
 * One gradient, paid for in two ways: backwards through the tape, or by nudging every parameter. A step computes the whole
 * gradient of one network by one way, often enough to be timed; the stage's clock times it, and the model sees no clock.
 */
import { forwardDifference, largestError } from "../../engine/gradcheck.ts";
import { initialParameters } from "../../engine/initialisers.ts";
import { type Matrix, type Network, network, parameterCount } from "../../engine/network.ts";
import { lossPass } from "../../engine/networkPass.ts";
import { lossAndGradient } from "../../engine/networkTape.ts";
import { generator } from "../../engine/random.ts";
import { gradientCost, type Way } from "../../engine/subjects/cost/passCost.ts";
import { digitShape } from "../../engine/subjects/networks/digitShape.ts";
import { tensor } from "../../engine/tensor.ts";
import { choice, number, type ValuesOf } from "../../stage/knobs.ts";
import type { Model } from "../../stage/widget.ts";

const xor = (...layers: number[]): Network => network({ layers, output: "sigmoid" });
const digits = (...layers: number[]): Network => network({ layers, output: "softmax" });

/**
 * From the network for XOR to the digit network, each with about 2.8 times the parameters of the one before: 2-2-1 and 2-6-1
 * for XOR, then ten classes from images of 2, 4, 7, 14, 14 and 28 pixels a side.
 */
export const LADDER: readonly Network[] = [
  xor(2, 2, 1),
  xor(2, 6, 1),
  digits(4, 4, 10),
  digits(16, 7, 10),
  digits(49, 9, 10),
  digits(196, 7, 10),
  digits(196, 20, 10),
  digitShape,
];
export const SIZES: readonly number[] = LADDER.map(parameterCount);

export const WAYS: readonly Way[] = ["backward", "nudging"];

export const knobs = {
  /** How many parameters the network has that is timed, or the whole ladder from the smallest up. */
  network: choice("all", ["all", "9", "25", "70", "199", "550", "1459", "4150", "11935"]),
  way: choice("both", ["both", ...WAYS]),
  /** Picks parameters and inputs. They decide what the gradient is, but not what it costs. */
  seed: number(1, { min: 1, max: 99, step: 1, place: "none" }),
};
export type Values = ValuesOf<typeof knobs>;

/** Most steps take a hundredth of a second, the last about a quarter: the eye sees each come. */
export const pace = 4;

/** One network, one way. `rung` is its place on the ladder. */
export interface Job {
  readonly rung: number;
  readonly way: Way;
}
export interface Done extends Job {
  /** The largest difference from the gradient by the tape, relative, or absolute where that is below one. */
  readonly apart: number;
}
export interface State {
  readonly done: readonly Done[];
}

/** What is timed with these values, in order. */
export function jobs({ network, way }: Pick<Values, "network" | "way">): readonly Job[] {
  const rungs = network === "all" ? SIZES.map((_, rung) => rung) : [SIZES.indexOf(Number(network))];
  const ways = way === "both" ? WAYS : [way];
  return rungs.flatMap((rung) => ways.map((way) => ({ rung, way })));
}

/** Under what name the stage keeps the seconds that a job took. */
export const readingName = ({ rung, way }: Job): string => `${way} ${SIZES[rung]}`;

/** Work that one step amounts to at least, in multiplications: about a hundredth of a second. */
const WORK = 6e6;
/** What a gradient costs besides, in the time of multiplications: the writing down of every value, or that of a pass. */
const BESIDES: Readonly<Record<Way, (parameters: number) => number>> = {
  backward: () => 20_000,
  nudging: (parameters) => 200 * parameters,
};

/** How often a step computes its gradient. Decided by counting and not by a clock, so that a step is the same work everywhere. */
export function repeats({ rung, way }: Job): number {
  return Math.ceil(WORK / (gradientCost(LADDER[rung]!, way) + BESIDES[way](SIZES[rung]!)));
}

interface Case {
  readonly network: Network;
  readonly parameters: Float64Array;
  readonly x: Matrix;
  readonly targets: Matrix;
  readonly loss: (parameters: Readonly<Float64Array>) => number;
  /** By the tape. */
  readonly gradient: Float64Array;
}

/** One example of random inputs in [0, 1) whose first output ought to be 1, at random parameters. */
function makeCase(network: Network, seed: number): Case {
  const random = generator(seed);
  const parameters = initialParameters(network, "lecun", random);
  const inputs = network.layers[0]!;
  const outputs = network.layers.at(-1)!;
  const x: Matrix = tensor(
    [1, inputs],
    Array.from({ length: inputs }, () => random.uniform()),
  );
  const targets: Matrix = tensor(
    [1, outputs],
    Array.from({ length: outputs }, (_, output) => (output === 0 ? 1 : 0)),
  );
  const { gradient } = lossAndGradient(network, parameters, x, targets);
  return { network, parameters, x, targets, loss: lossPass(network, x, targets), gradient };
}

/** A browser compiles what has run for a while. Without a rehearsal the first networks timed would pay for that. */
function rehearse(cases: readonly Case[]): void {
  cases.forEach((example, rung) => {
    for (const way of WAYS)
      for (let left = Math.floor(repeats({ rung, way }) / 4); left > 0; left--) gradientBy(way, example);
  });
}

/** The whole gradient, by one way. */
function gradientBy(way: Way, { network, parameters, x, targets, loss }: Case): Float64Array {
  if (way === "backward") return lossAndGradient(network, parameters, x, targets).gradient;
  return forwardDifference(loss, parameters);
}

export const model: Model<Values, State, readonly Case[]> = {
  /** Before the first step, so that no step's time holds their making. */
  prepare({ seed }, _data, before) {
    const cases = LADDER.map((network) => makeCase(network, seed));
    if (!before) rehearse(cases);
    return cases;
  },
  init: () => ({ done: [] }),
  step({ done }, values, _data, cases: readonly Case[]) {
    const job = jobs(values)[done.length]!;
    const example = cases[job.rung]!;
    let gradient = example.gradient;
    for (let left = repeats(job); left > 0; left--) gradient = gradientBy(job.way, example);
    return { done: [...done, { ...job, apart: largestError(gradient, example.gradient) }] };
  },
  done: ({ done }, values) => done.length >= jobs(values).length,
  measures: ({ done }, values) => readingName(jobs(values)[done.length]!),
};
