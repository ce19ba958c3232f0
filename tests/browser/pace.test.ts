/** Nobody reads further than a screen and a fifth without a figure or a picture: measured on the built pages, at a desk. */
import { expect, it } from "vitest";
import { describeInBrowser, visit } from "./visit.ts";

const SCREEN = { width: 1440, height: 900 };
/** Of the window's height. */
const FURTHEST = 1.2;

describeInBrowser("the pace of the text", () => {
  const sections = [
    "how-wrong",
    "descent",
    "landscape",
    "backpropagation",
    "why-so-long",
    "better-ways",
    "by-heart",
    "base-camp",
  ];
  it.each(sections)("%s", async (id) => {
    const reader = await visit(`${id}/`, { viewport: SCREEN });
    const stops = await reader.page.evaluate((id) => {
      const section = document.getElementById(id)!.closest("section")!;
      return [...section.querySelectorAll("h2, figure.widget, figure.picture")].map((stop) => {
        const { top, bottom } = stop.getBoundingClientRect();
        return { top, bottom, name: stop.id || stop.getAttribute("data-picture") };
      });
    }, id);
    await reader.close();
    expect(stops.length).toBeGreaterThan(3);
    const far = stops
      .slice(1)
      .map(({ top, name }, i) => ({
        from: stops[i]!.name,
        to: name,
        screens: (top - stops[i]!.bottom) / SCREEN.height,
      }))
      .filter(({ screens }) => screens > FURTHEST);
    expect(far).toEqual([]);
  });
});
