import { encode } from "uqr";

/** A QR code as an SVG, one unit a module: each run of dark modules in a row is one rectangle of a single path. */
export function codeSvg(text: string): string {
  const { data, size } = encode(text, { border: 0, ecc: "M" });
  const path = data.map((row, y) => {
    const runs = row
      .map((dark) => (dark ? "#" : " "))
      .join("")
      .matchAll(/#+/g);
    return [...runs].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`).join("");
  });
  return `<svg viewBox="0 0 ${size} ${size}" aria-hidden="true"><path d="${path.join("")}"/></svg>`;
}
