/** Wakes a widget when the reader comes near, touches it, is sent to it, or came with an address that names it. */
import { thisPage } from "../../../stage/page.ts";
import { type WidgetId, widgets } from "../../../widgets/registry.ts";
import type { CodeList } from "../../layout/Page.tsx";
import { placeAsked } from "../placeAsked.ts";
import { figureOf } from "./figureOf.ts";
import { keepPresses, type Presses } from "./presses.ts";

/** How far off the screen a widget wakes. */
const NEAR = "600px";
/** What was asked to wake, so that no figure wakes twice. */
const waking = new Map<HTMLElement, Promise<void>>();
/** What the hand did to those that are not awake. */
const early = new Map<HTMLElement, Presses>();

/** Wakes the instance; resolves once it performs, or once it is known that its code does not arrive. */
export function wakeByName(name: string): Promise<void> | undefined {
  const figure = figureOf(name);
  return figure ? wake(figure) : undefined;
}

function wake(figure: HTMLElement): Promise<void> {
  let promise = waking.get(figure);
  if (!promise) {
    promise = load(figure);
    waking.set(figure, promise);
  }
  return promise;
}

/** How many pieces are asked for before the page may do something else: each takes a slow phone some ten milliseconds. */
const AT_ONCE = 3;

/** What a widget is made of its page knows: all of it is asked for together, not each piece by the one before. */
function askFor(widget: string): void {
  const list = document.getElementById("code")?.textContent;
  if (!list) return;
  const { files, widgets } = JSON.parse(list) as CodeList;
  const ask = ([...places]: readonly number[]): void => {
    for (const place of places.splice(0, AT_ONCE)) {
      const { href } = new URL(files[place]!, import.meta.url);
      document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href }));
    }
    if (places.length > 0) setTimeout(ask, 0, places);
  };
  ask(widgets[widget] ?? []);
}

/** A host may accept what is asked of it and never answer: after so long, in milliseconds, the figure says what is lacking. */
const LATE = 20_000;

async function load(figure: HTMLElement): Promise<void> {
  const { widget, name } = figure.dataset;
  const late = setTimeout(fail, LATE, figure, openAnew);
  askFor(widget!);
  const lost = (error: unknown): void => {
    fail(figure);
    // Told to whoever looks, not thrown: the page is whole without this widget.
    console.info(`${name}: not awake`, error);
  };
  try {
    const performing = import("../../perform.tsx");
    const [{ perform }, module, text] = await Promise.all([
      performing,
      widgets[widget as WidgetId](),
      performing.then(({ wordsOf }) => wordsOf(figure)),
    ]);
    const presses = early.get(figure)!;
    await perform(figure, module.default, text, name!, { begun: presses.undo, lost });
    figure.dataset.state = "ready";
    figure.querySelector(":scope > .widget-failed")?.remove();
    presses.redo();
  } catch (error) {
    lost(error);
  } finally {
    clearTimeout(late);
  }
}

/** The code did not arrive, or what it drew broke down: the plate shows all frames, and a button tries again. */
function fail(figure: HTMLElement, again = retry): void {
  figure.dataset.state = "failed";
  figure.querySelector(":scope > .widget-failed")?.remove();
  const template = document.querySelector<HTMLTemplateElement>("#widget-failed");
  const notice = template?.content.firstElementChild?.cloneNode(true);
  if (!(notice instanceof HTMLElement)) return;
  notice.querySelector("button")?.addEventListener("click", () => void again(figure));
  figure.querySelector(".widget-head")?.after(notice);
}

async function retry(figure: HTMLElement): Promise<void> {
  figure.querySelector(":scope > .widget-failed")?.remove();
  waking.delete(figure);
  await wake(figure);
  if (figure.dataset.state === "failed") await openAnew(figure);
}

/**
 * A browser may remember for as long as the page lives that a module did not arrive, or wait for it as long, and an older page
 * may ask for modules that its host no longer has. Then only a new page helps: opened at the widget, with its knobs in the
 * address. While the host cannot be reached the page that is there is kept.
 */
async function openAnew(figure: HTMLElement): Promise<void> {
  try {
    await fetch(import.meta.url, { method: "HEAD", cache: "no-store" });
  } catch {
    return;
  }
  location.hash = figure.id;
  location.reload();
}

export function watchWidgets(): void {
  const figures = document.querySelectorAll<HTMLElement>("[data-widget]");
  const observer =
    typeof IntersectionObserver === "undefined"
      ? undefined
      : new IntersectionObserver(
          (entries) => {
            for (const { isIntersecting, target } of entries) if (isIntersecting) near(target);
          },
          { rootMargin: NEAR },
        );
  const near = (figure: Element): void => {
    observer?.unobserve(figure);
    void wake(figure as HTMLElement);
  };
  for (const figure of figures) {
    early.set(figure, keepPresses(figure));
    const touched = () => void wake(figure);
    figure.addEventListener("focusin", touched, { once: true });
    figure.addEventListener("pointerdown", touched, { once: true });
    const asked = thisPage().read(figure.dataset.name!);
    if (asked.steps || Object.keys(asked.texts).length > 0) touched();
    if (observer) observer.observe(figure);
    else near(figure);
  }
  followHash();
  addEventListener("hashchange", followHash);
}

/** An address may name a frame of a plate (on paper, or without scripting): with scripting, its widget is meant. */
function followHash(): void {
  const target = document.getElementById(placeAsked());
  const figure = target?.closest<HTMLElement>("[data-widget]");
  if (!figure) return;
  // Waking may change what is drawn above it; its place is settled afterwards.
  void wake(figure).then(() => {
    if (target !== figure) figure.scrollIntoView();
  });
}
