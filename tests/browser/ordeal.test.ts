/** Hands that know no mercy, on the whole chapter: for ten minutes, by `npm run ordeal` alone. Two copies of one widget, always. */
import type { CDPSession, Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { type Generator, generator } from "../../src/engine/random.ts";
import { describeInBrowser, patience, visit, wakeAll, whole } from "./visit.ts";

const MINUTES = Number(process.env.ORDEAL_MINUTES ?? 0);
const SEED = Number(process.env.ORDEAL_SEED ?? 1986);
/** What the hand does to one figure before it goes to another. */
const DEEDS = 12;
/** From here on memory may not grow: everything is awake and was in the hand, and what is kept is kept. */
const GROWN_MINUTES = 2;
const MEMORY_EVERY_MINUTES = 0.5;
const KEYS = [
  "ArrowLeft",
  "ArrowRight",
  "ArrowUp",
  "ArrowDown",
  "Home",
  "End",
  "PageUp",
  "Shift+ArrowRight",
  "Tab",
  "Tab",
  " ",
];

type Spot = readonly [x: number, y: number];

/** A place in the window where part of the figure's stage is, most often one that can be pressed; a list opens a window of its own, and is left to the keys. */
const spotIn = (figure: Locator, [share, across, down]: readonly number[]): Promise<Spot | undefined> =>
  figure.evaluate(
    (element, [share, across, down]) => {
      const parts = element.querySelectorAll(
        "[data-mount] :is(button, input, svg, .segment, [data-mark=handle])",
      );
      const part = parts[Math.floor(share! * parts.length)];
      part?.scrollIntoView({ block: "center", behavior: "instant" });
      const box = part?.getBoundingClientRect();
      return box && ([box.left + across! * box.width, box.top + down! * box.height] as const);
    },
    [share, across, down],
  );

async function deed(page: Page, touch: CDPSession, figure: Locator, random: Generator): Promise<string> {
  const some = () => [random.uniform(), random.uniform(), random.uniform()];
  const kind = ["click", "drag", "tap", "swipe", "keys", "keys"][random.integer(6)]!;
  const [from, to] = [await spotIn(figure, some()), await spotIn(figure, some())];
  if (!from || !to) return "nothing";
  const finger = (type: "touchStart" | "touchMove" | "touchEnd", [x, y]: Spot) =>
    touch.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y }] });
  if (kind === "click") await page.mouse.click(...to);
  if (kind === "drag") {
    await page.mouse.move(...from);
    await page.mouse.down();
    await page.mouse.move(...to, { steps: 4 });
    await page.mouse.up();
  }
  if (kind === "tap" || kind === "swipe") {
    await finger("touchStart", to);
    if (kind === "swipe") await finger("touchMove", from);
    await finger("touchEnd", to);
  }
  if (kind === "keys") {
    const inputs = figure.locator("[data-mount] :is(input, select, button)");
    const count = await inputs.count();
    if (count > 0) await inputs.nth(random.integer(count)).focus();
    for (let k = random.integer(6); k >= 0; k--)
      await page.keyboard.press(KEYS[random.integer(KEYS.length)]!);
  }
  return kind;
}

/** What is wrong with the figures as they stand. */
const wounds = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("[data-widget]")].flatMap((figure) => {
      const found: string[] = [];
      const { name, state } = figure.dataset;
      if (state === "failed" || figure.querySelector(".stage-broken")) found.push(`${name} broke down`);
      if (figure.querySelector(".stage-trouble[role=alert]")) found.push(`${name} is in trouble`);
      const wrong = /[^\n"]{0,60}\b(?:NaN|Infinity|undefined)\b[^\n"]{0,60}/.exec(
        figure.querySelector("[data-mount]")!.innerHTML,
      );
      if (wrong) found.push(`${name}: ${wrong[0]}`);
      return found;
    }),
  );

