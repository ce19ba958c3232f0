/** Keeps what a model has worked out for some values and data until something changes of what it read of them. */
import type { Data } from "../data.ts";
import type { Model } from "../widget.ts";

export interface Prepared {
  // biome-ignore lint/suspicious/noExplicitAny: what a model prepares is its own affair
  readonly value: any;
  /** What was read: from the values (0) or the data (1), under which name, and what it was. */
  readonly reads: readonly (readonly [source: 0 | 1, name: PropertyKey, found: unknown])[];
}

/** What `model` prepares for these values and data: `kept`, where everything stands that it was made from. */
export function prepare<V>(
  // biome-ignore lint/suspicious/noExplicitAny: likewise
  model: Model<V, any, any>,
  values: V,
  data: Data,
  kept?: Prepared,
): Prepared | undefined {
  if (!model.prepare) return undefined;
  const sources = [Object(values), data] as const;
  if (kept?.reads.every(([source, name, found]) => Object.is(Reflect.get(sources[source], name), found)))
    return kept;
  const reads: Prepared["reads"][number][] = [];
  const watched = <T extends object>(target: T, source: 0 | 1): T =>
    new Proxy(target, {
      get(_, name) {
        const found: unknown = Reflect.get(target, name);
        reads.push([source, name, found]);
        return found;
      },
    });
  return { value: model.prepare(watched(Object(values), 0), watched(data, 1), kept?.value), reads };
}
