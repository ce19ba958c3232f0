/** Points strewn evenly: what one of them sees, how far apart all are, and where random directions lead. */

import { type ReactNode, useMemo } from "react";
import { meanAgreement } from "../../engine/subjects/dimensions/directions.ts";
import { Labels } from "../../kit/figure/labels/Labels.tsx";
import { Area } from "../../kit/figure/marks/Area.tsx";
import { Arrow } from "../../kit/figure/marks/Arrow.tsx";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Segment } from "../../kit/figure/marks/Segment.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import { polyline } from "../../kit/figure/plane/path.ts";
import { usePlane } from "../../kit/figure/plane/planeContext.ts";
import type { Point } from "../../kit/figure/plane/point.ts";
import { type Tone, toneClass } from "../../kit/tone.ts";
import { KnobControl } from "../../stage/parts/KnobControl.tsx";
import { knobs, model, type Strewn, type Values } from "./model.ts";
import type { PointProps, Turn } from "./props.ts";
import { agreementOf, bearingsOf, companyOf, histogram, twoDigits } from "./shares.ts";

/** The picture reaches this share of the diagonal, farther only where somebody stands farther off. */
const REACH = 0.72;

/** The one who asks in the middle, everyone else at their true distance from it. */
export function Portrait({ state, text }: PointProps): ReactNode {
  const { shares, nearest, farthest } = companyOf(state);
  const bearings = bearingsOf(state);
  const place = (i: number): Point => [
    shares[i]! * Math.cos(bearings[i]!),
    shares[i]! * Math.sin(bearings[i]!),
  ];
  const { dimensions } = state.scatter;
  const reach = Math.max(REACH, 1.04 * shares[farthest]!);
  const corner = (side: -1 | 1, level: -1 | 1): Point => [side * reach * 0.99, level * reach * 0.94];
  const ends = [
    { i: nearest, tone: "good", name: "nearest", told: text.nearest(twoDigits(shares[nearest]!)) },
    { i: farthest, tone: "path", name: "farthest", told: text.farthest(twoDigits(shares[farthest]!)) },
  ] as const;
  return (
    <Plane
      x={{ domain: [-reach, reach] }}
      y={{ domain: [-reach, reach] }}
      height={340}
      axes="none"
      margin={{}}
      name="portrait"
      label={text.portraitLabel(text.dimensions(dimensions), shares.length)}
    >
      {ends.map(({ i, tone, name }) => (
        <Ring key={name} radius={shares[i]!} tone={tone} dashed={name === "farthest"} name={`${name}-ring`} />
      ))}
      <Dots
        points={shares.map((_share, i) => place(i)).filter((_place, i) => i !== nearest && i !== farthest)}
        r={2.2}
        tone="data"
        name="others"
      />
      {ends.map(({ i, tone, name }) => (
        <Segment key={name} from={[0, 0]} to={place(i)} tone={tone} width={1} name={`to-${name}`} />
      ))}
      {ends.map(({ i, tone, name }) => (
        <Dots key={name} points={[place(i)]} r={4} tone={tone} cased name={name} />
      ))}
      <Dots points={[[0, 0]]} r={5} tone="ink" hollow name="asks" />
      <Label at={corner(-1, 1)} strong name="dimensions">
        {text.dimensions(dimensions)}
      </Label>
      <Label at={corner(-1, -1)} tone="good" name="nearest">
        {ends[0].told}
      </Label>
      <Label at={corner(1, -1)} anchor="end" tone="path" name="farthest">
        {ends[1].told}
      </Label>
      <Label at={corner(1, 1)} anchor="end" name="ratio">
        {text.ratio(twoDigits(shares[farthest]! / shares[nearest]!))}
      </Label>
    </Plane>
  );
}

interface RingProps {
  readonly radius: number;
  readonly tone: Tone;
  readonly dashed: boolean;
  readonly name: string;
}

/** A circle about the middle; round as long as both axes have the same scale. */
function Ring({ radius, tone, dashed, name }: RingProps): ReactNode {
  const { x, y } = usePlane();
  const points = Array.from({ length: 48 }, (_, i): Point => {
    const turn = (2 * Math.PI * i) / 48;
    return [x(radius * Math.cos(turn)), y(radius * Math.sin(turn))];
  });
  return (
    <path
      className={`line ${toneClass(tone)}${dashed ? " dashed" : ""}`}
      data-mark="ring"
      data-name={name}
      d={polyline(points, true)}
      strokeWidth={0.75}
      opacity={0.7}
    />
  );
}

const BINS = 50;

/** The outline of a histogram's bars, without the empty ones before the first and after the last. */
const steps = (shares: readonly number[]): Point[] => {
  const [first, last] = [shares.findIndex((share) => share > 0), shares.findLastIndex((share) => share > 0)];
  return shares.slice(first, last + 1).flatMap((share, i): Point[] => [
    [(first + i) / shares.length, share],
    [(first + i + 1) / shares.length, share],
  ]);
};
/** A line through the middles of the bars that are not empty, and one step beyond. */
const ridge = (shares: readonly number[]): Point[] =>
  shares
    .map((share, bin): Point => [(bin + 0.5) / shares.length, share])
    .filter((_point, bin) => [bin - 1, bin, bin + 1].some((near) => (shares[near] ?? 0) > 0));

