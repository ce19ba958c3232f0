/**
 * The reader's own past in the prose: where this visit remembers a walk, a rate of guessing, an accuracy, a drawing, an opened
 * envelope, a sentence that holds for anybody becomes theirs.
 */
import { format, formatFixed, percent } from "../../kit/format.ts";
import { conventions, speak } from "../../kit/language.ts";
import { keepsakes } from "../../stage/keepsakes.ts";

type Kept = Readonly<Record<string, unknown>>;
/** What is put for a name in braces. */
type Told = Readonly<Record<string, string | Element>>;

const isRecord = (kept: unknown): kept is Kept => typeof kept === "object" && kept !== null;
const isNumber = (kept: unknown): kept is number => typeof kept === "number" && Number.isFinite(kept);

/** A drawing on the pad's 28 × 28, as large as a letter. */
function drawn(path: string): Element {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const line = document.createElementNS(svg.namespaceURI, "path");
  svg.setAttribute("viewBox", "0 0 28 28");
  svg.setAttribute("class", "past-drawing");
  svg.setAttribute("aria-hidden", "true");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

/** By name: the keepsakes that tell of it, the one that says more first, and what they tell if they hold what they should. */
export const past: Readonly<
  Record<string, readonly [names: readonly string[], tell: (kept: unknown) => Told | undefined]>
> = {
  walk: [
    ["walk"],
    (kept) =>
      isRecord(kept) && Array.isArray(kept.trail) && isNumber(kept.height)
        ? { moves: formatFixed(kept.trail.length - 1, 0), height: formatFixed(kept.height, 0) }
        : undefined,
  ],
  guesses: [
    ["guesses a second, digits", "guesses a second, xor"],
    (kept) => (isNumber(kept) ? { rate: formatFixed(Number(kept.toPrecision(2)), 0) } : undefined),
  ],
  accuracy: [["digit accuracy"], (kept) => (isNumber(kept) ? { accuracy: percent(kept, 1) } : undefined)],
  drawing: [
    ["drawn digit"],
    (kept) =>
      isRecord(kept) && typeof kept.path === "string" && isNumber(kept.said)
        ? { drawing: drawn(kept.path), said: formatFixed(kept.said, 0) }
        : undefined,
  ],
  envelope: [
    ["envelope"],
    (kept) => (isRecord(kept) && isNumber(kept.error) ? { error: format(kept.error, 2) } : undefined),
  ],
};

/** A sentence with what is told in the places of its names. */
export const filled = (sentence: string, told: Told): readonly (string | Element)[] =>
  sentence.split(/\{(\w+)\}/).map((part, i) => (i % 2 === 0 ? part : (told[part] ?? "")));

/** Puts what is remembered now into each such sentence under `root`, and goes on doing so. */
export function recallPast(root: ParentNode = document): void {
  const { lang, dataset } = document.documentElement;
  speak(lang, conventions().aloud, dataset.marks);
  for (const sentence of root.querySelectorAll<HTMLElement>("[data-yours]")) {
    const [names, tell] = past[sentence.dataset.yours!] ?? [[], () => undefined];
    const recall = (): void => {
      for (const name of names) {
        const told = tell(keepsakes().read(name));
        if (!told) continue;
        sentence.replaceChildren(...filled(sentence.dataset.has!, told));
        return;
      }
    };
    recall();
    for (const name of names) keepsakes().subscribe(name, recall);
  }
}
