/**
 * Looking for good parameters without any idea of where they are: guess all of them at random and keep the best, or nudge
 * the best so far at random and keep what is better. A step is one try, of each method that takes part.
 */
import { type Digits, digitMatrix, digitPixels, sliceDigits } from "../../engine/datasets/digits.ts";
import { fillUniform, skipUniform } from "../../engine/kernels/fillUniform.ts";
import type { Block, Kernels, PopulationRun } from "../../engine/kernels/kernels.ts";
import { sparseRows } from "../../engine/kernels/sparseProduct.ts";
import { predict } from "../../engine/predict.ts";
import { type ClassScorer, classScorer } from "../../engine/subjects/guessing/classes.ts";
import { classGlance, type Glance } from "../../engine/subjects/guessing/glance.ts";
import type { Scorer } from "../../engine/subjects/guessing/scorer.ts";
import { xorCases, xorInputs, xorNetwork, xorScorer } from "../../engine/subjects/guessing/xor.ts";
import { digitShape } from "../../engine/subjects/networks/digitShape.ts";
import type { Data, DataName } from "../../stage/data.ts";
import { choice, number, type ValuesOf } from "../../stage/knobs.ts";
import type { Model } from "../../stage/widget.ts";

/** Half the width of the cube that guesses are drawn from: every parameter lies between −range and range. */
export const RANGES = ["1", "2", "5", "10"] as const;
export type Range = (typeof RANGES)[number];

export const knobs = {
  net: choice("xor", ["xor", "digits"]),
  method: choice("guess", ["guess", "nudge", "both"]),
  range: choice("10", RANGES),
  /** How far a nudge moves a parameter at most, as a share of the range. */
  nudge: number(0.1, { min: 0.01, max: 1, step: 0.25, scale: "log" }),
  /** When a nudge is kept: the error is smaller, or more answers are right. */
  keep: choice("error", ["error", "right"]),
  seed: number(1, { min: 1, max: 99, step: 1 }),
};
export type Values = ValuesOf<typeof knobs>;

export const data = ({ net }: Values): readonly DataName[] =>
  net === "digits" ? ["firstDigits", "kernels"] : ["kernels"];
export const pace = Number.POSITIVE_INFINITY;

/** How many digits a guess is scored on: the first of the training digits. */
export const SCORED = 500;
/** A search ends here: numbers of tries beyond are no longer told apart. */
const MOST_TRIES = 1e9;

/** One method's search. */
export interface Search {
  /** Where its random numbers stand. */
  readonly random: number;
  /** The parameters kept, how many answers they get right, their loss, and the try that found them. */
  readonly parameters: Float64Array;
  readonly right: number;
  readonly loss: number;
  readonly keptAt: number;
  /** The first try, kept or not, that got everything right; 0 while there is none. */
  readonly solvedAt: number;
  /** How many tries got so many answers right, from none to all. */
  readonly tally: readonly number[];
  /** The best so far as a staircase: tries at which it changed and the right answers from then on, in turn. */
  readonly stairs: readonly number[];
  /** What the kept network says: its outputs for the four cases, or the classes of the digits shown. */
  readonly answers: readonly number[];
}
type Searching = { -readonly [K in keyof Search]: Search[K] } & { tally: number[]; stairs: number[] };

export interface State {
  /** Tries, of each method. */
  readonly tries: number;
  readonly guess: Search | null;
  readonly nudge: Search | null;
  /** The digits shown, if any: their pixels 0 … 15, image after image, and their labels. */
  readonly digits: { readonly pixels: Uint8Array; readonly labels: readonly number[] } | null;
}

interface Examiner extends Scorer {
  /** What the network says; of the parameters that `right` was last asked about. */
  readonly answers: (parameters: Float64Array) => number[];
  /** A first look at a candidate; a whole crowd of guesses at once, where the network is small. Both for speed alone. */
  readonly glance?: ((parameters: Readonly<Float64Array>) => Glance) | undefined;
  readonly crowd?: PopulationRun | undefined;
}

/** Guesses made together. */
const CROWD = 256;

