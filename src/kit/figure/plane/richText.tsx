/**
 * Labels with a little mathematics in them: `*w*` in mathematical italic, Greek letters likewise, superscript and
 * subscript characters as raised and lowered figures of the label's own face (the text faces hold only ¹²³).
 */
import { Children, type ReactNode } from "react";
import { LOWERED, plainFigures, RAISED } from "../../format.ts";

export interface Run {
  readonly kind: "plain" | "math" | "symbol" | "raised" | "lowered";
  readonly text: string;
}

const GREEK = "α-ωϵϕ";
const SYMBOLS = "∇∂ΔΣ←≈";
const RUNS = new RegExp(
  String.raw`\*([^*]+)\*|([${GREEK}]+)|([${SYMBOLS}]+)|([${RAISED}]+)|([${LOWERED}]+)|([^*${GREEK}${SYMBOLS}${RAISED}${LOWERED}]+|\*)`,
  "gu",
);

/** A label's text cut into runs of one style each. */
export function runsOf(text: string): readonly Run[] {
  const runs: Run[] = [];
  for (const [, starred, greek, symbol, raised, lowered, plain] of text.matchAll(RUNS)) {
    if (starred !== undefined) {
      for (const run of runsOf(starred))
        runs.push(run.kind === "plain" ? { kind: "math", text: run.text } : run);
    } else if (greek !== undefined) runs.push({ kind: "math", text: greek });
    else if (symbol !== undefined) runs.push({ kind: "symbol", text: symbol });
    else if (raised !== undefined) runs.push({ kind: "raised", text: plainFigures(raised) });
    else if (lowered !== undefined) runs.push({ kind: "lowered", text: plainFigures(lowered) });
    else if (plain !== undefined) runs.push({ kind: "plain", text: plain });
  }
  return runs;
}

/** The text alone, where nothing can be set in italic: stars dropped. */
export const plainText = (text: string): string => text.replace(/\*([^*]+)\*/g, "$1");

/** Symbols stand upright: mathematical italic has none. */
const CLASSES = {
  plain: undefined,
  math: "math",
  symbol: "math upright",
  raised: "small-figure",
  lowered: "small-figure",
} as const;
/** As large as the letters, or they would be too small to read: told apart by their height alone. */
const SHIFT = { raised: -0.4, lowered: 0.24 } as const;

/** Runs as tspans; a shift is undone by the run after it, as `dy` moves all that follows. */
function svgRuns(text: string): ReactNode {
  const runs = runsOf(text);
  if (runs.length === 1 && runs[0]!.kind === "plain") return runs[0]!.text;
  let pending = 0;
  return runs.map((run, i) => {
    const shift = run.kind === "raised" || run.kind === "lowered" ? SHIFT[run.kind] : 0;
    const move = shift - pending;
    pending = shift;
    return (
      <tspan
        key={i}
        className={CLASSES[run.kind]}
        dy={move === 0 ? undefined : `${Math.round(move * 1000) / 1000}em`}
      >
        {run.text}
      </tspan>
    );
  });
}

/** For inside an SVG `<text>`: strings become runs, anything else passes. */
export function SvgText({ children }: { readonly children: ReactNode }): ReactNode {
  const joined = joinStrings(children);
  return joined === undefined ? children : svgRuns(joined);
}

/** For HTML: the same in `<i>`, `<sup>` and `<sub>`. */
export function RichText({ children }: { readonly children: ReactNode }): ReactNode {
  const joined = joinStrings(children);
  if (joined === undefined) return children;
  return runsOf(joined).map((run, i) => {
    if (run.kind === "math" || run.kind === "symbol")
      return (
        <i key={i} className={CLASSES[run.kind]}>
          {run.text}
        </i>
      );
    if (run.kind === "raised") return <sup key={i}>{run.text}</sup>;
    if (run.kind === "lowered") return <sub key={i}>{run.text}</sub>;
    return run.text;
  });
}

/** JSX hands `a {n} b` over in pieces; joined again when all are text. */
export function joinStrings(children: ReactNode): string | undefined {
  let text = "";
  let all = true;
  Children.forEach(children, (child) => {
    if (typeof child === "string" || typeof child === "number") text += String(child);
    else if (child !== null && child !== undefined && typeof child !== "boolean") all = false;
  });
  return all ? text : undefined;
}
