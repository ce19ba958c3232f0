/** Formulas in the prose; the compiler has set them already. */
import type { ReactNode } from "react";
import { Scroller } from "./Scroller.tsx";
import { checkDigits } from "./Value.tsx";

export interface MathsProps {
  readonly tex: string;
  readonly html: string;
  /** Numbers in the formula to check: [name, digits] pairs as JSON. */
  readonly values?: string;
  readonly mdx?: string;
}

function check({ values, mdx }: MathsProps): void {
  for (const [name, digits] of JSON.parse(values ?? "[]") as [string, string][])
    checkDigits(name, digits, mdx);
}

export function Inline(props: MathsProps): ReactNode {
  check(props);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: KaTeX made it at build time
  return <span className="maths" dangerouslySetInnerHTML={{ __html: props.html }} />;
}

/** A formula on a line of its own. */
export function Display(props: MathsProps): ReactNode {
  check(props);
  return (
    <Scroller className="maths-display">
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: KaTeX made it at build time */}
      <span dangerouslySetInnerHTML={{ __html: props.html }} />
    </Scroller>
  );
}
