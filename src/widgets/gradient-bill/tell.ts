/** The sentences under the picture: what one gradient costs by counting, how far the timing has come, and whether both ways agree. */
import {
  backwardCost,
  forwardCost,
  gradientCost,
  nudgingPasses,
} from "../../engine/subjects/cost/passCost.ts";
import { format, formatFixed, formatPower } from "../../kit/format.ts";
import { counted, far, rungOf } from "./bill.ts";
import { jobs, LADDER, SIZES, type State, type Values } from "./model.ts";
import type { Text } from "./text/en.ts";

const whole = (count: number): string => formatFixed(count, 0);

export function tell(values: Values, { done }: State, text: Text): string {
  const rung = rungOf(values);
  const network = LADDER[rung]!;
  const size = whole(SIZES[rung]!);
  const by = { backward: gradientCost(network, "backward"), nudging: gradientCost(network, "nudging") };
  const said: string[] = [];
  if (values.way !== "nudging")
    said.push(
      text.bill.backward(size, whole(forwardCost(network)), whole(backwardCost(network)), whole(by.backward)),
    );
  if (values.way !== "backward")
    said.push(
      text.bill.nudging(size, whole(nudgingPasses(network)), whole(forwardCost(network)), whole(by.nudging)),
    );
  if (values.way === "both") {
    const ratio = by.nudging / by.backward;
    said.push(text.times(ratio < 100 ? format(ratio, 3) : whole(ratio)));
  }
  const ends = {
    backward: formatPower(far("backward", counted.backward.at(-1)!), 1),
    nudging: formatPower(far("nudging", counted.nudging.at(-1)!), 1),
  };
  said.push(text.atFar[values.way](ends.backward, ends.nudging));
  const all = jobs(values);
  if (done.length === 0) said.push(text.nothingTimed);
  else {
    const newest = done.at(-1)!;
    said.push(text.timedSoFar(done.length, all.length, text.ways[newest.way], whole(SIZES[newest.rung]!)));
    const apart = Math.max(...done.map(({ apart }) => apart));
    if (apart > 0) said.push(text.agree(format(apart, 1)));
  }
  return said.join(" ");
}
