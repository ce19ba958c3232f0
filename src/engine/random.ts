/** Seeded pseudo-random numbers whose whole state is one plain number, so that it survives cloning, posting and replaying. */

/**
 * One draw: `value` is uniform in [0, 1), a multiple of 2⁻³²; `state` is what the next draw starts from.
 *
 * This is mulberry32 (Tommy Ettinger, 2017): a counter with a fixed odd stride, mixed by multiplications and shifts. The
 * counter visits every state once before it repeats, after 2³² draws: plenty for figures, far too predictable for secrets.
 * Any integer may be the first state; only its last 32 bits count.
 */
export function next(state: number): { readonly value: number; readonly state: number } {
  const counter = (state + 0x6d2b79f5) >>> 0;
  return { value: mix(counter) / 4294967296, state: counter };
}

/** The mixing step of the generators: a whole number in 0 … 2³² − 1 from a counter. */
export function mix(counter: number): number {
  let bits = Math.imul(counter ^ (counter >>> 15), counter | 1);
  bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
  return (bits ^ (bits >>> 14)) >>> 0;
}

export interface Generator {
  /** Uniform in [0, 1). */
  uniform(): number;
  /** Normal with mean 0 and variance 1 (Box and Muller, 1958); always takes two uniform draws. */
  normal(): number;
  /** Uniform among 0 … n − 1. Throws a RangeError unless n is a whole number in 1 … 2³². */
  integer(n: number): number;
  /** Puts the array in random order in place (Fisher and Yates, 1938; Durstenfeld, 1964) and returns it. */
  shuffle<T>(array: T[]): T[];
  /** Keep it, and `generator(state)` goes on where this one stands. */
  readonly state: number;
}

/** A generator that keeps its own state, starting from `seed`. Same seed, same numbers. */
export function generator(seed: number): Generator {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    return mix(state) / 4294967296;
  };
  const integer = (n: number) => {
    if (!Number.isInteger(n) || n < 1 || n > 4294967296) {
      throw new RangeError(`integer needs a whole number from 1 to 2^32, got ${n}`);
    }
    return Math.floor(uniform() * n);
  };
  return {
    uniform,
    // 1 − u lies in (0, 1], where the logarithm is finite. The second number of each Box–Muller pair is not kept:
    // a spare in store would be state outside of `state`.
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    integer,
    shuffle(array) {
      for (let last = array.length - 1; last > 0; last--) {
        const other = integer(last + 1);
        [array[last], array[other]] = [array[other]!, array[last]!];
      }
      return array;
    },
    get state() {
      return state;
    },
  };
}
