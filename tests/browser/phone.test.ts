/** The chapter on a phone, held in a hand that taps. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { axeFaults, shiftFaults, sidewaysFaults, spaceText, spillFaults, watchShifts } from "./checks.ts";
import { describeInBrowser, leaves, type Visit, visit, wakeAll } from "./visit.ts";

describeInBrowser.each(leaves)("reading /%s on a phone", (path) => {
  let reader: Visit;
  beforeAll(async () => {
    const phone = {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
      deviceScaleFactor: 2,
    };
    reader = await visit(path, phone, watchShifts);
  });
  afterAll(() => reader.close());

  it("wakes every widget, and nothing jumps", async () => {
    expect(await wakeAll(reader.page)).toEqual([]);
    expect(await shiftFaults(reader.page)).toEqual([]);
    expect(reader.faults).toEqual([]);
  });

  it.each([390, 320])("never scrolls sideways at %i pixels", async (width) => {
    await reader.page.setViewportSize({ width, height: 844 });
    expect(await sidewaysFaults(reader.page)).toEqual([]);
    expect(await spillFaults(reader.page)).toEqual([]);
  });

  it("has targets that a thumb can hit", async () => {
    await reader.page.setViewportSize({ width: 390, height: 844 });
    const small = await reader.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>(".stage :is(button, select, [role=switch])")]
        .filter((control) => control.checkVisibility())
        .map((control) => ({
          name: control.ariaLabel ?? control.textContent,
          box: (control.closest("label") ?? control).getBoundingClientRect(),
        }))
        .filter(({ box }) => box.width < 24 || box.height < 24)
        .map(({ name, box }) => `${name}: ${box.width.toFixed()} by ${box.height.toFixed()}`),
    );
    expect(small).toEqual([]);
  });

  it("has its buttons on the screen with letters twice as large", async () => {
    await reader.page.setViewportSize({ width: 390, height: 844 });
    const large = await reader.page.addStyleTag({ content: "html { font-size: 32px !important }" });
    const beyond = await reader.page.evaluate(() => {
      const menu = document.querySelector<HTMLElement>(".menu-list");
      menu?.showPopover();
      const { clientWidth: window } = document.documentElement;
      const wide = [...document.querySelectorAll(".stage .play-buttons > .button, .menu-list:popover-open")]
        .map((one) => ({ name: one.textContent, box: one.getBoundingClientRect() }))
        // Where a menu is put is another matter: it must have room.
        .filter(({ box }) => box.width > window || (box.height < 100 && box.right > window))
        .map(({ name }) => name);
      menu?.hidePopover();
      return wide;
    });
    expect(beyond).toEqual([]);
    await large.evaluate((style) => (style as HTMLElement).remove());
  });

  // By night it is looked at on a desk: colours do not hang on how wide a page is.
  it.each([
    ["in colours of our own", "none"],
    ["in forced colours", "active"],
  ] as const)("breaks no rule of axe %s", async (_, forcedColors) => {
    await reader.page.setViewportSize({ width: 390, height: 844 });
    await reader.page.emulateMedia({ colorScheme: "light", forcedColors });
    expect(await axeFaults(reader.page)).toEqual([]);
  });

  it("never scrolls sideways with text set as wide as a reader may", async () => {
    await reader.page.setViewportSize({ width: 320, height: 844 });
    await spaceText(reader.page);
    expect(await sidewaysFaults(reader.page)).toEqual([]);
  });
});
