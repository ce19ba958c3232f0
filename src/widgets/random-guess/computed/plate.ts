/** A thousand guesses and nudges at the digits. */
import { keptFrame } from "../../../stage/keptFrame.ts";
import { knobs, model } from "../model.ts";
import { plate } from "../plate.ts";

export default keptFrame({ knobs, model, plate, data: ["firstDigits"] }, "d");
