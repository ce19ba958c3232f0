/** A sentence that is true of any reader, and says so of this one where the visit remembers it (`islands/past.ts`). */
import type { ReactNode } from "react";

interface YoursProps {
  /** Which part of a reader's past, by its name in `islands/past.ts`. */
  readonly of: string;
  /** What is said instead; what is remembered stands for names in braces. */
  readonly has: string;
  readonly mdx?: string;
  readonly children?: ReactNode;
}

export const Yours = ({ of, has, children }: YoursProps): ReactNode => (
  <span data-yours={of} data-has={has}>
    {children}
  </span>
);
