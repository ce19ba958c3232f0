/** What a widget's picture draws, as a table: a row for each point of each line, dot and bar, in the order of the picture. */
import { aloud } from "../../kit/aloud.ts";
import { pointsOf } from "../../kit/figure/plane/series.ts";

const HEADER = ["panel", "across", "up", "mark", "name", "x", "y"];

/** A field of a table by RFC 4180. */
const field = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A number that is not known yet has no digits. */
const digits = (value: number): string => (Number.isNaN(value) ? "" : String(value));

/** `across` and `up` are what the axes say of themselves, with their units; a picture without axes says what its two numbers are. */
export function figureAsCsv(view: Element): string {
  const rows: string[][] = [HEADER];
  const of = (element: Element, name: string): string => element.getAttribute(name) ?? "";
  for (const plane of view.querySelectorAll("svg:is([data-plane], [data-across])")) {
    if (!plane.checkVisibility()) continue;
    const axis = (side: "x" | "y"): string =>
      aloud(
        plane.querySelector(`.axis-label-${side}`)?.textContent ??
          plane.getAttribute(side === "x" ? "data-across" : "data-up") ??
          side,
      );
    for (const mark of plane.querySelectorAll("[data-mark]"))
      for (const [x, y] of pointsOf(mark) ?? [])
        rows.push([
          of(plane, "data-plane"),
          axis("x"),
          axis("y"),
          of(mark, "data-mark"),
          of(mark, "data-name"),
          digits(x),
          digits(y),
        ]);
  }
  return rows.map((row) => `${row.map(field).join(",")}\r\n`).join("");
}