function xorExaminer(kernels: Kernels | undefined): Examiner {
  const put = (numbers: ArrayLike<number>): Block => {
    const block = kernels!.block(numbers.length);
    block.data.set(numbers);
    return block;
  };
  const targets = xorCases.map(({ target }) => target);
  return {
    ...xorScorer(),
    answers: (parameters) => [...predict(xorNetwork, parameters, xorInputs).data],
    crowd: kernels?.population(xorNetwork, CROWD, put(xorInputs.data), put(targets), 4, 0.5),
  };
}

/** A scorer keeps lists of what is ink in every image. */
function digitExaminer(digits: Digits | undefined, kernels: Kernels | undefined): Examiner {
  if (!digits) throw new RangeError("guessing at digits needs the digits");
  const scored = sliceDigits(digits, 0, SCORED);
  const rows = sparseRows(SCORED, digitPixels, digitMatrix(scored).data);
  const scorer: ClassScorer = classScorer(digitShape, rows, scored.labels);
  const shown = firstOfEach(scored);
  return {
    ...scorer,
    answers: () => shown.map((digit) => scorer.answer(digit)),
    glance: kernels && classGlance(kernels, digitShape, rows, scored.labels),
  };
}

/** Plain kernels would be no faster than the scorers themselves. */
function examinerOf({ net }: Values, data: Data): Examiner {
  const kernels = data.kernels?.();
  const fast = kernels?.name === "SIMD" ? kernels : undefined;
  return net === "xor" ? xorExaminer(fast) : digitExaminer(data.firstDigits, fast);
}

/** The first nought among some digits, the first one, and so on: these are shown with the kept network's answers. */
const firstOfEach = ({ labels }: Digits): number[] =>
  Array.from({ length: 10 }, (_, label) => labels.indexOf(label));

function imagesOf(digits: Digits): NonNullable<State["digits"]> {
  const shown = firstOfEach(sliceDigits(digits, 0, SCORED));
  const pixels = new Uint8Array(shown.length * digitPixels);
  shown.forEach((digit, place) => {
    pixels.set(sliceDigits(digits, digit, digit + 1).pixels, place * digitPixels);
  });
  return { pixels, labels: shown.map((digit) => digits.labels[digit]!) };
}

function startSearch(seed: number, examiner: Examiner): Search {
  return {
    random: seed,
    parameters: new Float64Array(examiner.parameters),
    right: 0,
    loss: 0,
    keptAt: 0,
    solvedAt: 0,
    tally: new Array<number>(examiner.examples + 1).fill(0),
    stairs: [],
    answers: [],
  };
}

/** Stairs closer together than this share of a decade are one to the eye. */
const STAIRS_PER_DECADE = 60;
const stairOf = (tries: number): number => Math.floor(STAIRS_PER_DECADE * Math.log10(tries));

/** Keeps what `right` and `loss` say of `parameters`, found at `at`. */
function keep(
  search: Searching,
  examiner: Examiner,
  candidate: Float64Array,
  right: number,
  loss: number,
  at: number,
): void {
  const { stairs } = search;
  if (search.keptAt === 0 || right !== search.right) {
    // Several changes on one stair leave the last.
    if (stairs.length > 0 && stairOf(stairs.at(-2)!) === stairOf(at)) stairs.length -= 2;
    stairs.push(at, right);
  }
  search.right = right;
  search.loss = loss;
  search.keptAt = at;
  search.parameters.set(candidate);
  search.answers = examiner.answers(candidate);
}

function record(search: Searching, examples: number, right: number, at: number): void {
  search.tally[right]!++;
  if (right === examples && search.solvedAt === 0) search.solvedAt = at;
}

/**
 * Kernels round: an answer that is closer to the next than this, as a share of the range, is looked at closely, and so is a
 * loss that is no more than this above the best. Fifty times what they have been seen to be wrong by; what is counted and
 * kept is therefore the same with them and without.
 */
const BLUR = 1e-4;
const seemsBelow = (loss: number, best: number): boolean => loss < best + BLUR * (1 + best);

