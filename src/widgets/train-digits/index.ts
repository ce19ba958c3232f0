import { defineWidget } from "../../stage/widget.ts";
import { askDrawn } from "./ask.ts";
import { describe } from "./describe.ts";
import { data, EPOCH, knobs, model, pace } from "./model.ts";
import { plate } from "./plate.ts";
import { pathOf } from "./strokes.ts";
import { Layout, panels } from "./view.tsx";

export default defineWidget({
  id: "train-digits",
  knobs,
  model,
  panels,
  Layout,
  plate,
  describe,
  heavy: true,
  data,
  pace,
  strides: [EPOCH, 10 * EPOCH],
  keep(values, state) {
    const answer = askDrawn(values, state);
    const kept = {
      ...(state.unseen !== null && { "digit accuracy": state.unseen }),
      ...(answer && { "drawn digit": { path: pathOf(values.drawing), said: answer.said } }),
    };
    return Object.keys(kept).length > 0 ? kept : undefined;
  },
  files: {
    "digits.safetensors": async (values, state) =>
      (await import("./safetensors.ts")).networkFile(values, state),
    "train.py": async (values, state, site) => (await import("./script.ts")).script(values, state, site),
  },
});
