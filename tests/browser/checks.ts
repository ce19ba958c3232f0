/** What must hold of any page, as functions from a page to the list of its faults. checks.test.ts shows each of them finding one. */
import axe from "axe-core";
import { PDFDocument } from "pdf-lib";
import type { ElementHandle, Page } from "playwright-core";
import { destinations } from "../../src/build/book/paper.ts";

/** What stands wider than the window: on a narrow phone nothing may scroll the page sideways. */
export function sidewaysFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const clipped = (element: Element): boolean => {
      for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
        if (getComputedStyle(box).overflowX !== "visible" || getComputedStyle(box).clipPath !== "none")
          return true;
      }
      return false;
    };
    const wide = [...document.body.querySelectorAll<HTMLElement>("*")].filter((element) => {
      const { right, width } = element.getBoundingClientRect();
      return width > 0 && right > clientWidth + 0.5 && !clipped(element);
    });
    const names = wide.map(
      (element) => `${element.tagName}.${element.getAttribute("class") ?? ""}#${element.id}`,
    );
    return [`the page is ${scrollWidth} wide in a window of ${clientWidth}`, ...names.slice(0, 8)];
  });
}

/** Sets text as wide as a reader may (WCAG 2.2, 1.4.12). */
export const spaceText = (page: Page): Promise<unknown> =>
  page.addStyleTag({
    content: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-block-end: 2em !important }`,
  });

/** Rules of axe that the page breaks, with the first places. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(`if (!window.axe) { ${axe.source} }`);
  // A colour on its way to another is neither.
  await page.evaluate(() => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    return Promise.race([
      Promise.allSettled(ending.map((animation) => animation.finished)),
      new Promise((resolve) => setTimeout(resolve, 2000)),
    ]).then(() => undefined);
  });
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ["violations"] }),
  );
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.length}), such as ${nodes[0]?.html.slice(0, 200)}`,
  );
}

/** Starts adding up layout shifts; call before the page loads. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = { sum: 0, where: [] as string[] };
    Object.assign(window, { shifts: seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as LayoutShift[]) {
        if (entry.hadRecentInput) continue;
        seen.sum += entry.value;
        for (const { node, previousRect: from, currentRect: to } of entry.sources ?? []) {
          const element = node instanceof Element ? node : node?.parentElement;
          const figure = element?.closest<HTMLElement>("[data-widget]")?.dataset.name ?? "";
          const ways = (["x", "y", "width", "height"] as const)
            .map((side) => to[side] - from[side])
            .map((way) => way.toFixed(1));
          seen.where.push(
            `${figure} ${element?.tagName}.${element?.getAttribute("class")} by ${entry.value.toFixed(4)} (${ways.join(" ")})`,
          );
        }
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}
interface LayoutShift {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources?: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }[];
}

/** What moved by itself since `watchShifts`. */
export async function shiftFaults(page: Page): Promise<string[]> {
  const { sum, where } = await page.evaluate(
    () => (window as unknown as { shifts: { sum: number; where: string[] } }).shifts,
  );
  return sum < 0.005 ? [] : [`layout shift ${sum.toFixed(3)}`, ...where.slice(0, 8)];
}

/** What of a widget's form is on show: its stage, its frames. */
export function formsShown(
  page: Page,
): Promise<{ name: string; stage: boolean; frames: number; of: number }[]> {
  return page.evaluate(() => {
    const shows = (element: Element | null) =>
      !!element &&
      element.checkVisibility({ visibilityProperty: true }) &&
      element.getBoundingClientRect().height > 0;
    return [...document.querySelectorAll<HTMLElement>("[data-widget]")].map((widget) => {
      const frames = [...widget.querySelectorAll(".plate-frame")];
      return {
        name: widget.dataset.name ?? widget.id,
        stage: shows(widget.querySelector(".stage")),
        frames: frames.filter((frame) => shows(frame) && shows(frame.querySelector("svg, img, table")))
          .length,
        of: frames.length,
      };
    });
  });
}

/** Labels that leave the picture they belong to by more than `tolerance` pixels: they would lie over whatever stands beside it. */
export function spillFaults(page: Page, tolerance = 2): Promise<string[]> {
  return page.evaluate((tolerance) => {
    return [...document.querySelectorAll(".plate-frame svg text, .stage-view svg text")].flatMap((label) => {
      const room = label.closest(".plate-frame, .stage-view")!;
      if (!label.checkVisibility()) return [];
      const [inner, outer] = [label.getBoundingClientRect(), room.getBoundingClientRect()];
      const over = Math.max(outer.left - inner.left, inner.right - outer.right);
      if (over <= tolerance) return [];
      const name = room.id || (room.closest<HTMLElement>("[data-name]")?.dataset.name ?? "");
      return [`${name}: "${label.textContent}" leaves its picture by ${over.toFixed()}`];
    });
  }, tolerance);
}

/**
 * The widget by keyboard alone: Tab walks its stops; at least one must change the widget when an arrow is pressed,
 * and show that it has the focus.
 */
