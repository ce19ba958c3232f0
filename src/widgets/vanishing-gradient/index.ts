import { defineWidget } from "../../stage/widget.ts";
import { knobs, model, pace } from "./model.ts";
import { plate } from "./plate.ts";
import { tell } from "./tell.ts";
import { Layout, panels } from "./view.tsx";

export default defineWidget({
  id: "vanishing-gradient",
  knobs,
  model,
  panels,
  Layout,
  plate,
  describe: tell,
  heavy: true,
  pace,
  strides: [20, 200],
});
