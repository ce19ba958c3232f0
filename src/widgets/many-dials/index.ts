import { indexOf, nameOf, placeOf, places } from "../../engine/subjects/networks/fortyFour.ts";
import { format, formatFixed } from "../../kit/format.ts";
import { defineWidget } from "../../stage/widget.ts";
import {
  errorOf,
  gradientOf,
  knobs,
  model,
  othersChanged,
  rightAnswers,
  slopesOf,
  stepsOf,
} from "./model.ts";
import { plate } from "./plate.ts";
import { Layout, panels } from "./view.tsx";

export default defineWidget({
  id: "many-dials",
  knobs,
  model,
  panels,
  Layout,
  plate,
  pace: 10,
  idle: ({ face }) => (face === "three" ? ["weight"] : ["curve"]),
  describe(values, state, text) {
    const steps = stepsOf(state);
    const after = steps > 0 ? text.after(steps) : "";
    const still = model.done!(state, values) ? [text.still] : [];
    if (state.face === "three") {
      const here = state.path.at(-1)!;
      const [a, w, b] = here.map((dial) => formatFixed(dial, 2)) as [string, string, string];
      const slopes = slopesOf(here).map((slope) => format(slope, 3)) as [string, string, string];
      const [upA, upW, upB] = slopesOf(here).map((slope) => slope < 0) as [boolean, boolean, boolean];
      return [
        after + text.three(a, w, b, format(errorOf(here), 3)),
        text.slopes(...slopes),
        ...(still.length > 0 ? still : [text.downhill(upA, upW, upB)]),
      ].join(" ");
    }
    const gradient = gradientOf(state.weights);
    const steepest = places.reduce((best, place) =>
      Math.abs(gradient[indexOf(place)]!) > Math.abs(gradient[indexOf(best)]!) ? place : best,
    );
    const right = rightAnswers(state.weights);
    const chosen = indexOf(placeOf(values.weight));
    return [
      after +
        (steps === 0 && values.change !== 0
          ? text.turnedBy(values.turned, formatFixed(values.change, 2), othersChanged(values))
          : "") +
        text.fortyFour(
          format(state.losses.at(-1)!, 3),
          gradient.filter((slope) => slope > 0).length,
          format(Math.hypot(...gradient), 3),
        ),
      text.right(right.filter(Boolean).length, right.length),
      text.steepest(nameOf(steepest), format(gradient[indexOf(steepest)]!, 3)),
      text.chosen(values.weight, formatFixed(state.weights[chosen]!, 2), format(gradient[chosen]!, 3)),
      ...still,
    ].join(" ");
  },
});
