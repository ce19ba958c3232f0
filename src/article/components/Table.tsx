/** A table may be wider than a phone: then it scrolls by itself. */
import type { ComponentProps, ReactNode } from "react";

export const Table = (props: ComponentProps<"table">): ReactNode => (
  <div className="table" data-scroll>
    <table {...props} />
  </div>
);
