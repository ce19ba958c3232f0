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
  [0, 0.33, 0.06, 262],
  [0.2, 0.455, 0.066, 228],
  [0.4, 0.58, 0.066, 180],
  [0.58, 0.695, 0.07, 132],
  [0.76, 0.81, 0.068, 98],
  [0.9, 0.9, 0.045, 86],
  [1, 0.965, 0.018, 84],
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
