/**
 * Fills the pages of the printed edition. A picture that finds no room at a page's foot leaves the foot white; so each
 * may change places with paragraphs beside it, and its form, if that makes the pages fuller and fewer. How they fall is seen
 * by setting the text in columns of a page's size: the browser breaks columns by the rules by which it breaks pages.
 */
import type { Page } from "playwright-core";

/** White at a page's foot, as a share of its height; a section's last page has none. */
export interface Foot {
  /** Counted from 0, from the first page of the text. */
  readonly page: number;
  readonly white: number;
}

/** The share of a page that may stay white at its foot. */
export const WHITE = 0.2;

/** Puts the pictures of `page`, as `openPaper` gives it, where they leave the pages fullest. Gives the feet that stay white. */
export function makeUp(page: Page): Promise<readonly Foot[]> {
  return page.evaluate(arrange, {
    most: WHITE,
    aim: 0.08,
    enough: 0.15,
    farthest: 3,
    attempts: 7,
    patience: 2,
    dear: 0.3,
    lone: 0.05,
    room: 90,
    followed: 2,
    apart: 0.04,
  });
}

interface Wishes {
  /** A page may not have more white than this, */
  readonly most: number;
  /** and need not have less than this; */
  readonly aim: number;
  /** all the pages of a section together, than this. */
  readonly enough: number;
  /** So many paragraphs a picture may pass. */
  readonly farthest: number;
  /** How often what was found best is shaken somewhere and settled again. */
  readonly attempts: number;
  /** So often in a row for nothing, where no page has too much white; and so often more it is set to see whether it holds. */
  readonly patience: number;
  /** What a page more costs. */
  readonly dear: number;
  /** What a page costs on which notes stand beside an empty column. */
  readonly lone: number;
  /** So many pixels of a page there are under a heading of the back, or it opens one. */
  readonly room: number;
  /** So many ways through the text are followed at once, */
  readonly followed: number;
  /** whose ends lie so far apart, in pages. */
  readonly apart: number;
}

