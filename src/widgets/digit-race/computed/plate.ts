/** The curves that the frames of the plate draw. */
import { forPaper } from "../../../stage/keptFrame.ts";
import { initialValues, turnValues } from "../../../stage/knobs.ts";
import type { Given, Recipe } from "../../../stage/recipe.ts";
import { replay } from "../../../stage/run.ts";
import { knobs, model } from "../model.ts";
import { plate } from "../plate.ts";
import rates from "./rates.ts";

const letterOf = (k: number): string => String.fromCharCode(97 + k);

function frame(k: number, { data }: Given): unknown {
  const { turned = {}, steps = 0 } = plate[k]!;
  return forPaper(replay(model, turnValues(knobs, initialValues(knobs), turned), steps, data).state);
}

export default {
  settings: { frames: plate.length },
  data: ["digits", "training"],
  after: [rates],
  make: (_settings, given) => Object.fromEntries(plate.map((_, k) => [letterOf(k), frame(k, given)])),
  // The first epoch of the race: the later frames go on from there.
  replay: (_settings, given) =>
    [0, 2].map((k) => ({
      part: `frame ${letterOf(k)}`,
      again: frame(k, given),
      kept: (result: Readonly<Record<string, unknown>>) => result[letterOf(k)],
    })),
} satisfies Recipe<{ readonly frames: number }, Readonly<Record<string, unknown>>>;
