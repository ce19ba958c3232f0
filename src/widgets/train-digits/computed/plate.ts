/** The network before it has learned anything, after one epoch and after five: what the frames of the plate draw. */
import { forPaper, keptFrames } from "../../../stage/computed/keptFrames.ts";
import { knobs, model, type State } from "../model.ts";
import { plate } from "../plate.ts";

export default keptFrames({ knobs, model, plate, data: ["digits", "training"] }, "abcde", {
  // Only the picture of the weights needs the parameters.
  keep: (state, { look }) => ({
    ...(forPaper(state) as State),
    ...(look === "weights" && { parameters: state.parameters }),
  }),
});
