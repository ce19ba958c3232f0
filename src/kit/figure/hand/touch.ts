/**
 * What a finger on part of a drawing may scroll. `touch-action` says it too, but Chromium heeds that on boxes only and not on
 * the shapes inside an svg; and React's own touch listeners cannot refuse a scroll. Made to be used as refs.
 */

const refuse = (event: Event): void => {
  if (event.cancelable) event.preventDefault();
};

/** A handle: a finger on it never scrolls the page. */
export function holdsTouch(element: Element | null): (() => void) | undefined {
  element?.addEventListener("touchstart", refuse, { passive: false });
  return () => element?.removeEventListener("touchstart", refuse);
}

/** A surface: a stroke that sets out sideways is its own, an upright one scrolls the page, and two fingers zoom it. */
export function holdsSidewaysTouch(element: Element | null): (() => void) | undefined {
  let from: { readonly x: number; readonly y: number } | undefined;
  let own: boolean | undefined;
  const onStart = (event: Event): void => {
    const [finger, second] = (event as TouchEvent).touches;
    from = finger && !second ? { x: finger.clientX, y: finger.clientY } : undefined;
    own = undefined;
  };
  const onMove = (event: Event): void => {
    const [finger, second] = (event as TouchEvent).touches;
    if (!from || !finger || second) return;
    own ??= Math.abs(finger.clientX - from.x) > Math.abs(finger.clientY - from.y);
    if (own) refuse(event);
  };
  element?.addEventListener("touchstart", onStart, { passive: true });
  element?.addEventListener("touchmove", onMove, { passive: false });
  return () => {
    element?.removeEventListener("touchstart", onStart);
    element?.removeEventListener("touchmove", onMove);
  };
}
