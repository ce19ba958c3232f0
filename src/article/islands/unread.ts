/** Says what an address asks of this page's figures that they cannot make sense of; everything else of it stands. */
import type { Knobs } from "../../stage/knobs.ts";
import { parseQuery } from "../../stage/page.ts";
import { type WidgetId, widgets } from "../../widgets/registry.ts";
import { figureOf } from "./figures/figureOf.ts";
import { words } from "./words.ts";

/** So many parts are told, of so many letters each; an address may be long. */
const MOST = 4;
const LONGEST = 60;
/** A knob of an earlier edition: what it chose is all on paper now, and nothing is lost without it. */
const RETIRED = "show";

/** The parts of `search` of which nothing is made: a name that no figure here has, a knob that it has not, a value that is none. */
async function unreadIn(search: string): Promise<string[]> {
  const query = new URLSearchParams(search);
  const figures = parseQuery(search);
  // An address of ours says so; in others' words (`utm.source=…`) only what names a figure is meant for one.
  const ours = query.has("v");
  const known = new Map<string, ReadonlySet<string>>();
  for (const [name, { texts, steps }] of figures) {
    const id = figureOf(name)?.dataset.widget;
    if (!id) continue;
    const { knobs, model } = (await widgets[id as WidgetId]()).default;
    const read = Object.entries(texts).filter(
      ([knob, text]) => (knobs as Knobs)[knob]?.parse(text) !== undefined,
    );
    known.set(
      name,
      new Set([...read.map(([knob]) => knob), ...(steps !== undefined && model.step ? ["step"] : [])]),
    );
  }
  return [...query]
    .filter(([key]) => {
      const [name, knob] = [key.slice(0, key.indexOf(".")), key.slice(key.indexOf(".") + 1)];
      if (!figures.has(name) || knob === RETIRED) return false;
      return known.has(name) ? !known.get(name)!.has(knob) : ours;
    })
    .map(([key, text]) => `${key}=${text}`);
}

export async function tellUnread(search: string): Promise<void> {
  const parts = await unreadIn(search);
  if (parts.length === 0) return;
  const { unread, close } = words();
  const message = document.createElement("p");
  const short = parts.map((part) => (part.length > LONGEST ? `${part.slice(0, LONGEST)}…` : part));
  message.textContent = `${unread} ${[...short.slice(0, MOST), ...(short.length > MOST ? ["…"] : [])].join(", ")}`;
  const button = Object.assign(document.createElement("button"), {
    type: "button",
    className: "button",
    textContent: close,
  });
  const notice = document.createElement("div");
  notice.className = "card widget-failed";
  notice.role = "alert";
  notice.style.cssText = "inset-block-end:.5rem;inset-inline:.5rem;margin-inline:auto;z-index:2";
  button.addEventListener("click", () => notice.remove());
  notice.append(message, button);
  document.body.append(notice);
}
