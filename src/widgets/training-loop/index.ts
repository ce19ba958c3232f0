import { defineWidget } from "../../stage/widget.ts";
import { knobs, model, pace, STAGES } from "./model.ts";
import { plate } from "./plate.ts";
import { tell } from "./tell.ts";
import { Layout, panels } from "./view.tsx";

export default defineWidget({
  id: "training-loop",
  knobs,
  model,
  panels,
  Layout,
  plate,
  describe: tell,
  idle: ({ start }) => (start === "luck" ? [] : ["seed"]),
  pace,
  strides: [STAGES.length, 100 * STAGES.length],
});
