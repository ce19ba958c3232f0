import type { ComponentType, ReactNode } from "react";
import { Panels } from "../../kit/figure/plane/Panels.tsx";
import type { LayoutProps } from "../../stage/widget.ts";
import { DigitControls, DigitMapPanel, Progress } from "./DigitPanels.tsx";
import type { State, Values } from "./model.ts";
import { Compass, DistancesPanel, PointControls, Portrait } from "./PointPanels.tsx";
import type { DigitProps, PointProps, Props } from "./props.ts";
import type { Text } from "./text/en.ts";

/** A panel of one face; the other face does without it. */
const ofPoints = (Panel: ComponentType<PointProps>) => (props: Props) =>
  props.state.kind === "points" ? <Panel {...props} state={props.state} /> : null;
const ofDigits = (Panel: ComponentType<DigitProps>) => (props: Props) =>
  props.state.kind === "digits" ? <Panel {...props} state={props.state} /> : null;

export const panels = {
  portrait: ofPoints(Portrait),
  distances: ofPoints(DistancesPanel),
  directions: ofPoints(Compass),
  map: ofDigits(DigitMapPanel),
  progress: ofDigits(Progress),
};

type Drawn = LayoutProps<Values, State, Text, keyof typeof panels>;

export function Layout({ panels, ...props }: Drawn): ReactNode {
  const { state, turn } = props;
  if (state.kind === "digits")
    return (
      <>
        <Panels columns={2}>
          {panels.map}
          {panels.progress}
        </Panels>
        {turn && <DigitControls {...props} state={state} turn={turn} />}
      </>
    );
  return (
    <>
      <Panels columns={2}>
        {panels.portrait}
        <div className="stack">
          {panels.distances}
          {panels.directions}
        </div>
      </Panels>
      {turn && <PointControls {...props} state={state} turn={turn} />}
    </>
  );
}
