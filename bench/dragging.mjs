// How smoothly each handle of each widget of dist/ follows the mouse, on a processor four times slower: node dragging.mjs [id …]
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { preview } from "vite";
import { findBrowser, launchOptions } from "../scripts/browser.mjs";

const SLOWER = 4;
/** How long each handle is dragged, and the goal for 95 % of frames, in milliseconds. */
const DRAG_MS = 1500;
const GOAL_MS = 20;

const executable = findBrowser();
if (!executable) throw new Error("no browser was found");
const root = fileURLToPath(new URL("..", import.meta.url));
const ids = process.argv.length > 2 ? process.argv.slice(2) : readdirSync(`${root}/dist/embed`);
const server = await preview({ root, logLevel: "error", preview: { port: 0 } });
const browser = await chromium.launch(launchOptions(executable));

/** @param {readonly number[]} sorted @param {number} share */
const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;

/** @type {{ id: string, handle: string, median: number, p95: number, worst: number }[]} */
const rows = [];
for (const id of ids) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, serviceWorkers: "block" });
  await page.goto(new URL(`embed/${id}/`, server.resolvedUrls?.local[0]).href);
  await page.locator('[data-widget][data-state="ready"]').waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const handles = page.locator('[data-mark="handle"]:not(.still)');
  for (let index = 0; index < (await handles.count()); index++) {
    const handle = handles.nth(index);
    const name = (await handle.getAttribute("data-name")) ?? String(index);
    // Moves come from the page itself: what the driver takes to send one would be measured too.
    const times = await handle.evaluate(async (element, duration) => {
      element.scrollIntoView({ block: "center", behavior: "instant" });
      const picture = element.closest("svg").getBoundingClientRect();
      const face = (element.querySelector(".handle-face") ?? element).getBoundingClientRect();
      const from = [face.x + face.width / 2, face.y + face.height / 2];
      const reach = [picture.width / 4, picture.height / 4];
      const grip = element.querySelector(".handle-touch") ?? element;
      const send = (type, share, buttons) => {
        const turn = 2 * Math.PI * share;
        const [clientX, clientY] = [
          from[0] + reach[0] * Math.sin(turn),
          from[1] + reach[1] * Math.sin(2 * turn),
        ];
        const told = {
          clientX,
          clientY,
          buttons,
          bubbles: true,
          isPrimary: true,
          pointerId: 1,
          pointerType: "mouse",
        };
        grip.dispatchEvent(new PointerEvent(type, told));
      };
      const frames = [];
      send("pointerdown", 0, 1);
      const begun = performance.now();
      for (let before = begun; before - begun < duration; ) {
        // A browser hands on one move of the mouse a frame.
        send("pointermove", (before - begun) / duration, 1);
        const now = await new Promise((done) => requestAnimationFrame(done));
        frames.push(now - before);
        before = now;
      }
      send("pointerup", 1, 0);
      // Until the first frame the hand has not moved.
      return frames.slice(2);
    }, DRAG_MS);
    const sorted = times.sort((a, b) => a - b);
    rows.push({ id, handle: name, median: at(sorted, 0.5), p95: at(sorted, 0.95), worst: at(sorted, 1) });
  }
  await page.close();
}
await browser.close();
await server.close();

rows.sort((a, b) => b.p95 - a.p95);
console.log(
  `Milliseconds a frame while dragging, processor ${SLOWER} times slower; goal: 95 % within ${GOAL_MS}.`,
);
console.log("  median   95 %  longest  widget, handle");
for (const { id, handle, median, p95, worst } of rows) {
  const numbers = [median, p95, worst].map((ms) => ms.toFixed(1).padStart(7)).join("");
  console.log(`${numbers}  ${p95 > GOAL_MS ? "missed" : "      "}  ${id}, ${handle}`);
}
