import { afterEach, expect, it, vi } from "vitest";
import { keepOffline } from "../../src/article/islands/offline.ts";

afterEach(() => vi.unstubAllGlobals());

/** The page's browser, which answers a wish to keep the book as `serviceWorker` does. */
function browser(serviceWorker: () => unknown): void {
  vi.stubGlobal("isSecureContext", true);
  vi.stubGlobal("location", new URL("https://book.example/descent/"));
  vi.stubGlobal("document", { documentElement: { dataset: { root: "../" } } });
  vi.stubGlobal("navigator", Object.defineProperty({}, "serviceWorker", { get: serviceWorker }));
}
const refuse = (): never => {
  throw new DOMException("The document is sandboxed.", "SecurityError");
};

it("keeps the book by the worker at the site's root", async () => {
  const register = vi.fn(() => Promise.resolve());
  browser(() => ({ register }));
  await keepOffline();
  expect(register.mock.calls).toEqual([[new URL("https://book.example/sw.js")]]);
});

it.each([
  ["the worker is refused", () => ({ register: () => Promise.reject(new Error("no")) })],
  ["a sandbox refuses even the asking", refuse],
  ["there is none in a private window", () => undefined],
])("goes without where %s", async (_, serviceWorker) => {
  browser(serviceWorker);
  await expect(keepOffline()).resolves.toBeUndefined();
});
