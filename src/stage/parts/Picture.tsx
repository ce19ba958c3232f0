/** A widget's picture: all its panels as they stand together on screen, or those that a frame names. */
import type { ReactNode } from "react";
import { Panels } from "../../kit/figure/plane/Panels.tsx";
import type { AnyWidget, Frame, PanelProps } from "../widget.ts";

// biome-ignore lint/suspicious/noExplicitAny: a widget's type parameters are erased in widget.ts
interface PictureProps extends PanelProps<any, any, any> {
  readonly widget: AnyWidget;
  /** All unless told. */
  readonly panel?: Frame<unknown>["panel"];
}

export function Picture({ widget, panel, ...props }: PictureProps): ReactNode {
  const names = panel === undefined ? Object.keys(widget.panels) : [panel].flat();
  const draw = (name: string): ReactNode => {
    const Panel = widget.panels[name]!;
    return <Panel key={name} {...props} />;
  };
  if (panel === undefined && widget.Layout)
    return <widget.Layout {...props} panels={Object.fromEntries(names.map((name) => [name, draw(name)]))} />;
  if (names.length === 1) return draw(names[0]!);
  return <Panels columns={2}>{names.map(draw)}</Panels>;
}