export async function keyboardFaults(page: Page, widget: ElementHandle<HTMLElement>): Promise<string[]> {
  const name = await widget.evaluate((figure) => {
    const door = document.createElement("span");
    door.tabIndex = -1;
    figure.prepend(door);
    figure.scrollIntoView({ block: "center", behavior: "instant" });
    door.focus();
    return figure.dataset.name ?? figure.id;
  });
  let stops = 0;
  for (; stops < 60; stops++) {
    await page.keyboard.press("Tab");
    const stop = await widget.evaluate(describeStop);
    if (stop === "outside") break;
    if (stop === "no arrows") continue;
    const before = await widget.evaluate(appearance);
    for (const key of ["ArrowRight", "ArrowUp", "ArrowLeft", "ArrowDown"]) {
      await page.keyboard.press(key);
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      if ((await widget.evaluate(appearance)) !== before)
        return (await focusShows(page)) ? [] : [`${name}: the focus cannot be seen`];
    }
  }
  return [`${name}: ${stops} stops by Tab, none of them moved by arrows`];
}

/** In the page: what the focus stands on, seen from a widget. */
function describeStop(figure: HTMLElement): "outside" | "no arrows" | "arrows" {
  const here = document.activeElement;
  if (!here || !figure.contains(here)) return "outside";
  const native = here.matches("input[type=range], input[type=radio], input[type=number], select");
  return native || (here.getAttribute("role") ?? "") !== "" || here instanceof SVGElement
    ? "arrows"
    : "no arrows";
}

/** In the page: all that a reader could notice of a widget, for comparing. */
function appearance(figure: HTMLElement): string {
  const values = [...figure.querySelectorAll<HTMLInputElement>("input, select")].map(
    ({ value, checked, ariaValueText }) => `${value} ${checked} ${ariaValueText}`,
  );
  return [figure.querySelector(".stage-sentence")?.textContent, ...values].join("\n");
}

/** Whether the place of the focus looks different from how it looks without it. */
async function focusShows(page: Page): Promise<boolean> {
  const box = await page.evaluate(() => {
    const { x, y, width, height } = document.activeElement!.getBoundingClientRect();
    return { x: Math.max(0, x - 40), y: Math.max(0, y - 40), width: width + 80, height: height + 80 };
  });
  const picture = async () =>
    (await page.screenshot({ clip: box, animations: "disabled" })).toString("base64");
  const focused = await picture();
  const held = await page.evaluateHandle(() => document.activeElement as HTMLElement);
  await held.evaluate((element) => element.blur());
  return focused !== (await picture());
}

/**
 * What paper cuts in two. Each matching element gets a mark at its top and at its foot that links point at; a PDF
 * says on which page such a mark stands.
 */
export async function wholenessFaults(
  page: Page,
  selector: string,
  print: (page: Page, options: { tagged: boolean }) => Promise<Uint8Array>,
): Promise<string[]> {
  const names = await page.evaluate((whole) => {
    const links = document.createElement("nav");
    links.style.fontSize = "1px";
    const mark = (id: string) => {
      const place = document.createElement("span");
      place.id = id;
      place.style.cssText =
        "display: block; block-size: 0; inline-size: 100%; grid-column: 1 / -1; margin: 0";
      const link = document.createElement("a");
      link.href = `#${id}`;
      link.textContent = "·";
      links.append(link);
      return place;
    };
    const names: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>(whole)) {
      if (!element.checkVisibility()) continue;
      const host = element.matches("tr") ? element.querySelector("td, th") : element;
      host?.prepend(mark(`top-${names.length}`));
      host?.append(mark(`foot-${names.length}`));
      names.push(`${element.tagName.toLowerCase()}#${element.id} ${element.textContent.trim().slice(0, 40)}`);
    }
    document.body.append(links);
    return names;
  }, selector);
  const places = destinations(
    await PDFDocument.load(await print(page, { tagged: false }), { updateMetadata: false }),
  );
  return names.flatMap((name, index) => {
    const [top, foot] = [places.get(`top-${index}`), places.get(`foot-${index}`)];
    if (!top || !foot) return [`${name}: not found on paper`];
    return top.page === foot.page ? [] : [`${name}: from page ${top.page + 1} to ${foot.page + 1}`];
  });
}

/** The page's words as they are on show now, sentence by sentence; formulas left out. */
export async function sentencesShown(page: Page): Promise<string[]> {
  const blocks = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = new Map<Element, string>();
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (!parent?.checkVisibility({ visibilityProperty: true }) || parent.closest(".katex, script, style"))
        continue;
      const block = parent.closest("p, li, td, th, dd, dt, h1, h2, h3, h4, figcaption, div") ?? document.body;
      texts.set(block, (texts.get(block) ?? "") + (walker.currentNode.nodeValue ?? ""));
    }
    return [...texts.values()];
  });
  return blocks
    .flatMap((text) => text.replace(/\s+/g, " ").split(/(?<=[.!?…]) /))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}
