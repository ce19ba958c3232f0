import { format, formatFixed } from "../../kit/format.ts";
import { defineWidget } from "../../stage/widget.ts";
import { errorAt, knobs, lowest, model, SLOPES } from "./model.ts";
import { plate } from "./plate.ts";
import { en } from "./text/en.ts";
import { View } from "./view.tsx";

export default defineWidget({
  id: "line-error",
  knobs,
  model,
  View,
  plate,
  text: { en },
  describe({ slope, norm, reduction, curve }, _state, text) {
    const name = text.errorName[norm][reduction];
    const error = (m: number): number => errorAt(m, { norm, reduction });
    const here = error(slope);
    const best = lowest({ norm, reduction });
    const trend =
      Math.abs(slope - best.slope) <= SLOPES.step / 2
        ? text.atBest
        : error(slope + SLOPES.step / 2) > here
          ? text.uphill
          : text.downhill;
    const whole =
      curve === "whole" ? ` ${text.bestIs(formatFixed(best.slope, 2), formatFixed(best.error, 3))}` : "";
    return `${text.describe(format(slope, 2), name, formatFixed(here, 3))} ${trend}${whole}`;
  },
});
