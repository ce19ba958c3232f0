/** The landscape in sentences: where the climber stands, which way it falls, where climbers end. */

import { eigen } from "../../engine/subjects/fits/eigen.ts";
import { metresOf } from "../../engine/subjects/mountain/mountainHeight.ts";
import { basinAt } from "../../engine/subjects/walking/basins.ts";
import { hessian } from "../../engine/subjects/walking/hessian.ts";
import { linearSharpness } from "../../engine/subjects/walking/linearGround.ts";
import { wayDown } from "../../kit/compass.ts";
import type { Point } from "../../kit/figure/plane/point.ts";
import { format, formatFixed } from "../../kit/format.ts";
import { readersWalk } from "../readersWalk.ts";
import { basinsOf, CLIMBERS, landscapeOf, type SurfaceName } from "./landscapes.ts";
import type { State, Values } from "./model.ts";
import type { Text } from "./text/en.ts";

/** A loss in its own unit: the mountain's heights are logarithms of it. */
export const lossOf = (surface: SurfaceName, value: number): number =>
  surface === "mountain" ? 10 ** value : value;
export function tellLoss(surface: SurfaceName, value: number, text: Text): string {
  const loss = lossOf(surface, value);
  return Math.abs(loss) < 1e-6 ? text.nothing : format(loss, 3);
}

/** A height, or a difference of heights, as section 1 told them on the mountain, and in the loss's own unit elsewhere. */
const tellHeight = (surface: SurfaceName, value: number, text: Text): string =>
  surface === "mountain" ? text.metres(formatFixed(metresOf(value), 0)) : format(value, 3);
const tellRise = (surface: SurfaceName, rise: number, text: Text): string =>
  surface === "mountain" ? text.metres(format(metresOf(rise) - metresOf(0), 2)) : format(rise, 2);

/** What hops leave of a zero is a zero. */
const tellDial = (value: number): string => format(Math.abs(value) < 1e-9 ? 0 : value, 3);
export const tellPlace = (surface: SurfaceName, [x, y]: Point, text: Text): string =>
  text.place(text.axisNames[surface], tellDial(x), tellDial(y));

/** The hollow at the end of a gentle descent from a place; −1 for none. */
function hollowFrom(surface: SurfaceName, at: Point): number {
  const land = landscapeOf(surface);
  return basinAt(land, { rate: land.surveyRate, trap: land.trap }, at);
}

/** What kind of level ground this is. */
function tellLevel(surface: SurfaceName, [x, y]: Point, text: Text): string {
  const land = landscapeOf(surface);
  const [least, greatest] = eigen(hessian(land, x, y)).values;
  if (surface === "linear" && land.trap(x, y) >= 0) return text.inValley(format(linearSharpness(x), 3));
  if (greatest < 0) return text.onTop;
  if (least < -1e-3) return text.onSaddle;
  const hollow = land.trap(x, y);
  if (hollow < 0) return text.onLevel;
  if (land.hollows === 1) return text.inOnly;
  const lowest = land.minima.every(({ value }) => land.minima[hollow]!.value <= value + 1e-9);
  const alone = land.minima.filter(({ value }) => value <= land.minima[hollow]!.value + 1e-9).length === 1;
  return text.inHollow(text.letter(hollow), lowest ? (alone ? text.theLowest : "") : text.notLowest);
}

export function describe(values: Values, state: State, text: Text): string {
  const { surface, walk, basins, moves, ground } = values;
  const land = landscapeOf(surface);
  const here = state.path.at(-1)!;
  const steps = state.path.length - 1;
  const value = land.value(...here);
  const slope = land.gradient(...here);
  const told = [
    text.stands[surface](
      text.after(steps, walk),
      tellPlace(surface, here, text),
      tellLoss(surface, value, text),
      tellHeight(surface, value, text),
    ),
  ];
  const steepness = Math.hypot(...slope);
  if (state.end === "level" || steepness < 1e-6) told.push(tellLevel(surface, here, text));
  else {
    told.push(text.falls(wayDown(slope, text), tellRise(surface, steepness, text)));
    if (state.end === "off") told.push(walk === "newton" ? text.hopOff : text.stepOff);
    else if (state.end === "flat") told.push(text.noBowl);
    if (walk === "newton") told.push(tellBowl(surface, here, text));
  }
  if (basins) {
    const { counts } = basinsOf(surface);
    const all = CLIMBERS * CLIMBERS;
    const lost = all - counts.reduce((sum, count) => sum + count, 0);
    told.push(
      text.shares(
        all,
        counts.map((count, k) => [text.letter(k), count, tellLoss(surface, land.minima[k]!.value, text)]),
        lost,
      ),
    );
  }
  if (surface === "mountain") {
    const own = readersWalk(values);
    const end = own.at(-1);
    if (end) {
      const hollow = hollowFrom(surface, end);
      told.push(
        text.yourWalk(
          own.length - 1,
          tellPlace(surface, end, text),
          tellLoss(surface, land.value(...end), text),
          hollow < 0 ? "" : text.letter(hollow),
        ),
      );
    } else if (moves.length > 0 && ground !== "mountain") told.push(text.elsewhere[ground]);
  }
  return told.join(" ");
}

/** What the curvatures make of a hop. */
function tellBowl(surface: SurfaceName, here: Point, text: Text): string {
  const [least, greatest] = eigen(hessian(landscapeOf(surface), ...here)).values;
  if (least > 0) return text.bowl;
  return greatest < 0 ? text.dome : text.pass;
}
