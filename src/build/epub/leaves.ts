/** The chapter's page as files of an e-book. Runs in the page, and so stands alone: it is handed over as text. */
import type * as drawing from "./drawing.ts";

/** A file of the e-book. */
export interface Leaf {
  readonly file: string;
  readonly title: string;
  /** What stands between its body's tags, as XML. */
  readonly body: string;
  /** Its subsections. */
  readonly parts: readonly { readonly id: string; readonly title: string }[];
  readonly figures: readonly { readonly id: string; readonly title: string }[];
}

interface Given {
  /** Words for each formula, in their order. */
  readonly spoken: readonly string[];
  readonly homepage: string;
}

/** In the page, with `Drawing` loaded. */
export function readLeaves({ spoken, homepage }: Given): Leaf[] {
  const { draw } = (window as unknown as { Drawing: typeof drawing }).Drawing;
  const all = <T extends Element>(selector: string, inside: ParentNode = document): T[] => [
    ...inside.querySelectorAll<T>(selector),
  ];
  const make = (tag: string, attributes: Readonly<Record<string, string>>, ...content: (Node | string)[]) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...content);
    return element;
  };
  const rename = (element: Element, tag: string): void => {
    const renamed = make(tag, {}, ...element.childNodes);
    for (const { name, value } of element.attributes) renamed.setAttribute(name, value);
    element.replaceWith(renamed);
  };

  all("math").forEach((maths, index) => {
    maths.setAttribute("alttext", spoken[index]!);
  });
  // Drawn at their own size, not at paper's; before anything is taken away that they stand in.
  const room = document.createElement("style");
  room.textContent = `.plate-picture, .picture-drawing { zoom: 1 !important; inline-size: 340px }
    [data-roomy] { inline-size: 700px !important }
    .widget > .plate { display: block !important }`;
  document.head.append(room);
  const mountain = document.querySelector(".mountain")!;
  const title = make("div", {
    class: "picture-drawing",
    "aria-label": mountain.getAttribute("aria-label") ?? "",
  });
  mountain.replaceWith(title);
  title.append(mountain);
  // All are drawn before the first takes its place: a page that changes is laid out anew.
  const pictures = all<HTMLElement>(".plate-picture, .picture-drawing").filter((one) =>
    one.querySelector("svg"),
  );
  // One whose drawings would be smaller than they were made for in a narrow room, or its words squeezed, gets a wide one, and is
  // cut up.
  const widthOf = (element: Element): number => element.getBoundingClientRect().width;
  const small = pictures.filter(
    (picture) =>
      all<SVGSVGElement>('svg[role="img"]', picture).some(
        (one) => one.viewBox.baseVal.width > 1.2 * widthOf(one),
      ) || all(".panels > *", picture).some((one) => widthOf(one) < 130),
  );
  for (const picture of small) picture.dataset.roomy = "";
  const drawings = pictures.map((picture) => ({
    picture,
    drawn: draw(picture, picture.getAttribute("aria-label") ?? ""),
  }));
  for (const { picture, drawn } of drawings) picture.replaceChildren(...drawn);
  // Ids as XML wants them.
  for (const marked of all("svg [id]")) {
    const safe = `d-${marked.id.replace(/[^\w-]/g, "_")}`;
    const svg = marked.closest("svg svg, svg")!;
    const root = svg.parentElement?.closest("svg") ?? svg;
    for (const user of all("*", root))
      for (const { name, value } of user.attributes)
        if (value === `url(#${marked.id})` || value === `#${marked.id}`)
          user.setAttribute(name, value.replace(marked.id, safe));
    marked.id = safe;
  }

  for (const formula of all(".katex")) {
    const maths = formula.querySelector("math")!;
    if (formula.closest(".katex-display")) maths.setAttribute("display", "block");
    for (const part of all("*", maths)) {
      part.removeAttribute("data-part");
      part.removeAttribute("style");
    }
    maths.querySelector("annotation")?.remove();
    (formula.closest(".maths") ?? formula.closest(".katex-display") ?? formula).replaceWith(maths);
  }

  // Questions as such, to be answered in one's head; notes at the foot of what they are noted on.
  for (const option of all(".predict-option")) rename(option, "li");
  for (const set of all(".predict fieldset")) {
    const options = all("li", set);
    if (options.length > 0) set.append(make("ul", {}, ...options));
    rename(set, "div");
  }
  for (const legend of all(".predict legend")) rename(legend, "p");
  for (const form of all(".predict form")) form.replaceWith(...form.childNodes);
  all(".note").forEach((note, index) => {
    const id = `note-${index + 1}`;
    const mark = make("a", { href: `#${id}`, "data-noteref": "", class: "noteref" }, String(index + 1));
    const foot = make("aside", { id, "data-footnote": "", class: "note" }, ...note.childNodes);
    const block = note.closest("p, li, dd, td") ?? note;
    if (block === note) note.replaceWith(foot);
    else {
      note.replaceWith(mark);
      (block.closest("ul, ol, table") ?? block).after(foot);
    }
  });

  for (const extra of all(
    `.stage, .screen-only, .print-only, .skip, script, style, link, template, input, output, button, details, [role="status"],
    .predict-actions, .predict-marks, .predict-guess, .predict-miss, .title-links, .reference-back, .title .contents, .section-number`,
  ))
    extra.remove();

  const parts: { file: string; root: Element }[] = [
    { file: "title.xhtml", root: document.querySelector(".title")! },
    ...all(".section").map((root) => ({ file: `section-${root.getAttribute("data-section")}.xhtml`, root })),
    ...all(".answers, .references").map((root) => ({
      file: `${root.getAttribute("aria-labelledby")}.xhtml`,
      root,
    })),
    { file: "credits.xhtml", root: document.querySelector(".page-foot")! },
  ];
  const home = new Map(
    parts.flatMap(({ file, root }) => all("[id]", root).map(({ id }) => [id, file] as const)),
  );
  const kept = /^(?:id|class|href|lang|dir|alt|src|colspan|rowspan|scope|value|start|role|aria-label)$/;
  const inMarks = "svg, svg *, math, math *";
  for (const { root } of parts)
    for (const element of [root, ...all("*", root)]) {
      if (element.matches(inMarks)) continue;
      const kind = (["noteref", "footnote"] as const).find((one) => element.hasAttribute(`data-${one}`));
      for (const { name } of [...element.attributes]) if (!kept.test(name)) element.removeAttribute(name);
      if (!element.matches("svg")) {
        element.removeAttribute("role");
        element.removeAttribute("aria-label");
      }
      if (kind) {
        element.setAttributeNS("http://www.idpf.org/2007/ops", "epub:type", kind);
        element.setAttribute("role", `doc-${kind}`);
      }
      const href = element.getAttribute("href");
      if (href === null) continue;
      const id = decodeURIComponent(/^#(.+)$/.exec(href)?.[1] ?? "");
      if (home.has(id)) element.setAttribute("href", `${home.get(id)}#${id}`);
      else if (!/^(?:https?|mailto):/.test(href)) {
        if (homepage && !href.startsWith("#"))
          element.setAttribute("href", new URL(href, `${homepage}/all/`).href);
        else element.removeAttribute("href");
      }
    }

  const text = (element: Element | null): string => element?.textContent.replace(/\s+/g, " ").trim() ?? "";
  const xml = new XMLSerializer();
  return parts.map(({ file, root }) => {
    const number = /section-(\d+)/.exec(file)?.[1];
    const heading = text(root.querySelector("h1, h2"));
    return {
      file,
      title: `${number ? `${number}. ` : ""}${heading || document.title}`,
      body: xml.serializeToString(root),
      parts: all("h3[id]", root).map((part) => ({ id: part.id, title: text(part) })),
      figures: all("figure[id]:has(.plate-task)", root).map((figure) => ({
        id: figure.id,
        title: text(figure.querySelector("figcaption")),
      })),
    };
  });
}
