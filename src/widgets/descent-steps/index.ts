import { defineWidget } from "../../stage/widget.ts";
import { describe } from "./describe.ts";
import { knobs, model } from "./model.ts";
import { plate } from "./plate.ts";
import { Layout, panels } from "./view.tsx";

export default defineWidget({
  id: "descent-steps",
  knobs,
  model,
  panels,
  Layout,
  plate,
  pace: 10,
  strides: [100],
  describe,
});
