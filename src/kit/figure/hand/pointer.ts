/** From a pointer on the glass to a place in the plane; the only code here that asks the page where things are. */
import type { PlaneValue } from "../plane/planeContext.ts";
import type { Point } from "../plane/point.ts";

/** How often the page has moved under the hand. */
let moves = 0;
for (const kind of ["scroll", "resize"])
  globalThis.addEventListener?.(
    kind,
    () => {
      moves += 1;
    },
    { capture: true, passive: true },
  );

/** User units of a pointer over an svg whose viewBox fills its rectangle. The rectangle is read once a drag, and anew when the page has moved. */
export function toUserUnits(
  svg: Pick<Element, "getBoundingClientRect">,
  plane: Pick<PlaneValue, "width" | "height">,
): (event: { clientX: number; clientY: number }) => Point {
  let rect = svg.getBoundingClientRect();
  let read = moves;
  return ({ clientX, clientY }) => {
    if (read !== moves) [rect, read] = [svg.getBoundingClientRect(), moves];
    const { left, top, width, height } = rect;
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
