/** From a pointer on the glass to a place in the plane; the only code here that asks the page where things are. */
import type { PlaneValue } from "../plane/planeContext.ts";
import type { Point } from "../plane/point.ts";

/** User units of a pointer over an svg whose viewBox fills its rectangle; read anew each time, for the page may move under the hand. */
export function toUserUnits(
  svg: Pick<Element, "getBoundingClientRect">,
  plane: Pick<PlaneValue, "width" | "height">,
): (event: { clientX: number; clientY: number }) => Point {
  return ({ clientX, clientY }) => {
    const { left, top, width, height } = svg.getBoundingClientRect();
    return [
      width > 0 ? ((clientX - left) / width) * plane.width : 0,
      height > 0 ? ((clientY - top) / height) * plane.height : 0,
    ];
  };
}

/** User units to data, held inside the plane's box. */
export function toData(plane: PlaneValue, [userX, userY]: Point): Point {
  const { x, y, box } = plane;
  return [
    x.invert(Math.min(box.right, Math.max(box.left, userX))),
    y.invert(Math.min(box.bottom, Math.max(box.top, userY))),
  ];
}

/** Captures later events of a pointer; a pointer already gone is no error. */
export function capture(element: Element, pointerId: number): void {
  try {
    element.setPointerCapture(pointerId);
  } catch {
    // The pointer was lifted before this ran.
  }
}
