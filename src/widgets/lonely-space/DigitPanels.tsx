/** The map of digits, how wrong it is, and one digit with its nearest. */
import { type ReactNode, useMemo } from "react";
import { tsneSettings } from "../../engine/subjects/dimensions/tsne.ts";
import { Slider } from "../../kit/controls/Slider.tsx";
import { DragSurface } from "../../kit/figure/hand/DragSurface.tsx";
import { Labels } from "../../kit/figure/labels/Labels.tsx";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Pixels } from "../../kit/figure/marks/Pixels.tsx";
import { Rule } from "../../kit/figure/marks/Rule.tsx";
import { Segment } from "../../kit/figure/marks/Segment.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import type { Point } from "../../kit/figure/plane/point.ts";
import { format, formatFixed } from "../../kit/format.ts";
import { KnobControl } from "../../stage/parts/KnobControl.tsx";
import { knobs, MOST_STEPS } from "./model.ts";
import { Numerals } from "./Numerals.tsx";
import type { DigitProps, Turn } from "./props.ts";
import { misfits } from "./shares.ts";

const SIDE = 28;
const INK = 15;

const places = (map: ArrayLike<number>): Point[] =>
  Array.from({ length: map.length / 2 }, (_, i) => [map[2 * i]!, map[2 * i + 1]!]);

/** Half the side of the map, by eighths of a doubling, so that the picture does not tremble while the map grows. */
function reachOf(map: Readonly<Float64Array>): number {
  const farthest = map.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-3);
  return 2 ** (Math.ceil(8 * Math.log2(1.03 * farthest)) / 8);
}

/** Every digit as its numeral, where the map has it; red where the nearest is another digit. */
export function DigitMapPanel({ state, text, turn }: DigitProps): ReactNode {
  const { tsne, labels, company } = state;
  const points = useMemo(() => places(tsne.map), [tsne.map]);
  const wrong = useMemo(() => misfits(state), [state]);
  const reach = reachOf(tsne.map);
  const pick = (kept: boolean) => ({
    points: points.filter((_point, i) => wrong[i] === kept),
    labels: Array.from(labels).filter((_label, i) => wrong[i] === kept),
  });
  const [looked, ...nearest] = company;
  return (
    <Plane
      x={{ domain: [-reach, reach] }}
      y={{ domain: [-reach, reach] }}
      aspect="equal"
      axes="none"
      name="map"
      label={text.mapLabel(labels.length, tsne.steps)}
    >
      {nearest.map((other) => (
        <Segment
          key={other}
          from={points[looked!]!}
          to={points[other]!}
          tone="weight"
          width={1}
          name="company"
        />
      ))}
      <Numerals {...pick(false)} tone="ink" name="fits" />
      <Numerals {...pick(true)} tone="error" strong name="misfits" />
      <Dots points={[points[looked!]!]} r={9} tone="weight" hollow name="looked" />
      <Label at={points[looked!]!} anchor="middle" tone="weight" strong name="looked">
        {String(labels[looked!])}
      </Label>
      {turn && (
        <DragSurface
          onMove={([x, y]) => {
            const away = points.map(([px, py]) => (px - x) ** 2 + (py - y) ** 2);
            turn({ digit: away.reduce((best, d, i) => (d < away[best]! ? i : best), 0) });
          }}
        />
      )}
    </Plane>
  );
}

/** The cost so far, and the digit looked at beside its nearest in 784 dimensions. */
export function Progress({ state, text }: DigitProps): ReactNode {
  const { costs, company, pixels, labels } = state;
  const images = useMemo(
    () => company.map((_one, i) => pixels.subarray(i * SIDE * SIDE, (i + 1) * SIDE * SIDE)),
    [company, pixels],
  );
  const cost = costs.at(-1)!;
  // No more points than there are pixels, and the last one.
  const every = Math.ceil(costs.length / 300);
  const curve = costs
    .map((one, step): Point => [step, one])
    .filter(([step]) => step % every === 0 || step === costs.length - 1);
  const [looked, ...nearest] = company.map((one) => labels[one]!);
  return (
    <div className="stack">
      <Plane
        x={{ domain: [0, MOST_STEPS], ticks: 4, label: text.axisSteps }}
        y={{ domain: [0, 4], ticks: [0, 1, 2, 3, 4], label: text.axisCost }}
        height={200}
        name="cost"
        label={text.costLabel(costs.length - 1, format(cost, 3))}
      >
        <Rule x={tsneSettings.exaggerated} dashed tone="quiet" name="exaggerated" />
        <Curve points={curve} tone="error" width={2} name="cost" />
        <Dots points={[[costs.length - 1, cost]]} r={4} tone="error" name="now" />
        <Labels
          lines={[
            curve,
            [
              [tsneSettings.exaggerated, 0],
              [tsneSettings.exaggerated, 4],
            ],
          ]}
          dots={[[costs.length - 1, cost]]}
          labels={[
            {
              at: [costs.length - 1, cost],
              ...(costs.length > 700 ? { dx: -4, anchor: "end" } : { dx: 8 }),
              dy: -11,
              tone: "error",
              cased: true,
              name: "cost",
              text: format(cost, 3),
            },
            {
              at: [tsneSettings.exaggerated, 4],
              dx: 4,
              dy: 7,
              tone: "quiet",
              small: true,
              cased: true,
              name: "exaggerated",
              text: text.exaggerated,
            },
          ]}
        />
      </Plane>
      <Plane
        x={{ domain: [0, 340] }}
        y={{ domain: [0, 132] }}
        height={132}
        margin={{ left: 0, right: 0, top: 0, bottom: 0 }}
        axes="none"
        name="company"
        label={text.companyLabel(looked!, nearest)}
      >
        <Label at={[8, 118]}>{text.looked}</Label>
        <Pixels pixels={images[0]!} side={SIDE} ink={INK} at={[44, 62]} size={72} name="looked" />
        <Label at={[110, 118]}>{text.nearestOf(nearest.length)}</Label>
        {images.slice(1).map((image, i) => (
          <Pixels
            key={i}
            pixels={image}
            side={SIDE}
            ink={INK}
            at={[128 + 46 * i, 76]}
            size={40}
            name={`nearest-${i}`}
          />
        ))}
        {nearest.map((label, i) => (
          <Label
            key={i}
            at={[128 + 46 * i, 38]}
            anchor="middle"
            tone={label === looked ? "ink" : "error"}
            strong={label !== looked}
            name={`label-${i}`}
          >
            {String(label)}
          </Label>
        ))}
        <Label at={[44, 12]} anchor="middle" name="label">
          {String(looked)}
        </Label>
      </Plane>
    </div>
  );
}

/** The knobs of this face. */
export function DigitControls({
  values: shown,
  wanted: values = shown,
  state,
  text,
  turn,
}: DigitProps & { readonly turn: Turn }): ReactNode {
  return (
    <div className="stage-controls">
      <Slider
        label={text.knobs.digit.label}
        value={values.digit}
        min={knobs.digit.min}
        max={knobs.digit.max}
        step={knobs.digit.step}
        valueText={text.digitValue(formatFixed(values.digit + 1, 0), state.labels[state.company[0]!]!)}
        onChange={(digit) => turn({ digit })}
      />
      <KnobControl
        name="perplexity"
        knob={knobs.perplexity}
        words={text.knobs.perplexity}
        value={values.perplexity}
        turn={turn}
      />
    </div>
  );
}
