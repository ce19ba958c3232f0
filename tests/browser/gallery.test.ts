/** The gallery is the chapter's figures in the chapter's order, and says how one of them comes into another page. */
import { expect, it } from "vitest";
import { describeInBrowser, visit, whole } from "./visit.ts";

describeInBrowser("the gallery, beside the chapter", () => {
  it("has the figures in order, by their numbers", async () => {
    const { page, close } = await visit(whole);
    const figures = await page.$$eval("figure[data-widget]", (all) =>
      all.map((one) => ({
        id: one.dataset.widget!,
        name: one.dataset.name!,
        head: one.querySelector("figcaption")!.textContent.replace(/\s+/g, " ").trim(),
      })),
    );
    // A widget in several figures stands at the one that bears its name, which is where its embed's number leads.
    const named = new Set(figures.filter(({ id, name }) => id === name).map(({ id }) => id));
    const known = new Set<string>();
    const proper = figures
      .filter(({ id, name }) => id === name || !named.has(id))
      .filter(({ id }) => !known.has(id) && known.add(id))
      .map(({ id, head }) => ({ id, head }));
    await page.goto(new URL("../gallery/", page.url()).href);
    const entries = await page.$$eval(".gallery-entry h2", (all) =>
      all.map((one) => ({ id: one.id, head: one.textContent.replace(/\s+/g, " ").trim() })),
    );
    expect(proper.length).toBeGreaterThan(5);
    expect(entries.slice(0, proper.length)).toEqual(proper);
    await close();
  });

  it("says how to embed one, with an address that does what it says", async () => {
    const { page, close } = await visit("gallery/");
    const example = page.locator('.gallery-head a[href*="hide="]');
    const hidden = /hide=(.*)/.exec((await example.textContent())!)![1]!.split(",");
    expect(hidden.length).toBeGreaterThan(1);
    await example.click();
    await page.locator("[data-widget][data-state=ready]").waitFor();
    const parts: Record<string, string> = {
      title: ".widget-head",
      controls: ".stage-controls",
      menu: ".stage-controls .menu",
      sentence: ".stage-sentence",
      source: ".embed-source",
    };
    for (const [part, selector] of Object.entries(parts))
      expect([part, await page.locator(selector).first().isVisible()]).toEqual([
        part,
        !hidden.includes(part),
      ]);
    await close();
  });
});
