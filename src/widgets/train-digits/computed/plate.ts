/** The network before it has learned anything, after one epoch and after five: what the frames of the plate draw. */
import { forPaper } from "../../../stage/keptFrame.ts";
import { initialValues, turnValues } from "../../../stage/knobs.ts";
import type { Given, Recipe } from "../../../stage/recipe.ts";
import { replay } from "../../../stage/run.ts";
import { knobs, model, type State } from "../model.ts";
import { plate } from "../plate.ts";

/** Only the picture of the weights needs the parameters. */
function states({ data }: Given): Record<string, unknown> {
  const runs = new Map<number, State>();
  return Object.fromEntries(
    plate.map(({ turned = {}, steps = 0 }, k) => {
      const values = turnValues(knobs, initialValues(knobs), turned);
      const state = runs.get(steps) ?? replay(model, values, steps, data).state;
      runs.set(steps, state);
      const paper = forPaper(state) as State;
      const kept = values.look === "weights" ? { ...paper, parameters: state.parameters } : paper;
      return [String.fromCharCode(97 + k), kept];
    }),
  );
}

export default {
  settings: { frames: plate.length },
  data: ["digits", "training"],
  make: (_settings, given) => states(given),
  // A second's work: all of it is done again.
  replay: (_settings, given) =>
    Object.entries(states(given)).map(([letter, again]) => ({
      part: `frame ${letter}`,
      again,
      kept: (result: Readonly<Record<string, unknown>>) => result[letter],
    })),
} satisfies Recipe<{ readonly frames: number }, Readonly<Record<string, unknown>>>;
