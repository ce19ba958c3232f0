import type { ReactNode } from "react";
import { Choice } from "../../kit/controls/Choice.tsx";
import type { LayoutProps } from "../../stage/widget.ts";
import { CloserPanel } from "./CloserPanel.tsx";
import { CurvesPanel } from "./CurvesPanel.tsx";
import { knobs, type State, type Values } from "./model.ts";
import { PadPanel } from "./PadPanel.tsx";
import type { Text } from "./text/en.ts";

export const panels = { closer: CloserPanel, curves: CurvesPanel, pad: PadPanel };

type Drawn = LayoutProps<Values, State, Text, keyof typeof panels>;

/** What turns right first; beside it how; below, or on a phone next, what the reader's own hand makes of it. */
export function Layout({ panels, values, wanted, text, turn }: Drawn): ReactNode {
  const { label, options } = text.knobs.look;
  return (
    <div className="digits-desk">
      <div>
        {panels.closer}
        {turn && (
          <div className="look-closer">
            <Choice
              label={label}
              value={(wanted ?? values).look}
              options={knobs.look.options.map((value) => ({ value, label: options[value] }))}
              onChange={(look) => turn({ look })}
            />
          </div>
        )}
      </div>
      {panels.pad}
      {panels.curves}
    </div>
  );
}
