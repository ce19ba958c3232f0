/** After one visit the chapter is the reader's: with the host gone, everything still opens. */
import { cpSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { writeOfflineWorker } from "../../src/build/offline.ts";
import { widgets } from "../../src/widgets/registry.ts";
import { serve } from "./server.ts";
import { describeInBrowser, leaves, patience, visit, wakeAll, wakeNothing } from "./visit.ts";

/** The worker has kept everything. */
const ready = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state !== "activated")
      await new Promise((resolve) => active?.addEventListener("statechange", resolve, { once: true }));
  });

describeInBrowser("offline", () => {
  it("opens the chapter and a widget alone once the host is gone", async () => {
    const host = await serve("dist");
    const { page, close } = await visit(null, { serviceWorkers: "allow" });
    await page.goto(host.url, { waitUntil: "load" });
    await ready(page);
    await host.close();
    await expect(fetch(host.url)).rejects.toThrow();

    await page.goto(host.url, { waitUntil: "load" });
    expect(await wakeAll(page)).toEqual([]);
    for (const path of leaves) {
      await page.goto(host.url + path, { waitUntil: "load" });
      expect(await page.locator("article h2").count(), path).toBeGreaterThan(0);
    }
    await page.goto(`${host.url}embed/${Object.keys(widgets)[0]}/?line-error.slope=0.5`, {
      waitUntil: "load",
    });
    await page.locator("[data-widget][data-state=ready]").waitFor();
    await page.goto(`${host.url}gallery/`, { waitUntil: "load" });
    expect(await page.locator("main svg, main img").count()).toBeGreaterThan(0);
    await close();
  });

  it("lets a page of the edition before go on when a new one is opened beside it", async () => {
    const folder = mkdtempSync(join(tmpdir(), "editions-"));
    cpSync("dist", folder, { recursive: true });
    const host = await serve(folder);
    const { page, faults, close } = await visit(null, { serviceWorkers: "allow" }, wakeNothing);
    await page.goto(`${host.url}how-wrong/`, { waitUntil: "load" });
    await ready(page);
    // A new edition: none of the old code is on the host any more.
    for (const file of readdirSync(join(folder, "assets")).filter((name) => name.endsWith(".js")))
      renameSync(join(folder, "assets", file), join(folder, "assets", `new-${file}`));
    writeOfflineWorker(folder);
    const beside = await page.context().newPage();
    await beside.goto(`${host.url}back/`, { waitUntil: "load" });
    await beside.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      while (!registration.waiting) await new Promise((resolve) => setTimeout(resolve, 50));
    });
    await page.bringToFront();
    const figure = page.locator('[data-name="line-error"]');
    await figure.dispatchEvent("pointerdown");
    await expect.poll(() => figure.getAttribute("data-state"), patience).toBe("ready");
    expect(faults).toEqual([]);
    await close();
    await host.close();
    rmSync(folder, { recursive: true });
  });
});
