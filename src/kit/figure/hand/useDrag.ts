/** One pointer held from press to release: what handles, dials and surfaces have in common. */
import { type PointerEvent, useRef, useState } from "react";
import { capture } from "./pointer.ts";

interface Drag<Grip> {
  /** What is to be known while the pointer is held; `undefined` leaves the press alone. */
  readonly take: (event: PointerEvent<SVGElement>) => Grip | undefined;
  readonly move: (grip: Grip, event: PointerEvent<SVGElement>) => void;
  /** The pointer was lifted, not lost. */
  readonly lift?: (grip: Grip, event: PointerEvent<SVGElement>) => void;
}

/** Whether one is held, and the listeners to give to the element that is gripped. */
export function useDrag<Grip>({ take, move, lift }: Drag<Grip>) {
  const held = useRef<{ readonly grip: Grip; readonly pointerId: number } | undefined>(undefined);
  const [dragging, setDragging] = useState(false);
  const release = (): void => {
    held.current = undefined;
    setDragging(false);
  };
  const holds = (event: PointerEvent): boolean => held.current?.pointerId === event.pointerId;
  const listeners = {
    onPointerDown(event: PointerEvent<SVGElement>) {
      if (event.button > 0 || !event.isPrimary) return;
      const grip = take(event);
      if (grip === undefined) return;
      held.current = { grip, pointerId: event.pointerId };
      capture(event.currentTarget, event.pointerId);
      setDragging(true);
    },
    onPointerMove(event: PointerEvent<SVGElement>) {
      if (!held.current || !holds(event)) return;
      // Let go where nobody told us: over a dialog, in another window.
      if (event.buttons === 0) release();
      else move(held.current.grip, event);
    },
    onPointerUp(event: PointerEvent<SVGElement>) {
      if (!held.current || !holds(event)) return;
      lift?.(held.current.grip, event);
      release();
    },
    onPointerCancel: release,
    onLostPointerCapture: release,
  };
  return { dragging, listeners };
}
