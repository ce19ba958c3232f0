/** A place in data units. */
export type Point = readonly [x: number, y: number];

export const isFinitePoint = (point: Point): boolean =>
  Number.isFinite(point[0]) && Number.isFinite(point[1]);
