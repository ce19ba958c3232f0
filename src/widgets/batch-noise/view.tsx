import type { ReactNode } from "react";
import { Panels } from "../../kit/figure/plane/Panels.tsx";
import type { LayoutProps } from "../../stage/widget.ts";
import { CloudPanel } from "./CloudPanel.tsx";
import { LossPanel } from "./LossPanel.tsx";
import { MapPanel } from "./MapPanel.tsx";
import type { State, Values } from "./model.ts";
import type { Text } from "./text/en.ts";

export const panels = { cloud: CloudPanel, map: MapPanel, loss: LossPanel };

type Drawn = LayoutProps<Values, State, Text, keyof typeof panels>;

/** What batches say, where that leads, and what it brings: in one row. */
export function Layout({ panels }: Drawn): ReactNode {
  return (
    <Panels columns={3}>
      {panels.cloud}
      {panels.map}
      {panels.loss}
    </Panels>
  );
}
