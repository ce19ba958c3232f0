/** A thousand guesses and nudges at the digits. */
import { keptFrames } from "../../../stage/computed/keptFrames.ts";
import { knobs, model } from "../model.ts";
import { plate } from "../plate.ts";

export default keptFrames({ knobs, model, plate, data: ["firstDigits"] }, "d");
