/** The three frames of the plate: a minute's computing. */
import { forPaper } from "../../../stage/keptFrame.ts";
import { initialValues } from "../../../stage/knobs.ts";
import type { Given, Recipe } from "../../../stage/recipe.ts";
import { forward, start } from "../../../stage/run.ts";
import { byMethod } from "../methods.ts";
import { knobs, model, type State } from "../model.ts";
import { plate } from "../plate.ts";

type Frames = Readonly<Record<string, State>>;

/** The states of the frames up to so many steps, in one run. */
function states(most: number, { data }: Given): Frames {
  let run = start(model, initialValues(knobs), data);
  const frames = plate
    .map(({ steps = 0, panel }, k) => ({ steps, letter: String.fromCharCode(97 + k), panel }))
    .filter(({ steps }) => steps <= most)
    .sort((one, other) => one.steps - other.steps);
  return Object.fromEntries(
    frames.map(({ steps, letter, panel }) => {
      run = forward(model, run, steps - run.steps);
      const state = forPaper({ ...run.state, taught: null }) as State;
      // A frame of curves alone needs no images.
      return [
        letter,
        panel === "curves" ? { ...state, features: byMethod(() => new Float32Array()) } : state,
      ];
    }),
  );
}

export default {
  settings: { frames: plate.length },
  data: ["digits", "training"],
  make: (_settings, given) => states(Number.POSITIVE_INFINITY, given),
  replay(_settings, given) {
    const { b, c } = states(plate[2]!.steps!, given) as { readonly b: State; readonly c: State };
    const begun = c.curves.scratch[0]!.length;
    const beginning = ({ curves }: State) => byMethod((method) => curves[method][0]!.slice(0, begun));
    return [
      { part: "frame b", again: b, kept: (result) => result.b },
      { part: "frame c", again: c, kept: (result) => result.c },
      { part: "how frame a begins", again: beginning(c), kept: (result) => beginning(result.a!) },
    ];
  },
} satisfies Recipe<{ readonly frames: number }, Frames>;
