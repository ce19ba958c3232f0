import type { ReactNode } from "react";
import { mountainNetwork } from "../../engine/subjects/mountain/mountainNetworks.ts";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Segment } from "../../kit/figure/marks/Segment.tsx";
import { EndLabels } from "../../kit/figure/plane/EndLabels.tsx";
import { Panels } from "../../kit/figure/plane/Panels.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import { roundUp } from "../../kit/figure/plane/scales.ts";
import { format } from "../../kit/format.ts";
import type { LayoutProps } from "../../stage/widget.ts";
import { ALONG, curveOf, saidAt, worst } from "./curve.ts";
import { LoopPanel } from "./LoopPanel.tsx";
import { model, type State, type Values } from "./model.ts";
import type { Props } from "./props.ts";
import type { Text } from "./text/en.ts";

function CurvePanel({ values, state, text }: Props): ReactNode {
  const { ten, stage } = state;
  const said = saidAt(ten.parameters);
  const { at } = worst(ten.parameters);
  return (
    <Plane
      x={{ domain: ALONG, ticks: [-1, 0, 1], label: text.x }}
      y={{ domain: [-3.4, 3.2], ticks: [-3, -2, -1, 0, 1, 2, 3], label: text.y }}
      height={250}
      label={text.curveLabel(format(ten.loss))}
      name="curve"
    >
      <Curve
        points={curveOf(model.init(values).ten.parameters)}
        tone="quiet"
        dashed
        width={1.25}
        name="start"
      />
      {/* Forward tells of the point that is missed most; the loss is made of all seven. */}
      {mountainNetwork.x.map((x, i) =>
        stage > 1 || (stage === 1 && i === at) ? (
          <Segment
            key={i}
            from={[x, said[i]!]}
            to={[x, mountainNetwork.y[i]!]}
            tone="error"
            width={2}
            name="miss"
          />
        ) : null,
      )}
      <Curve points={curveOf(ten.parameters)} tone="activation" width={2} name="now" />
      <Dots points={mountainNetwork.x.map((x, i) => [x, mountainNetwork.y[i]!] as const)} name="points" />
    </Plane>
  );
}

function LossPanel({ state: { ten, two, losses, every }, text }: Props): ReactNode {
  const rounds = Math.max(100, roundUp(ten.step));
  const at = losses.map((_, i) => i * every);
  // Between two that are kept the newest stands at its own round.
  const line = (which: 0 | 1, now: number) => [
    ...losses.map((pair, i) => [at[i]!, pair[which]] as const),
    ...(at.at(-1) === ten.step ? [] : [[ten.step, now] as const]),
  ];
  const lowest = Math.min(...losses.map(([loss]) => loss));
  const highest = Math.max(...losses.flat());
  const ends = [
    ...(two
      ? [{ at: [ten.step, two.loss] as const, text: text.two(format(two.loss)), tone: "quiet" as const }]
      : []),
    { at: [ten.step, ten.loss] as const, text: text.ten(format(ten.loss)), tone: "data" as const },
  ];
  return (
    <Plane
      x={{ domain: [0, rounds], ticks: 3, label: text.roundsAxis }}
      y={{
        domain: [Math.min(0.01, lowest), Math.max(1, highest)],
        scale: "log",
        label: text.lossAxis,
      }}
      height={250}
      margin={{ right: 104 }}
      label={text.lossLabel(format(ten.loss), two && format(two.loss))}
      name="losses"
    >
      {two && <Curve points={line(1, two.loss)} tone="quiet" dashed name="two" />}
      <Curve points={line(0, ten.loss)} tone="data" width={2} name="ten" />
      <EndLabels labels={ends} />
    </Plane>
  );
}

export const panels = { loop: LoopPanel, curve: CurvePanel, losses: LossPanel };

type Drawn = LayoutProps<Values, State, Text, keyof typeof panels>;

export function Layout({ panels: { loop, curve, losses } }: Drawn): ReactNode {
  return (
    <Panels columns={2}>
      {loop}
      <div>
        {curve}
        {losses}
      </div>
    </Panels>
  );
}
