/** What a link or a table's head is called when it holds a formula and nothing else: not every reader hears MathML. */
import { isValidElement, type ReactNode } from "react";
import type { MathsProps } from "./prose/Maths.tsx";

export function formulaName(children: ReactNode): string | undefined {
  return isValidElement<MathsProps>(children) && typeof children.props.tex === "string"
    ? children.props.tex.replace(/\\value\{[^{}]*\}/g, "").replace(/[{}\\]/g, "")
    : undefined;
}
