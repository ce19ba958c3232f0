/**
 * The offline worker: keeps every file of the built book. Written last, so that its version, a hash
 * of all files, changes with the prose as well as with the code.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Not kept: what only paper, other sites or the build itself ask for. */
const SKIPPED = /^\.|\.pdf$|^card\.png$|^sw\.js$|^404\.html$|print-[^/]*\.woff2$|\.map$/;

/** Sites of one host share their caches: ours begin so. */
const PREFIX = "how-neural-networks-are-trained-";

const worker = (
  version: string,
  files: readonly string[],
): string => `const prefix = ${JSON.stringify(PREFIX)};
const version = prefix + ${JSON.stringify(version)};
const files = ${JSON.stringify(files)};
self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(version)
      .then((cache) => cache.addAll(files.map((file) => new Request(file, { cache: "no-cache" }))))
      .then(() => self.skipWaiting()),
  );
});
self.addEventListener("activate", (event) => {
  const old = (keys) => keys.filter((key) => key.startsWith(prefix) && key !== version);
  event.waitUntil(
    caches.keys().then((keys) => Promise.all(old(keys).map((key) => caches.delete(key)))).then(() => self.clients.claim()),
  );
});
// Pages come fresh from the network when there is one; everything else is named by its content.
const kept = async (request) =>
  (await caches.open(version)).match(request, { ignoreVary: true, ignoreSearch: request.mode === "navigate" });
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(self.registration.scope)) return;
  event.respondWith(
    request.mode === "navigate"
      ? fetch(request).catch(async () => (await kept(request)) ?? Response.error())
      : kept(request).then((found) => found ?? fetch(request)),
  );
});
`;

/** Writes `sw.js` into a built site. Addresses are relative, so the site may stand under any path. */
export function writeOfflineWorker(directory: string): void {
  const hash = createHash("sha256");
  const files = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(directory.length + 1)
        .replaceAll("\\", "/"),
    )
    .filter((file) => !SKIPPED.test(file))
    .sort();
  for (const file of files) hash.update(file).update(readFileSync(join(directory, file)));
  const addresses = files.map((file) => `./${file.replace(/(^|\/)index\.html$/, "$1")}`);
  writeFileSync(join(directory, "sw.js"), worker(hash.digest("hex").slice(0, 16), addresses));
}
