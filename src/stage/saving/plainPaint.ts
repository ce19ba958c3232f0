/** Colours as every program reads them: the computed `oklch()` and `color()` of a page are black to most. */

export interface PlainColour {
  /** `#rrggbb` */
  readonly hex: string;
  /** 0 to 1, to three decimals. */
  readonly alpha: number;
}

const byte = (share: number): string =>
  Math.round(255 * Math.max(0, Math.min(1, share)))
    .toString(16)
    .padStart(2, "0");

/** Reads a computed `color(srgb r g b / a)`, its parts as shares of one. Throws a RangeError at anything else. */
function plainColour(computed: string): PlainColour {
  const parts = /^color\(srgb ([^/)]+)(?:\/([^)]+))?\)$/.exec(computed);
  const channels = parts?.[1]?.trim().split(/\s+/).map(share) ?? [];
  if (channels.length !== 3) throw new RangeError(`no colour: ${computed}`);
  const alpha = parts?.[2] === undefined ? 1 : Math.max(0, Math.min(1, share(parts[2].trim())));
  return { hex: `#${channels.map(byte).join("")}`, alpha: Math.round(alpha * 1000) / 1000 };
}

const share = (text: string): number => {
  const value = text === "none" ? 0 : text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text);
  if (!Number.isFinite(value)) throw new RangeError(`no share: ${text}`);
  return value;
};

/** Asks the browser, which knows every way to write a colour; variables count as they stand in `inside`. */
export function colourReader(inside: HTMLElement): { read(css: string): PlainColour; done(): void } {
  const probe = document.createElement("span");
  inside.append(probe);
  const known = new Map<string, PlainColour>();
  return {
    read(css) {
      let colour = known.get(css);
      if (!colour) {
        // A mixture with itself is the same colour, written in red, green and blue.
        probe.style.color = `color-mix(in srgb, ${css}, ${css})`;
        colour = plainColour(getComputedStyle(probe).color);
        known.set(css, colour);
      }
      return colour;
    },
    done: () => probe.remove(),
  };
}
