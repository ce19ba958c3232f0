/** Tables of the prose. */
import type { ComponentProps, ReactNode } from "react";
import { formulaName } from "../spoken.ts";
import { Scroller } from "./Scroller.tsx";

/** A head that is a formula is named in letters as well. */
export function HeadCell({ children, ...rest }: ComponentProps<"th">): ReactNode {
  const name = formulaName(children);
  if (name === undefined) return <th {...rest}>{children}</th>;
  return (
    <th {...rest}>
      <span className="sr-only">{name}</span>
      <span aria-hidden="true">{children}</span>
    </th>
  );
}

export const Table = (props: ComponentProps<"table">): ReactNode => (
  <Scroller className="table">
    <table {...props} />
  </Scroller>
);