/** Dimensions whose distances are always shown, to compare with. */
const COMPARED = [2, 10, 100] as const;

function useCompared({ points, seed }: Values) {
  return useMemo(
    () =>
      COMPARED.map((dimensions) => {
        const state = model.init({ ...initial, points: Math.max(points, 60), seed, dimensions }) as Strewn;
        const line = ridge(histogram(state, BINS));
        const peak = line.reduce((best, one) => (one[1] > best[1] ? one : best));
        // The lowest hill is named on its slope: its top lies under the others.
        const shoulder = line.find(([, share]) => share > peak[1] / 2)!;
        return { dimensions, line, named: dimensions === 2 ? shoulder : peak };
      }),
    [points, seed],
  );
}
const initial = Object.fromEntries(
  Object.entries(knobs).map(([name, knob]) => [name, knob.initial]),
) as Values;

/** How far apart the points lie, pair by pair. */
export function DistancesPanel({ values, state, text }: PointProps): ReactNode {
  const shares = histogram(state, BINS);
  const { shares: company, nearest, farthest } = companyOf(state);
  const compared = useCompared(values);
  const outline = steps(shares);
  const ceiling = Math.max(0.36, 1.1 * Math.max(...shares));
  const { dimensions } = state.scatter;
  return (
    <Plane
      x={{ domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], label: text.axisDistance }}
      y={{ domain: [0, ceiling], ticks: 0 }}
      axes="x"
      height={176}
      margin={{ left: 21, right: 21 }}
      name="distances"
      label={text.distancesLabel(text.dimensions(dimensions))}
    >
      <Area points={outline} base={0} tone="data" opacity={1} name="histogram" />
      {compared.map(({ dimensions: d, line }) => (
        <Curve key={d} points={line} tone="quiet" width={0.75} name={`compared-${d}`} />
      ))}
      <Curve points={outline} tone="data" width={1.25} name="outline" />
      <Labels
        lines={[outline, ...compared.map(({ line }) => line)]}
        labels={compared.map(({ dimensions: d, named }) => ({
          at: named,
          dx: d === 2 ? -8 : 7,
          dy: -7,
          anchor: d === 2 ? "end" : "start",
          tone: "quiet",
          small: true,
          text: text.dimensions(d),
        }))}
      />
      {[
        { share: company[nearest]!, tone: "good" as const, name: "nearest" },
        { share: company[farthest]!, tone: "path" as const, name: "farthest" },
      ].map(({ share, tone, name }) => (
        <Dots key={name} points={[[share, 0]]} r={4} tone={tone} cased name={name} />
      ))}
    </Plane>
  );
}

/** Random directions about the way downhill, each at its true angle to it. */
export function Compass({ state, text }: PointProps): ReactNode {
  const { angles, mean } = agreementOf(state);
  const tips = angles.map((angle): Point => [Math.sin(angle), -Math.cos(angle)]);
  return (
    <Plane
      x={{ domain: [-1.2, 3] }}
      y={{ domain: [-1.3, 1.08] }}
      aspect="equal"
      axes="none"
      name="compass"
      label={text.compassLabel(text.dimensions(state.directions.dimensions), twoDigits(mean))}
    >
      <Rays tips={tips} />
      <Arrow from={[0, 0]} to={[0, -1]} tone="gradient" width={2.25} cased name="downhill" />
      {text.compassLines(angles.length).map((line, i) => (
        <Label key={line} at={[1.25, 0.62 - 0.24 * i]}>
          {line}
        </Label>
      ))}
      <Label at={[1.25, -0.22]} strong name="agreement">
        {text.agreement(twoDigits(mean))}
      </Label>
      <Label at={[1.25, -0.46]} tone="quiet" name="expected">
        {text.expected(twoDigits(meanAgreement(state.directions.dimensions)))}
      </Label>
      <Label at={[0, -1.17]} anchor="middle" tone="gradient">
        {text.downhill}
      </Label>
    </Plane>
  );
}

/** Hairlines from the middle, as one path. */
function Rays({ tips }: { readonly tips: readonly Point[] }): ReactNode {
  const { x, y } = usePlane();
  const middle: Point = [x(0), y(0)];
  const d = tips.map(([a, b]) => polyline([middle, [x(a), y(b)]])).join("");
  return (
    <path className="line tone-quiet" data-mark="rays" data-name="directions" d={d} strokeWidth={0.75} />
  );
}

/** The knobs of this face. */
export function PointControls({
  values: shown,
  wanted: values = shown,
  text,
  turn,
}: PointProps & { readonly turn: Turn }): ReactNode {
  return (
    <div className="stage-controls">
      {(["dimensions", "points"] as const).map((name) => (
        <KnobControl
          key={name}
          name={name}
          knob={knobs[name]}
          words={text.knobs[name]}
          value={values[name]}
          turn={turn}
        />
      ))}
    </div>
  );
}
