import type { ReactNode } from "react";
import { Button } from "../../kit/controls/Button.tsx";
import { Slider } from "../../kit/controls/Slider.tsx";
import { RichText } from "../../kit/figure/plane/richText.tsx";
import { format } from "../../kit/format.ts";
import type { LayoutProps } from "../../stage/widget.ts";
import { CurvePanel } from "./CurvePanel.tsx";
import { LossPanel } from "./LossPanel.tsx";
import { MapPanel } from "./MapPanel.tsx";
import { outcomeOf, RATES, type State, type Values } from "./model.ts";
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

/** In decades: a hundredth more or less at a stop, and always a stop of the knob's own. */
const RATE_STOP = 0.004;

/** The learning rate beside the walk; the map of all rates comes after the first step, to explain what was seen. */
export function Layout({ panels, values, state, text, turn }: Drawn): ReactNode {
  const { rate, walk } = values;
  const outcome = text.outcomes[outcomeOf(values)];
  const told = format(rate, 3);
  const seen = state.steps > 0 || turn === undefined;
  return (
    <div className="descent">
      <div className="descent-walk">{panels.walk}</div>
      <div className="descent-head">
        {walk === "newton" || !turn ? (
          <span>
            <RichText>{walk === "newton" ? text.noRate : text.rateIs(told, outcome)}</RichText>
          </span>
        ) : (
          <Slider
            label={text.knobs.rate.label}
            value={rate}
            min={RATES[0]}
            max={RATES[1]}
            step={RATE_STOP}
            scale="log"
            valueText={seen ? text.spokenRate(told, outcome) : told}
            onChange={(rate) => turn({ rate })}
          />
        )}
        {state.left && turn && (
          <Button kind="strong" onClick={() => turn({ rate: rate / 2 })}>
            {text.half}
          </Button>
        )}
      </div>
      <div className="descent-loss">{panels.loss}</div>
      <div className="descent-rates" data-seen={seen}>
        {panels.rates}
        {walk !== "newton" && (
          <p className="descent-key">
            <RichText>{text.ratesKey}</RichText>
          </p>
        )}
        {!seen && <p className="descent-wait">{text.afterTheWalk}</p>}
      </div>
    </div>
  );
}
