/**
 * Seven optimizers on eight surfaces: when they get home, where they end, and from how many starts they win. Named by surface
 * and optimizer: `race.homeHimmelblauSgd`.
 */

import { remembered } from "../../engine/remembered.ts";
import { run } from "../../engine/subjects/racing/runner.ts";
import { RUNNERS, type Runner } from "../../engine/subjects/racing/runners.ts";
import { finishOf } from "../../engine/subjects/racing/winner.ts";
import { initialValues } from "../../stage/knobs.ts";
import { type Given, type Theme, takes } from "../../stage/values.ts";
import { lossOf } from "./field.ts";
import { knobs, model, rateOf, SIDE, type Values } from "./model.ts";
import { type SurfaceName, surfaceNames, tracks } from "./tracks.ts";

/** A race from {x}, {y}; at its own rates, or all at {rate}; 200 steps, or {steps}. */
const asked = ["x", "y", "rate?", "steps?"] as const;
type Asked = Given<(typeof asked)[number]>;

const valuesOf = (surface: SurfaceName, rate?: number): Values => ({
  ...initialValues(knobs),
  surface,
  ...(rate !== undefined && { rates: "same", rate }),
});

const walksOf = (surface: SurfaceName, { x, y, rate, steps = knobs.length.initial }: Asked) => {
  const values = valuesOf(surface, rate);
  return RUNNERS.map((runner) => run(tracks[surface], runner, rateOf(values, runner), [x, y], steps));
};

/** From how many of the map's starts each wins, at its own rate, in races as long as the widget's at first. */
const winsOn = remembered((surface: SurfaceName): readonly number[] => {
  const values: Values = { ...valuesOf(surface), map: "winners" };
  const { winners } = model.advance!(model.init(values), values, SIDE);
  return RUNNERS.map((_, k) => winners.filter((winner) => winner === k).length);
});

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** What can be said of one optimizer on one surface. */
function quotes(surface: SurfaceName, runner: Runner, k: number): Theme {
  const name = capital(surface) + capital(runner);
  return {
    /** Steps until it is home; an error of the prose where it never is. */
    [`home${name}`]: takes(asked, (given) => finishOf(walksOf(surface, given)).home[k] ?? Number.NaN),
    /** The loss at which it stands in the end; on the mountain the mean squared error. */
    [`end${name}`]: takes(asked, (given) => lossOf(surface, walksOf(surface, given)[k]!.losses.at(-1)!)),
    get [`wins${name}`]() {
      return winsOn(surface)[k]!;
    },
  };
}

const table: Theme = {};
for (const surface of surfaceNames)
  RUNNERS.forEach((runner, k) => {
    Object.defineProperties(table, Object.getOwnPropertyDescriptors(quotes(surface, runner, k)));
  });

export const race: Theme = Object.defineProperties(
  { starts: SIDE ** 2 },
  Object.getOwnPropertyDescriptors(table),
);
