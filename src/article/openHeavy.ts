/** Opens the performance of a heavy widget on this page. Apart from `perform`, because most widgets need none of it. */
import { openTroupe, type Troupe } from "../stage/troupe.ts";
import type { AnyWidget } from "../stage/widget.ts";
import { openWorker } from "../widgets/openWorker.ts";

/** With reduced motion nothing glides: a run of many steps is shown this often. */
const CALM_MS = 800;

/** Resolves with the first state; rejects when it cannot be had. */
export const openHeavy = (widget: AnyWidget): Promise<Troupe> =>
  openTroupe(widget, {
    root: new URL(document.documentElement.dataset.root ?? "./", window.location.href).href,
    openWorker,
    drawn(task, moving) {
      const calm = moving && matchMedia("(prefers-reduced-motion: reduce)").matches;
      if (calm) setTimeout(task, CALM_MS);
      else requestAnimationFrame(task);
    },
  });
