import { formatFixed } from "../../kit/format.ts";
import { defineWidget } from "../../stage/widget.ts";
import { halfFrom, knobs, model } from "./model.ts";
import { plate } from "./plate.ts";
import { panels, tellShare } from "./view.tsx";

export default defineWidget({
  id: "egg-shell",
  knobs,
  model,
  panels,
  plate,
  describe({ dimensions, shell, curve }, state, text) {
    const told = text.describe(
      text.dimensions(dimensions),
      formatFixed(shell, 0),
      tellShare(state.shell, text.spoken),
      tellShare(state.white, text.spoken),
      tellShare(state.yolk, text.spoken),
    );
    // Where half of the egg is shell is told once the reader has come that far.
    const half = halfFrom(shell);
    const sentences = [told];
    if (curve === "whole" || dimensions >= half) sentences.push(text.half(half));
    return sentences.join(" ");
  },
});
