/**
 * The first sight of learning: the digit network is shown other digits, ten at a time and each with its right answer, and
 * asked in between about digits that it never learns from. The film is slow at first, when most of it happens: after k of
 * its steps (k/90)³ of all handfuls have been shown.
 */
import type { Examples } from "../../engine/compiled/examples.ts";
import type { Trainer } from "../../engine/compiled/trainer.ts";
import { digitMatrix, digitParts, digitPixels, sliceDigits } from "../../engine/datasets/digits.ts";
import { initialParameters } from "../../engine/initialisers.ts";
import { generator } from "../../engine/random.ts";
import { digitShape } from "../../engine/subjects/networks/digitShape.ts";
import { oneHot } from "../../engine/tensor.ts";
import type { Data, DataName } from "../../stage/data.ts";
import { number, type ValuesOf } from "../../stage/knobs.ts";
import type { Model } from "../../stage/widget.ts";

export const knobs = { seed: number(1, { min: 1, max: 99, step: 1 }) };
export type Values = ValuesOf<typeof knobs>;

export const data = (): readonly DataName[] => ["digits", "training"];
/** Nine seconds from nonsense to reading. */
export const pace = 10;
export const STEPS = 90;

const span = ([from, to]: readonly [number, number]): number => to - from;
/** Digits to learn from, each shown twice, and digits kept back. */
export const LEARNT = span(digitParts.training);
export const KEPT_BACK = span(digitParts.validation);
const ROUNDS = 2;
const HANDFUL = 10;
const HANDFULS = (ROUNDS * LEARNT) / HANDFUL;
/** The rate of the first handful; it falls evenly to nothing with the last. */
const RATE = 0.5;
/** Digits that are drawn. */
export const SHOWN = 12;

/** Handfuls shown after so many steps: at least one more each step. */
const handfulsAfter = (steps: number): number => Math.max(steps, Math.round(HANDFULS * (steps / STEPS) ** 3));
/** Digits shown after so many steps. */
export const seenAfter = (steps: number): number => HANDFUL * handfulsAfter(steps);

/** When in the film so many digits have been shown, in steps: the way back. */
export const stepAfter = (digits: number): number => {
  const handfuls = digits / HANDFUL;
  return Math.min(handfuls, STEPS * Math.cbrt(handfuls / HANDFULS));
};

/** A digit that is drawn. */
export interface Shown {
  /** Its pixels, 0 … 15. */
  readonly pixels: Uint8Array;
  readonly label: number;
}

export interface State {
  readonly steps: number;
  readonly parameters: Readonly<Float64Array>;
  /** How many of the digits kept back are read correctly, before the first step and after each. */
  readonly right: readonly number[];
  readonly digits: readonly Shown[];
  /** What the network takes each drawn digit for. */
  readonly answers: readonly number[];
}

interface Prepared {
  readonly learner: Trainer;
  readonly training: Examples;
  readonly keptBack: Examples;
  readonly digits: readonly Shown[];
  readonly drawn: Examples;
}

/** The first digit of each kind and the first two others, in the order in which they lie. */
export function chosen(labels: Readonly<Uint8Array>): number[] {
  const places = [...labels.keys()];
  const firsts = places.filter((place) => labels.indexOf(labels[place]!) === place);
  const others = places.filter((place) => !firsts.includes(place)).slice(0, SHOWN - firsts.length);
  return [...firsts, ...others].sort((a, b) => a - b);
}

/** The order in which digits are shown, the same in both rounds, and the parameters to begin with. */
function luck(seed: number) {
  const random = generator(seed);
  const order = random.shuffle(Array.from({ length: LEARNT }, (_, digit) => digit));
  return { order, start: initialParameters(digitShape, "glorot", random) };
}

/** The place of the greatest of each ten numbers. */
const greatest = (said: Readonly<Float64Array>): number[] =>
  Array.from({ length: said.length / 10 }, (_, row) => {
    const ten = said.subarray(10 * row, 10 * row + 10);
    return ten.indexOf(Math.max(...ten));
  });

export const model: Model<Values, State, Prepared> = {
  prepare(_values, { digits, training }: Data) {
    if (!digits || !training)
      throw new RangeError("a first look needs the digits, and a trainer to learn with");
    const { examples, trainer } = training;
    const own = training.makeKernels();
    const known = (from: number, to: number): Examples => {
      const some = sliceDigits(digits, from, to);
      return examples(own, digitMatrix(some), oneHot([...some.labels], 10));
    };
    const keptBack = sliceDigits(digits, ...digitParts.validation);
    const places = chosen(keptBack.labels);
    const shown = places.map((place) => ({
      pixels: keptBack.pixels.slice(place * digitPixels, (place + 1) * digitPixels),
      label: keptBack.labels[place]!,
    }));
    const pixels = Uint8Array.from(shown.flatMap((digit) => [...digit.pixels]));
    const labels = shown.map(({ label }) => label);
    return {
      learner: trainer(digitShape, { kernels: own }),
      training: known(...digitParts.training),
      keptBack: known(...digitParts.validation),
      digits: shown,
      drawn: examples(
        own,
        digitMatrix({ count: SHOWN, pixels, labels: Uint8Array.from(labels) }),
        oneHot(labels, 10),
      ),
    };
  },
  init({ seed }, _data, { learner, keptBack, digits, drawn }: Prepared) {
    learner.load({ parameters: luck(seed).start, optimizerState: {}, step: 0 });
    return {
      steps: 0,
      parameters: learner.parameters(),
      right: [learner.evaluate(keptBack).right],
      digits,
      answers: greatest(learner.outputs(drawn)),
    };
  },
  step: (state, values, data, prepared: Prepared) => advance(state, values, 1, data, prepared),
  done: ({ steps }) => steps >= STEPS,
  advance,
};

function advance(
  state: State,
  { seed }: Values,
  count: number,
  _data: Data | undefined,
  { learner, training, keptBack, drawn }: Prepared,
): State {
  const { order } = luck(seed);
  const right = [...state.right];
  const last = Math.min(STEPS, state.steps + count);
  let handful = handfulsAfter(state.steps);
  learner.load({ parameters: state.parameters, optimizerState: {}, step: handful });
  for (let step = state.steps + 1; step <= last; step++) {
    for (; handful < handfulsAfter(step); handful++) {
      const from = (handful * HANDFUL) % LEARNT;
      learner.turn({ rate: RATE * (1 - handful / HANDFULS) });
      learner.step(training, order.slice(from, from + HANDFUL));
    }
    right.push(learner.evaluate(keptBack).right);
  }
  return {
    ...state,
    steps: last,
    parameters: learner.parameters(),
    right,
    answers: greatest(learner.outputs(drawn)),
  };
}
