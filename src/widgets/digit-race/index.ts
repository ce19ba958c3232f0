import { defineWidget } from "../../stage/widget.ts";
import { describe } from "./describe.ts";
import { data, knobs, model, pace } from "./model.ts";
import { plate } from "./plate.ts";
import { EPOCH } from "./track.ts";
import { panels } from "./view.tsx";

export default defineWidget({
  id: "digit-race",
  knobs,
  model,
  panels,
  plate,
  describe,
  heavy: true,
  data,
  pace,
  strides: [EPOCH],
});