/** In the page. */
function arrange({
  most,
  aim,
  enough,
  farthest,
  attempts,
  patience,
  dear,
  lone,
  room,
  followed,
  apart,
}: Wishes): readonly Foot[] {
  const chapter = document.querySelector<HTMLElement>(".chapter")!;
  const asItWas = chapter.style.cssText;
  chapter.style.cssText +=
    "; column-gap: 0; column-fill: auto; columns: 1 var(--sheet-inline); inline-size: var(--sheet-inline); block-size: var(--sheet-block)";
  const sheet = chapter.getBoundingClientRect();

  // The options of a question stand in a row where all of them fit into one.
  const questions = [...document.querySelectorAll<HTMLElement>(".predict fieldset")];
  for (const options of questions) options.dataset.row = "";
  const broken = questions.filter((options) => {
    const tops = [...options.querySelectorAll("label")].map((option) => option.getBoundingClientRect().top);
    return new Set(tops).size > 1;
  });
  for (const options of broken) delete options.dataset.row;

  /** Where a part of a section stands and what it looks like, by the numbers of its places and forms. */
  interface Pose {
    readonly place: number;
    readonly form: number;
  }
  interface Part {
    readonly part: Element;
    readonly places: readonly Element[];
    readonly forms: readonly (() => void)[];
  }
  interface Sheet {
    /** How far down the page is filled, */
    filled: number;
    /** what of that is white between its blocks, */
    holes: number;
    /** whether notes alone stand at its head, */
    isLone: boolean;
    /** and whether the next begins with the section. */
    ends: boolean;
  }
  const PIECES = ".widget-head, .plate-frame, .plate-caption, .plate-task";
  /** The pages of one section, from the one on which it begins. */
  const read = (section: Element): Sheet[] => {
    const sheets: Sheet[] = [];
    const { left, top } = chapter.getBoundingClientRect();
    const fill = ({ left: start, top: from, bottom }: DOMRect, isLast = false): void => {
      const on = (sheets[Math.floor((start - left) / sheet.width + 0.1)] ??= {
        filled: 0,
        holes: 0,
        isLone: false,
        ends: false,
      });
      const hole = (from - top) / sheet.height - on.filled;
      // Notes from the page before: beside nothing they stand at its head, and alone where nothing else comes.
      if (on.filled < 0.005 && hole > 0.02) {
        on.isLone = true;
        if (isLast) on.holes = 1;
      }
      if (hole > 0.05) on.holes += hole;
      on.filled = Math.max(on.filled, (bottom - top) / sheet.height);
    };
    // A plate that goes on overleaf reaches to the foot, whatever of it stands there: its frames do not.
    const blocks = [...section.children].flatMap((block) =>
      block.matches("figure:has(.plate-task)") ? [...block.querySelectorAll(PIECES)] : block,
    );
    for (const block of [above, ...blocks])
      if (getComputedStyle(block).float === "none")
        for (const piece of block.getClientRects()) if (piece.height > 1) fill(piece);
    // It ends where the last thing in its margin does.
    const { left: end, bottom } = [...section.getClientRects()].at(-1)!;
    fill(new DOMRect(end, bottom, 0, 0), true);
    if (section.children[0]!.getBoundingClientRect().left > left + sheet.width / 2) sheets[0]!.ends = true;
    return sheets;
  };
  /** How much of each page is white, but at the foot on which the section ends, or the one before. */
  const whitesOf = (sheets: readonly Sheet[]): number[] =>
    sheets.map(({ filled, holes, ends }, at) => holes + (ends || at === sheets.length - 1 ? 0 : 1 - filled));
  interface Fall {
    readonly poses: readonly Pose[];
    readonly whites: readonly number[];
    /** In pages, from the top of the first. */
    readonly length: number;
    /** What is lost: what is white, most of all where it is too much, and how many pages there are. */
    readonly loss: number;
  }
  const fallOf = (section: Element, poses: readonly Pose[]): Fall => {
    const sheets = read(section);
    const whites = whitesOf(sheets);
    const loss = (sum: number, white: number): number =>
      sum + Math.max(0, white - aim) ** 2 + (white > most ? 1 + white : 0);
    const length = sheets.length - 1 + sheets.at(-1)!.filled;
    const lost = dear * length + lone * sheets.filter(({ isLone }) => isLone).length;
    return { poses, whites, length, loss: whites.reduce(loss, lost) };
  };

  const isProse = (element: Element | null): element is Element => !!element?.matches("p, ul, ol");
  /** What stands before something, but for pictures, which may leave. */
  const before = (element: Element): Element => {
    const one = element.previousElementSibling!;
    return one.matches("figure") ? before(one) : one;
  };
  /** What a picture may follow: paragraphs near by. One that a question asks about follows it at once. */
  const placesFor = (figure: Element): Element[] => {
    const places: Element[] = [before(figure)];
    if (places[0]!.matches("[data-predict]")) return places;
    let at = figure.nextElementSibling;
    for (; isProse(at) && places.length <= farthest; at = at.nextElementSibling) places.push(at);
    at = figure.previousElementSibling;
    for (let count = 0; isProse(at) && count < farthest; count++) {
      // What a heading announces is told before it is shown.
      if (!before(at).matches("h2, h3")) places.push(before(at));
      at = at.previousElementSibling;
    }
    return places;
  };
  /** A repeated figure whose picture stands in the margin, where it finds room there, or else in the column. */
  interface Repeated {
    readonly figure: HTMLElement;
    readonly frame: Element;
    readonly picture: HTMLElement;
    readonly isWide: boolean;
  }
  const repeated = [...document.querySelectorAll<HTMLElement>(".section > figure")].flatMap(
    (figure): Repeated[] => {
      const frame = figure.querySelector(".plate-frame");
      const picture = figure.querySelector<HTMLElement>(".plate-picture");
      if (!frame || !picture || figure.querySelector(".plate-task")) return [];
      if (frame.querySelectorAll(".plane").length > 2) return [];
      return [{ figure, frame, picture, isWide: frame.hasAttribute("data-wide") }];
    },
  );
  const take = ({ figure, frame, isWide }: Repeated, narrow: boolean): void => {
    figure.dataset.again = narrow ? "" : "wide";
    frame.toggleAttribute("data-wide", isWide && !narrow);
  };
  // All of them at once: whatever is measured after a change has the whole chapter laid out anew.
  const widths = [true, false].map((narrow) => {
    for (const one of repeated) take(one, narrow);
    return repeated.map(({ picture }) => getComputedStyle(picture).height);
  });
  /**
   * What it may look like. A plate's words stand beside its first frame, or all of them or the task alone under the frames.
   * One that is repeated stands in the margin or in the column.
   */
  const formsOf = (figure: HTMLElement): (() => void)[] => {
    const plate = figure.querySelector<HTMLElement>(".plate:has(.plate-task)");
    if (plate) return ["beside", "apart", "below"].map((words) => () => void (plate.dataset.words = words));
    const index = repeated.findIndex((one) => one.figure === figure);
    const one = repeated[index];
    if (!one) return [() => {}];
    return widths.map((heights, width) => () => {
      take(one, width === 0);
      one.picture.style.blockSize = heights[index]!;
    });
  };
  /** A section may open a little lower. */
  const headingForms = (heading: HTMLElement): (() => void)[] =>
    [0, 6, 12, 18, 24].map((more) => () => void (heading.style.marginBlockStart = `${more}mm`));

  const text = [...document.querySelectorAll<HTMLElement>("#text > *")];
  const sections: { section: HTMLElement; parts: Part[] }[] = [];
  for (const section of text.filter((one) => one.matches(".section"))) {
    const parts = [...section.querySelectorAll<HTMLElement>(":scope > :is(h2, figure)")].map((part) =>
      part.matches("h2")
        ? { part, places: [], forms: headingForms(part) }
        : { part, places: placesFor(part), forms: formsOf(part) },
    );
    sections.push({ section, parts });
  }
  // While they are moved about, drawings are empty boxes of their size: those are laid out in no time.
  const drawings = [
    ...document.querySelectorAll<HTMLElement>(".section :is(.plate-picture, .picture-drawing)"),
  ];
  const heights = drawings.map((drawing) => getComputedStyle(drawing).height);
  for (const [index, drawing] of drawings.entries()) drawing.style.blockSize = heights[index]!;
  const emptied = [
    ...document.querySelectorAll(".section :is(.stage, .plate-picture, .picture-drawing .plane)"),
  ].map((box) => [box, [...box.childNodes]] as const);
  for (const [box] of emptied) box.replaceChildren();
  const style = document.createElement("style");
  style.textContent = `.section :is(.plate-picture, .picture-drawing) > * { display: none }
    :is(.section h2, .answers, .references)[data-opens] { break-before: column }`;
  document.head.append(style);

  /** Stands for what is on the first page before a section. */
  const above = document.createElement("div");
  text[0]!.before(above);
  for (const one of text) one.style.display = "none";
  let dice = 1;
  const throwDice = (sides: number): number => {
    dice = (dice * 48271) % 2147483647;
    return dice % sides;
  };
  /** How a section stands: the page and how far down it begins, and whether it opens a page of its own. */
  interface Made {
    readonly poses: readonly Pose[];
    readonly start: number;
    readonly opens: boolean;
  }
  /**
   * One way through the text so far. Where a section ends decides how the next one falls, so several ways are followed that
   * end at different heights; the one that is best at the end of the text is taken.
   */
  interface Way {
    readonly made: readonly Made[];
    readonly end: number;
    /** What is lost but for the pages' number. */
    readonly lost: number;
  }
  let ways: readonly Way[] = [{ made: [], end: 0, lost: 0 }];
  const desks: { section: HTMLElement; stand: (made: Made) => void }[] = [];
  for (const { section, parts } of sections) {
    section.style.display = "";
    // Each throws its own: what one section finds does not hang on how long another has looked.
    dice = 13;
    const known = new Map<string, Fall>();
    const begin = (start: number, opens: boolean): void => {
      known.clear();
      // And a hair more: what fits by less than a pixel here may not fit on paper.
      above.style.blockSize = `${(start % 1) * sheet.height + 1.5}px`;
      section.querySelector("h2")!.toggleAttribute("data-opens", opens);
    };
    const now: Pose[] = [];
    const put = (poses: readonly Pose[]): void => {
      for (const [at, { part, places, forms }] of parts.entries()) {
        const { place, form } = poses[at]!;
        if (now[at]?.form !== form) forms[form]!();
        let after = now[at]?.place === place ? undefined : places[place];
        now[at] = { place, form };
        if (!after) continue;
        const earlier = parts.slice(0, at).map((one): Element => one.part);
        while (after.nextElementSibling && earlier.includes(after.nextElementSibling))
          after = after.nextElementSibling;
        after.after(part);
      }
    };
    /** Pictures follow each other as they did. */
    const isInOrder = (): boolean =>
      parts.every(
        ({ part }, at) =>
          at === 0 || parts[at - 1]!.part.compareDocumentPosition(part) & Node.DOCUMENT_POSITION_FOLLOWING,
      );
    const nameOf = (poses: readonly Pose[]): string =>
      poses.map(({ place, form }) => `${place}.${form}`).join();
    const fallAt = (poses: readonly Pose[]): Fall => {
      const name = nameOf(poses);
      let fall = known.get(name);
      if (!fall) {
        put(poses);
        fall = isInOrder() ? fallOf(section, poses) : { poses, whites: [], length: 0, loss: Infinity };
        known.set(name, fall);
      }
      return fall;
    };
    /** Puts one after the other where it is best, until nothing is gained. */
    const settle = (from: readonly Pose[]): Fall => {
      let best = fallAt(from);
      for (let changed = true; changed; ) {
        changed = false;
        for (const [at, { places, forms }] of parts.entries())
          for (let place = 0; place < Math.max(1, places.length); place++)
            for (let form = 0; form < forms.length; form++) {
              const other = fallAt(best.poses.with(at, { place, form }));
              // Where the order is lost there is nothing to gain, and nothing to compare.
              if (!(other.loss < best.loss - 1e-4)) continue;
              [best, changed] = [other, true];
            }
      }
      return best;
    };
    const search = (from: readonly Pose[]): Fall => {
      let best = settle(from);
      let inVain = 0;
      for (let attempt = 0; attempt < attempts; attempt++) {
        const isFull = best.whites.reduce((sum, white) => sum + white, 0) <= enough;
        const isFair = best.whites.every((white) => white <= most);
        if (isFull || (inVain >= patience && isFair)) break;
        const about = throwDice(parts.length);
        const shaken = best.poses.map((pose, at) =>
          Math.abs(at - about) > 2
            ? pose
            : { place: throwDice(parts[at]!.places.length || 1), form: throwDice(parts[at]!.forms.length) },
        );
        const other = settle(shaken);
        inVain++;
        if (other.loss < best.loss) [best, inVain] = [other, 0];
      }
      return best;
    };
    /** What has been moved about may fall otherwise than what is set at once, as on paper: so it is set anew. */
    const anew = ({ poses }: Fall): Fall => {
      put(poses);
      section.style.display = "none";
      section.getBoundingClientRect();
      section.style.display = "";
      const fall = fallOf(section, poses);
      known.set(nameOf(poses), fall);
      return fall;
    };
    // What was best after another beginning is a good guess for the next.
    let guess: readonly Pose[] = parts.map(() => ({ place: 0, form: 0 }));
    const found: Way[] = [];
    for (const { made, end, lost } of ways) {
      const follow = (opens: boolean): Fall => {
        begin(end, opens);
        const proven: Fall[] = [];
        for (let again = 0; again <= patience; again++) {
          const hoped = search(guess);
          proven.push(anew(hoped));
          if (proven.at(-1)!.loss < hoped.loss + 1e-4) break;
        }
        const [best] = proven.sort((a, b) => a.loss - b.loss) as [Fall];
        guess = best.poses;
        const [other] = [...known.values()]
          .filter(({ length, loss }) => Math.abs(length - best.length) > apart && loss < best.loss + 0.1)
          .sort((a, b) => a.loss - b.loss);
        for (const { poses, length, loss } of other ? [best, anew(other)] : [best])
          found.push({
            made: [...made, { poses, start: end, opens }],
            end: Math.floor(end) + length,
            lost: lost + loss - dear * length,
          });
        return best;
      };
      // Where nothing helps, the section opens a page.
      if (follow(false).whites.some((white) => white > most)) follow(true);
    }
    ways = found
      .sort((a, b) => a.lost + dear * a.end - b.lost - dear * b.end)
      .filter(({ end }, at, all) => all.slice(0, at).every((one) => Math.abs(one.end - end) > apart))
      .slice(0, followed);
    const stand = ({ poses, start, opens }: Made): void => {
      begin(start, opens);
      put(poses);
    };
    desks.push({ section, stand });
    section.style.display = "none";
  }
  const feet: Foot[] = [];
  for (const [at, { section, stand }] of desks.entries()) {
    const made = ways[0]!.made[at]!;
    section.style.display = "";
    stand(made);
    read(section).forEach(({ filled, ends }, sheet, { length }) => {
      if (!ends && sheet < length - 1 && 1 - filled > most)
        feet.push({ page: Math.floor(made.start) + sheet, white: 1 - filled });
    });
    section.style.display = "none";
  }
  // Nothing else keeps a heading across columns with what it heads, if it may break.
  above.style.blockSize = `${(ways[0]!.end % 1) * sheet.height + 1.5}px`;
  const backs = text.filter((one) => !one.matches(".section"));
  for (const one of backs) one.style.display = "";
  for (const part of backs.filter((one) => one.matches(".answers, .references"))) {
    const { bottom } = part.querySelector("h2")!.getBoundingClientRect();
    const { top } = chapter.getBoundingClientRect();
    part.toggleAttribute("data-opens", sheet.height - (bottom - top) < room);
  }
  style.remove();
  for (const [box, content] of emptied) box.replaceChildren(...content);
  for (const drawing of drawings) drawing.style.blockSize = "";
  for (const one of text) one.style.display = "";
  above.remove();
  chapter.style.cssText = asItWas;
  return feet;
}
