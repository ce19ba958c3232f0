import type { ReactNode } from "react";
import { Handle } from "../../kit/figure/hand/Handle.tsx";
import { Labels } from "../../kit/figure/labels/Labels.tsx";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Segment } from "../../kit/figure/marks/Segment.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Panels } from "../../kit/figure/plane/Panels.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import { spread } from "../../kit/figure/plane/scales.ts";
import { format, formatApart, formatFixed, formatPower } from "../../kit/format.ts";
import type { LayoutProps, PanelProps } from "../../stage/widget.ts";
import { agreementOf, writeAll } from "./agreement.ts";
import {
  errorOf,
  LADDER,
  loss,
  NUDGES,
  nudged,
  type State,
  slope,
  theory,
  type Values,
  WEIGHTS,
} from "./model.ts";
import type { Text } from "./text/en.ts";

type Props = PanelProps<Values, State, Text>;
type Dot = readonly [number, number];

const HEIGHT = 250;
const MARGIN = { left: 46, right: 20 };
/** The whole curve, and no more. */
const LOSS = [0, 6.5] as const;
/** Errors from far too long a nudge down to the last digits of a float64. */
const ERRORS = [1e-13, 1e2] as const;
const CURVE: readonly Dot[] = spread(WEIGHTS.min, WEIGHTS.max, 161).map((w) => [w, loss(w)]);

/** What the glass shows, counted in nudges from the weight. */
const GLASS = [-2, 2] as const;

export const writeNudge = (h: number): string => (h >= 0.001 ? format(h, 3) : formatPower(h, 3));

export const panels = { loss: LossPanel, glass: GlassPanel, errors: ErrorPanel, digits: Digits };

type Drawn = LayoutProps<Values, State, Text, keyof typeof panels>;

export function Layout({ panels }: Drawn): ReactNode {
  return (
    <>
      <Panels columns={3}>
        {panels.loss}
        {panels.glass}
        {panels.errors}
      </Panels>
      {panels.digits}
    </>
  );
}

/** The loss over the weight, the true slope, and the slope that the nudge gives. */
function LossPanel({ values, text, turn }: Props): ReactNode {
  const { weight: w, nudge: h, formula } = values;
  const here = loss(w);
  const [true_, found] = [slope(w), nudged(w, h, formula)];
  const reach = 2.2;
  const line = (steep: number): Dot[] => [
    [w - reach, here - steep * reach],
    [w + reach, here + steep * reach],
  ];
  const ends = [formula === "central" ? w - h : w, w + h];
  return (
    <Plane
      x={{ domain: [WEIGHTS.min, WEIGHTS.max], label: text.weight, ticks: 5 }}
      y={{ domain: LOSS, label: text.loss, ticks: 4 }}
      height={HEIGHT}
      margin={MARGIN}
      label={text.lossLabel(formatFixed(w, 2), format(here, 3))}
    >
      <Curve points={CURVE} tone="ink" name="loss" />
      <Curve points={line(true_)} tone="gradient" width={2} name="tangent" />
      <Curve points={line(found)} tone="error" width={1.5} dashed name="secant" />
      <Dots points={ends.map((x) => [x, loss(x)] as const)} tone="error" r={3} name="ends" />
      <Handle
        at={[w, here]}
        axis="x"
        bounds={{ x: [WEIGHTS.min, WEIGHTS.max], y: LOSS }}
        step={{ x: WEIGHTS.step, y: 0.1 }}
        label={text.weightLabel}
        valueText={text.weightIs(formatFixed(w, 2), format(here, 3))}
        tone="weight"
        onMove={turn && (([weight]) => turn({ weight }))}
      />
    </Plane>
  );
}

/** The same place under a glass that magnifies as much as the nudge is small: both axes count in nudges. */
function GlassPanel({ values, text }: Props): ReactNode {
  const { weight: w, nudge: h, formula } = values;
  const here = loss(w);
  const [true_, found] = [slope(w), nudged(w, h, formula)];
  const top = 2.6 * Math.max(Math.abs(true_), 0.25);
  // As the computer has it: the weight and the loss are both rounded, and under the strongest glass that shows.
  const seen: readonly Dot[] = spread(GLASS[0], GLASS[1], 241).map((t) => [t, (loss(w + t * h) - here) / h]);
  const ends: readonly Dot[] =
    formula === "central"
      ? [
          [-1, (loss(w - h) - here) / h],
          [1, (loss(w + h) - here) / h],
        ]
      : [
          [0, 0],
          [1, (loss(w + h) - here) / h],
        ];
  const [[x0, y0]] = ends as [Dot];
  return (
    <Plane
      x={{ domain: GLASS, label: text.glassAxis, ticks: [-2, -1, 0, 1, 2] }}
      y={{ domain: [-top, top], label: text.glassRise, ticks: 4 }}
      height={HEIGHT}
      margin={MARGIN}
      label={text.glassLabel(writeNudge(h), ...formatApart(found, true_, 6))}
    >
      <Curve points={seen} tone="ink" name="seen" />
      <Curve points={GLASS.map((t) => [t, true_ * t] as const)} tone="gradient" width={2} name="true-slope" />
      <Curve
        points={GLASS.map((t) => [t, y0 + found * (t - x0)] as const)}
        tone="error"
        width={1.5}
        dashed
        name="nudged-slope"
      />
      <Dots points={ends} tone="error" r={4} name="nudge" />
      <Label
        at={[true_ < 0 ? GLASS[1] : GLASS[0], top]}
        anchor={true_ < 0 ? "end" : "start"}
        dx={true_ < 0 ? 0 : 8}
        dy={6}
        cased
        name="glass"
      >
        {text.magnified(writeNudge(h))}
      </Label>
    </Plane>
  );
}

