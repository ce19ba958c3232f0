/** What trainings at the desk come to, with the first card kept back and on average over all four. */
import { initialValues, turnValues } from "../../stage/knobs.ts";
import { start } from "../../stage/run.ts";
import { type Given, type Theme, takes } from "../../stage/values.ts";
import { EPOCHS, knobs, lowest, model, type State } from "./model.ts";
import { NOISE } from "./points.ts";

const which = ["units", "epochs?", "decay?", "dropout?", "card?"] as const;
type Which = Given<(typeof which)[number]>;

const trained = new Map<string, State>();
function after({ card = 1, ...turned }: Which): State {
  const key = JSON.stringify({ card, ...turned });
  const known = trained.get(key);
  if (known) return known;
  const values = turnValues(knobs, initialValues(knobs), {
    ...turned,
    held: knobs.held.parse(String(card)) ?? "1",
  });
  const { state } = start(model, values);
  trained.set(key, state);
  return state;
}

/** Of one training. */
const told = (what: (state: State) => number) => takes(which, (given: Which) => what(after(given)));

export const desk: Theme = {
  training: told(({ training, stop }) => training[stop]!),
  validation: told(({ validation, stop }) => validation[stop]!),
  /** Over the four cards. */
  mean: told(({ mean, stop }) => mean[stop]!),
  lowestAt: told(({ validation }) => EPOCHS[lowest(validation)]!),
  lowest: told(({ validation }) => Math.min(...validation)),
  noise: NOISE ** 2,
};
