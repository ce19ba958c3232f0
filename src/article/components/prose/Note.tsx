/** An aside: in the margin where there is one, else small type where it stands. */
import type { ReactNode } from "react";
import { useBook } from "../context.ts";

interface NoteProps {
  /** Written by the compiler on a note that stands between paragraphs, not within one. */
  readonly block?: string;
  readonly mdx?: string;
  readonly children?: ReactNode;
}

export function Note({ block, children }: NoteProps): ReactNode {
  const Tag = block ? "aside" : "span";
  return (
    <Tag className="note" role="note" aria-label={useBook().strings.note}>
      {children}
    </Tag>
  );
}
