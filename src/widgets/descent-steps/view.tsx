import type { ReactNode } from "react";
import { Button } from "../../kit/controls/Button.tsx";
import { RichText } from "../../kit/figure/plane/richText.tsx";
import { format } from "../../kit/format.ts";
import { CurvePanel } from "./CurvePanel.tsx";
import { LossPanel } from "./LossPanel.tsx";
import { MapPanel } from "./MapPanel.tsx";
import { outcomeOf } from "./model.ts";
import type { Props } from "./props.ts";
import { RatesPanel } from "./RatesPanel.tsx";

export function View(props: Props): ReactNode {
  const { values, state, text, turn } = props;
  const { rate, walk, show } = values;
  const walked = values.dials === "one" ? <CurvePanel {...props} /> : <MapPanel {...props} />;
  if (show === "walk") return walked;
  if (show === "rates") return <RatesPanel {...props} />;
  return (
    <div className="descent">
      <div className="descent-walk">{walked}</div>
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
        <RatesPanel {...props} />
      </div>
      <div className="descent-loss">
        <LossPanel {...props} />
      </div>
    </div>
  );
}
