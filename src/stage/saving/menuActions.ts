/** What a widget's menu does with it. Apart from the menu, because few readers open one: fetched as they do. */
import { passing, printValues } from "../knobs.ts";
import { printQuery, thisPage } from "../page.ts";
import { saveFigure, saveFigureAsPixels, saveFile, saveNumbers, saveTable } from "./saveFigure.ts";
import { creditOf, type Shown } from "./shown.ts";

export { printFigure } from "../paper/onPaper.tsx";
export { savePage } from "../paper/savePage.ts";

/** The figure in a frame tells its height as often as it changes; the page around it makes room. */
const LISTENER = `<script>addEventListener("message", ({ data, source }) => { for (const frame of document.querySelectorAll("iframe"))
  if (frame.contentWindow === source && data?.embedHeight > 0) frame.height = data.embedHeight; });</script>`;

/** The address of the site's root, whatever the language of the page. */
const siteRoot = (): URL => {
  const { home, root } = document.documentElement.dataset;
  return new URL(home ?? root ?? "./", window.location.href);
};

/** Resolves to whether it has been copied. */
async function copy(content: string, { words }: Shown): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(content);
    return true;
  } catch {
    // No permission or no secure context: show the text for copying by hand.
    window.prompt(words.copyByHand, content);
    return false;
  }
}

export const copyLink = (shown: Shown): Promise<boolean> =>
  copy(
    thisPage().href(shown.name, printValues(passing(shown.widget.knobs), shown.wanted), shown.steps),
    shown,
  );

export function copyEmbed(shown: Shown): Promise<boolean> {
  const { widget, text, wanted, steps, body } = shown;
  const address = new URL(`embed/${widget.id}/`, siteRoot());
  // An embedded widget stands alone, under its id, whatever it is called here.
  const texts = printValues(passing((widget.plain ?? widget).knobs), wanted);
  address.search = printQuery("", new Map([[widget.id, { texts, steps }]]));
  const height = Math.ceil(body.getBoundingClientRect().height + 80);
  const named = text.title.replace(/["&<]/g, "");
  return copy(
    `<iframe src="${address.href.replace(/&/g, "&amp;")}" title="${named}" width="100%" height="${height}" style="border:0" allow="clipboard-write; fullscreen" loading="lazy"></iframe>
${LISTENER}`,
    shown,
  );
}

const about = (shown: Shown) => ({
  title: shown.text.title,
  description: shown.description,
  credit: creditOf(shown),
});

export const saveLines = (shown: Shown): void => saveFigure(shown.body, shown.name, about(shown));
export const savePixels = (shown: Shown): Promise<void> =>
  saveFigureAsPixels(shown.body, shown.name, about(shown));
export const saveDrawn = ({ body, name }: Shown): void => saveTable(body, name);
export const saveData = ({ widget, name, run: { values, steps, state } }: Shown): void =>
  saveNumbers(name, { widget: widget.id, knobs: values, steps, state });

/** A file that only this widget has to give. */
export async function saveOwn(file: string, { widget, run }: Shown): Promise<void> {
  const content = await widget.files![file]!(run.values, run.state, siteRoot().href);
  saveFile(file, "application/octet-stream", typeof content === "string" ? content : new Blob([content]));
}
