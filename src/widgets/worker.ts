/** The worker of every heavy widget: told an id, it loads that widget's model, and nothing else of it, and performs. */

import { attend } from "../stage/performing/attend.ts";
import type { AnyPart } from "../stage/performing/performer.ts";

const parts = import.meta.glob<AnyPart>("./*/model.ts");

attend(globalThis, async (id) => {
  const load = parts[`./${id}/model.ts`];
  if (!load) throw new RangeError(`no widget is called ${id}`);
  return load();
});
