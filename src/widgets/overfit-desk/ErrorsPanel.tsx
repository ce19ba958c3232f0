/** Both errors along the training, where the one on points kept back was lowest, and the epoch at which the hand stops. */
import type { ReactNode } from "react";
import { Handle } from "../../kit/figure/hand/Handle.tsx";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Rule } from "../../kit/figure/marks/Rule.tsx";
import { EndLabels } from "../../kit/figure/plane/EndLabels.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import { format, formatFixed } from "../../kit/format.ts";
import { EPOCHS, lowest } from "./model.ts";
import type { Props } from "./props.ts";

const ERRORS = [0.005, 3] as const;
const SPAN = [EPOCHS[0]!, EPOCHS.at(-1)!] as const;

export function ErrorsPanel({ state, text, turn }: Props): ReactNode {
  const { stop, training, validation, mean } = state;
  const line = (errors: readonly number[]) => errors.map((error, i) => [EPOCHS[i]!, error] as const);
  const best = lowest(validation);
  const at = [EPOCHS[stop]!, validation[stop]!] as const;
  // A little past the end, where the handle may stand.
  const end = (errors: readonly number[]) => [1.12 * SPAN[1], errors.at(-1)!] as const;
  return (
    <Plane
      x={{ domain: SPAN, scale: "log", ticks: [10, 100, 1000], label: text.epochsAxis }}
      y={{ domain: ERRORS, scale: "log", ticks: [0.01, 0.1, 1], label: text.errorAxis }}
      height={290}
      margin={{ right: 88 }}
      label={text.errorsLabel(
        text.epochs(EPOCHS[stop]!),
        format(training[stop]!, 2),
        format(validation[stop]!, 2),
        text.epochs(EPOCHS[best]!),
      )}
      name="errors"
    >
      <Rule x={EPOCHS[best]!} dashed tone="good" name="lowest" />
      <Label
        at={[EPOCHS[best]!, 2.1]}
        {...(best > EPOCHS.length / 2
          ? ({ anchor: "end", dx: -6 } as const)
          : ({ anchor: "start", dx: 6 } as const))}
        tone="good"
        name="lowest"
      >
        {text.lowest(text.epochs(EPOCHS[best]!))}
      </Label>
      <Curve points={line(training)} tone="data" width={2} name="training" />
      <Curve points={line(mean)} tone="quiet" width={1.25} dashed name="mean" />
      <Curve points={line(validation)} tone="error" width={2} name="validation" />
      <Dots points={[[EPOCHS[stop]!, training[stop]!]]} tone="data" name="now" />
      <EndLabels
        labels={[
          { at: end(training), text: text.ends.training, tone: "data" },
          { at: end(validation), text: text.ends.validation, tone: "error" },
          { at: end(mean), text: text.ends.mean, tone: "quiet" },
        ]}
      />
      <Handle
        at={at}
        axis="x"
        bounds={{ x: SPAN, y: ERRORS }}
        step={{ x: 0.05, y: 0.05 }}
        label={text.knobs.epochs.label}
        valueText={text.stands(
          text.epochs(EPOCHS[stop]!),
          formatFixed(training[stop]!, 2),
          formatFixed(validation[stop]!, 2),
        )}
        tone="error"
        name="epochs"
        onMove={turn && (([epochs]) => turn({ epochs }))}
      />
    </Plane>
  );
}
