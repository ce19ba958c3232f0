/** What cannot be undone, and what is told of a reader's past: the envelope of section 10 and the dawn of section 12. */
import { expect, it } from "vitest";
import { stage as words } from "../../content/how-neural-networks-are-trained/en/stage.ts";
import { en } from "../../src/widgets/overfit-desk/text/en.ts";
import { at, describeInBrowser, patience, visit } from "./visit.ts";

const turned = "?v=1&overfit-desk.units=5&overfit-desk.epochs=158";

describeInBrowser("an envelope", () => {
  it("opens once, for this visit, whatever is put back; dawn tells what it said", async () => {
    const { page, faults, close } = await visit(`by-heart/${turned}#overfit-desk`);
    const desk = page.locator("#overfit-desk");
    const sentence = () => desk.locator(".stage-sentence").textContent();
    await expect.poll(sentence, patience).toMatch(/^5 hidden neurons, 158 epochs\..*sealed\.$/);
    await desk.getByRole("button", { name: en.open }).click();
    const opened = /The envelope was opened with 5 hidden neurons after 158 epochs, and said ([\d.]+)\.$/;
    await expect.poll(sentence, patience).toMatch(opened);
    const said = opened.exec((await sentence())!)![1];
    expect(page.url()).not.toContain("opened");

    await desk.getByRole("button", { name: words.more, exact: true }).click();
    await desk.getByRole("button", { name: words.reset, exact: true }).click();
    await expect.poll(sentence, patience).toMatch(/^1 hidden neuron, 1,000 epochs/);
    expect(await sentence()).toMatch(opened);
    expect(await desk.getByRole("button", { name: en.open }).count()).toBe(0);
    await page.reload();
    await expect.poll(sentence, patience).toMatch(opened);

    await page.goto(at("base-camp/"));
    await page.mouse.move(200, 300);
    await expect
      .poll(() => page.locator('[data-yours="envelope"]').textContent(), patience)
      .toBe(`And your envelope, which opens once, said ${said}.`);
    // What has no past stays what it is for everybody.
    expect(await page.locator('[data-yours="drawing"]').textContent()).toMatch(/^It misreads/);
    expect(faults).toEqual([]);
    await close();
  });

  it("of somebody else is sealed, and dawn reads well without a past or a script", async () => {
    const { page, close } = await visit(`by-heart/${turned}`, { javaScriptEnabled: false });
    await expect(page.locator("#overfit-desk .plate").textContent()).resolves.toContain("Sealed");
    await page.goto(at("base-camp/"));
    const yours = await page.locator("[data-yours]").allTextContents();
    expect(yours.filter((sentence) => !/^\p{Lu}[^{}]*\.$/u.test(sentence))).toEqual([]);
    for (const answer of await page.locator(".recall summary").all()) await answer.click();
    for (const answer of await page.locator(".recall details > div").all())
      expect(await answer.isVisible()).toBe(true);
    await close();
  });
});
