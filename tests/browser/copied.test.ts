/** Who copies a link or the code sees that it is copied, and nothing moves for it. */
import { expect, it } from "vitest";
import { describeInBrowser, patience, visit, wakeAll } from "./visit.ts";

describeInBrowser("copied", () => {
  it.each([1024, 360])("is said beside the button for a while, each time, at %i px", async (width) => {
    const { page, close } = await visit("embed/line-error/", {
      viewport: { width, height: 900 },
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await wakeAll(page);
    const button = page.getByRole("button", { name: "More" });
    const said = page.locator(".stage-said");
    const places = () =>
      page.evaluate(() =>
        [
          ...document.querySelectorAll(".stage-body, .stage-controls > *, .stage-sentence, .menu > button"),
        ].map((one) => {
          const { x, y, width, height } = one.getBoundingClientRect();
          return [x, y, width, height].map(Math.round).join();
        }),
      );
    const before = await places();
    for (const entry of ["Copy a link to this state", "Copy the code to embed it"]) {
      await button.click();
      await page.getByRole("button", { name: entry }).click();
      const words = said.getByText("Copied.");
      await words.waitFor();
      const [word, beside] = [(await words.boundingBox())!, (await button.boundingBox())!];
      expect(word.width).toBeGreaterThan(30);
      expect(word.x).toBeGreaterThanOrEqual(0);
      expect(word.x + word.width).toBeLessThanOrEqual(beside.x + 1);
      expect(beside.x - word.x - word.width).toBeLessThan(16);
      expect(Math.abs(word.y + word.height / 2 - beside.y - beside.height / 2)).toBeLessThan(6);
      expect(await places()).toEqual(before);
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("embed/line-error/");
      await expect.poll(() => said.textContent(), patience).toBe("");
      expect(await places()).toEqual(before);
    }
    await close();
  });
});
