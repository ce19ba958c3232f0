/**
 * What may be wider than a phone scrolls by itself, by keyboard too. That it can be reached is written into the page, for
 * readers without scripts; a script takes it back where nothing scrolls.
 */
import type { ReactNode } from "react";

interface ScrollerProps {
  readonly className: string;
  readonly children: ReactNode;
}

export const Scroller = ({ className, children }: ScrollerProps): ReactNode => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll what has the focus
  <div className={className} data-scroll tabIndex={0}>
    {children}
  </div>
);
