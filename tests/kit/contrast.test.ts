import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Palette, paletteColor } from "../../src/kit/figure/fields/palettes.ts";
import { tones } from "../../src/kit/tone.ts";
import {
  contrast,
  distance,
  linearFromHex,
  linearFromOklch,
  luminance,
  oklabFromLinear,
  seenBy,
  sights,
  type Triple,
} from "./colour.ts";

const css = readFileSync(new URL("../../src/kit/theme.css", import.meta.url), "utf8");
/** Only the first rule for :root: what a screen shows. */
const screen = css.slice(css.indexOf(":root {"), css.indexOf("@media print"));

type Scheme = "light" | "dark";
const number = String.raw`([\d.]+)`;
const oklch = String.raw`oklch\(${number} ${number} ${number}\)`;

function colour(name: string, scheme: Scheme): Triple {
  const found = new RegExp(String.raw`--${name}: light-dark\(${oklch}, ${oklch}\);`).exec(screen);
  if (found) {
    const [l, c, h] = found.slice(scheme === "light" ? 1 : 4, scheme === "light" ? 4 : 7).map(Number);
    return linearFromOklch(l!, c!, h!);
  }
  const alias = new RegExp(String.raw`--${name}: var\(--([a-z-]+)\);`).exec(screen);
  if (alias) return colour(alias[1]!, scheme);
  throw new Error(`theme.css does not define --${name} as a pair of OKLCH colours`);
}

const schemes: readonly Scheme[] = ["light", "dark"];
const papers = ["paper-dusk", "paper-dawn"] as const;
const ideas = ["weight", "activation", "data", "error", "gradient", "path", "good"] as const;
const series = tones.filter((tone) => tone.startsWith("series"));

describe.each(schemes)("the %s scheme", (scheme) => {
  const lowest = (name: string): number =>
    Math.min(...papers.map((paper) => contrast(colour(name, scheme), colour(paper, scheme))));

  it.each(["ink", "quiet"])("sets prose in %s at 7:1 or better on every paper", (name) => {
    expect(lowest(name)).toBeGreaterThanOrEqual(7);
  });

  it.each([...ideas, ...series])("writes labels in %s at 4.5:1 or better on every paper", (name) => {
    expect(lowest(name)).toBeGreaterThanOrEqual(4.5);
  });

  it("draws the edges of controls, and the focus, at 3:1 or better", () => {
    expect(lowest("edge")).toBeGreaterThanOrEqual(3);
    expect(lowest("focus")).toBeGreaterThanOrEqual(3);
  });

  it("keeps paper out of the luminances on which no ink is legible", () => {
    for (const paper of papers) {
      const light = luminance(colour(paper, scheme));
      expect(light < 0.1 || light > 0.3).toBe(true);
    }
  });

  describe.each(sights)("seen with dichromacy: %s", (sight) => {
    it.each([
      ["ideas", ideas],
      ["series", series],
    ])("keeps the %s apart", (_, group) => {
      for (const [i, first] of group.entries()) {
        for (const second of group.slice(i + 1)) {
          const apart = distance(seenBy(sight, colour(first, scheme)), seenBy(sight, colour(second, scheme)));
          expect(apart, `${first} and ${second}`).toBeGreaterThanOrEqual(0.055);
        }
      }
    });
  });
});

it("doubles every series but the first, which is drawn through, by a dash of its own", () => {
  const dashes = series.map(
    (tone) => new RegExp(String.raw`\.tone-${tone} \{[^}]*--dash: ([^;]+);`).exec(css)?.[1] ?? "none",
  );
  expect(dashes[0]).toBe("none");
  expect(new Set(dashes).size).toBe(series.length);
});

it("defines every tone, and its class", () => {
  for (const tone of tones) {
    for (const scheme of schemes) expect(() => colour(tone, scheme)).not.toThrow();
    expect(css).toContain(`.tone-${tone} {\n  --tone: var(--${tone});`);
  }
});

it("gives every variable of the screen's colours a value in print and in forced colours", () => {
  const named = [...screen.matchAll(/--([a-z0-9-]+): (?:light-dark|var\(--paper)/g)].map(([, name]) => name!);
  const print = css.slice(css.indexOf("@media print"), css.indexOf("@media (forced-colors"));
  const forced = css.slice(css.indexOf("@media (forced-colors"), css.indexOf(".tone-paper"));
  for (const name of named) {
    expect(print, name).toContain(`--${name}:`);
    expect(forced, name).toContain(`--${name}:`);
  }
});

it("tells in forced colours what only tints tell apart, and draws no hairline as if it were switched off", () => {
  const forced = css.slice(css.indexOf("@media (forced-colors"), css.indexOf(".tone-paper"));
  const given = (name: string): string => new RegExp(`--${name}: ([^;]+);`).exec(forced)![1]!;
  const regions = ["first", "second", "third", "fourth"].map((nth) => given(`region-${nth}`));
  expect(new Set(regions).size).toBe(regions.length);
  expect(given("hairline")).not.toContain("GrayText");
  // Contours lie over a map that keeps its own colours: as strong as the letters they would hide it where they are close.
  expect(given("contour")).toContain("transparent");
});

describe("palettes", () => {
  const samples = Array.from({ length: 101 }, (_, i) => i / 100);
  const lightness = (palette: Palette, t: number): number =>
    oklabFromLinear(linearFromHex(paletteColor(palette, t)))[0];

  it.each(["relief", "grey"] as const)(
    "%s rises evenly from dark to pale, so that it reads in grey",
    (palette) => {
      const whole = lightness(palette, 1) - lightness(palette, 0);
      expect(whole).toBeGreaterThan(0.5);
      for (const t of samples.slice(1)) {
        const step = (lightness(palette, t) - lightness(palette, t - 0.01)) / whole;
        expect(step).toBeGreaterThan(0.004);
        expect(step).toBeLessThan(0.017);
      }
    },
  );

  it("jet does not, which is why the text warns of it", () => {
    const steps = samples.slice(1).map((t) => lightness("jet", t) - lightness("jet", t - 0.01));
    expect(steps.some((step) => step < 0)).toBe(true);
  });

  it("holds what is out of range, and NaN, at the ends", () => {
    for (const palette of ["relief", "turbo", "jet", "grey"] as const) {
      expect(paletteColor(palette, -3)).toBe(paletteColor(palette, 0));
      expect(paletteColor(palette, 7)).toBe(paletteColor(palette, 1));
      expect(paletteColor(palette, Number.NaN)).toMatch(/^#[0-9a-f]{6}$/);
    }
  });
});
