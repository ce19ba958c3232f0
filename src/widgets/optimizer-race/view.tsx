import type { ReactNode } from "react";
import { Choice } from "../../kit/controls/Choice.tsx";
import type { LayoutProps } from "../../stage/widget.ts";
import { BoardPanel } from "./BoardPanel.tsx";
import { HoldsPanel } from "./HoldsPanel.tsx";
import { LossPanel } from "./LossPanel.tsx";
import { MapPanel } from "./MapPanel.tsx";
import type { State, Values } from "./model.ts";
import type { Text } from "./text/en.ts";
import { surfaceNames, tracks } from "./tracks.ts";

export const panels = { map: MapPanel, loss: LossPanel, board: BoardPanel, holds: HoldsPanel };

type Drawn = LayoutProps<Values, State, Text, keyof typeof panels>;

export function Layout({ panels, values, wanted = values, text, turn }: Drawn): ReactNode {
  return (
    <div className="panels-room">
      <div className="race">
        {turn && (
          <div className="race-surface">
            <Choice
              label={text.knobs.surface.label}
              value={wanted.surface}
              options={surfaceNames.map((value) => ({ value, label: text.knobs.surface.options[value] }))}
              onChange={(surface) => {
                const { start, rate } = tracks[surface];
                turn({ surface, start, rate });
              }}
            />
          </div>
        )}
        <div className="race-map">{panels.map}</div>
        <div className="race-loss">{panels.loss}</div>
        <div className="race-table">{panels.board}</div>
        <div className="race-memory">{panels.holds}</div>
      </div>
    </div>
  );
}
