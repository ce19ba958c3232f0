/** What a miss counts by its size and by its square: one grows in step with the miss, the other faster and faster. */
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import { sampleCurve } from "../../kit/figure/plane/scales.ts";
import { formatFixed } from "../../kit/format.ts";
import type { Draw } from "./picture.ts";

const MISSES = [-1.15, 1.15] as const;
const square = (miss: number): number => miss * miss;
/** Room on the left for a name. */
const X = [-1.8, MISSES[1]] as const;
/** A miss and its double. */
const PAIR = [0.5, 1] as const;

export const tempers: Draw<"tempers"> = (words) => {
  const [small, large] = PAIR.map((miss) => formatFixed(square(miss), 2));
  return {
    label: words.label(small!, large!),
    caption: words.caption,
    drawing: (
      <div className="picture-row">
        <Plane
          x={{ domain: X, label: words.miss, ticks: [-1, -0.5, 0, 0.5, 1] }}
          y={{ domain: [0, 1.3], label: words.counts, ticks: [0, 0.5, 1] }}
          width={400}
          height={210}
          grid
          label={words.name}
          name="tempers"
        >
          <Curve points={sampleCurve(Math.abs, MISSES, 3)} tone="quiet" width={2} dashed name="size" />
          <Curve points={sampleCurve(square, MISSES, 81)} tone="error" width={2} name="square" />
          <Dots
            points={PAIR.map((miss) => [miss, Math.abs(miss)] as const)}
            tone="quiet"
            hollow
            name="sizes"
          />
          <Dots points={PAIR.map((miss) => [miss, square(miss)] as const)} tone="error" name="squares" />
          <Label at={[-0.62, 0.62]} dx={8} dy={-4} tone="quiet" name="size">
            {words.size}
          </Label>
          <Label at={[-0.62, square(0.62)]} dx={-8} dy={8} anchor="end" tone="error" name="square">
            {words.square}
          </Label>
        </Plane>
      </div>
    ),
  };
};
