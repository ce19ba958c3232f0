import { format, formatFixed } from "../../kit/format.ts";
import { defineWidget } from "../../stage/widget.ts";
import { derivativeAt, errorAt, hitsAt, knobs, lowest, model, SLOPES } from "./model.ts";
import { plate } from "./plate.ts";
import { panels } from "./view.tsx";

export default defineWidget({
  id: "line-error",
  knobs,
  model,
  panels,
  plate,
  describe(values, _state, text) {
    const { slope, norm, reduction, curve, hits } = values;
    const best = lowest(values);
    const rise = derivativeAt(slope, values);
    const told = [
      text.describe(
        formatFixed(slope, 2),
        text.errorName[norm][reduction],
        formatFixed(errorAt(slope, values), 3),
      ),
    ];
    if (Math.abs(slope - best.slope) <= SLOPES.step / 2) told.push(text.atBest);
    else if (rise === undefined) told.push(text.corner);
    else told.push(rise > 0 ? text.uphill(format(rise, 2)) : text.downhill(format(-rise, 2)));
    if (hits) told.push(text.hitsAre(text.hits(hitsAt(slope))));
    if (curve === "whole") told.push(text.bestIs(formatFixed(best.slope, 2), formatFixed(best.error, 3)));
    return told.join(" ");
  },
});
