/** After one visit the chapter is the reader's: with the host gone, everything still opens. */
import { expect, it } from "vitest";
import { widgets } from "../../src/widgets/registry.ts";
import { serve } from "./server.ts";
import { describeInBrowser, leaves, visit, wakeAll } from "./visit.ts";

describeInBrowser("offline", () => {
  it("opens the chapter and a widget alone once the host is gone", async () => {
    const host = await serve("dist");
    const { page, close } = await visit(null, { serviceWorkers: "allow" });
    await page.goto(host.url, { waitUntil: "load" });
    await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      if (active?.state !== "activated") {
        await new Promise((resolve) => active?.addEventListener("statechange", resolve, { once: true }));
      }
    });
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
});