/** How wrong the nudged slope is, for every nudge: both axes in powers of ten. */
function ErrorPanel({ values, state, text, turn }: Props): ReactNode {
  const { weight: w, nudge: h, formula, errors } = values;
  // An error of exactly zero has no place on this axis: it is drawn at its foot.
  const errorAt = (nudge: number): number => Math.max(errorOf(w, nudge, formula), ERRORS[0]);
  const parts = LADDER.map((nudge) => ({ nudge, ...theory(w, nudge, formula) }));
  const all = errors === "all";
  const lines: readonly (readonly Dot[])[] = [
    parts.map(({ nudge, truncation }) => [nudge, truncation]),
    parts.map(({ nudge, rounding }) => [nudge, rounding]),
    LADDER.map((nudge) => [nudge, errorAt(nudge)]),
  ];
  const drop: readonly [Dot, Dot] = [
    [h, ERRORS[0]],
    [h, errorAt(h)],
  ];
  return (
    <Plane
      x={{ domain: [NUDGES.min, NUDGES.max], label: text.nudge, scale: "log", ticks: 4 }}
      y={{ domain: ERRORS, label: text.error, scale: "log", ticks: 4 }}
      height={HEIGHT}
      margin={MARGIN}
      label={text.errorLabel(writeNudge(h), formatPower(errorOf(w, h, formula), 2))}
    >
      {all && (
        <>
          <Curve points={lines[0]!} tone="quiet" width={1} dashed name="truncation" />
          <Curve points={lines[1]!} tone="quiet" width={1} dashed name="rounding" />
          <Curve points={lines[2]!} tone="error" dotted name="errors" />
          <Labels
            lines={[...lines, drop]}
            labels={[
              { at: [1e-15, 1e-13], dx: 4, dy: -10, tone: "quiet", small: true, text: text.tooShort },
              {
                at: [1, 1e-13],
                anchor: "end",
                dx: -4,
                dy: -10,
                tone: "quiet",
                small: true,
                text: text.tooLong,
              },
            ]}
          />
        </>
      )}
      {!all && (
        <Dots
          points={state.tried.map((nudge) => [nudge, errorAt(nudge)] as const)}
          tone="error"
          name="tried"
        />
      )}
      <Segment from={drop[0]} to={drop[1]} tone="quiet" width={1} name="drop" />
      <Handle
        at={[h, errorAt(h)]}
        axis="x"
        bounds={{ x: [NUDGES.min, NUDGES.max], y: ERRORS }}
        step={{ x: 0.25, y: 0.25 }}
        label={text.nudgeLabel}
        valueText={text.nudgeIs(writeNudge(h), formatPower(errorOf(w, h, formula), 2))}
        tone="error"
        onMove={turn && (([nudge]) => turn({ nudge }))}
      />
    </Plane>
  );
}

/** Both slopes with as many digits as a computer keeps; those that agree are strong. */
function Digits({ values, text }: Props): ReactNode {
  const { weight: w, nudge: h, formula } = values;
  const [true_, found] = [slope(w), nudged(w, h, formula)];
  const [exact, near] = [writeAll(true_), writeAll(found)];
  const { length: agree, digits } = agreementOf(found, true_);
  return (
    <table className="digits-ledger">
      <tbody>
        <tr>
          <th scope="row">{text.byNudging[formula]}</th>
          <td data-mark="by-nudging">
            <b>{near.slice(0, agree)}</b>
            {near.slice(agree)}
          </td>
          <td>{text.agree(digits)}</td>
        </tr>
        <tr>
          <th scope="row">{text.byBackprop}</th>
          <td data-mark="by-backprop">
            <b>{exact.slice(0, agree)}</b>
            {exact.slice(agree)}
          </td>
          <td />
        </tr>
      </tbody>
    </table>
  );
}
