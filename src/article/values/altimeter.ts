/** What section 6 counts: the answers that the 44 weights get right. */
import { predictor } from "../../engine/predict.ts";
import { fortyFourNetwork } from "../../engine/subjects/networks/fortyFour.ts";
import { taskInputs, taskTargets } from "../../engine/subjects/networks/fortyFourTask.ts";
import { initialValues } from "../../stage/knobs.ts";
import { replay } from "../../stage/run.ts";
import { knobs, model } from "../../widgets/many-dials/model.ts";
import type { Theme } from "./index.ts";

export const altimeter: Theme = {
  /** Of its 32 answers, those on the right side of nought after {steps} steps of all weights. */
  rightAnswers({ steps = 0 }) {
    const { state } = replay(model, { ...initialValues(knobs), face: "forty-four" }, steps);
    if (state.face !== "forty-four") return Number.NaN;
    const said = predictor(fortyFourNetwork, taskInputs)(Float64Array.from(state.weights));
    return said.filter((answer, i) => answer > 0 === taskTargets.data[i]! > 0).length;
  },
};
