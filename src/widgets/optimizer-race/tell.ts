/** The race in sentences: who is ahead, who is home, who has run away, and what the chosen one holds. */
import { RUNNERS } from "../../engine/subjects/racing/runners.ts";
import { format } from "../../kit/format.ts";
import { fieldOf, lossOf, placeAt, stepOf } from "./field.ts";
import { heldBy } from "./holds.ts";
import { ownWalk, raceOf, rateOf, SIDE, type State, startOf, type Values } from "./model.ts";
import type { Text } from "./text/en.ts";
import { type SurfaceName, tracks } from "./tracks.ts";

/** Three digits of a loss; one too small to be told is `nothing`. */
export function tellLoss(surface: SurfaceName, height: number, nothing: string): string {
  const loss = lossOf(surface, height);
  return Math.abs(loss) < 1e-6 ? nothing : format(loss, 3);
}

/** From how many of the starts that are done this one wins; −1 is nobody. */
export const wonBy = ({ winners }: State, k: number): number =>
  winners.filter((winner) => winner === k).length;

const outside = (values: Values, [x, y]: readonly [number, number]): boolean => {
  const [[x0, x1], [y0, y1]] = tracks[values.surface].domain;
  return !(x >= x0 && x <= x1 && y >= y0 && y <= y1);
};

/** What has become of one by this step: run away, off the map, home and when; nothing where it is on its way. */
export function noteOf(values: Values, { step }: State, k: number, text: Text): string {
  if (values.resting.includes(RUNNERS[k]!)) return text.rests;
  const { walks, finish } = raceOf(values);
  const walk = walks[k]!;
  const last = walk.losses.length - 1;
  if (walk.stopped && last <= step) return text.ranAway(last);
  if (outside(values, placeAt(walk, stepOf(walk, step)))) return text.offMap;
  const home = finish.home[k];
  return home !== undefined && home <= step ? text.homeAfter(home, k === finish.winner) : "";
}

export function describe(values: Values, state: State, text: Text): string {
  const { surface, map, rates, length } = values;
  const { walks, finish } = raceOf(values);
  const start = startOf(values);
  const told = [
    text.setting(
      surface,
      fieldOf(values).map(({ runner }) => text.names[runner]),
      text.place(text.axisNames[surface], format(start[0], 3), format(start[1], 3)),
      rates === "same" ? format(values.rate, 2) : undefined,
    ),
  ];
  if (map === "winners") {
    const { winners } = state;
    const shares = RUNNERS.map((runner, k) => [text.names[runner], wonBy(state, k)] as const)
      .filter(([, won]) => won > 0)
      .sort((a, b) => b[1] - a[1]);
    return text.winnersSoFar(surface, winners.length, SIDE ** 2, length, shares, wonBy(state, -1));
  }
  if (state.step === 0) return [...told, text.waiting].join(" ");
  const now = fieldOf(values).map(({ runner, place: k }) => {
    const step = stepOf(walks[k]!, state.step);
    return { runner, k, height: walks[k]!.losses[step]! };
  });
  const gone = now.filter(({ k }) => walks[k]!.stopped && walks[k]!.losses.length - 1 <= state.step);
  const running = now.filter((one) => !gone.includes(one)).sort((a, b) => a.height - b.height);
  const loss = (height: number): string => tellLoss(surface, height, text.nothing);
  const groups = new Map<string, string[]>();
  for (const { runner, height } of running) {
    const alike = groups.get(loss(height));
    if (alike) alike.push(text.names[runner]);
    else groups.set(loss(height), [text.names[runner]]);
  }
  if (running.length > 0) told.push(text.order(state.step, [...groups]));
  for (const { runner, k } of gone) {
    const { losses } = walks[k]!;
    told.push(text.goneAway(text.names[runner], losses.length - 1, losses[0]! > 0));
  }
  const off = running.filter(({ k }) => outside(values, placeAt(walks[k]!, stepOf(walks[k]!, state.step))));
  if (off.length > 0) told.push(text.areOff(off.map(({ runner }) => text.names[runner])));
  const home = finish.winner < 0 ? undefined : finish.home[finish.winner];
  if (home !== undefined && home <= state.step)
    told.push(text.won(text.names[RUNNERS[finish.winner]!], home));
  else if (running.length === 0) told.push(text.nobodyLeft);
  else if (state.step === length) told.push(text.nobody);
  const own = ownWalk(values);
  if (own.length > 1) {
    const [x, y] = own[Math.min(state.step, own.length - 1)]!;
    told.push(text.yourWalk(Math.min(state.step, own.length - 1), loss(tracks[surface].value(x, y))));
  }
  told.push(holderTold(values, state, text));
  return told.join(" ");
}

/** The chosen one's memory, in one sentence for whoever only hears it. */
function holderTold(values: Values, state: State, text: Text): string {
  const { items } = heldBy(values, state);
  const { holder } = values;
  return text.holding(
    text.names[holder],
    format(rateOf(values, holder), 2),
    items.map(({ what, vector }) => [text.heldNames[what], tellVector(vector, text)] as const),
  );
}

export const tellVector = ([x, y]: readonly [number, number], text: Text): string =>
  text.vector(format(x, 3), format(y, 3));
