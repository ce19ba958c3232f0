/** The four stages of a round with their numbers, the one just done lit; under them the ten slopes. */
import type { ReactNode } from "react";
import { mountainNetwork } from "../../engine/subjects/mountain/mountainNetworks.ts";
import type { TrainingState } from "../../engine/training.ts";
import { Bar } from "../../kit/figure/marks/Bar.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Segment } from "../../kit/figure/marks/Segment.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import { roundUp } from "../../kit/figure/plane/scales.ts";
import { format, formatApart } from "../../kit/format.ts";
import { worst } from "./curve.ts";
import { STAGES, type Values } from "./model.ts";
import type { Props } from "./props.ts";
import { farthest, lit } from "./tell.ts";
import type { Text } from "./text/en.ts";

/** Bars of this share of the axis are too short to be seen: then a word stands for them. */
const FAINT = 0.05;

/** What each stage finds, in a line. */
function rows({ rate }: Values, ten: TrainingState, text: Text): Record<(typeof STAGES)[number], string> {
  const { parameters, gradient, loss } = ten;
  const { at, said } = worst(parameters);
  const most = farthest(gradient);
  const before = parameters[most]!;
  const after = before - rate * gradient[most]!;
  const name = text.names[most]!;
  return {
    forward: text.forward(format(mountainNetwork.x[at]!), format(said), format(mountainNetwork.y[at]!)),
    loss: text.loss(format(loss)),
    back: text.back(name, format(gradient[most]!)),
    step: text.step(name, ...formatApart(before, after)),
  };
}

export function LoopPanel({ values, state, text }: Props): ReactNode {
  // After the step all four stages still show what led to it.
  const round = state.before ?? state.ten;
  const told = rows(values, round, text);
  const { gradient } = round;
  const now = lit(state);
  // One scale for the whole run: what shrinks is seen to shrink.
  const reach = roundUp(Math.max(0.01, state.steepest));
  const steepest = Math.abs(gradient[farthest(gradient)]!);
  // A stage that has not been reached in this round has found nothing yet; where rounds fly past, nobody waits for it.
  const reached = (stage: number): boolean =>
    now === "step" || stage < state.stage || (values.speed !== "slow" && now !== null);
  const found = reached(STAGES.indexOf("back"));
  return (
    <div>
      <Plane
        x={{ domain: [0, 1] }}
        y={{ domain: [STAGES.length - 0.5, -0.5] }}
        axes="none"
        height={168}
        label={text.loopLabel(
          STAGES.map((stage, i) => `${text.stage[stage]}: ${reached(i) ? told[stage] : text.waits}.`).join(
            " ",
          ),
        )}
        name="loop"
      >
        {STAGES.map((stage, i) => {
          const on = stage === now;
          return (
            <g key={stage} className={on ? "training-loop-lit" : undefined} data-lit={on || undefined}>
              <Segment
                from={[0.006, i - 0.42]}
                to={[0.006, i + 0.42]}
                tone={on ? "path" : "hairline"}
                width={on ? 4 : 2}
              />
              <Label at={[0.025, i - 0.2]} tone={on ? "path" : "ink"} strong={on} name={`stage-${stage}`}>
                {text.stage[stage]}
              </Label>
              <Label at={[0.085, i + 0.22]} small tone={reached(i) ? "ink" : "quiet"} name={`told-${stage}`}>
                {reached(i) ? told[stage] : "…"}
              </Label>
            </g>
          );
        })}
      </Plane>
      <Plane
        x={{ domain: [-0.6, 9.6], ticks: [] }}
        y={{ domain: [-reach, reach], ticks: [-reach, 0, reach], label: text.slopesAxis }}
        axes="y"
        height={150}
        margin={{ bottom: 22 }}
        label={
          found
            ? text.slopesLabel(
                [...gradient].map((slope, i) => `${text.names[i]} ${format(slope)}`).join(", "),
              )
            : text.noSlopes
        }
        name="slopes"
      >
        <Segment from={[-0.6, 0]} to={[9.6, 0]} tone="hairline" />
        {found && steepest < FAINT * reach && (
          <Label at={[9.6, reach]} dy={8} anchor="end" small tone="quiet" name="faint">
            {text.faint(format(steepest, 2))}
          </Label>
        )}
        {[...gradient].map((slope, i) => (
          <g key={i}>
            {found && <Bar from={[i, 0]} to={[i, slope]} width={14} tone="gradient" name={`slope-${i}`} />}
            <Label at={[i, -reach]} dy={10} anchor="middle" small>
              {text.names[i]}
            </Label>
          </g>
        ))}
        <Dots
          points={[
            [0, -reach],
            [1, -reach],
          ]}
          r={2.5}
          tone="path"
          name="mountain"
        />
      </Plane>
    </div>
  );
}
