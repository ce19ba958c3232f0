/** Formulas in the prose; the compiler has set them already. */
import type { ReactNode } from "react";
import { checkDigits } from "../alive/Value.tsx";
import { useBook } from "../context.ts";
import { Scroller } from "./Scroller.tsx";

export interface MathsProps {
  readonly tex: string;
  readonly html: string;
  /** Numbers in the formula to check: [name, digits] pairs as JSON. */
  readonly values?: string;
  readonly mdx?: string;
}

function useChecked({ values, mdx }: MathsProps): void {
  const book = useBook();
  for (const [name, digits] of JSON.parse(values ?? "[]") as [string, string][])
    checkDigits(book, name, digits, mdx);
}

export function Inline(props: MathsProps): ReactNode {
  useChecked(props);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: KaTeX made it at build time
  return <span className="maths" dangerouslySetInnerHTML={{ __html: props.html }} />;
}

/** A formula on a line of its own. */
export function Display(props: MathsProps): ReactNode {
  useChecked(props);
  return (
    <Scroller className="maths-display">
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: KaTeX made it at build time */}
      <span dangerouslySetInnerHTML={{ __html: props.html }} />
    </Scroller>
  );
}
