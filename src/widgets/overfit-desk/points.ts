/** What lies on the desk: points measured with noise, dealt into four cards, and as many more in an envelope. */
import { generator } from "../../engine/random.ts";
import type { Point } from "../../kit/figure/plane/point.ts";

/** Points lie between −REACH and REACH. */
export const REACH = 1.5;
/** The standard deviation of the noise; its square, 0.09, is the least mean squared error that any curve can count on. */
export const NOISE = 0.3;
/** What the points would lie on if measuring were exact. Nobody at the desk knows it. */
export const truth = (x: number): number => Math.sin(3 * x) + 0.3 * x;

export const CARDS = 4;
const KNOWN = 24;
const SEALED = 40;

const random = generator(3);

/** `count` points, one in each of as many equal stretches, in random order. */
function measured(count: number): readonly Point[] {
  const places = Array.from({ length: count }, (_, i) => REACH * ((2 * (i + random.uniform())) / count - 1));
  return random.shuffle(places).map((x) => [x, truth(x) + NOISE * random.normal()] as const);
}

const known = measured(KNOWN);
/** On which card the dealer put a point. */
const dealt = (i: number): number => (i + 1) % CARDS;
/** The points that may be looked at, six on a card. */
export const cards: readonly (readonly Point[])[] = Array.from({ length: CARDS }, (_, card) =>
  known.filter((_, i) => dealt(i) === card),
);
/** All points on the desk but those of one card. */
export const withoutCard = (card: number): readonly Point[] => known.filter((_, i) => dealt(i) !== card);
/** Those in the envelope. */
export const sealed: readonly Point[] = measured(SEALED);
