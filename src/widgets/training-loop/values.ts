/** What the loop comes to from the places of the mountain, at the rate that the figure starts with. */
import { initialValues, turnValues } from "../../stage/knobs.ts";
import { replay } from "../../stage/run.ts";
import { type Given, type Theme, takes } from "../../stage/values.ts";
import { knobs, model, STAGES, type State, type Values } from "./model.ts";

const after = (start: Values["start"], rounds: number): State =>
  replay(model, turnValues(knobs, initialValues(knobs), { start }), STAGES.length * rounds).state;

const rounds = ["rounds"] as const;
const ten = (start: Values["start"]) =>
  takes(rounds, (given: Given<"rounds">) => after(start, given.rounds).ten.loss);
const two = (start: Values["start"]) =>
  takes(rounds, (given: Given<"rounds">) => after(start, given.rounds).two!.loss);

/** Losses after so many rounds, with all ten parameters and with the mountain's two dials alone. */
export const loop: Theme = {
  friend: ten("friend"),
  friendTwo: two("friend"),
  camp: ten("camp"),
};
