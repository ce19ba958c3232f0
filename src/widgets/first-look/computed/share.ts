/** How much the network reads after its first training, from the chapter's start and from other luck. */

import type { Recipe } from "../../../stage/computed/recipe.ts";
import type { Data } from "../../../stage/data.ts";
import { forward, type Run, start } from "../../../stage/run.ts";
import { KEPT_BACK, knobs, model, STEPS, type State, type Values } from "../model.ts";

interface Settings {
  /** Seeds 1, 2, 3 … */
  readonly seeds: number;
}

/** By seed: the share read of the digits kept back, and how many of the twelve. */
export interface Share {
  readonly share: readonly number[];
  readonly twelve: readonly number[];
}

export function shares(seeds: number, data: Data): Share {
  let run: Run<Values, State> | undefined;
  const ends = Array.from({ length: seeds }, (_, i) => {
    // What is prepared for one seed serves the next.
    run = forward(model, start(model, { seed: i + 1 }, data, run?.prepared), STEPS);
    return run.state;
  });
  return {
    share: ends.map(({ right }) => right.at(-1)! / KEPT_BACK),
    twelve: ends.map(({ digits, answers }) => digits.filter(({ label }, i) => answers[i] === label).length),
  };
}

const share: Recipe<Settings, Share> = {
  settings: { seeds: knobs.seed.max },
  data: ["digits", "training"],
  make: ({ seeds }, { data }) => shares(seeds, data),
  replay(_settings, { data }) {
    const first = shares(3, data);
    return [
      { part: "the share of the first seeds", again: first.share, kept: ({ share }) => share.slice(0, 3) },
      { part: "their twelve", again: first.twelve, kept: ({ twelve }) => twelve.slice(0, 3) },
    ];
  },
};
export default share;
