/** The square and the sigmoid with the slopes that the text finds by nudging. */
import { logistic } from "../../engine/ops/sigmoid.ts";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Segment } from "../../kit/figure/marks/Segment.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import { sampleCurve } from "../../kit/figure/plane/scales.ts";
import { format } from "../../kit/format.ts";
import type { PictureWords } from "../chapter/strings.ts";
import type { Draw } from "./picture.ts";

interface Tangent {
  readonly at: number;
  readonly slope: number;
  /** How far the tangent is drawn to either side. */
  readonly reach: number;
}
interface PanelProps {
  readonly name: string;
  readonly f: (x: number) => number;
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  readonly ticks: { readonly x: readonly number[]; readonly y: readonly number[] };
  readonly tangents: readonly Tangent[];
  readonly words: PictureWords["localSlopes"];
}

const SQUARE = { at: 3, slope: 6, reach: 0.75 } as const;
const sigmoidAt = (at: number): Tangent => ({ at, slope: logistic(at) * (1 - logistic(at)), reach: 1.3 });
const WORKED = sigmoidAt(-0.8);
const STEEPEST = sigmoidAt(0);

function Panel({ name, f, x, y, ticks, tangents, words }: PanelProps) {
  return (
    <Plane
      x={{ domain: x, label: words.goesIn, ticks: ticks.x }}
      y={{ domain: y, label: words.comesOut, ticks: ticks.y }}
      width={290}
      height={210}
      grid
      label={name}
      name={name}
    >
      <Curve points={sampleCurve(f, x, 81)} tone="activation" width={2} name="curve" />
      {tangents.map(({ at, slope, reach }) => (
        <g key={at}>
          <Segment
            from={[at - reach, f(at) - slope * reach]}
            to={[at + reach, f(at) + slope * reach]}
            tone="gradient"
            width={2}
            name="tangent"
          />
          <Dots points={[[at, f(at)]]} tone="gradient" name="at" />
          <Label at={[at, f(at)]} dx={10} dy={9} tone="gradient" name="slope">
            {words.slopeIs(format(slope, 3))}
          </Label>
        </g>
      ))}
    </Plane>
  );
}

export const localSlopes: Draw<"localSlopes"> = (words) => ({
  label: words.label(format(WORKED.slope, 3), format(STEEPEST.slope, 3)),
  caption: words.caption,
  drawing: (
    <div className="picture-row" data-columns="2">
      <Panel
        name={words.square}
        f={(x) => x * x}
        x={[-1, 4]}
        y={[0, 16]}
        ticks={{ x: [0, 1, 2, 3, 4], y: [0, 4, 9, 16] }}
        tangents={[SQUARE]}
        words={words}
      />
      <Panel
        name={words.sigmoid}
        f={logistic}
        x={[-4, 4]}
        y={[0, 1]}
        ticks={{ x: [-4, -2, 0, 2, 4], y: [0, 0.5, 1] }}
        tangents={[WORKED, STEEPEST]}
        words={words}
      />
    </div>
  ),
});
