import type { ReactNode } from "react";
import { Choice } from "../../kit/controls/Choice.tsx";
import { TextField } from "../../kit/controls/TextField.tsx";
import { Panels } from "../../kit/figure/plane/Panels.tsx";
import type { LayoutProps, PanelProps } from "../../stage/widget.ts";
import { Graph } from "./Graph.tsx";
import { Ledgers } from "./Ledgers.tsx";
import { knobs, type State, typed, type Values } from "./model.ts";
import type { Text } from "./text/en.ts";
import { Worked } from "./Worked.tsx";

type Props = PanelProps<Values, State, Text>;

export const panels = {
  graph: (props: Props) => (
    <div className="stepper-graph">
      <Graph {...props} />
      {props.turn && <p className="control-label stepper-pull">{props.text.pull}</p>}
    </div>
  ),
  worked: (props: Props) => (
    <div>
      <Worked {...props} />
      {props.values.ledger && <Ledgers {...props} />}
    </div>
  ),
};

type Drawn = LayoutProps<Values, State, Text, keyof typeof panels>;

export function Layout({ panels, ...props }: Drawn): ReactNode {
  const { turn } = props;
  return (
    <div className="stepper">
      {turn && <Program {...props} turn={turn} />}
      <Panels template="minmax(0, 24rem) minmax(0, 1fr)">
        {panels.graph}
        {panels.worked}
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
        // Softmax is not met before section 11, whose figure opens with it.
        options={knobs.preset.options
          .filter((value) => value !== "softmax" || value === values.preset)
          .map((value) => ({ value, label: preset.options[value] }))}
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
