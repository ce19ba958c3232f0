import type { ReactNode } from "react";
import { Button } from "../../kit/controls/Button.tsx";
import { RichText } from "../../kit/figure/plane/richText.tsx";
import { format } from "../../kit/format.ts";
import type { LayoutProps } from "../../stage/widget.ts";
import { CurvePanel } from "./CurvePanel.tsx";
import { LossPanel } from "./LossPanel.tsx";
import { MapPanel } from "./MapPanel.tsx";
import { outcomeOf, type State, type Values } from "./model.ts";
import type { Props } from "./props.ts";
import { RatesPanel } from "./RatesPanel.tsx";
import type { Text } from "./text/en.ts";

export const panels = {
  walk: (props: Props) =>
    props.values.dials === "one" ? <CurvePanel {...props} /> : <MapPanel {...props} />,
  rates: RatesPanel,
  loss: LossPanel,
};

type Drawn = LayoutProps<Values, State, Text, keyof typeof panels>;

export function Layout({ panels, values, state, text, turn }: Drawn): ReactNode {
  const { rate, walk } = values;
  return (
    <div className="descent">
      <div className="descent-walk">{panels.walk}</div>
      <div className="descent-rates">
        <div className="descent-head">
          <span>
            <RichText>
              {walk === "newton"
                ? text.noRate
                : text.rateIs(format(rate, 3), text.outcomes[outcomeOf(values)])}
            </RichText>
          </span>
          {state.left && turn && (
            <Button kind="strong" onClick={() => turn({ rate: rate / 2 })}>
              {text.half}
            </Button>
          )}
        </div>
        {panels.rates}
      </div>
      <div className="descent-loss">{panels.loss}</div>
    </div>
  );
}
