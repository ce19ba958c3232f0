import { format } from "../../kit/format.ts";
import { defineWidget } from "../../stage/widget.ts";
import { bowls, knobs, model } from "./model.ts";
import { plate } from "./plate.ts";
import { en } from "./text/en.ts";
import { View } from "./view.tsx";

export default defineWidget({
  id: "error-bowl",
  knobs,
  model,
  View,
  plate,
  text: { en },
  pace: 10,
  describe(values, { path }, text) {
    const bowl = bowls[values.data];
    const [m, b] = path.at(-1)!;
    const [gm, gb] = bowl.gradient(m, b);
    const steps = path.length - 1;
    const ways = [
      gm > 0 ? text.ways.slope.down : text.ways.slope.up,
      gb > 0 ? text.ways.intercept.down : text.ways.intercept.up,
    ];
    const here = text.here(format(m, 3), format(b, 3), format(bowl.value(m, b), 3));
    const told = steps > 0 ? text.after(steps) + here[0]!.toLowerCase() + here.slice(1) : here;
    const slopes = model.done!({ path }, values)
      ? text.bottom
      : text.slopes(format(gm, 3), format(gb, 3), ways.join(text.ways.and));
    return `${told} ${slopes}${values.scales === "own" && values.arrow ? ` ${text.stretched}` : ""}`;
  },
});
