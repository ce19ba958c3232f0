import { useState, useSyncExternalStore } from "react";

const never = () => () => {};
/** React leaves alone what is inside an element that it is told to fill with text of ours, and as it wakes it fills none. */
const AS_IT_STANDS = { suppressHydrationWarning: true, dangerouslySetInnerHTML: { __html: "" } } as const;

/**
 * For what is dear to draw, as a whole country is: where the build has drawn it, it is neither reckoned nor drawn again when its
 * widget wakes. Properties for the element that holds it, until one of `by` is no more what it was; then `undefined`, and the
 * element wants another key.
 */
export function useKept(...by: readonly unknown[]): typeof AS_IT_STANDS | undefined {
  const woken = useSyncExternalStore(
    never,
    () => false,
    () => !import.meta.env.SSR,
  );
  const [drawn, setDrawn] = useState(woken ? by : undefined);
  const stands = drawn?.every((what, k) => what === by[k]) ?? false;
  // What has once been drawn over is not there to come back to.
  if (drawn && !stands) setDrawn(undefined);
  return stands ? AS_IT_STANDS : undefined;
}
