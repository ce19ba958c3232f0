/** The curves that the frames of the plate draw. */
import { keptFrames } from "../../../stage/computed/keptFrames.ts";
import { knobs, model } from "../model.ts";
import { plate } from "../plate.ts";
import rates from "./rates.ts";

export default keptFrames(
  { knobs, model, plate, data: ["digits", "training"], after: [rates] },
  "abcde",
  // The first epoch of the race: the later frames go on from there.
  { replayed: "ac" },
);
