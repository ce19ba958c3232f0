import type { ReactNode } from "react";
import { Panels } from "../../kit/figure/plane/Panels.tsx";
import type { LayoutProps } from "../../stage/widget.ts";
import { CurvePanel } from "./CurvePanel.tsx";
import { DigitsPanel } from "./DigitsPanel.tsx";
import type { State, Values } from "./model.ts";
import { waitFor } from "./odds.ts";
import type { Props } from "./searches.ts";
import type { Text } from "./text/en.ts";
import { XorPanel } from "./XorPanel.tsx";

export const panels = {
  curve: CurvePanel,
  network: (props: Props) =>
    props.values.net === "xor" ? <XorPanel {...props} /> : <DigitsPanel {...props} />,
};

type Drawn = LayoutProps<Values, State, Text, keyof typeof panels>;

export function Layout({ panels, ...props }: Drawn): ReactNode {
  return (
    <>
      <Panels columns={2}>
        {panels.curve}
        {panels.network}
      </Panels>
      {props.turn && <Speed {...props} />}
    </>
  );
}

/** What this machine measures, and the wait that follows where one can be known. */
function Speed({ values, readings, text }: Props): ReactNode {
  const { net, method, range } = values;
  const speed = readings?.stepsPerSecond;
  const told = speed === undefined ? text.notMeasured : text.speed[method](text.count(speed));
  let wait = "";
  if (method === "nudge") wait = "";
  else if (net === "digits") wait = text.nobodyKnows;
  else if (speed !== undefined) wait = text.due(text.time(waitFor(range) / speed));
  return (
    <p className="reading">
      {told} {wait}
    </p>
  );
}
