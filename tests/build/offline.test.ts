/** The offline worker: what it keeps, and that it changes with the prose. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeOfflineWorker } from "../../src/build/offline.ts";

let directory = "";
const put = (file: string, content: string): void => writeFileSync(join(directory, file), content);
const worker = (): string => {
  writeOfflineWorker(directory);
  return readFileSync(join(directory, "sw.js"), "utf8");
};
const versionOf = (code: string): string => /version = prefix \+ "([^"]+)"/.exec(code)![1]!;
const filesOf = (code: string): string[] => JSON.parse(/files = (\[.*?\]);/.exec(code)![1]!) as string[];

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "offline-"));
  mkdirSync(join(directory, "assets"));
  mkdirSync(join(directory, "gallery"));
  put("index.html", "<p>Prose</p>");
  put("gallery/index.html", "<p>Figures</p>");
  put("404.html", "<p>Lost</p>");
  put("chapter.pdf", "paper");
  put("assets/islands-abc.js", "wake()");
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

describe("writeOfflineWorker", () => {
  test("keeps pages under the addresses they are asked by, and no file that only paper wants", () => {
    expect(filesOf(worker())).toEqual(["./assets/islands-abc.js", "./gallery/", "./"]);
  });

  test("has a new version when the prose alone has changed, and the same when nothing has", () => {
    const before = versionOf(worker());
    expect(versionOf(worker())).toBe(before);
    put("index.html", "<p>Better prose</p>");
    expect(versionOf(worker())).not.toBe(before);
  });

  test("has a new version when a file is added", () => {
    const before = versionOf(worker());
    put("assets/more-def.js", "");
    expect(versionOf(worker())).not.toBe(before);
  });
});

/** The worker run in a world of its own: a cache, a network that may fail, and what it answers. */
async function perform(code: string, network: (url: string) => string | undefined) {
  const scope = "https://example.org/chapter/";
  const stores = new Map<string, Map<string, string>>();
  const absolute = (file: string): string => new URL(file, scope).href;
  const open = async (name: string) => {
    const store = stores.get(name) ?? new Map<string, string>();
    stores.set(name, store);
    return {
      addAll: async (requests: { url: string }[]) => {
        for (const { url } of requests) {
          const found = network(url);
          if (found === undefined) throw new Error("the network is down");
          store.set(url, found);
        }
      },
      match: async ({ url }: { url: string }, { ignoreSearch }: { ignoreSearch: boolean }) =>
        store.get(ignoreSearch ? url.replace(/\?.*$/, "") : url),
    };
  };
  const listeners = new Map<string, (event: unknown) => void>();
  const world = {
    self: {
      addEventListener: (kind: string, listener: (event: unknown) => void) => listeners.set(kind, listener),
      skipWaiting: async () => {},
      clients: { claim: async () => {} },
      registration: { scope },
    },
    caches: {
      open,
      keys: async () => [...stores.keys()],
      delete: async (name: string) => stores.delete(name),
    },
    Request: class {
      readonly url: string;
      constructor(file: string) {
        this.url = absolute(file);
      }
    },
    Response: { error: () => "an error" },
    fetch: async ({ url }: { url: string }) => {
      const found = network(url);
      if (found === undefined) throw new Error("the network is down");
      return found;
    },
  };
  // oxlint-disable-next-line typescript/no-implied-eval -- a worker is a script; here it runs in a world of ours
  new Function(...Object.keys(world), code)(...Object.values(world));
  const raise = async (kind: string, more: object = {}): Promise<unknown> => {
    let answer: unknown;
    const wait = (promise: unknown): void => {
      answer = promise;
    };
    listeners.get(kind)!({ waitUntil: wait, respondWith: wait, ...more });
    return answer;
  };
  return {
    stores,
    raise,
    get: (url: string, mode = "no-cors") => raise("fetch", { request: { method: "GET", url, mode } }),
  };
}

describe("the worker at work", () => {
  const online = (url: string): string => `${url} from the network`;

  test("answers pages fresh while there is a network, and from what it kept when there is none", async () => {
    let connected = true;
    const { raise, get } = await perform(worker(), (url) => (connected ? online(url) : undefined));
    await raise("install");
    await raise("activate");
    const page = "https://example.org/chapter/?v=1&a.b=2";
    expect(await get(page, "navigate")).toBe(`${page} from the network`);
    connected = false;
    expect(await get(page, "navigate")).toBe("https://example.org/chapter/ from the network");
    expect(await get("https://example.org/chapter/assets/islands-abc.js")).toContain("islands-abc.js");
    expect(await get("https://example.org/chapter/nowhere/", "navigate")).toBe("an error");
  });

  test("clears what older versions of this book kept, and nothing of its neighbours'", async () => {
    const { raise, stores } = await perform(worker(), online);
    stores.set("how-neural-networks-are-trained-old", new Map());
    stores.set("somebody-else", new Map());
    await raise("install");
    await raise("activate");
    expect([...stores.keys()].sort()).toEqual([
      `how-neural-networks-are-trained-${versionOf(worker())}`,
      "somebody-else",
    ]);
  });

  test("leaves alone what is not its own", async () => {
    const { get } = await perform(worker(), online);
    expect(await get("https://elsewhere.org/file.js")).toBeUndefined();
  });
});
