/** A reader at the built page: a fresh profile each time, who notes everything that goes wrong. */
import { readFileSync } from "node:fs";
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from "playwright-core";
import { afterAll, describe, inject } from "vitest";

const site = inject("site");

/** `describe` for tests that need a browser. */
export const describeInBrowser = describe.skipIf(!site);

let connected: Promise<Browser> | undefined;
export function theBrowser(): Promise<Browser> {
  if (!site) throw new Error("no browser");
  connected ??= chromium.connect(site.browser);
  return connected;
}
afterAll(async () => {
  await (await connected)?.close();
  connected = undefined;
});

/** An address of the site. */
export function at(path = ""): string {
  return new URL(path, site?.url).href;
}

/** The whole chapter on one page. */
export const whole = "all/";
/** The chapter's pages in reading order, as the whole one names them, and the back: "", "descent/", "back/". */
export const leaves: readonly string[] = site
  ? [
      ...[...readFileSync("dist/all/index.html", "utf8").matchAll(/data-path="([^"]*)"/g)].map(
        ([, path]) => path!,
      ),
      "back/",
    ]
  : [];

/** How long a page may take over something, on a machine with much else to do. */
export const patience = { timeout: 90_000 };

export interface Visit {
  readonly page: Page;
  /** Errors and warnings of the console, exceptions, failed requests: none of them should happen. */
  readonly faults: string[];
  readonly close: () => Promise<void>;
}

/** Opens `path` of the site (`null`: nothing yet). Without the offline worker unless asked for. */
export async function visit(
  path: string | null = "",
  options: BrowserContextOptions = {},
  before?: (page: Page) => Promise<unknown>,
): Promise<Visit> {
  const browser = await theBrowser();
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: "block",
    colorScheme: "light",
    ...options,
  });
  context.setDefaultTimeout(patience.timeout);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    const bad = message.type() === "error" || message.type() === "warning";
    // Said by the test's own browser where the offline worker is kept out.
    if (bad && !message.text().includes("blocked by Playwright")) faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(`exception: ${error.message}`));
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    // A page left while it still loads breaks off its requests: nobody's fault.
    if (reason !== "net::ERR_ABORTED") faults.push(`${reason} ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  await before?.(page);
  if (path !== null) await page.goto(at(path), { waitUntil: "load" });
  return { page, faults, close: () => context.close() };
}

/**
 * Brings every widget near, one after the other, and waits until it is awake. Gives the ones that would not wake. On a busy
 * machine a figure may give up what comes after all: it is taken at its word when `doubt` milliseconds have passed.
 */
export function wakeAll(page: Page, doubt = 30_000): Promise<string[]> {
  return page.evaluate(
    async ([patience, doubt]) => {
      const asleep: string[] = [];
      for (const widget of document.querySelectorAll<HTMLElement>("[data-widget]")) {
        widget.scrollIntoView({ block: "center", behavior: "instant" });
        const end = performance.now() + patience;
        let failed = Number.POSITIVE_INFINITY;
        while (widget.dataset.state !== "ready" && performance.now() < Math.min(end, failed + doubt)) {
          if (widget.dataset.state !== "failed") failed = Number.POSITIVE_INFINITY;
          else if (failed === Number.POSITIVE_INFINITY) failed = performance.now();
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
        if (widget.dataset.state !== "ready")
          asleep.push(`${widget.dataset.name ?? widget.id}: ${widget.dataset.state}`);
      }
      return asleep;
    },
    [patience.timeout, doubt] as const,
  );
}

/** Before a page opens: no widget wakes by coming near, only when it is asked to. */
export function wakeNothing(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    Object.assign(window, {
      IntersectionObserver: class {
        observe() {}
        unobserve() {}
        disconnect() {}
      },
    });
  });
}

/** A sentence to be compared with one that is shown. Figures are raised and lowered, and letters slanted, by the picture: compared as they read. */
const moved = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻₀₁₂₃₄₅₆₇₈₉";
export const plain = (sentence: string): string =>
  sentence
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹⁻₀-₉]/g, (figure) => "0123456789−0123456789"[moved.indexOf(figure)]!)
    .replace(/\*/g, "");

/** The sentence that a widget shows; where it is said in other words than it is drawn in, the drawn ones. */
export const sentenceIn = (figure: Locator) => async (): Promise<string> =>
  plain(
    await figure
      .locator(".stage-sentence")
      .evaluate((sentence) => (sentence.querySelector(":scope > [aria-hidden]") ?? sentence).textContent),
  );