describeInBrowser("the whole chapter", () => {
  it.skipIf(MINUTES === 0)(
    `outlives ${MINUTES} minutes of random hands`,
    { timeout: (MINUTES + 3) * 60_000 },
    async () => {
      const random = generator(SEED);
      const { page, faults, close } = await visit(
        whole,
        { hasTouch: true, permissions: ["clipboard-write"] },
        (opened) =>
          // A full screen would shut the other figures out, and links lead elsewhere.
          opened.addInitScript(() => {
            Element.prototype.requestFullscreen = () => Promise.resolve();
            addEventListener("click", (event) => {
              if ((event.target as Element).closest("a")) event.preventDefault();
            });
          }),
      );
      page.on("dialog", (dialog) => void dialog.dismiss());
      const touch = await page.context().newCDPSession(page);
      await touch.send("Performance.enable");
      // Or memory would grow for as long as there is a figure that nobody has come to yet.
      expect(await wakeAll(page)).toEqual([]);
      const memory: { readonly minutes: number; readonly megabytes: number }[] = [];
      const begun = Date.now();
      const minutes = () => (Date.now() - begun) / 60_000;
      const figures = page.locator("figure[data-widget]");
      const count = await figures.count();
      for (let round = 0; minutes() < MINUTES; round++) {
        const figure = figures.nth(random.integer(count));
        const name = await figure.getAttribute("data-name");
        await figure.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
        await expect.poll(() => figure.getAttribute("data-state"), patience).toBe("ready");
        const deeds: string[] = [];
        for (let k = 0; k < DEEDS; k++) deeds.push(await deed(page, touch, figure, random));
        await page.keyboard.press("Escape");
        const where = `round ${round} of seed ${SEED}, ${name}: ${deeds.join(", ")}`;
        expect(await wounds(page), where).toEqual([]);
        expect(faults, where).toEqual([]);
        expect(new URL(page.url()).pathname, where).toContain("/all/");
        if (minutes() > GROWN_MINUTES && minutes() - (memory.at(-1)?.minutes ?? 0) > MEMORY_EVERY_MINUTES) {
          await touch.send("HeapProfiler.collectGarbage");
          const { metrics } = await touch.send("Performance.getMetrics");
          const bytes = metrics.find((one) => one.name === "JSHeapUsedSize")!.value;
          memory.push({ minutes: minutes(), megabytes: bytes / 1e6 });
        }
      }
      if (memory.length >= 6) {
        const third = Math.floor(memory.length / 3);
        const least = (part: typeof memory): number => Math.min(...part.map(({ megabytes }) => megabytes));
        const told = memory.map(({ megabytes }) => megabytes.toFixed(1)).join(", ");
        console.info(`memory in MB: ${told}`);
        expect(least(memory.slice(-third)), told).toBeLessThan(1.1 * least(memory.slice(0, third)) + 2);
      }
      await close();
    },
  );

  it("keeps two copies of one widget apart", async () => {
    const { page, faults, close } = await visit("descent/");
    const copies = page.locator('[data-widget="descent-steps"]');
    const ready = page.locator('[data-widget="descent-steps"][data-state="ready"]');
    for (const copy of await copies.all()) {
      await copy.scrollIntoViewIfNeeded();
      await copy.dispatchEvent("pointerdown");
    }
    await expect.poll(async () => (await ready.count()) === (await copies.count()), patience).toBe(true);
    const standing = () => copies.locator(".stage-body").allInnerTexts();
    const before = await standing();
    expect(before.length).toBeGreaterThan(1);
    await copies.nth(1).locator(".play-buttons button").nth(2).click();
    await copies.nth(1).locator(".stage-body input[type=range]").first().press("ArrowRight");
    await expect.poll(async () => (await standing())[1], patience).not.toBe(before[1]);
    const after = await standing();
    expect(after.toSpliced(1, 1)).toEqual(before.toSpliced(1, 1));
    expect(faults).toEqual([]);
    await close();
  });
});
