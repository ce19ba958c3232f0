/** A hand that is quicker than the code: what it does to a figure that still sleeps is done once it is awake. */
import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { widgets } from "../../src/widgets/registry.ts";
import { describeInBrowser, patience, visit, wakeNothing } from "./visit.ts";

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** What a figure tells: its controls, its sentence, how many steps it has taken. Times that it has measured differ. */
const told = (figure: Locator): Promise<string> =>
  figure.locator("[data-mount]").evaluate((mount) => {
    const controls = [...mount.querySelectorAll<HTMLInputElement>("input, select")];
    const words = [".play-count", ".stage-sentence", ".control-value"].flatMap((part) =>
      [...mount.querySelectorAll(part)].map((one) => one.textContent),
    );
    return JSON.stringify([controls.map(({ value, checked }) => [value, checked]), words]).replace(
      /\d[\d.,]* (?:guesses )?[^ ]* second/g,
      "a time",
    );
  });

/** What can be done to a figure with one press: those of these that it has. */
const presses = {
  button: (figure: Locator) =>
    figure.locator(".play-buttons button:nth-child(3), .pad button:not([aria-disabled])"),
  slider: (figure: Locator) => figure.locator(".stage-controls input[type=range]"),
  choice: (figure: Locator) => figure.locator(".segment input:not(:checked, :disabled)"),
  map: (figure: Locator) => figure.locator(".drag-surface"),
};
type Press = keyof typeof presses;

async function press(page: Page, figure: Locator, kind: Press): Promise<void> {
  const target = presses[kind](figure).first();
  if (kind === "slider") {
    const least = await target.evaluate((input: HTMLInputElement) => input.value === input.min);
    await target.press(least ? "ArrowRight" : "ArrowLeft");
  }
  if (kind === "choice") await target.click({ force: true });
  if (kind === "button") await target.tap();
  if (kind === "map") {
    await target.evaluate((map) => map.scrollIntoView({ block: "center", behavior: "instant" }));
    const { x, y, width, height } = (await target.boundingBox())!;
    await page.touchscreen.tap(x + width * 0.3, y + height * 0.3);
  }
}

/** The kinds of press that a figure has. */
const offered = async (figure: Locator): Promise<Press[]> => {
  const found: Press[] = [];
  for (const kind of Object.keys(presses) as Press[])
    if (await presses[kind](figure).first().isVisible()) found.push(kind);
  return found;
};

describeInBrowser("a press that comes too early", () => {
  it.each(Object.keys(widgets).map((id, index) => [id, index] as const))(
    "on %s is not lost",
    async (id, index) => {
      const open = async () => {
        const reader = await visit(`embed/${id}/`, phone, wakeNothing);
        return { ...reader, figure: reader.page.locator("[data-widget]") };
      };
      const ready = (figure: Locator) =>
        expect.poll(() => figure.getAttribute("data-state"), patience).toBe("ready");

      const early = await open();
      let release = (): void => {};
      const pressed = new Promise<void>((done) => {
        release = done;
      });
      // The figure's own code comes only after the hand.
      await early.page.route(/\/assets\/perform-/, async (route) => {
        await pressed;
        await route.continue();
      });
      // Another one on each widget, so that all kinds have their turn.
      const kinds = await offered(early.figure);
      const kind = kinds[index % kinds.length]!;
      await press(early.page, early.figure, kind);
      expect(await early.figure.getAttribute("data-state")).toBe("asleep");
      release();
      await ready(early.figure);

      const patient = await open();
      await patient.figure.dispatchEvent("pointerdown");
      await ready(patient.figure);
      const before = await told(patient.figure);
      await press(patient.page, patient.figure, kind);
      await expect.poll(() => told(patient.figure), patience).not.toBe(before);

      await expect
        .poll(async () => (await told(early.figure)) === (await told(patient.figure)), patience)
        .toBe(true);
      expect([...early.faults, ...patient.faults]).toEqual([]);
      await early.close();
      await patient.close();
    },
  );
});
