import type { ReactNode } from "react";
import { Panels } from "../../kit/figure/plane/Panels.tsx";
import type { LayoutProps } from "../../stage/widget.ts";
import { CurvesPanel } from "./CurvesPanel.tsx";
import { FeaturesPanel } from "./FeaturesPanel.tsx";
import { LayersPanel } from "./LayersPanel.tsx";
import type { State, Values } from "./model.ts";
import type { Text } from "./text/en.ts";

export const panels = { layers: LayersPanel, features: FeaturesPanel, curves: CurvesPanel };

type Drawn = LayoutProps<Values, State, Text, keyof typeof panels>;

/** First what is learned without answers, then what comes of it. */
export function Layout({ panels: { layers, features, curves } }: Drawn): ReactNode {
  return (
    <Panels columns={2}>
      <div className="stack">
        {layers}
        {features}
      </div>
      {curves}
    </Panels>
  );
}
