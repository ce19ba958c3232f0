import { placeOf } from "../../engine/subjects/networks/fortyFour.ts";
import { format } from "../../kit/format.ts";
import { defineWidget } from "../../stage/widget.ts";
import { knobs, LAYERS, model, movedBy, NEURONS, reachOf, redWeight, tellMove } from "./model.ts";
import { plate } from "./plate.ts";
import { panels } from "./view.tsx";

export default defineWidget({
  id: "tweak-ripple",
  knobs,
  model,
  panels,
  plate,
  describe(values, state, text) {
    const place = placeOf(values.weight);
    const route = text.from[place.layer]!(place.from + 1, place.to + 1);
    const { was, is } = redWeight(values);
    const reach = reachOf(place);
    if (values.change === 0) return text.still(route, format(is), reach, NEURONS);
    const layers = LAYERS.slice(1).flatMap((size, l) => {
      const amounts = Array.from({ length: size }, (_, i) => movedBy(values, state, l + 1, i));
      const told = amounts.flatMap((by) => (by === undefined ? [] : [tellMove(by)]));
      if (told.length === 0) return [];
      if (told.length < size) return [text.one(told[0]!)];
      return [text.all[l]!(told)];
    });
    return text.moves(route, format(was), format(is), reach, NEURONS, layers.join("; "));
  },
});
