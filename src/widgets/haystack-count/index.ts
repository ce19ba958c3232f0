import { gridCount } from "../../engine/subjects/dimensions/gridCount.ts";
import { formatFixed } from "../../kit/format.ts";
import { defineWidget } from "../../stage/widget.ts";
import { knobs, landmarks, model, nesting } from "./model.ts";
import { plate } from "./plate.ts";
import { isRounded, tellCount, tellRatio } from "./tell.ts";
import { panels } from "./view.tsx";

/** From here on, three weights are the haystack to compare with. */
const LARGE = 1000;

export default defineWidget({
  id: "haystack-count",
  knobs,
  model,
  panels,
  plate,
  describe({ weights, values }, state, text) {
    const told = text.describe(formatFixed(weights, 0), values, tellCount(state), isRounded(state));
    const { across, cubes } = nesting(weights);
    if (cubes === 0) return `${told}, ${text.asShape[across]}. ${text.oneMore(values)}`;
    const { log10 } = state;
    const sentences = [`${told}.`];
    if (weights >= LARGE) {
      const axes = formatFixed(Math.round(weights / 3), 0);
      sentences.push(text.joke(axes, tellRatio(log10 - gridCount(values, 3).log10)));
    } else if (log10 <= landmarks.tries) sentences.push(text.tries.fewer);
    else sentences.push(text.tries.more(tellRatio(log10 - landmarks.tries)));
    const gap = log10 - landmarks.atoms;
    sentences.push(gap < 0 ? text.fewer(tellRatio(-gap)) : text.more(tellRatio(gap)));
    return sentences.join(" ");
  },
});
