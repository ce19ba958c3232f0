import type { ReactNode } from "react";
import { Choice } from "../../kit/controls/Choice.tsx";
import { Panels } from "../../kit/figure/plane/Panels.tsx";
import { RichText } from "../../kit/figure/plane/richText.tsx";
import type { LayoutProps, PanelProps } from "../../stage/widget.ts";
import { Diagram, Fit } from "./beside.tsx";
import { landscapeOf, surfaceNames } from "./landscapes.ts";
import { LandMap } from "./map.tsx";
import type { State, Values } from "./model.ts";
import type { Text } from "./text/en.ts";

type Props = PanelProps<Values, State, Text>;

export const panels = {
  map: LandMap,
  network: (props: Props) => (props.values.basins ? null : <Diagram {...props} />),
  fit: Fit,
};

type Drawn = LayoutProps<Values, State, Text, keyof typeof panels>;

export function Layout({ panels, values, text, turn }: Drawn): ReactNode {
  const { surface } = values;
  return (
    <>
      {turn && (
        <Choice
          label={text.knobs.surface.label}
          value={surface}
          options={surfaceNames.map((value) => ({ value, label: text.knobs.surface.options[value] }))}
          onChange={(next) => {
            const { start, rate } = landscapeOf(next);
            turn({ surface: next, start, rate });
          }}
        />
      )}
      <Panels columns={2}>
        {panels.map}
        <div className="stack">
          {panels.network}
          {panels.fit}
          <p className="reading">
            <RichText>{text.note[surface]}</RichText>
            {surface === "mountain" && values.moves.length === 0 && ` ${text.invitation}`}
          </p>
        </div>
      </Panels>
    </>
  );
}
