/** The four cards in turn kept back: on each its own points, and the curve of the network that has never seen them. */
import type { ReactNode } from "react";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Segment } from "../../kit/figure/marks/Segment.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import { format, formatFixed } from "../../kit/format.ts";
import { heightAt, TALL } from "./FitPanel.tsx";
import { ALONG, cardOf } from "./model.ts";
import { cards, REACH } from "./points.ts";
import type { Props } from "./props.ts";

export function CardsPanel({ values, state, text }: Props): ReactNode {
  const held = cardOf(values);
  return (
    <div className="desk-cards-room">
      <div className="desk-cards">
        {state.cards.map(({ curve, validation }, card) => (
          <div key={card} className={card === held ? "desk-card desk-card-held" : "desk-card"}>
            <Plane
              x={{ domain: [-REACH, REACH] }}
              y={{ domain: [-TALL, TALL + 1.5] }}
              width={160}
              height={116}
              axes="none"
              label={text.cardLabel(card + 1, format(validation, 2))}
              name={`card-${card + 1}`}
            >
              <Label at={[-REACH, TALL + 1]} dx={6} strong={card === held} name="name">
                {text.card(card + 1)}
              </Label>
              <Label at={[REACH, TALL + 1]} anchor="end" dx={-6} tone="error" name="error">
                {formatFixed(validation, 2)}
              </Label>
              {cards[card]!.map(([x, y]) => (
                <Segment key={x} from={[x, heightAt(curve, x)]} to={[x, y]} tone="error" name="miss" />
              ))}
              <Curve
                points={ALONG.map((x, i) => [x, Math.min(TALL, Math.max(-TALL, curve[i]!))] as const)}
                tone="activation"
                name="says"
              />
              <Dots points={cards[card]!} tone="error" hollow name="points" />
            </Plane>
          </div>
        ))}
      </div>
      <p className="desk-mean" data-mark="mean">
        {text.average(formatFixed(state.mean[state.stop]!, 2))}
      </p>
    </div>
  );
}
