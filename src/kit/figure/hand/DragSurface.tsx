/** The whole box of a plane as something to click or drag in; put it before the handles, which stay on top. */
import { type PointerEvent, useRef } from "react";
import { px } from "../../format.ts";
import { usePlane } from "../plane/planeContext.ts";
import type { Point } from "../plane/point.ts";
import { capture, toData, toUserUnits } from "./pointer.ts";
import { holdsSidewaysTouch } from "./touch.ts";

export interface DragSurfaceProps {
  /** Absent: nothing is drawn. `phase` tells a first touch from the drag after it and from letting go. */
  readonly onMove?: ((at: Point, phase: "start" | "move" | "end") => void) | undefined;
}

/** Screen pixels that a resting finger may wander. */
const TREMBLE = 4;

/**
 * Never the only way to do something: whatever it sets needs a handle or a control too. Upright swipes scroll the
 * page (`touch-action: pan-y`).
 */
export function DragSurface({ onMove }: DragSurfaceProps) {
  const plane = usePlane();
  const drag = useRef<
    | {
        readonly toUser: ReturnType<typeof toUserUnits>;
        readonly pointerId: number;
        readonly from: Point;
        /** Ours at once, except under a finger: then once it has moved sideways; an upright stroke never is. */
        own: boolean | undefined;
      }
    | undefined
  >(undefined);
  if (!onMove) return null;
  const { box } = plane;
  const follow = (event: PointerEvent<SVGRectElement>, phase: "start" | "move" | "end"): void => {
    const held = drag.current;
    if (!held || held.pointerId !== event.pointerId) return;
    if (phase === "move" && held.own === undefined) {
      const [dx, dy] = [event.clientX - held.from[0], event.clientY - held.from[1]];
      if (Math.hypot(dx, dy) > TREMBLE) held.own = Math.abs(dx) > Math.abs(dy);
    }
    // A finger that is lifted where it came down has pointed there.
    if (held.own ?? phase === "end") onMove(toData(plane, held.toUser(event)), phase);
  };
  return (
    <rect
      ref={holdsSidewaysTouch}
      className="drag-surface"
      x={px(box.left)}
      y={px(box.top)}
      width={px(box.right - box.left)}
      height={px(box.bottom - box.top)}
      onPointerDown={(event) => {
        const svg = event.currentTarget.ownerSVGElement;
        if (!svg || event.button > 0 || !event.isPrimary) return;
        const toUser = toUserUnits(svg.getBoundingClientRect(), plane);
        drag.current = {
          toUser,
          pointerId: event.pointerId,
          from: [event.clientX, event.clientY],
          own: event.pointerType === "touch" ? undefined : true,
        };
        capture(event.currentTarget, event.pointerId);
        follow(event, "start");
      }}
      onPointerMove={(event) => follow(event, "move")}
      onPointerUp={(event) => {
        follow(event, "end");
        drag.current = undefined;
      }}
      onPointerCancel={() => {
        drag.current = undefined;
      }}
    />
  );
}
