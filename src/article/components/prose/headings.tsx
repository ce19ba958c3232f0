/** Headings of the prose, each with a link to itself; a section's title bears its number. */
import type { ReactNode } from "react";
import { useSection } from "../context.ts";

interface HeadingProps {
  readonly id?: string;
  readonly className?: string;
  readonly children?: ReactNode;
}

export function SectionTitle({ id, children }: HeadingProps): ReactNode {
  const number = useSection();
  return (
    <h2 id={id}>
      <a className="section-number" href={`#${id}`}>
        {number}
      </a>{" "}
      {children}
    </h2>
  );
}

export function SubTitle({ id, className, children }: HeadingProps): ReactNode {
  return (
    <h3 id={id} className={className}>
      {children}
    </h3>
  );
}
