/** Every handle of every widget under a thumb: it stays under it, and the page stays where it is. */
import type { CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { widgets } from "../../src/widgets/registry.ts";
import { describeInBrowser, patience, type Visit, visit } from "./visit.ts";

/** How far a thumb drags, in how many moves, and how far from it a handle may be: pixels. */
const WAY = 80;
const MOVES = 10;
const SLIP = 4;

const phone = { viewport: { width: 390, height: 700 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

interface Grip {
  readonly name: string;
  readonly axis: "x" | "y" | "xy";
  readonly at: readonly [x: number, y: number];
  /** Where the thumb goes: within the plane. */
  readonly to: readonly [x: number, y: number];
  /** Half a stop, in pixels. */
  readonly grain: readonly [x: number, y: number];
}

/** The handle of this number, brought to the middle of the screen, and where it is dragged: where there is more room, or back. */
const gripOf = (page: Page, index: number, back: boolean): Promise<Grip | undefined> =>
  page.evaluate(
    ([index, way, back]) => {
      const handle = document.querySelectorAll('[data-mark="handle"]:not(.still)')[index];
      if (!handle) return undefined;
      handle.scrollIntoView({ block: "center", behavior: "instant" });
      const svg = handle.closest("svg")!;
      const box = svg.getBoundingClientRect();
      const scale = box.width / svg.viewBox.baseVal.width;
      const side = (name: string): number => Number(svg.dataset[name]) * scale;
      const face = handle.querySelector(".handle-face")!.getBoundingClientRect();
      const at = [face.x, face.y] as const;
      const [left, right] = [box.left + side("left"), box.left + side("right")];
      const [top, bottom] = [box.top + side("top"), box.top + side("bottom")];
      const toward = (from: number, low: number, high: number): number => {
        const far = high - from > from - low !== back ? high - 2 : low + 2;
        return from + Math.sign(far - from) * Math.min(way, Math.abs(far - from));
      };
      const axis = /handle-(xy|x|y)/.exec(handle.getAttribute("class")!)![1] as Grip["axis"];
      const inputs = [...svg.parentElement!.querySelectorAll<HTMLInputElement>(".handle-input")];
      const grain = (along: "x" | "y", length: number): number => {
        const input = inputs.find((one) => one.dataset.axis === along);
        return input ? (length * Number(input.step)) / (Number(input.max) - Number(input.min)) / 2 : 0;
      };
      return {
        name: handle.getAttribute("data-name") ?? "",
        axis,
        at,
        to: [
          axis === "y" ? at[0] : toward(at[0], left, right),
          axis === "x" ? at[1] : toward(at[1], top, bottom),
        ],
        grain: [grain("x", right - left), grain("y", bottom - top)],
      } as const;
    },
    [index, WAY, back] as const,
  );

async function drag(touch: CDPSession, page: Page, { at, to }: Grip): Promise<void> {
  const send = (type: "touchStart" | "touchMove" | "touchEnd", x = 0, y = 0) =>
    touch.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y }] });
  await send("touchStart", ...at);
  for (let k = 1; k <= MOVES; k++) {
    await send("touchMove", at[0] + ((to[0] - at[0]) * k) / MOVES, at[1] + ((to[1] - at[1]) * k) / MOVES);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }
}

describeInBrowser("a thumb", () => {
  describe.each([
    ...Object.keys(widgets).map((id) => [id, ""] as const),
    ["many-dials", "?v=1&many-dials.face=forty-four"] as const,
  ])("on the handles of %s%s", (id, standing) => {
    let reader: Visit;
    beforeAll(async () => {
      reader = await visit(`embed/${id}/${standing}`, phone);
      // Room to scroll, as in a page.
      await reader.page.addStyleTag({ content: "body { padding-block: 1500px }" });
      await reader.page.locator(`[data-widget="${id}"]`).scrollIntoViewIfNeeded();
      await reader.page.locator(`[data-widget="${id}"][data-state="ready"]`).waitFor(patience);
    });
    afterAll(() => reader.close());

    it("keeps each under it, and does not move the page", async () => {
      const { page } = reader;
      const touch = await page.context().newCDPSession(page);
      const faults: string[] = [];
      for (let index = 0; await gripOf(page, index, false); index++) {
        // A knob may end before its plane does: then it follows the other way.
        const slips: string[] = [];
        for (const back of [false, true]) {
          const grip = (await gripOf(page, index, back))!;
          const scrolled = await page.evaluate(() => window.scrollY);
          await drag(touch, page, grip);
          const [x, y, top] = await page.evaluate((index) => {
            const handle = document.querySelectorAll('[data-mark="handle"]:not(.still)')[index]!;
            const face = handle.querySelector(".handle-face")!.getBoundingClientRect();
            return [face.x, face.y, window.scrollY] as const;
          }, index);
          await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
          const across = grip.axis === "y" ? 0 : Math.abs(x - grip.to[0]) - grip.grain[0];
          const down = grip.axis === "x" ? 0 : Math.abs(y - grip.to[1]) - grip.grain[1];
          if (Math.max(across, down) > SLIP) slips.push(`${across.toFixed()} and ${down.toFixed()} px off`);
          if (top !== scrolled) faults.push(`${grip.name}: the page moved by ${top - scrolled} px`);
        }
        if (slips.length === 2) faults.push(`handle ${index}: ${slips.join("; ")}`);
      }
      expect(faults).toEqual([]);
      expect(reader.faults).toEqual([]);
    });
  });

  it("holds what it holds while the phone is turned", async () => {
    const { page, close } = await visit("embed/error-bowl/", phone);
    await page.locator('[data-widget="error-bowl"][data-state="ready"]').waitFor(patience);
    const touch = await page.context().newCDPSession(page);
    const { at, to, grain } = (await gripOf(page, 0, false))!;
    await drag(touch, page, { name: "", axis: "xy", at, to, grain });
    await page.setViewportSize({ width: 700, height: 390 });
    await expect
      .poll(async () => {
        // Where the thumb is then is again within the plane: in its middle.
        const [x, y] = await page.evaluate(() => {
          const { left, top, width, height } = document
            .querySelector('[data-mark="handle"]:not(.still)')!
            .closest("svg")!
            .getBoundingClientRect();
          return [left + width / 2, Math.min(innerHeight - 60, top + height / 2)] as const;
        });
        await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [{ x, y }] });
        const face = await page.locator(".handle-face").first().boundingBox();
        return Math.max(Math.abs(face!.x - x) - grain[0], Math.abs(face!.y - y) - grain[1]);
      }, patience)
      // A stop is longer in a larger picture.
      .toBeLessThan(2 * SLIP);
    await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await close();
  });
});
