/** How a translation is held against the original: each word and tag that it lacks, with file and line. */
import type { Inventory } from "./inventory.ts";

/** Read only where something is missing, to say where. */
const sources = import.meta.glob<string>(
  ["../../../content/how-neural-networks-are-trained/*/*.ts", "../../widgets/*/text/*.ts"],
  { query: "?raw", import: "default" },
);

/** The ways to what `original` has and `own` has not: ["predict", "title"]. */
function missing(original: unknown, own: unknown, way: readonly string[] = []): (readonly string[])[] {
  if (typeof original !== "object" || original === null) return typeof own === typeof original ? [] : [way];
  if (typeof own !== "object" || own === null) return [way];
  return Object.entries(original).flatMap(([name, inner]) =>
    // A text may be one line in one language and depend on the knobs in another.
    name === "key" && (own as typeof original & { readonly key?: unknown }).key !== undefined
      ? []
      : missing(inner, (own as Readonly<Record<string, unknown>>)[name], [...way, name]),
  );
}

/** The line on which the innermost of these keys that is there is written. */
function lineOf(source: string, way: readonly string[]): number {
  let at = 0;
  for (const key of way) {
    const found = source.slice(at).search(new RegExp(`(?:^|[\\s{])["']?${key}["']?\\s*[:(]`));
    if (found >= 0) at += found + 1;
  }
  return source.slice(0, at + 1).split("\n").length;
}

/** What a file of words lacks, as complaints; `file` from the project's root. */
export async function lacking(original: unknown, own: unknown, file: string): Promise<string[]> {
  if (own === undefined) return [`${file}:1: the file is missing`];
  const ways = missing(original, own);
  if (ways.length === 0) return [];
  const source =
    (await sources[file.replace(/^src\//, "../../").replace(/^content\//, "../../../content/")]?.()) ?? "";
  return ways.map((way) => `${file}:${lineOf(source, way)}: "${way.join(".")}" is missing`);
}

/** Tags that a section's translation lacks, or has beyond the original. */
export function tagsLacking(original: Inventory, own: Inventory): string[] {
  const left = [...own.marks];
  const faults: string[] = [];
  for (const { id, line } of original.marks) {
    const at = left.findIndex((mark) => mark.id === id);
    if (at >= 0) left.splice(at, 1);
    else {
      // Near what comes before it in the translation, as far as can be told.
      const before = original.marks.filter(
        (mark) => mark.line < line && own.marks.some((one) => one.id === mark.id),
      );
      const near = own.marks.findLast((mark) => mark.id === before.at(-1)?.id)?.line ?? 1;
      faults.push(`${own.path}:${near}: ${id} is missing, as it stands in ${original.path}:${line}`);
    }
  }
  return [
    ...faults,
    ...left.map(({ id, line }) => `${own.path}:${line}: ${id} stands nowhere in ${original.path}`),
  ];
}
