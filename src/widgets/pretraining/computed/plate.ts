/** The three frames of the plate: a minute's computing. */
import { forPaper, keptFrames } from "../../../stage/computed/keptFrames.ts";
import { byMethod } from "../methods.ts";
import { knobs, model, type State } from "../model.ts";
import { plate } from "../plate.ts";

export default keptFrames({ knobs, model, plate, data: ["digits", "training"] }, "abc", {
  keep: (state, _values, { panel }) => ({
    ...(forPaper({ ...state, taught: null }) as State),
    // A frame of curves alone needs no images.
    ...(panel === "curves" && { features: byMethod(() => new Float32Array()) }),
  }),
  // Frame a is the end of the same run.
  replayed: "bc",
});
