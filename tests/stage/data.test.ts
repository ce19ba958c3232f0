import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { readData } from "../../src/build/data.ts";
import type { Digits } from "../../src/engine/datasets/digits.ts";

const ROOT = "https://example.org/book/";
/** What the host answers, by file name; a number is a status. */
let host: (file: string) => Uint8Array | number;
const asked: string[] = [];

beforeEach(() => {
  asked.length = 0;
  host = (file) => readFileSync(`public/data/${file}`);
  vi.stubGlobal("fetch", async (address: URL) => {
    expect(address.href.startsWith(`${ROOT}data/`)).toBe(true);
    const file = address.href.slice(`${ROOT}data/`.length);
    asked.push(file);
    const answer = host(file);
    return typeof answer === "number"
      ? new Response("no", { status: answer })
      : new Response(new Uint8Array(answer));
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** Bytes by the million are compared as bytes: comparing them one by one takes minutes. */
function expectSame(one: Digits, other: Digits): void {
  expect(one.count).toBe(other.count);
  expect(Buffer.compare(one.pixels, other.pixels)).toBe(0);
  expect(Buffer.compare(one.labels, other.labels)).toBe(0);
}

/** A page that has fetched nothing yet. */
const freshPage = () => import("../../src/stage/performing/fetchData.ts");

it("a browser gets what the build gets", async () => {
  const { fetchData } = await freshPage();
  expectSame(await fetchData(ROOT, "firstDigits"), readData(["firstDigits"]).firstDigits!);
  expect(asked).toEqual(["digits-0.bin"]);
  expectSame(await fetchData(ROOT, "digits"), readData(["digits"]).digits!);
});

it("what is on its way or there is not fetched again", async () => {
  const { fetchData } = await freshPage();
  const [one, other] = await Promise.all([fetchData(ROOT, "firstDigits"), fetchData(ROOT, "firstDigits")]);
  expect(other).toBe(one);
  expect(await fetchData(ROOT, "firstDigits")).toBe(one);
  expect(asked).toHaveLength(1);
});

it("what did not come may be asked for again", async () => {
  const { fetchData } = await freshPage();
  host = () => 503;
  await expect(fetchData(ROOT, "firstDigits")).rejects.toThrow("digits-0.bin: 503");
  host = (file) => readFileSync(`public/data/${file}`);
  expect((await fetchData(ROOT, "firstDigits")).count).toBe(2000);
});

it("a host that accepts and falls silent is given up, however much has come before", async () => {
  vi.useFakeTimers();
  try {
    const { fetchData } = await freshPage();
    let send: ReadableStreamDefaultController<Uint8Array> | undefined;
    vi.stubGlobal("fetch", async (_: URL, { signal }: RequestInit) => {
      const body = new ReadableStream<Uint8Array>({ start: (stream) => void (send = stream) });
      signal!.addEventListener("abort", () => send!.error(signal!.reason));
      return new Response(body);
    });
    let end: unknown = "none yet";
    fetchData(ROOT, "firstDigits").catch((error: unknown) => {
      end = error;
    });
    const bytes = readFileSync("public/data/digits-0.bin");
    for (let part = 0; part < 3; part++) {
      await vi.advanceTimersByTimeAsync(15_000);
      send!.enqueue(new Uint8Array(bytes.subarray(1000 * part, 1000 * (part + 1))));
    }
    await vi.advanceTimersByTimeAsync(15_000);
    expect(end).toBe("none yet");
    await vi.advanceTimersByTimeAsync(15_000);
    expect(String(end)).toContain("digits-0.bin: nothing comes");
  } finally {
    vi.useRealTimers();
  }
});

it("one shard missing is all missing", async () => {
  const { fetchData } = await freshPage();
  host = (file) => (file === "digits-3.bin" ? 404 : readFileSync(`public/data/${file}`));
  await expect(fetchData(ROOT, "digits")).rejects.toThrow("digits-3.bin: 404");
});

it.each([
  ["cut short", (bytes: Uint8Array) => bytes.subarray(0, 100_000)],
  ["with a bit flipped", (bytes: Uint8Array) => bytes.with(90_000, bytes[90_000]! ^ 4)],
  ["an error page", () => new TextEncoder().encode("<!doctype html><p>Not here.")],
])("a file %s is refused", async (_what, spoil) => {
  const { fetchData } = await freshPage();
  host = (file) => spoil(new Uint8Array(readFileSync(`public/data/${file}`)));
  await expect(fetchData(ROOT, "firstDigits")).rejects.toThrow();
});
