/** The whole box of a plane as something to click or drag in; put it before the handles, which stay on top. */
import { px } from "../../format.ts";
import { usePlane } from "../plane/planeContext.ts";
import type { Point } from "../plane/point.ts";
import { toData, toUserUnits } from "./pointer.ts";
import { holdsSidewaysTouch } from "./touch.ts";
import { useDrag } from "./useDrag.ts";

export interface DragSurfaceProps {
  /** Absent: nothing is drawn. */
  readonly onMove?: ((at: Point) => void) | undefined;
}

interface Grip {
  readonly toUser: ReturnType<typeof toUserUnits>;
  readonly from: Point;
  /** Ours at once, except under a finger: then once it has moved sideways; an upright stroke never is. */
  own: boolean | undefined;
}

/** Screen pixels that a resting finger may wander. */
const TREMBLE = 4;

/**
 * Never the only way to do something: whatever it sets needs a handle or a control too. Upright swipes scroll the
 * page (`touch-action: pan-y`).
 */
export function DragSurface({ onMove }: DragSurfaceProps) {
  const plane = usePlane();
  const { listeners } = useDrag<Grip>({
    take(event) {
      const svg = event.currentTarget.ownerSVGElement;
      if (!svg) return undefined;
      const toUser = toUserUnits(svg, plane);
      const own = event.pointerType === "touch" ? undefined : true;
      if (own) onMove?.(toData(plane, toUser(event)));
      const grip: Grip = { toUser, from: [event.clientX, event.clientY], own };
      // With a second finger, wherever it comes down, the hand means the page.
      const second = ({ pointerId }: { readonly pointerId: number }): void => {
        if (pointerId !== event.pointerId) grip.own = false;
      };
      if (event.pointerType === "touch")
        addEventListener("pointerdown", second, { capture: true, once: true });
      return grip;
    },
    move(grip, event) {
      if (grip.own === undefined) {
        const [dx, dy] = [event.clientX - grip.from[0], event.clientY - grip.from[1]];
        if (Math.hypot(dx, dy) > TREMBLE) grip.own = Math.abs(dx) > Math.abs(dy);
      }
      if (grip.own) onMove?.(toData(plane, grip.toUser(event)));
    },
    lift(grip, event) {
      // A finger that is lifted where it came down has pointed there.
      if (grip.own !== false) onMove?.(toData(plane, grip.toUser(event)));
    },
  });
  if (!onMove) return null;
  const { box } = plane;
  return (
    <rect
      ref={holdsSidewaysTouch}
      className="drag-surface"
      x={px(box.left)}
      y={px(box.top)}
      width={px(box.right - box.left)}
      height={px(box.bottom - box.top)}
      {...listeners}
    />
  );
}
