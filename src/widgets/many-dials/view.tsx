import type { ComponentType, ReactNode } from "react";
import { Panels } from "../../kit/figure/plane/Panels.tsx";
import type { LayoutProps } from "../../stage/widget.ts";
import { Answers } from "./Answers.tsx";
import { ChosenCut, LossCurve } from "./ChosenCut.tsx";
import { Cuts } from "./Cuts.tsx";
import type { State, Values } from "./model.ts";
import type { CutsProps, Props, ThreeProps } from "./props.ts";
import { Fit, OwnSlice, Strip, ThreeSlopes } from "./Slices.tsx";
import type { Text } from "./text/en.ts";

/** A panel of one face; the other face does without it. */
const ofThree = (Panel: ComponentType<ThreeProps>) => (props: Props) =>
  props.state.face === "three" ? <Panel {...props} state={props.state} /> : null;
const ofFortyFour = (Panel: ComponentType<CutsProps>) => (props: Props) =>
  props.state.face === "forty-four" ? <Panel {...props} state={props.state} /> : null;

export const panels = {
  slices: ofThree(Strip),
  slice: ofThree(OwnSlice),
  fit: ofThree(Fit),
  slopes: ofThree(ThreeSlopes),
  cuts: ofFortyFour(Cuts),
  cut: ofFortyFour(ChosenCut),
  losses: ofFortyFour(LossCurve),
  answers: ofFortyFour(Answers),
};

type Drawn = LayoutProps<Values, State, Text, keyof typeof panels>;

export function Layout({ panels, state }: Drawn): ReactNode {
  if (state.face === "three")
    return (
      <div className="stack">
        {panels.slices}
        <Panels columns={3}>
          {panels.slice}
          {panels.fit}
          {panels.slopes}
        </Panels>
      </div>
    );
  return (
    <div className="stack">
      {panels.cuts}
      <Panels columns={3}>
        {panels.cut}
        {panels.losses}
        {panels.answers}
      </Panels>
    </div>
  );
}
