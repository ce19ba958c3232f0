import type { ReactNode } from "react";
import { Panels } from "../../kit/figure/plane/Panels.tsx";
import type { LayoutProps } from "../../stage/widget.ts";
import { LinePanel } from "./LinePanel.tsx";
import type { State, Values } from "./model.ts";
import { TablePanel } from "./TablePanel.tsx";
import { ToolsPanel } from "./ToolsPanel.tsx";
import type { Text } from "./text/en.ts";

export const panels = { line: LinePanel, tools: ToolsPanel, table: TablePanel };

type Drawn = LayoutProps<Values, State, Text, keyof typeof panels>;

/** The line beside one moment of it; all of it in words for whoever opens it. */
export function Layout({ panels: { line, tools, table }, text }: Drawn): ReactNode {
  return (
    <>
      <Panels template="2fr 3fr">
        {line}
        {tools}
      </Panels>
      <details className="timeline-all">
        <summary>{text.all}</summary>
        {table}
      </details>
    </>
  );
}
