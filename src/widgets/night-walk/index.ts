import { defineWidget } from "../../stage/widget.ts";
import { describe } from "./describe.ts";
import { gridOf, knobs, model } from "./model.ts";
import { pitchAt } from "./pitch.ts";
import { plate } from "./plate.ts";
import { Layout, panels } from "./view.tsx";

export default defineWidget({
  id: "night-walk",
  knobs,
  model,
  panels,
  Layout,
  plate,
  describe,
  // By day everything is seen.
  idle: ({ dawn }) => (dawn ? ["radius"] : []),
  /** The reader's walk: over which ground, from where, which crossings it led through, and how high it ended, in metres. */
  keep: ({ terrain, start }, { trail }) =>
    trail.length > 1
      ? { walk: { terrain, start, trail, height: gridOf(terrain).heights[trail.at(-1)!] } }
      : undefined,
  tone: ({ tone, terrain }, { trail }) => (tone ? pitchAt(terrain, trail.at(-1)!) : undefined),
});
