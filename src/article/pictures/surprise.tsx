/** Minus the logarithm: what each share of the right class costs, with the three shares of the worked example. */
import { Arrow } from "../../kit/figure/marks/Arrow.tsx";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import { spread } from "../../kit/figure/plane/scales.ts";
import { formatFixed } from "../../kit/format.ts";
import { softmaxExample as example } from "../values/softmax.ts";
import type { Draw } from "./picture.ts";

/** The picture ends here; the curve does not. */
const TOP = 4;
const lossAt = (share: number): number => example.costOfShare({ share });
/** Each a fixed factor from the last, so that the steep end is as smooth as the flat one; the first lies above the top. */
const SHARES = spread(Math.log(0.01), 0, 81).map(Math.exp);

export const surprise: Draw<"surprise"> = (words) => {
  const marks = words.classes.map((name, i) => {
    const [share, loss] = [example.probability({ class: i + 1 }), example.crossEntropy({ class: i + 1 })];
    return { name, at: [share, loss] as const, share: formatFixed(share, 3), loss: formatFixed(loss, 3) };
  });
  return {
    label: words.label(marks.map(({ share, loss }) => words.example(share, loss))),
    caption: words.caption,
    drawing: (
      <div className="picture-row">
        <Plane
          x={{ domain: [0, 1], label: words.share, ticks: [0, 0.25, 0.5, 0.75, 1] }}
          y={{ domain: [0, TOP], label: words.loss, ticks: [0, 1, 2, 3, 4] }}
          height={240}
          grid
          label={words.loss}
        >
          <Curve points={SHARES.map((share) => [share, lossAt(share)] as const)} tone="error" name="loss" />
          <Label at={[0.035, TOP]} dx={2} dy={9} tone="error" cased name="endless">
            {words.endless}
          </Label>
          <Dots points={marks.map(({ at }) => at)} tone="ink" r={4} name="examples" />
          {marks.map(({ name, at, loss }) => (
            <Label key={name} at={at} dx={9} dy={-7} cased name="example">
              {words.mark(name, loss)}
            </Label>
          ))}
          <Arrow from={[1, 0.85]} to={[1, 0.12]} tone="good" width={1.25} name="certain" />
          <Dots points={[[1, lossAt(1)]]} tone="good" hollow name="certain" />
          <Label at={[1, 0.85]} anchor="end" dx={4} dy={-10} tone="good" cased name="certain">
            {words.certain}
          </Label>
        </Plane>
      </div>
    ),
  };
};
