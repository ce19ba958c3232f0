import { formatApart, formatFixed, formatPower } from "../../kit/format.ts";
import { defineWidget } from "../../stage/widget.ts";
import { agreementOf } from "./agreement.ts";
import { bestNudge, errorOf, knobs, model, nudged, slope } from "./model.ts";
import { plate } from "./plate.ts";
import { Layout, panels, writeNudge } from "./view.tsx";

export default defineWidget({
  id: "hackers-gradient",
  knobs,
  model,
  panels,
  Layout,
  plate,
  describe(values, { tried }, text) {
    const { weight, nudge, formula, errors } = values;
    const found = nudged(weight, nudge, formula);
    const told = [
      text.told(
        formatFixed(weight, 2),
        writeNudge(nudge),
        ...formatApart(found, slope(weight), 6),
        formatPower(errorOf(weight, nudge, formula), 2),
      ),
      text.digits(agreementOf(found, slope(weight)).digits),
    ];
    if (errors === "all") {
      const best = bestNudge(weight, formula);
      told.push(text.best(writeNudge(best.h), formatPower(best.error, 1)));
    } else if (tried.length > 1) {
      const [last, now] = [tried.at(-2)!, tried.at(-1)!];
      const worse = errorOf(weight, now, formula) - errorOf(weight, last, formula);
      if (now === nudge) told.push(text.compared(now < last, Math.sign(worse)));
    }
    return told.join(" ");
  },
});
