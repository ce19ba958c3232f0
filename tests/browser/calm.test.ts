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
      // One that stands at a later step has to go there first; one that played would not come to rest.
      const rests = async (): Promise<boolean> => {
        const before = await stage.textContent();
        await page.waitForTimeout(300);
        return (await stage.textContent()) === before && (await stage.locator(".icon-pause").count()) === 0;
      };
      const name = (await figure.getAttribute("data-name")) ?? "";
      await expect.poll(rests, { ...patience, message: name }).toBe(true);
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
