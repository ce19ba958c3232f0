/** The frame of random-guess that takes a second or two: a thousand guesses and nudges at the digits. */
import { initialValues, turnValues } from "../../stage/knobs.ts";
import { replay } from "../../stage/run.ts";
import { knobs, model } from "../../widgets/random-guess/model.ts";
import { plate } from "../../widgets/random-guess/plate.ts";
import { readData } from "../data.ts";
import { forPaper, plateFile } from "./plates.ts";
import type { Recipe } from "./result.ts";

interface Settings {
  readonly letter: string;
}

export const randomGuessPlate: Recipe<Settings, Readonly<Record<string, unknown>>> = {
  file: plateFile("random-guess"),
  code: "src/build/computed/randomGuessPlate.ts",
  settings: { letter: "d" },
  make({ letter }) {
    const frame = plate[letter.charCodeAt(0) - 97]!;
    const values = turnValues(knobs, initialValues(knobs), frame.turned ?? {});
    const { state } = replay(model, values, frame.steps ?? 0, readData(["firstDigits"]));
    return { [letter]: forPaper(state) };
  },
};
