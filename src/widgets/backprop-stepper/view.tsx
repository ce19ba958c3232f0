import type { ReactNode } from "react";
import { Choice } from "../../kit/controls/Choice.tsx";
import { TextField } from "../../kit/controls/TextField.tsx";
import { Panels } from "../../kit/figure/plane/Panels.tsx";
import type { ViewProps } from "../../stage/widget.ts";
import { Graph } from "./Graph.tsx";
import { Ledgers } from "./Ledgers.tsx";
import { knobs, type State, typed, type Values } from "./model.ts";
import type { Text } from "./text/en.ts";
import { Worked } from "./Worked.tsx";

type Props = ViewProps<Values, State, Text>;

export function View(props: Props): ReactNode {
  const { values, turn, text } = props;
  return (
    <div className="stepper">
      {turn && <Program {...props} turn={turn} />}
      <Panels template="minmax(0, 24rem) minmax(0, 1fr)">
        <div className="stepper-graph">
          <Graph {...props} />
          {turn && <p className="control-label stepper-pull">{text.pull}</p>}
        </div>
        <div>
          <Worked {...props} />
          {values.ledger && <Ledgers {...props} />}
        </div>
      </Panels>
    </div>
  );
}

/** What is taken apart. */
function Program({
  values,
  state,
  text,
  turn,
}: Props & { readonly turn: NonNullable<Props["turn"]> }): ReactNode {
  const { preset, expression } = text.knobs;
  return (
    <div className="stepper-program">
      <Choice
        label={preset.label}
        value={values.preset}
        options={knobs.preset.options.map((value) => ({ value, label: preset.options[value] }))}
        onChange={(next) => turn({ preset: next, inputs: [] })}
      />
      {values.preset === "typed" && (
        <TextField
          label={expression.label}
          hint={expression.hint}
          value={values.expression}
          maxLength={knobs.expression.maxLength}
          fault={state.fault ? text.fault(state.fault, state.source ?? "") : undefined}
          code
          onChange={(next) => turn(typed(values, next))}
        />
      )}
    </div>
  );
}
