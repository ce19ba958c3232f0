/** A page whose words a browser's translation has put into elements of its own: every figure still follows the hand. */
import { readdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeInBrowser, patience, visit } from "./visit.ts";

/** Puts every text of the figure into two `<font>`: moved there, whatever it is, or as a copy where translation is welcome. */
const translate = (page: Page, way: "moved" | "copied") =>
  page.evaluate((way) => {
    const walker = document.createTreeWalker(document.querySelector("[data-mount]")!, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (way === "copied" && text.parentElement?.closest("[translate]")?.getAttribute("translate") === "no")
        continue;
      const outer = document.createElement("font");
      const inner = document.createElement("font");
      outer.append(inner);
      text.replaceWith(outer);
      inner.append(way === "moved" ? text : text.data);
    }
  }, way);

/** Before a page opens: tells in `unanswered` whether a worker still owes news for what the hand has asked of it. */
const watchWorkers = (page: Page) =>
  page.addInitScript(() => {
    const tell = (unanswered: boolean) => Object.assign(window, { unanswered });
    class Watched extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        // A run that goes on has more to tell.
        this.addEventListener("message", ({ data }) => tell(data.news?.moving === true));
      }
      override postMessage(message: { readonly kind?: string }) {
        if (message.kind !== "seen" && message.kind !== "rest") tell(true);
        super.postMessage(message);
      }
    }
    Object.assign(window, { Worker: Watched });
  });

/** Takes two steps, moves every slider in the figure and chooses every option once; gives what can be read after each. */
const handle = (page: Page): Promise<string[]> =>
  page.evaluate(async (patience) => {
    const seen: string[] = [];
    // A frame, however long this machine takes over it, and a little more.
    const rest = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30)));
    const body = () => document.querySelector(".stage-body");
    const read = (): string => {
      const copy = body()?.cloneNode(true) as HTMLElement | undefined;
      for (const said of copy?.querySelectorAll("[role=status]") ?? []) said.remove();
      // Measured times differ from one run to the next.
      return `${copy?.textContent}`
        .replace(/\s+/g, " ")
        .replace(/this machine \d.*? second/g, "this machine")
        .replace(/[\d.]+\s(?:µs|ms|seconds?|minutes?|hours?|days?|years?)\b/g, "a time");
    };
    const look = async (what: string) => {
      // Data may take their time, and a worker its own to answer what the hand has asked of it.
      let now = "";
      let still = 0;
      const busy = () => document.querySelector("[data-trouble]") || Reflect.get(window, "unanswered");
      for (const end = performance.now() + patience; still < 3 && performance.now() < end; ) {
        still = now === read() && !busy() ? still + 1 : 0;
        now = read();
        await rest();
      }
      seen.push(`${what}: ${now}`);
    };
    const buttons = () => document.querySelectorAll<HTMLButtonElement>(".play-buttons button");
    const inputs = (kind: string) => [...document.querySelectorAll<HTMLInputElement>(`.stage-body ${kind}`)];
    const count = {
      range: inputs("[type=range]").length,
      choice: inputs("[type=radio], [type=checkbox]").length,
    };
    for (let i = 0; i < buttons().length; i++) {
      // Played for a moment it would come to another step each time.
      if (i > 0) buttons()[i]?.click();
      await look(`button ${i}`);
    }
    for (let i = 0; i < count.range; i++) {
      const input = inputs("[type=range]")[i];
      if (!input) continue;
      input.focus();
      const value = Number(input.value) === Number(input.max) ? input.min : input.max;
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(input, value);
      input.dispatchEvent(new Event("input", { bubbles: true }));
      await look(`slider ${i}`);
    }
    for (let i = 0; i < count.choice; i++) {
      inputs("[type=radio], [type=checkbox]")[i]?.click();
      await look(`choice ${i}`);
    }
    return seen;
  }, patience.timeout);

const ids = readdirSync("src/widgets", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describeInBrowser("a translated page", () => {
  // What holds a figure together under translation is the stage's, for all of them: half are tried in either way.
  const tried = ids.map((id, index) => [id, index % 2 === 0 ? "moved" : "copied"] as const);
  it.each(tried)("leaves %s as it was, in the hand, its words %s", async (id, way) => {
    const open = async () => {
      const { page, faults, close } = await visit(`embed/${id}/`, {}, watchWorkers);
      const figure = page.locator("[data-widget]");
      await figure.dispatchEvent("pointerdown");
      await expect.poll(() => figure.getAttribute("data-state"), patience).toBe("ready");
      return { page, faults, close, figure };
    };
    const look = async (way?: "moved" | "copied"): Promise<string[]> => {
      const { page, faults, close, figure } = await open();
      if (way) await translate(page, way);
      const heard = await handle(page);
      expect(await figure.getAttribute("data-state"), way).toBe("ready");
      expect(await page.locator(".stage-broken").count(), way).toBe(0);
      expect(faults, way).toEqual([]);
      await close();
      return heard;
    };
    // Side by side: nearly all of it is waiting.
    const [told, heard] = await Promise.all([look(), look(way)]);
    expect(told.length).toBeGreaterThan(0);
    expect(heard).toEqual(told);
  });
});
