import type { CSSProperties } from "react";
import { px } from "../../format.ts";
import { lightnessOf, type Palette, paletteColor } from "./palettes.ts";

/** The fill of a band a share `t` of the way up its palette. Print has one ink: figure.css draws the colour's lightness there. */
export function bandStyle(
  palette: Palette,
  t: number,
): { readonly fill: string; readonly style: CSSProperties } {
  const color = paletteColor(palette, t);
  return { fill: color, style: { "--l": px(lightnessOf(color)) } as CSSProperties };
}
