/** The points on the desk and the network's curve through them; what the envelope held, once it is open. */
import type { ReactNode } from "react";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Segment } from "../../kit/figure/marks/Segment.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import { format } from "../../kit/format.ts";
import { letter } from "./envelope.ts";
import { ALONG, cardOf } from "./model.ts";
import { cards, REACH, sealed, truth, withoutCard } from "./points.ts";
import type { Props } from "./props.ts";

export const TALL = 2.4;

/** The curve's height over x, between the two places of it that are nearest. */
export function heightAt(curve: readonly number[], x: number): number {
  const place = Math.min(ALONG.length - 1, Math.max(0, ((x + REACH) / (2 * REACH)) * (ALONG.length - 1)));
  const left = Math.min(ALONG.length - 2, Math.floor(place));
  return curve[left]! + (place - left) * (curve[left + 1]! - curve[left]!);
}

export function FitPanel({ values, state, text }: Props): ReactNode {
  const held = cardOf(values);
  const { curve, training, validation } = state.cards[held]!;
  return (
    <Plane
      x={{ domain: [-REACH, REACH], ticks: [-1, 0, 1], label: text.x }}
      y={{ domain: [-TALL, TALL], ticks: [-2, -1, 0, 1, 2], label: text.y }}
      height={290}
      label={text.fitLabel(format(training, 2), format(validation, 2))}
      name="fit"
    >
      {letter(values) && (
        <>
          <Curve
            points={ALONG.map((x) => [x, truth(x)] as const)}
            tone="good"
            width={1.25}
            dashed
            name="truth"
          />
          <Dots points={sealed} tone="good" r={2} name="sealed" />
        </>
      )}
      {cards[held]!.map(([x, y]) => (
        <Segment key={x} from={[x, heightAt(curve, x)]} to={[x, y]} tone="error" name="miss" />
      ))}
      <Curve points={ALONG.map((x, i) => [x, curve[i]!] as const)} tone="activation" width={2} name="says" />
      <Dots points={withoutCard(held)} name="training" />
      <Dots points={cards[held]!} tone="error" r={4} hollow name="kept-back" />
    </Plane>
  );
}
