import { wayDown } from "../../kit/compass.ts";
import { format } from "../../kit/format.ts";
import { defineWidget } from "../../stage/widget.ts";
import { bowls, knobs, model } from "./model.ts";
import { plate } from "./plate.ts";
import { panels } from "./view.tsx";

const change = (slope: number) => ({ up: slope > 0, by: format(Math.abs(slope), 3) });

export default defineWidget({
  id: "error-bowl",
  knobs,
  model,
  panels,
  plate,
  pace: 10,
  describe(values, { path }, text) {
    const bowl = bowls[values.data];
    const [w, b] = path.at(-1)!;
    const [east, north] = bowl.gradient(w, b);
    const steps = path.length - 1;
    const here = text.here(format(w, 3), format(b, 3), format(bowl.value(w, b), 3));
    const told = [steps > 0 ? text.after(steps) + here : here[0]!.toUpperCase() + here.slice(1)];
    if (model.done!({ path }, values)) told.push(text.still);
    else told.push(text.rises(change(east), change(north), wayDown([east, north], text)));
    if (values.scales === "own" && values.arrow) told.push(text.stretched);
    return told.join(" ");
  },
});
