/**
 * Room for the letters of pictures on paper. They keep their 8 points where a picture is set narrower than it was drawn,
 * and so reach out of it and into each other: a picture is drawn so much smaller that its letters stay within it, of an
 * axis's figures every second one goes until none touch, and names move apart, along their line where it has room for
 * them, else up and down, until none lies on another or on an axis, and to the right of one that stands upright. What then
 * lies on a line or a dot is cleared (clearLetters.ts).
 */
import type { Page } from "playwright-core";
import { clearLetters } from "./clearLetters.ts";

/** Fits the pictures of `page` as they stand; their boxes stay as large as they are. */
export async function fitLetters(page: Page): Promise<void> {
  await page.evaluate(fit, { most: 0.3, air: 2, far: 20 });
  await clearLetters(page);
}

interface Wishes {
  /** A picture gives at most this share of its width to letters that hung out of it. */
  readonly most: number;
  /** So many pixels at least lie between two figures of an axis. */
  readonly air: number;
  /** So many pixels at most a name moves; what asks for more stays where it was drawn. */
  readonly far: number;
}

/** In the page. */
function fit({ most, air, far }: Wishes): void {
  interface Drawn {
    readonly plane: HTMLElement;
    readonly svg: SVGSVGElement;
    readonly width: number;
    readonly height: number;
  }
  const drawn = [...document.querySelectorAll<HTMLElement>(".picture .plane, .plate .plane")].flatMap(
    (plane): Drawn[] => {
      const svg = plane.querySelector<SVGSVGElement>(":scope > svg");
      // What lies over a picture as text of the page keeps its place.
      if (!svg?.checkVisibility() || plane.querySelector(".plane-overlay > *")) return [];
      const { width, height } = svg.viewBox.baseVal;
      return [{ plane, svg, width, height }];
    },
  );
  const letters = (svg: SVGSVGElement): DOMRect[] =>
    [...svg.querySelectorAll("text")]
      .filter((text) => text.textContent.trim() !== "" && text.checkVisibility())
      .map((text) => text.getBoundingClientRect());
  const tooWide = new Set<HTMLElement>();
  // Letters grow in a picture that is drawn smaller: a second look finds what the first has pushed out.
  for (let look = 0; look < 3; look++) {
    const over = drawn.map(({ svg, width }) => {
      const { left, right } = svg.getBoundingClientRect();
      const rects = letters(svg);
      const unit = svg.viewBox.baseVal.width / (right - left);
      const before = Math.max(0, left - Math.min(left, ...rects.map((rect) => rect.left))) * unit;
      const after = Math.max(0, Math.max(right, ...rects.map((rect) => rect.right)) - right) * unit;
      return { before, after, width };
    });
    drawn.forEach(({ plane, svg, width, height }, index) => {
      const { before, after } = over[index]!;
      const { x, width: wide } = svg.viewBox.baseVal;
      const all = wide + before + after;
      // What asks for too much is better left as it was drawn.
      if (all > width * (1 + most)) tooWide.add(plane);
      const view = tooWide.has(plane) ? { from: 0, wide: width } : { from: x - before, wide: all };
      svg.setAttribute("viewBox", `${view.from} 0 ${view.wide} ${height}`);
      plane.style.setProperty("--vw", String(view.wide));
    });
  }
  const axes = drawn.flatMap(({ svg }) => [...svg.querySelectorAll(".axis")]);
  const crowded = axes.map((axis) => {
    const ticks = [...axis.querySelectorAll<SVGTextElement>(".tick")];
    const rects = ticks.map((tick) => tick.getBoundingClientRect());
    const isAcross = axis.classList.contains("axis-x");
    const gaps = (every: number): number[] =>
      rects.flatMap((rect, at) => {
        const next = rects[at + every];
        if (at % every !== 0 || !next) return [];
        return isAcross
          ? [Math.max(next.left - rect.right, rect.left - next.right)]
          : [Math.max(next.top - rect.bottom, rect.top - next.bottom) + rect.height * 0.4];
      });
    let every = 1;
    while (every < rects.length && gaps(every).some((gap) => gap < air)) every *= 2;
    return { ticks, every };
  });
  for (const { ticks, every } of crowded)
    ticks.forEach((tick, at) => {
      if (at % every !== 0) tick.remove();
    });
  /** A box of letters, or an axis that letters keep off. */
  interface Name {
    readonly text: SVGElement;
    left: number;
    right: number;
    readonly top: number;
    readonly height: number;
    /** How far it moves, to the right and down. */
    aside: number;
    moved: number;
    readonly isFixed: boolean;
  }
  /** Names on one line that run into each other stand apart on it, if there is room for all of them. */
  const spreadRows = (names: readonly Name[], room: DOMRect): void => {
    for (const first of names) {
      const row = names
        .filter(({ top }) => Math.abs(top - first.top) < 1)
        .sort((a, b) => a.left + a.right - b.left - b.right);
      const wide = row.reduce((sum, { left, right }) => sum + right - left, 0);
      const gap = Math.min(2 * air, (room.width - wide) / (row.length - 1));
      if (row[0] !== first || row.length < 2 || gap < air) continue;
      const from = row.map(({ left }) => left);
      const shift = (name: Name, by: number): void => {
        name.left += by;
        name.right += by;
      };
      const pairs = row.slice(1).map((right, at) => [row[at]!, right] as const);
      for (let look = 0; look < 30; look++)
        for (const [left, right] of pairs) {
          const over = Math.max(0, left.right + gap - right.left);
          shift(left, -over / 2);
          shift(right, over / 2);
        }
      let edge = room.left;
      for (const one of row) {
        shift(one, Math.max(0, edge - one.left));
        edge = one.right + gap;
      }
      edge = room.right;
      for (const one of row.toReversed()) {
        shift(one, Math.min(0, edge - one.right));
        edge = one.left - gap;
      }
      for (const [at, one] of row.entries()) one.aside += one.left - from[at]!;
    }
  };
  const spread = drawn.map(({ svg }) => {
    const unit = svg.viewBox.baseVal.width / svg.getBoundingClientRect().width;
    const names: Name[] = [...svg.querySelectorAll<SVGTextElement>("text")]
      .filter((text) => text.textContent.trim() !== "" && text.checkVisibility())
      .map((text) => {
        const { left, right, top, height } = text.getBoundingClientRect();
        // A line's box holds air above its letters and below.
        return {
          text,
          left,
          right,
          top: top + 0.14 * height,
          height: 0.72 * height,
          aside: 0,
          moved: 0,
          isFixed: !text.matches(".label"),
        };
      });
    // Of an axis with its ticks the line itself is the upper edge, or the right one.
    for (const axis of svg.querySelectorAll<SVGElement>(".axis-line")) {
      const line = axis.getBoundingClientRect();
      if (axis.matches(".axis-x *")) {
        const { left, right, top } = line;
        names.push({ text: axis, left, right, top, height: 1, aside: 0, moved: 0, isFixed: true });
        continue;
      }
      for (const one of names) {
        const isBeside = one.top < line.bottom && one.top + one.height > line.top;
        const over = line.right + air - one.left;
        if (one.isFixed || !isBeside || over <= 0 || one.right < line.right || over > far) continue;
        one.aside = over;
        one.left += over;
        one.right += over;
      }
    }
    spreadRows(
      names.filter((one) => !one.isFixed),
      svg.getBoundingClientRect(),
    );
    for (let look = 0; look < 30; look++)
      for (const [at, one] of names.entries())
        for (const other of names.slice(at + 1)) {
          if (one.left >= other.right || other.left >= one.right) continue;
          const [upper, lower] = one.top + one.moved <= other.top + other.moved ? [one, other] : [other, one];
          const over = upper.top + upper.moved + upper.height - lower.top - lower.moved;
          if (over <= 0) continue;
          const share = upper.isFixed || lower.isFixed ? 1 : 0.5;
          if (!upper.isFixed) upper.moved -= share * over;
          if (!lower.isFixed) lower.moved += share * over;
        }
    return { names, unit };
  });
  for (const { names, unit } of spread)
    for (const { text, aside, moved } of names) {
      const down = Math.abs(moved) > far ? 0 : moved;
      if (Math.hypot(aside, down) < 0.1) continue;
      const strip = text.previousElementSibling?.querySelector(":scope > .strip")
        ? text.previousElementSibling
        : undefined;
      for (const part of [text, strip as SVGElement | undefined])
        if (part) part.style.translate = `${aside * unit}px ${down * unit}px`;
    }
}
