import { format, formatFixed } from "../../kit/format.ts";
import { defineWidget } from "../../stage/widget.ts";
import { knobs, model, networkOf, runsOf } from "./model.ts";
import { plate } from "./plate.ts";
import { Layout, panels } from "./view.tsx";
import { tell } from "./worked.ts";

export default defineWidget({
  id: "function-graph",
  knobs,
  model,
  panels,
  Layout,
  plate,
  describe(values, pass, text) {
    const here = text.describe(
      format(values.x),
      tell(pass.output),
      pass.shares.map(tell),
      format(values.bias),
    );
    const runs = runsOf(networkOf(values));
    const place = (x: number): string => formatFixed(x, 1);
    const course = runs.map(({ to, start, end, steep }, i) =>
      (end > start ? text.rises : text.falls)(
        formatFixed(end, 2),
        i === runs.length - 1 ? "" : text.turnsAt(place(to)),
        text.steep(steep.map(place)),
      ),
    );
    const whole =
      runs.length === 0
        ? text.level(formatFixed(pass.output, 2))
        : text.course(formatFixed(runs[0]!.start, 2), course);
    return `${whole} ${here}`;
  },
});
