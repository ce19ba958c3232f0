import { defineWidget } from "../../stage/widget.ts";
import { data, knobs, model, pace } from "./model.ts";
import { plate } from "./plate.ts";
import { tell } from "./tell.ts";
import { Layout, panels } from "./view.tsx";

export default defineWidget({
  id: "random-guess",
  knobs,
  model,
  panels,
  Layout,
  plate,
  describe: tell,
  keep: ({ net }, _state, { stepsPerSecond }) =>
    stepsPerSecond === undefined ? undefined : { [`guesses a second, ${net}`]: stepsPerSecond },
  heavy: true,
  data,
  idle: ({ method }) => (method === "guess" ? ["nudge", "keep"] : []),
  pace,
  strides: [100, 10_000],
});
