import { defineWidget } from "../../stage/widget.ts";
import { describe } from "./describe.ts";
import { data, knobs, model, pace } from "./model.ts";
import { plate } from "./plate.ts";
import { Layout, panels } from "./view.tsx";

export default defineWidget({
  id: "pretraining",
  knobs,
  model,
  panels,
  Layout,
  plate,
  describe,
  heavy: true,
  data,
  pace,
});
