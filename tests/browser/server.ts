/** A plain static host for dist/, under a sub-path, so that every browser test also proves that any sub-path will do. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import { extname, join, normalize } from "node:path";

const contentTypes: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webp": "image/webp",
  ".jpg": "image/jpeg",
  ".ico": "image/x-icon",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".pdf": "application/pdf",
};

/** As strict as any host may be, so that every browser test also proves that the site can live under it. */
const policy =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:";

export const mount = "/some/where/";

/** Serves `folder` on a free port of this machine. */
export async function serve(folder: string): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer({ maxHeaderSize: 2 ** 16 }, (request, response) => {
    void answer(folder, new URL(request.url ?? "/", "http://localhost"), response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("the server has no port");
  return {
    url: `http://127.0.0.1:${address.port}${mount}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(folder: string, { pathname, search }: URL, response: ServerResponse): Promise<void> {
  const inside = pathname.startsWith(mount)
    ? normalize(decodeURIComponent(pathname.slice(mount.length)))
    : "..";
  const path = join(folder, pathname.endsWith("/") ? join(inside, "index.html") : inside);
  const found = inside.startsWith("..") ? undefined : await stat(path).catch(() => undefined);
  if (found?.isFile()) send(response, 200, path);
  else if (found?.isDirectory()) response.writeHead(301, { location: `${pathname}/${search}` }).end();
  else send(response, 404, join(folder, "404.html"));
}

function send(response: ServerResponse, status: number, path: string): void {
  const stream = createReadStream(path);
  stream.on("error", () => response.writeHead(404).end());
  stream.on("open", () => {
    const type = contentTypes[extname(path)] ?? "application/octet-stream";
    response.writeHead(status, {
      "content-type": type,
      "cache-control": "no-cache",
      "content-security-policy": policy,
    });
    stream.pipe(response);
  });
}
