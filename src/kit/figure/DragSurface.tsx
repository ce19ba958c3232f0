/** The whole box of a plane as something to click or drag in; put it before the handles, which stay on top. */
import { type PointerEvent, useRef } from "react";
import { px } from "../format.ts";
import { usePlane } from "./planeContext.ts";
import type { Point } from "./point.ts";
import { capture, toData, toUserUnits } from "./pointer.ts";

export interface DragSurfaceProps {
  /** Absent: nothing is drawn. `phase` tells a first touch from the drag after it and from letting go. */
  readonly onMove?: ((at: Point, phase: "start" | "move" | "end") => void) | undefined;
}

/**
 * Never the only way to do something: whatever it sets needs a handle or a control too. Upright swipes scroll the
 * page (`touch-action: pan-y`).
 */
export function DragSurface({ onMove }: DragSurfaceProps) {
  const plane = usePlane();
  const drag = useRef<{ toUser: ReturnType<typeof toUserUnits>; pointerId: number } | undefined>(undefined);
  if (!onMove) return null;
  const { box } = plane;
  const follow = (event: PointerEvent<SVGRectElement>, phase: "start" | "move" | "end"): void => {
    const held = drag.current;
    if (held && held.pointerId === event.pointerId) onMove(toData(plane, held.toUser(event)), phase);
  };
  return (
    <rect
      className="drag-surface"
      x={px(box.left)}
      y={px(box.top)}
      width={px(box.right - box.left)}
      height={px(box.bottom - box.top)}
      onPointerDown={(event) => {
        const svg = event.currentTarget.ownerSVGElement;
        if (!svg || event.button > 0 || !event.isPrimary) return;
        const toUser = toUserUnits(svg.getBoundingClientRect(), plane);
        drag.current = { toUser, pointerId: event.pointerId };
        capture(event.currentTarget, event.pointerId);
        // A finger may be about to scroll: it acts when it has moved sideways or is lifted.
        if (event.pointerType !== "touch") follow(event, "start");
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
