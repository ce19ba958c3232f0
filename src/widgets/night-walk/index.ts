import { defineWidget } from "../../stage/widget.ts";
import { describe } from "./describe.ts";
import { knobs, model } from "./model.ts";
import { pitchAt } from "./pitch.ts";
import { plate } from "./plate.ts";
import { en } from "./text/en.ts";
import { Layout, panels } from "./view.tsx";

export default defineWidget({
  id: "night-walk",
  knobs,
  model,
  panels,
  Layout,
  plate,
  text: { en },
  describe,
  tone: ({ tone, terrain }, { trail }) => (tone ? pitchAt(terrain, trail.at(-1)!) : undefined),
});
