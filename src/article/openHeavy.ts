/** Opens the performance of a heavy widget for this page. Apart from `perform`, because most widgets need none of it. */

import type { Request } from "../stage/page.ts";
import { openThere } from "../stage/performing/openThere.ts";
import type { Troupe } from "../stage/performing/troupe.ts";
import type { AnyWidget } from "../stage/widget.ts";
import { openWorker } from "../widgets/openWorker.ts";

/** Resolves with the first state; rejects when it cannot be had. */
export const openHeavy = (widget: AnyWidget, asked: Request | undefined): Promise<Troupe> =>
  openThere(
    widget,
    {
      root: new URL(document.documentElement.dataset.root ?? "./", window.location.href).href,
      openWorker,
      drawn: (task) => void requestAnimationFrame(task),
    },
    asked,
  );
