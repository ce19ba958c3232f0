/** The map of digits in a real browser: its worker, its data, the hand and the keyboard. */
import { expect, it } from "vitest";
import { readData } from "../../src/build/data.ts";
import { initialValues, turnValues } from "../../src/stage/knobs.ts";
import { replay } from "../../src/stage/run.ts";
import widget from "../../src/widgets/lonely-space/index.ts";
import { type DigitMap, model } from "../../src/widgets/lonely-space/model.ts";
import { en } from "../../src/widgets/lonely-space/text/en.ts";
import { describeInBrowser, patience, visit } from "./visit.ts";

const STEPS = 60;

describeInBrowser("lonely-space", () => {
  it("settles in its worker as it does here, and shows the digit that is pointed at", async () => {
    const { page, faults, close } = await visit(
      `embed/lonely-space/?v=1&lonely-space.face=digits&lonely-space.step=${STEPS}`,
    );
    await page.getByText(`${STEPS} steps`, { exact: true }).waitFor(patience);
    const sentence = page.locator(".stage-sentence");
    const values = turnValues(widget.knobs, initialValues(widget.knobs), { face: "digits" });
    const { state } = replay(model, values, STEPS, readData(["firstDigits"]));
    const told = widget.describe(values, state, en);
    expect(await sentence.textContent()).toBe(told);

    const map = page.locator('.stage [data-plane="map"]');
    const box = (await map.boundingBox())!;
    await page.mouse.click(box.x + 0.6 * box.width, box.y + 0.3 * box.height);
    const slider = page.getByRole("slider", { name: en.knobs.digit.label });
    await expect.poll(() => slider.inputValue(), patience).not.toBe(String(values.digit));
    const pointed = Number(await slider.inputValue());
    const { labels } = state as DigitMap;
    await expect
      .poll(() => slider.getAttribute("aria-valuetext"), patience)
      .toBe(en.digitValue(String(pointed + 1), labels[pointed]!));

    await slider.focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => slider.inputValue(), patience).toBe(String(pointed + 1));
    await expect.poll(() => page.url(), patience).toContain(`lonely-space.digit=${pointed + 1}`);
    // Looking at another digit moves nothing.
    expect(await page.getByText(`${STEPS} steps`, { exact: true }).count()).toBe(1);

    await page.getByRole("button", { name: "Step", exact: true }).click();
    await page.getByText(`${STEPS + 1} steps`, { exact: true }).waitFor(patience);
    expect(faults).toEqual([]);
    await close();
  });

  it("gives the points one dimension after another, and takes one back", async () => {
    const { page, faults, close } = await visit("embed/lonely-space/");
    // Until its worker has spoken, a widget is a picture.
    await page.locator("[data-widget][data-state=ready]").waitFor(patience);
    const add = page.getByRole("button", { name: "Add one", exact: true });
    for (const count of [3, 4, 5]) {
      await add.click();
      await page.getByText(`${count} dimensions`, { exact: true }).first().waitFor(patience);
    }
    await page.getByRole("button", { name: "Back", exact: true }).click();
    await page.getByText("2 dimensions added", { exact: true }).waitFor(patience);
    expect(await page.locator(".stage-sentence").textContent()).toContain("In 4 dimensions");
    expect(faults).toEqual([]);
    await close();
  });
});
