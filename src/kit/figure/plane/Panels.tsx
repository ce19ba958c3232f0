/** Pictures side by side, one under another where the page is narrow. */
import type { CSSProperties, ReactNode } from "react";

interface PanelsProps {
  readonly columns?: number;
  /** Relative widths, as in CSS grid: "2fr 1fr"; overrides `columns` where there is room. */
  readonly template?: string;
  /** Stay side by side on narrow pages too: for a slim picture that belongs beside another. */
  readonly keep?: boolean;
  readonly children: ReactNode;
}

export function Panels({ columns = 2, template, keep, children }: PanelsProps) {
  const style = { "--columns": template ?? `repeat(${columns}, minmax(0, 1fr))` } as CSSProperties;
  return (
    <div className="panels-room">
      <div className="panels" style={style} data-columns={columns} data-keep={keep ? "" : undefined}>
        {children}
      </div>
    </div>
  );
}

interface PanelProps {
  /** A few words above the picture. */
  readonly title?: ReactNode;
  readonly children: ReactNode;
}

/** One cell of `<Panels>` with a title over its picture. */
export function Panel({ title, children }: PanelProps) {
  return (
    <div className="panel">
      {title !== undefined && <div className="panel-title">{title}</div>}
      {children}
    </div>
  );
}
