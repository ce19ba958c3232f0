import { defineWidget } from "../../stage/widget.ts";
import { knobs, lengthOf, model, pace } from "./model.ts";
import { plate } from "./plate.ts";
import { describe } from "./tell.ts";
import { Layout, panels } from "./view.tsx";

export default defineWidget({
  id: "optimizer-race",
  knobs,
  model,
  panels,
  Layout,
  plate,
  describe,
  heavy: true,
  idle: ({ rates }, shows) => [
    ...(rates === "tuned" ? (["rate"] as const) : []),
    ...(shows("map") ? [] : (["map"] as const)),
  ],
  pace,
  length: lengthOf,
});
