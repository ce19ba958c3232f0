import { mix } from "../random.ts";

/**
 * Fills `out` with numbers uniform in [−radius, radius), the ones that `generator(state)` would draw, and returns the
 * state that it would have then. For the thousands of parameters of a guess.
 */
export function fillUniform(out: Float64Array, radius: number, state: number): number {
  const scale = (2 * radius) / 4294967296;
  let counter = state >>> 0;
  for (let i = 0; i < out.length; i++) {
    counter = (counter + 0x6d2b79f5) >>> 0;
    out[i] = mix(counter) * scale - radius;
  }
  return counter;
}

/** The state after so many draws from `state`, without drawing them. */
export const skipUniform = (state: number, draws: number): number =>
  (state + Math.imul(draws, 0x6d2b79f5)) >>> 0;
