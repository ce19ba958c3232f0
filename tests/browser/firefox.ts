/** A reader in Firefox, over WebDriver BiDi: a fresh profile for each file of tests, who notes everything that goes wrong. */
import puppeteer, { type Browser, type Page, type Viewport } from "puppeteer-core";
import { afterAll, describe, inject } from "vitest";
import { findBrowser } from "../../scripts/browser.mjs";
import type { Driven } from "./landing.ts";
import { at } from "./visit.ts";

const executablePath = findBrowser("firefox");

/** `describe` for tests in Firefox; skipped where there is none. */
export const describeInFirefox = describe.skipIf(!inject("site") || !executablePath);

let launched: Promise<Browser> | undefined;
function theFirefox(): Promise<Browser> {
  if (!executablePath) throw new Error("no Firefox");
  launched ??= puppeteer.launch({ browser: "firefox", executablePath, headless: true });
  return launched;
}
afterAll(async () => {
  await (await launched)?.close();
  launched = undefined;
});

/** Its driver types what it evaluates otherwise than the other browser's. */
const drive = (page: Page): Driven => ({
  evaluate: (read, arg) => page.evaluate(read as (arg: unknown) => never, arg),
});

export interface FirefoxVisit {
  /** For what is asked of both browsers alike. */
  readonly driven: Driven;
  readonly page: Page;
  /** Errors of the console, exceptions, failed requests: none of them should happen. */
  readonly faults: string[];
  readonly close: () => Promise<void>;
}

/** Opens `path` of the site in a window of its own. */
export async function visitInFirefox(
  path: string,
  viewport: Viewport = { width: 1440, height: 900 },
): Promise<FirefoxVisit> {
  const context = await (await theFirefox()).createBrowserContext();
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(`exception: ${String(error)}`));
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  await page.setViewport(viewport);
  await page.goto(at(path), { waitUntil: "load" });
  return { page, driven: drive(page), faults, close: () => context.close() };
}
