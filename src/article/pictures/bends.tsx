/** tanh and the sigmoid side by side, with the neuron that the text works through read off both. */
import type { ReactNode } from "react";
import type { UnaryOp } from "../../engine/ops/elementwise.ts";
import { sigmoidOp } from "../../engine/ops/sigmoid.ts";
import { tanhOp } from "../../engine/ops/tanh.ts";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Segment } from "../../kit/figure/marks/Segment.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import { sampleCurve } from "../../kit/figure/plane/scales.ts";
import { formatFixed } from "../../kit/format.ts";
import type { PictureWords } from "../chapter/strings.ts";
import type { Draw } from "./picture.ts";

/** Σ wᵢ xᵢ + b of the worked neuron. */
const SUM = 1.5 * 0.6 + -2 * 0.9 + 0.5;
const SUMS = [-4, 4] as const;
/** Both bends on one scale, so that they can be compared. */
const OUT = [-1.35, 1.35] as const;

interface BendProps {
  readonly op: UnaryOp;
  readonly name: string;
  readonly words: PictureWords["bends"];
  readonly children?: ReactNode;
}

function Bend({ op, name, words, children }: BendProps): ReactNode {
  const out = op.f(SUM);
  return (
    <Plane
      x={{ domain: SUMS, label: words.sum, ticks: [-4, -2, 0, 2, 4] }}
      y={{ domain: OUT, label: words.out, ticks: [-1, 0, 1] }}
      width={290}
      height={220}
      grid
      label={name}
      name={op.name}
    >
      {children}
      <Curve points={sampleCurve(op.f, SUMS, 81)} tone="activation" width={2} name="bend" />
      <Segment from={[SUM, OUT[0]]} to={[SUM, out]} width={1} dashed name="up" />
      <Segment from={[SUM, out]} to={[SUMS[0], out]} width={1} dashed name="across" />
      <Dots points={[[SUM, out]]} tone="ink" name="example" />
      <Label at={[SUMS[0], out]} dx={5} dy={-10} cased name="out">
        {formatFixed(out, 3)}
      </Label>
      <Label at={[SUM, OUT[0]]} dx={5} dy={-9} cased name="sum">
        {formatFixed(SUM, 1)}
      </Label>
      <Label at={[SUMS[1], op.f(SUMS[1])]} anchor="end" dy={14} tone="activation" strong cased name="name">
        {name}
      </Label>
    </Plane>
  );
}

export const bends: Draw<"bends"> = (words) => ({
  label: words.label(formatFixed(SUM, 1), formatFixed(tanhOp.f(SUM), 3), formatFixed(sigmoidOp.f(SUM), 3)),
  caption: words.caption(formatFixed(SUM, 1)),
  drawing: (
    <div className="picture-row" data-columns="2">
      <Bend op={tanhOp} name={words.tanh} words={words}>
        <Segment
          from={[OUT[0], OUT[0]]}
          to={[OUT[1], OUT[1]]}
          tone="quiet"
          width={1}
          dashed
          name="straight"
        />
        <Label at={[OUT[1], OUT[1]]} dx={3} dy={7} tone="quiet" small cased name="straight">
          {words.straight}
        </Label>
      </Bend>
      <Bend op={sigmoidOp} name={words.sigmoid} words={words} />
    </div>
  ),
});
