/** The worked example of softmax as bars: scores, their powers, their shares, and the two steps between. */
import type { ReactNode } from "react";
import { Bar } from "../../kit/figure/marks/Bar.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import { RichText } from "../../kit/figure/plane/richText.tsx";
import { formatFixed } from "../../kit/format.ts";
import { softmaxExample as example } from "../values/softmax.ts";
import type { Draw } from "./picture.ts";

interface BarsProps {
  readonly values: readonly number[];
  readonly decimals: number;
  readonly classes: readonly string[];
  readonly title: string;
  readonly name: string;
}

/** One bar a class, the first on top; each picture in its own unit. */
function Bars({ values, decimals, classes, title, name }: BarsProps): ReactNode {
  return (
    <div className="panel">
      <div className="panel-title">
        <RichText>{title}</RichText>
      </div>
      <Plane
        x={{ domain: [0, Math.max(...values)] }}
        y={{ domain: [values.length + 0.5, 0.5] }}
        axes="none"
        width={160}
        height={78}
        margin={{ left: 34, right: 44, top: 0, bottom: 0 }}
        label={title}
        name={name}
      >
        {values.map((value, i) => (
          <Bar
            key={i}
            from={[0, i + 1]}
            to={[value, i + 1]}
            width={13}
            tone="activation"
            name={`bar-${i + 1}`}
          />
        ))}
        {values.map((value, i) => (
          <Label key={i} at={[value, i + 1]} dx={5} name={`value-${i + 1}`}>
            {formatFixed(value, decimals)}
          </Label>
        ))}
        {classes.map((one, i) => (
          <Label key={one} at={[0, i + 1]} anchor="end" dx={-6} tone="quiet" name={`class-${i + 1}`}>
            {one}
          </Label>
        ))}
      </Plane>
    </div>
  );
}

/** From one picture to the next: a few words and an arrow, which points down where the pictures stand one under another. */
function Step({ children }: { readonly children: string }): ReactNode {
  return (
    <div className="picture-step">
      <span>
        <RichText>{children}</RichText>
      </span>
      <svg viewBox="0 0 40 12" width="40" height="12" aria-hidden="true">
        <path d="M1,6H38M32,1L39,6L32,11" />
      </svg>
    </div>
  );
}

export const softmax: Draw<"softmax"> = (words) => {
  const { classes, titles } = words;
  const of = (compute: (given: { class: number }) => number): number[] =>
    classes.map((_, i) => compute({ class: i + 1 }));
  const [scores, powers, shares] = [of(example.score), of(example.exp), of(example.probability)];
  const total = formatFixed(example.expSum({}), 3);
  const rows = classes.map((one, i) =>
    words.row(one, formatFixed(scores[i]!, 1), formatFixed(powers[i]!, 3), formatFixed(shares[i]!, 3)),
  );
  return {
    label: words.label(rows, total),
    caption: words.caption(formatFixed(scores[0]! - scores[1]!, 1), formatFixed(shares[0]! / shares[1]!, 3)),
    drawing: (
      <div className="picture-row picture-steps">
        <Bars values={scores} decimals={1} classes={classes} title={titles[0]!} name="scores" />
        <Step>{words.raise}</Step>
        <Bars values={powers} decimals={3} classes={classes} title={titles[1]!} name="powers" />
        <Step>{words.divide(total)}</Step>
        <Bars values={shares} decimals={3} classes={classes} title={titles[2]!} name="shares" />
      </div>
    ),
  };
};
