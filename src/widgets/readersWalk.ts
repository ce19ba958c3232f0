/** The walk that the reader has made in section 1, for the widgets that go on from it. */
import type { Point } from "../engine/descent.ts";
import { CROSSINGS } from "../engine/subjects/mountain/friend.ts";
import { mountainDomain } from "../engine/subjects/mountain/mountainHeight.ts";
import { type Direction, moveCodec, trailOf } from "../engine/subjects/walking/compass.ts";
import { positionOf } from "../engine/subjects/walking/walkingGrid.ts";
import { choice, list, point, type ValuesOf } from "../stage/knobs.ts";

/** The moves that section 1 allows; it remembers two more, which were refused. */
const MOVES = 60;
const crossings = { min: 0, max: CROSSINGS - 1, step: 1 };
/** Set by what the reader does there, not here; the figure then opens anew. */
const followed = { place: "none" } as const;

/** The moves, the crossing that the reader set out from, and the ground that they led over. */
export const walkKnobs = {
  moves: list<Direction>([], MOVES + 2, moveCodec, followed),
  setOut: point([20, 20], { x: crossings, y: crossings }, followed),
  ground: choice("mountain", ["mountain", "cumberland", "crater", "bowl"], followed),
};
type Walk = ValuesOf<typeof walkKnobs>;

/** In the mountain's two weights: where the reader set out, and the place after every move made; nothing over other ground. */
export function readersPlaces({ moves, setOut, ground }: Walk): readonly Point[] {
  if (ground !== "mountain") return [];
  const trail = trailOf(CROSSINGS, setOut[1] * CROSSINGS + setOut[0], moves, MOVES);
  return trail.map((index) => positionOf({ size: CROSSINGS, domain: mountainDomain }, index));
}

/** The same, and nothing where no move was made. */
export function readersWalk(walk: Walk): readonly Point[] {
  const places = readersPlaces(walk);
  return places.length > 1 ? places : [];
}
