import { defineWidget } from "../../stage/widget.ts";
import { describe } from "./describe.ts";
import { letter } from "./envelope.ts";
import { knobs, model } from "./model.ts";
import { plate } from "./plate.ts";
import { Layout, panels } from "./view.tsx";

export default defineWidget({
  id: "overfit-desk",
  knobs,
  model,
  panels,
  Layout,
  plate,
  describe,
  heavy: true,
  keep(values) {
    const envelope = letter(values);
    return envelope && { envelope };
  },
});
