// How smoothly each handle of each widget of dist/ follows the mouse, on a processor four times slower:
// node dragging.mjs [--beside heavy-id] [id …]. Beside a heavy widget it is measured three times by turns, on the page that holds
// the whole chapter: while that one stands still, while it runs out of sight, and while it runs in a corner of the screen.
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
const asked = process.argv.slice(2);
const beside = asked[0] === "--beside" ? asked.splice(0, 2)[1] : undefined;
const ids = asked.length > 0 ? asked : readdirSync(`${root}/dist/embed`);
const server = await preview({ root, logLevel: "error", preview: { port: 0 } });
const browser = await chromium.launch(launchOptions(executable));

/** @param {readonly number[]} sorted @param {number} share */
const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;

/** @type {{ id: string, handle: string, median: number, p95: number, worst: number }[]} */
const rows = [];

/** Wakes the figure of this name. @param {import("playwright-core").Page} page @param {string} name */
const wake = async (page, name) => {
  const figure = page.locator(`[data-name="${name}"]`);
  await figure.scrollIntoViewIfNeeded();
  await figure.and(page.locator('[data-state="ready"]')).waitFor();
  return figure;
};

/** Starts the heavy widget. @param {import("playwright-core").Page} page @param {string} name @param {boolean} inSight */
const runBeside = async (page, name, inSight) => {
  const figure = await wake(page, name);
  await figure.evaluate((one, corner) => {
    if (corner) {
      one.style.cssText = "position: fixed; inset: 0 auto auto 0; inline-size: 20rem; z-index: 9";
      document.body.append(one);
    }
    one.querySelector(".play-buttons button").click();
  }, inSight);
};

for (const id of ids)
  for (const how of beside
    ? ["", "runs out of sight", "runs in sight", "", "runs out of sight", "runs in sight"]
    : [""]) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, serviceWorkers: "block" });
    await page.goto(new URL(beside ? "all/" : `embed/${id}/`, server.resolvedUrls?.local[0]).href);
    if (beside && how) await runBeside(page, beside, how === "runs in sight");
    const figure = await wake(page, id);
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    const handles = figure.locator('[data-mark="handle"]:not(.still)');
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
      const handleName = how ? `${name}, while ${beside} ${how}` : name;
      rows.push({
        id,
        handle: handleName,
        median: at(sorted, 0.5),
        p95: at(sorted, 0.95),
        worst: at(sorted, 1),
      });
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
