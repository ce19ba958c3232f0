import type { ReactNode } from "react";
import { Panels } from "../../kit/figure/plane/Panels.tsx";
import { ChosenCut, LossCurve } from "./ChosenCut.tsx";
import { Cuts } from "./Cuts.tsx";
import type { Props } from "./props.ts";
import { Fit, OwnSlice, Strip, ThreeSlopes } from "./Slices.tsx";

export function View({ state, ...rest }: Props): ReactNode {
  const { show } = rest.values;
  if (state.face === "three") {
    const props = { ...rest, state };
    if (show === "slices") return <Strip {...props} />;
    return (
      <div className="stack">
        <Strip {...props} />
        <Panels columns={3}>
          <OwnSlice {...props} />
          <Fit {...props} />
          <ThreeSlopes {...props} />
        </Panels>
      </div>
    );
  }
  const props = { ...rest, state };
  if (show === "cuts") return <Cuts {...props} />;
  return (
    <div className="stack">
      <Cuts {...props} />
      <Panels columns={2}>
        <ChosenCut {...props} />
        <LossCurve {...props} />
      </Panels>
    </div>
  );
}
