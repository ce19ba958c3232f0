/**
 * The offline worker: keeps every file of the built book. Written last, so that its version, a hash
 * of all files, changes with the prose as well as with the code.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Not kept: what only paper, other sites or the build itself ask for. A printable edition is kept once it was opened. */
const SKIPPED =
  /^\.|\.(?:pdf|epub)$|^card\.png$|^sw\.js$|^404\.html$|^sitemap\.xml$|-latin-ext-[^/]*\.woff2$|print-[^/]*\.woff2$|\.map$/;

/** Sites of one host share their caches: ours begin so. */
const PREFIX = "how-neural-networks-are-trained-";

/** How long a host may take over a page of which there is a copy. */
const PATIENCE_MS = 4000;

// A new edition waits until no page of the old one is open, as workers do unless told otherwise: what an open page may still
// ask for its host may have no longer.
const worker = (
  version: string,
  files: readonly string[],
): string => `const prefix = ${JSON.stringify(PREFIX)};
const version = prefix + ${JSON.stringify(version)};
const files = ${JSON.stringify(files)};
self.addEventListener("install", (event) => {
  event.waitUntil(
    caches.open(version).then((cache) => cache.addAll(files.map((file) => new Request(file, { cache: "no-cache" })))),
  );
});
const ours = async () => (await caches.keys()).filter((key) => key.startsWith(prefix));
self.addEventListener("activate", (event) => {
  event.waitUntil(
    ours()
      .then((keys) => Promise.all(keys.filter((key) => key !== version).map((key) => caches.delete(key))))
      .then(() => self.clients.claim()),
  );
});
// What is named by its content is the same in every edition; a page is looked for in this worker's own first.
const kept = async (url, options) => {
  for (const key of [version, ...(await ours())]) {
    const found = await (await caches.open(key)).match(url, { ignoreVary: true, ...options });
    if (found) return found;
  }
};
const copy = async ({ url }) => {
  const page = url.replace(/[?#].*/, "").replace(/\\/index\\.html$/, "/");
  const found = await kept(page);
  if (found) return found;
  // Under an address without its slash a page's own links would lead elsewhere.
  if (await kept(page + "/")) return Response.redirect(url.replace(page, page + "/"));
  if (page.endsWith(".pdf")) return Response.redirect(new URL("all/", self.registration.scope).href);
};
const open = async (request) => {
  const network = fetch(request);
  const late = new Promise((_, give) => setTimeout(give, ${PATIENCE_MS}, "late"));
  const answer = await Promise.race([network, late]).catch(() => undefined);
  if (answer?.ok && /\\.pdf$/.test(new URL(request.url).pathname)) {
    const twin = answer.clone();
    await (await caches.open(version)).put(request.url, twin);
  }
  if (answer && answer.status < 500) return answer;
  return (await copy(request)) ?? answer ?? network.catch(() => Response.error());
};
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(self.registration.scope)) return;
  event.respondWith(
    request.mode === "navigate" ? open(request) : kept(request.url).then((found) => found ?? fetch(request)),
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
