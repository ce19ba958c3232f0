/** The pages beside the chapter: the gallery, each widget alone, and the one for addresses that lead nowhere. */
import { expect, it } from "vitest";
import { widgets } from "../../src/widgets/registry.ts";
import { axeFaults, formsShown, sidewaysFaults, spaceText, spillFaults } from "./checks.ts";
import { at, describeInBrowser, visit } from "./visit.ts";

const ids = Object.keys(widgets);

describeInBrowser("the gallery", () => {
  it("shows every widget with its plate, and breaks no rule", async () => {
    const { page, faults, close } = await visit("gallery/", { viewport: { width: 1024, height: 800 } });
    const text = await page.content();
    expect(ids.filter((id) => !text.includes(`embed/${id}/`))).toEqual([]);
    const pictures = await page.locator("main svg, main img").count();
    expect(pictures).toBeGreaterThanOrEqual(ids.length);
    expect(await axeFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await sidewaysFaults(page)).toEqual([]);
    await spaceText(page);
    expect(await sidewaysFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });
});

describeInBrowser("each widget alone", () => {
  it.each(ids)("%s wakes, fits a phone and breaks no rule", async (id) => {
    const { page, faults, close } = await visit(`embed/${id}/`, { viewport: { width: 640, height: 800 } });
    await page.locator("[data-widget][data-state=ready]").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    for (const width of [640, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await sidewaysFaults(page)).toEqual([]);
      expect(await spillFaults(page)).toEqual([]);
    }
    expect(faults).toEqual([]);
    await close();
  });

  it("leaves out what the embedding page does not want", async () => {
    const { page, close } = await visit(`embed/${ids[0]}/?hide=controls`);
    await page.locator("[data-widget][data-state=ready]").waitFor();
    expect(await page.locator(".stage-view").isVisible()).toBe(true);
    const [shown, ...more] = await page.locator(".stage-controls > :visible").all();
    // The menu is no control: it has a name of its own.
    expect(await shown?.getAttribute("class")).toBe("stage-more");
    expect(more).toEqual([]);
    await close();
  });

  it("shows its plate without JavaScript", async () => {
    const { page, close } = await visit(`embed/${ids[0]}/`, { javaScriptEnabled: false });
    const [forms] = await formsShown(page);
    expect(forms).toMatchObject({ stage: false, frames: forms?.of });
    await close();
  });
});

describeInBrowser("a wrong address", () => {
  it("gives a page with a way back, however deep it lies", async () => {
    const { page, faults, close } = await visit(null);
    const response = await page.goto(at("no/such/page"));
    expect(response?.status()).toBe(404);
    const links = await page
      .locator("a[href]")
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(0);
    // The page itself is the only thing that may be missing.
    expect(
      faults.filter((fault) => !fault.includes("no/such/page") && !fault.includes("404 (Not Found)")),
    ).toEqual([]);
    await close();
  });
});
