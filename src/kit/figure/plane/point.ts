/** A place in data units. */
export type Point = readonly [x: number, y: number];

/** From where to where an axis or a map goes, in data units. */
export type Interval = readonly [from: number, to: number];

export const isFinitePoint = (point: Point): boolean =>
  Number.isFinite(point[0]) && Number.isFinite(point[1]);
