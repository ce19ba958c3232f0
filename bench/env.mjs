// Reads a file next to this module: fs in Node, fetch in the browser.
export const isNode =
  typeof process !== "undefined" && !!process.versions?.node && typeof window === "undefined";
export async function loadBytes(rel) {
  if (isNode) {
    const { readFileSync } = await import("node:fs");
    const { fileURLToPath } = await import("node:url");
    return readFileSync(fileURLToPath(new URL(rel, import.meta.url)));
  }
  return new Uint8Array(await (await fetch("/" + rel)).arrayBuffer());
}
