import type { ReactNode } from "react";
import { Choice } from "../../kit/controls/Choice.tsx";
import { Panels } from "../../kit/figure/plane/Panels.tsx";
import { RichText } from "../../kit/figure/plane/richText.tsx";
import type { ViewProps } from "../../stage/widget.ts";
import { Diagram, Fit } from "./beside.tsx";
import { landscapeOf, surfaceNames } from "./landscapes.ts";
import { LandMap } from "./map.tsx";
import type { State, Values } from "./model.ts";
import type { Text } from "./text/en.ts";

type Props = ViewProps<Values, State, Text>;

export function View(props: Props): ReactNode {
  const { values, text, turn } = props;
  const { surface, basins } = values;
  if (values.show === "strip")
    return (
      <div className="stack">
        <LandMap {...props} />
        {surface !== "slice" && <Fit {...props} height={170} />}
      </div>
    );
  return (
    <>
      <Choice
        label={text.knobs.surface.label}
        value={surface}
        options={surfaceNames.map((value) => ({ value, label: text.knobs.surface.options[value] }))}
        onChange={(next) => {
          const { start, rate } = landscapeOf(next);
          turn?.({ surface: next, start, rate });
        }}
      />
      <Panels columns={2}>
        <LandMap {...props} />
        <div className="stack">
          {!basins && <Diagram {...props} />}
          <Fit {...props} height={surface === "saddle" || basins ? 300 : 210} />
          <p className="reading">
            <RichText>{text.note[surface]}</RichText>
            {surface === "mountain" && values.moves.length === 0 && ` ${text.invitation}`}
          </p>
        </div>
      </Panels>
    </>
  );
}
