/** The first use of a word of the trade, where the chapter says what it means. */
import type { ReactNode } from "react";

export function Term({
  id,
  children,
}: {
  readonly id: string;
  readonly mdx?: string;
  readonly children?: ReactNode;
}) {
  return <dfn id={`term-${id}`}>{children}</dfn>;
}
