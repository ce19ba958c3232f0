/** Colours for heights between 0 (lowest) and 1 (highest). */

export type Palette = "relief" | "turbo" | "jet" | "grey";

const hex = (channel: number): string =>
  Math.round(Math.min(1, Math.max(0, channel)) * 255)
    .toString(16)
    .padStart(2, "0");

/** OKLCH to hexadecimal sRGB, clipped channel by channel (Ottosson 2020). */
export function oklch(lightness: number, chroma: number, hue: number): string {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const gamma = (c: number): number => (c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055);
  return (
    "#" +
    hex(gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)) +
    hex(gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)) +
    hex(gamma(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s))
  );
}

/** The OKLCH lightness of a hexadecimal colour. */
export function lightnessOf(color: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return (
    0.2104542553 * Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) +
    0.793617785 * Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) -
    0.0040720468 * Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  );
}

/** Straight between stops of [t, …numbers]. */
function between(stops: readonly (readonly number[])[], t: number): number[] {
  let i = 1;
  while (i < stops.length - 1 && stops[i]![0]! < t) i++;
  const [a, b] = [stops[i - 1]!, stops[i]!];
  const u = (t - a[0]!) / (b[0]! - a[0]!);
  return a.slice(1).map((value, k) => value + u * (b[k + 1]! - value));
}

/** Deep valley, forest slope, heath, scree, pale summit: lightness rises evenly, so that it reads the same in grey. */
const RELIEF = [
  [0, 0.36, 0.06, 256],
  [0.18, 0.475, 0.066, 232],
  [0.36, 0.59, 0.062, 196],
  [0.54, 0.705, 0.06, 148],
  [0.7, 0.8, 0.06, 112],
  [0.86, 0.895, 0.044, 92],
  [1, 0.97, 0.016, 86],
] as const;

const JET = [
  [0, 0, 0, 0.5],
  [0.125, 0, 0, 1],
  [0.375, 0, 1, 1],
  [0.625, 1, 1, 0],
  [0.875, 1, 0, 0],
  [1, 0.5, 0, 0],
] as const;

/** Turbo by its polynomial (Mikhailov 2019). */
function turbo(t: number): string {
  const poly = (...c: number[]): number => c.reduceRight((sum, k) => sum * t + k, 0);
  return (
    "#" +
    hex(poly(0.13572138, 4.6153926, -42.66032258, 132.13108234, -152.94239396, 59.28637943)) +
    hex(poly(0.09140261, 2.19418839, 4.84296658, -14.18503333, 4.27729857, 2.82956604)) +
    hex(poly(0.1066733, 12.64194608, -60.58204836, 110.36276771, -89.90310912, 27.34824973))
  );
}

/** The colour of a height between 0 and 1, as hexadecimal sRGB. */
export function paletteColor(palette: Palette, t: number): string {
  const held = Number.isNaN(t) ? 0 : Math.min(1, Math.max(0, t));
  if (palette === "turbo") return turbo(held);
  if (palette === "jet") {
    const [r, g, b] = between(JET, held);
    return "#" + hex(r!) + hex(g!) + hex(b!);
  }
  if (palette === "grey") return oklch(0.33 + 0.635 * held, 0, 0);
  const [lightness, chroma, hue] = between(RELIEF, held);
  return oklch(lightness!, chroma!, hue!);
}
