import type { ReactNode } from "react";
import { Panels } from "../../kit/figure/plane/Panels.tsx";
import { CurvePanel } from "./CurvePanel.tsx";
import { DigitsPanel } from "./DigitsPanel.tsx";
import { waitFor } from "./odds.ts";
import type { Props } from "./searches.ts";
import { XorPanel } from "./XorPanel.tsx";

export function View(props: Props): ReactNode {
  const { show, net } = props.values;
  const network = net === "xor" ? <XorPanel {...props} /> : <DigitsPanel {...props} />;
  if (show === "net") return network;
  if (show === "curve") return <CurvePanel {...props} />;
  return (
    <>
      <Panels columns={2}>
        <CurvePanel {...props} />
        {network}
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
