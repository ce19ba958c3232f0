/** The numbers behind a mark, kept beside its element: what is saved as a table is what was drawn. */
import type { Point } from "./point.ts";

const carried = new WeakMap<Element, readonly Point[]>();

/** Made to be used as a ref: remembers the data points that an element draws. */
export const carries =
  (points: readonly Point[]) =>
  (element: Element | null): void => {
    if (element) carried.set(element, points);
  };

/** The data points of a mark; nothing for an element that is none. */
export const pointsOf = (element: Element): readonly Point[] | undefined => carried.get(element);
