import { defineWidget } from "../../stage/widget.ts";
import { knobs, model } from "./model.ts";
import { plate } from "./plate.ts";
import { sources } from "./sources.ts";
import { describe } from "./tell.ts";
import { Layout, panels } from "./view.tsx";

export default defineWidget({
  id: "timeline",
  knobs,
  model,
  panels,
  Layout,
  plate,
  describe,
  sources: Object.keys(sources),
});
