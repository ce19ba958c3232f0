/** The frame of lonely-space that takes a few seconds: the map of digits after 500 steps. */
import { initialValues, turnValues } from "../../stage/knobs.ts";
import { replay } from "../../stage/run.ts";
import { knobs, model } from "../../widgets/lonely-space/model.ts";
import { plate } from "../../widgets/lonely-space/plate.ts";
import { readData } from "../data.ts";
import { plateFile } from "./plates.ts";
import type { Recipe } from "./result.ts";

interface Settings {
  readonly letter: string;
}

export const lonelySpacePlate: Recipe<Settings, Readonly<Record<string, unknown>>> = {
  file: plateFile("lonely-space"),
  code: "src/build/computed/lonelySpacePlate.ts",
  settings: { letter: "d" },
  make({ letter }) {
    const frame = plate[letter.charCodeAt(0) - 97]!;
    const values = turnValues(knobs, initialValues(knobs), frame.turned ?? {});
    return { [letter]: replay(model, values, frame.steps ?? 0, readData(["firstDigits"])).state };
  },
};
