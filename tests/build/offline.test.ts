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
  mkdirSync(join(directory, "all"));
  put("all/index.html", "<p>All</p>");
  put("chapter.pdf", "paper");
  put("assets/islands-abc.js", "wake()");
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

describe("writeOfflineWorker", () => {
  test("keeps pages under the addresses they are asked by, and no file that only paper wants", () => {
    expect(filesOf(worker())).toEqual(["./all/", "./assets/islands-abc.js", "./gallery/", "./"]);
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

/** An answer of the network, or of a cache. */
interface Answer {
  readonly status: number;
  readonly ok: boolean;
  readonly said: string;
  readonly clone: () => Answer;
}
const answer = (said: string, status = 200): Answer => ({
  status,
  ok: status < 300,
  said,
  clone: () => answer(said, status),
});
type Network = (url: string) => Answer | Promise<Answer> | undefined;

/** The worker run in a world of its own: caches, a network that may fail or hang, and what it answers. */
async function perform(code: string, network: Network) {
  const scope = "https://example.org/chapter/";
  const stores = new Map<string, Map<string, Answer>>();
  const absolute = (file: string): string => new URL(file, scope).href;
  const ask = async (url: string): Promise<Answer> => {
    const found = await network(url);
    if (found === undefined) throw new Error("the network is down");
    return found;
  };
  const open = async (name: string) => {
    const store = stores.get(name) ?? new Map<string, Answer>();
    stores.set(name, store);
    return {
      addAll: async (requests: { url: string }[]) => {
        for (const { url } of requests) store.set(url, await ask(url));
      },
      put: async (url: string, said: Answer) => store.set(url, said),
      match: async (url: string) => store.get(url),
    };
  };
  const listeners = new Map<string, (event: unknown) => void>();
  const world = {
    self: {
      addEventListener: (kind: string, listener: (event: unknown) => void) => listeners.set(kind, listener),
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
    Response: { error: () => answer("an error", 0), redirect: (url: string) => answer(`to ${url}`, 302) },
    // Patience is tried at once.
    setTimeout: (task: (word: string) => void, _: number, word: string) => setTimeout(task, 20, word),
    fetch: ({ url }: { url: string }) => ask(url),
  };
  // oxlint-disable-next-line typescript/no-implied-eval -- a worker is a script; here it runs in a world of ours
  new Function(...Object.keys(world), code)(...Object.values(world));
  const raise = async (kind: string, more: object = {}): Promise<unknown> => {
    let given: unknown;
    const wait = (promise: unknown): void => {
      given = promise;
    };
    listeners.get(kind)!({ waitUntil: wait, respondWith: wait, ...more });
    return given;
  };
  const get = async (url: string, mode = "no-cors"): Promise<string | undefined> =>
    ((await raise("fetch", { request: { method: "GET", url, mode } })) as Answer | undefined)?.said;
  return { stores, raise, get };
}

describe("the worker at work", () => {
  const online = (url: string): Answer => answer(`${url} from the network`);
  const home = "https://example.org/chapter/";

  test("answers pages fresh while there is a network, and from what it kept when there is none", async () => {
    let connected = true;
    const { raise, get } = await perform(worker(), (url) => (connected ? online(url) : undefined));
    await raise("install");
    await raise("activate");
    const page = `${home}?v=1&a.b=2`;
    expect(await get(page, "navigate")).toBe(`${page} from the network`);
    connected = false;
    expect(await get(page, "navigate")).toBe(`${home} from the network`);
    expect(await get(`${home}assets/islands-abc.js`)).toContain("islands-abc.js");
    expect(await get(`${home}nowhere/`, "navigate")).toBe("an error");
  });

  test("knows a page by its other addresses too, and sends readers to the one its links hold from", async () => {
    let connected = true;
    const { raise, get } = await perform(worker(), (url) => (connected ? online(url) : undefined));
    await raise("install");
    connected = false;
    expect(await get(`${home}index.html`, "navigate")).toBe(`${home} from the network`);
    expect(await get(`${home}gallery/index.html`, "navigate")).toBe(`${home}gallery/ from the network`);
    expect(await get(`${home}gallery?v=1`, "navigate")).toBe(`to ${home}gallery/?v=1`);
  });

  test("keeps the printable edition once it was opened; before that, the whole chapter stands for it", async () => {
    let connected = true;
    const { raise, get } = await perform(worker(), (url) => (connected ? online(url) : undefined));
    await raise("install");
    connected = false;
    expect(await get(`${home}chapter.pdf`, "navigate")).toBe(`to ${home}all/`);
    connected = true;
    await get(`${home}chapter.pdf`, "navigate");
    connected = false;
    expect(await get(`${home}chapter.pdf`, "navigate")).toBe(`${home}chapter.pdf from the network`);
  });

  test.each([
    ["never answers", () => new Promise<Answer>(() => {})],
    ["says 503", () => answer("busy", 503)],
  ])("gives the copy when a host %s, and waits where there is none", async (_, trouble) => {
    let well = true;
    const { raise, get } = await perform(worker(), (url) => (well ? online(url) : trouble()));
    await raise("install");
    well = false;
    expect(await get(home, "navigate")).toBe(`${home} from the network`);
    const none = get(`${home}nowhere/`, "navigate");
    const first = await Promise.race([none, new Promise((give) => setTimeout(give, 80, "waiting"))]);
    expect(["busy", "waiting"]).toContain(first);
  });

  test("leaves the older edition to its pages until it takes over, and finds what either has", async () => {
    const code = worker();
    expect(code).not.toContain("skipWaiting");
    const { raise, stores, get } = await perform(code, () => undefined);
    const old = new Map([[`${home}assets/old-123.js`, answer("the old code")]]);
    stores.set("how-neural-networks-are-trained-old", old);
    expect(await get(`${home}assets/old-123.js`)).toBe("the old code");
    await raise("activate");
    expect([...stores.keys()]).not.toContain("how-neural-networks-are-trained-old");
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
