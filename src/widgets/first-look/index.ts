import { defineWidget } from "../../stage/widget.ts";
import { data, KEPT_BACK, knobs, model, pace } from "./model.ts";
import { plate } from "./plate.ts";
import { tell } from "./tell.ts";
import { panels } from "./view.tsx";

export default defineWidget({
  id: "first-look",
  knobs,
  model,
  panels,
  plate,
  describe: tell,
  keep: (values, state) =>
    model.done!(state, values) ? { "first look": state.right.at(-1)! / KEPT_BACK } : undefined,
  heavy: true,
  data,
  pace,
});
