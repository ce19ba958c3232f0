import type { ReactNode } from "react";
import { Panels } from "../../kit/figure/plane/Panels.tsx";
import { DigitControls, DigitMapPanel, Progress } from "./DigitPanels.tsx";
import { Compass, DistancesPanel, PointControls, Portrait } from "./PointPanels.tsx";
import type { PanelProps } from "./panel.ts";

export function View(props: PanelProps): ReactNode {
  const { values, state, turn } = props;
  const { show } = values;
  if (state.kind === "digits") {
    const own = { ...props, state };
    if (show !== "all") return <DigitMapPanel {...own} />;
    return (
      <>
        <Panels columns={2}>
          <DigitMapPanel {...own} />
          <Progress {...own} />
        </Panels>
        {turn && <DigitControls {...own} turn={turn} />}
      </>
    );
  }
  const own = { ...props, state };
  if (show === "directions") return <Compass {...own} />;
  if (show !== "all")
    return (
      <div className="stack">
        <Portrait {...own} />
        <DistancesPanel {...own} />
      </div>
    );
  return (
    <>
      <Panels columns={2}>
        <Portrait {...own} />
        <div className="stack">
          <DistancesPanel {...own} />
          <Compass {...own} />
        </div>
      </Panels>
      {turn && <PointControls {...own} turn={turn} />}
    </>
  );
}