/** Tries `from` + 1 … `to`, each all at random: kept when more is right, or as much with a smaller loss. */
function guessOn(search: Searching, examiner: Examiner, range: number, from: number, to: number): void {
  const { crowd, examples, parameters: count } = examiner;
  const candidate = new Float64Array(count);
  const guess = (at: number): void => {
    search.random = fillUniform(candidate, range, search.random);
    const seen = at > 1 ? examiner.glance?.(candidate) : undefined;
    if (seen && seen.margin > BLUR * range && seen.right < search.right) {
      record(search, examples, seen.right, at);
      return;
    }
    const right = examiner.right(candidate);
    record(search, examples, right, at);
    if (at > 1 && right < search.right) return;
    const loss = examiner.loss();
    if (at === 1 || right > search.right || loss < search.loss)
      keep(search, examiner, candidate, right, loss, at);
  };
  let at = from;
  if (at === 0 && to > 0) guess(++at);
  while (crowd && to - at >= CROWD) {
    const before = search.random;
    const after = crowd.draw(range, before);
    crowd.score();
    const [rights, losses, margins] = [crowd.rights.data, crowd.losses.data, crowd.margins.data];
    for (let i = 0; i < CROWD; i++) {
      at++;
      const right = rights[i]!;
      const poor = right < search.right || (right === search.right && !seemsBelow(losses[i]!, search.loss));
      if (poor && margins[i]! > BLUR * range) record(search, examples, right, at);
      else {
        search.random = skipUniform(before, i * count);
        guess(at);
      }
    }
    search.random = after;
  }
  while (at < to) guess(++at);
}

/** Likewise, each the best so far with every parameter moved a little; the first is a guess. */
function nudgeOn(search: Searching, examiner: Examiner, values: Values, from: number, to: number): void {
  const range = Number(values.range);
  const step = new Float64Array(examiner.parameters);
  const candidate = new Float64Array(examiner.parameters);
  for (let at = from + 1; at <= to; at++) {
    search.random = fillUniform(step, at === 1 ? range : range * values.nudge, search.random);
    const { parameters } = search;
    for (let i = 0; i < candidate.length; i++) candidate[i] = parameters[i]! + step[i]!;
    const seen = at > 1 ? examiner.glance?.(candidate) : undefined;
    if (seen && seen.margin > BLUR * range) {
      const poor = values.keep === "right" ? seen.right <= search.right : !seemsBelow(seen.loss, search.loss);
      if (poor) {
        record(search, examiner.examples, seen.right, at);
        continue;
      }
    }
    const right = examiner.right(candidate);
    record(search, examiner.examples, right, at);
    if (at > 1 && values.keep === "right" && right <= search.right) continue;
    const loss = examiner.loss();
    if (at === 1 || values.keep === "right" || loss < search.loss)
      keep(search, examiner, candidate, right, loss, at);
  }
}

/** A copy whose lists may be written to. */
const opened = (search: Search): Searching => ({
  ...search,
  parameters: search.parameters.slice(),
  tally: [...search.tally],
  stairs: [...search.stairs],
});

export const model: Model<Values, State, Examiner> = {
  prepare: examinerOf,
  init(values, data, examiner: Examiner) {
    const fresh = startSearch(values.seed, examiner);
    return {
      tries: 0,
      // With one seed both methods begin with the same guess.
      guess: values.method === "nudge" ? null : fresh,
      nudge: values.method === "guess" ? null : fresh,
      digits: values.net === "digits" ? imagesOf(data!.firstDigits!) : null,
    };
  },
  step: (state, values, data, examiner: Examiner) => advance(state, values, 1, data, examiner),
  done: ({ tries }) => tries >= MOST_TRIES,
  advance,
};

function advance(
  state: State,
  values: Values,
  count: number,
  _data: Data | undefined,
  examiner: Examiner,
): State {
  const tries = Math.min(MOST_TRIES, state.tries + count);
  const guess = state.guess && opened(state.guess);
  const nudge = state.nudge && opened(state.nudge);
  if (guess) guessOn(guess, examiner, Number(values.range), state.tries, tries);
  if (nudge) nudgeOn(nudge, examiner, values, state.tries, tries);
  return { ...state, tries, guess, nudge };
}
