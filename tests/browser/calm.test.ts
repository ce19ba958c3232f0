/** For a reader who asked for less motion, nothing moves unless asked to. */
import { expect, it } from "vitest";
import { describeInBrowser, patience, visit, whole } from "./visit.ts";

describeInBrowser("reduced motion", () => {
  it("starts nothing by itself", async () => {
    const { page, faults, close } = await visit(whole, { reducedMotion: "reduce" });
    const figures = page.locator("[data-widget]");
    expect(await figures.count()).toBeGreaterThan(25);
    for (const figure of await figures.all()) {
      await figure.evaluate((one) => one.scrollIntoView({ block: "center", behavior: "instant" }));
      await expect.poll(() => figure.getAttribute("data-state"), patience).toBe("ready");
      const stage = figure.locator(".stage");
      // One that stands at a later step has to go there first; one that played would hardly come to rest.
      await expect.poll(() => stage.locator(".icon-pause").count(), patience).toBe(0);
      const before = await stage.textContent();
      await page.waitForTimeout(150);
      expect(await stage.textContent(), (await figure.getAttribute("data-name")) ?? "").toBe(before);
    }
    const moving = await page.evaluate(() =>
      document
        .getAnimations()
        .filter(
          (animation) => animation.playState === "running" && animation.timeline instanceof DocumentTimeline,
        )
        .map((animation) => String((animation.effect as KeyframeEffect | null)?.target?.className)),
    );
    expect(moving).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });
});
