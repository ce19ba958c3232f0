/**
 * A fact that takes a while to find out, and never changes: the heights of a terrain, the basins of a landscape. Asked for
 * again under the same name it is not found out again. What depends on knobs or data is a model's to prepare.
 */
export function remembered<N extends string, T>(find: (name: N) => T): (name: N) => T {
  const found = new Map<N, T>();
  return (name) => {
    if (!found.has(name)) found.set(name, find(name));
    return found.get(name)!;
  };
}
