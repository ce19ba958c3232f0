import { defineWidget } from "../../stage/widget.ts";
import { describe } from "./describe.ts";
import { knobs, model, pace } from "./model.ts";
import { plate } from "./plate.ts";
import { Layout, panels } from "./view.tsx";

export default defineWidget({
  id: "batch-noise",
  knobs,
  model,
  panels,
  Layout,
  plate,
  describe,
  pace,
  strides: [10],
});
