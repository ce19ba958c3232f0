/** For a reader who asked for less motion, nothing moves unless asked to. */
import { expect, it } from "vitest";
import { describeInBrowser, visit, wakeAll, whole } from "./visit.ts";

describeInBrowser("reduced motion", () => {
  it("starts nothing by itself", async () => {
    const { page, faults, close } = await visit(whole, { reducedMotion: "reduce" });
    expect(await wakeAll(page)).toEqual([]);
    const stages = () =>
      page.evaluate(() => [...document.querySelectorAll(".stage")].map((stage) => stage.textContent));
    const before = await stages();
    await page.waitForTimeout(1000);
    expect(await stages()).toEqual(before);
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
