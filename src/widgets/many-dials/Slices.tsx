/** Three dials: the bowl in slices, one dial held in each, like an onion on a board. */
import type { ReactNode } from "react";
import { parabolaAt, parabolaSlice } from "../../engine/subjects/fits/parabolaFit.ts";
import { QuadraticMap } from "../../kit/figure/fields/QuadraticMap.tsx";
import { Handle } from "../../kit/figure/hand/Handle.tsx";
import { Arrow } from "../../kit/figure/marks/Arrow.tsx";
import { Bar } from "../../kit/figure/marks/Bar.tsx";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Rule } from "../../kit/figure/marks/Rule.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Panels } from "../../kit/figure/plane/Panels.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import { RichText } from "../../kit/figure/plane/richText.tsx";
import { sampleCurve } from "../../kit/figure/plane/scales.ts";
import { format, formatFixed } from "../../kit/format.ts";
import { errorOf, MAP, nextOf, points, slopesOf } from "./model.ts";
import type { ThreeProps } from "./props.ts";

/** The same heights in every slice, or a slice further off would not look smaller. */
const LEVELS = Array.from({ length: 15 }, (_, i) => 10 ** (-2 + (i + 1) / 5));
const writeLevel = (level: number): string => format(level, 2);
/** Slices beside the one that the ball is in, by how much their curve differs from the ball's. */
export const APART = [-0.4, -0.2, 0, 0.2, 0.4] as const;
const X = [-1.4, 1.6] as const;
const Y = [1, 3.2] as const;
/** As high as the map comes out with equal units. */
const HEIGHT = 360;

/** The strip of slices; the middle one is where the ball is. */
export function Strip({ state, text }: ThreeProps): ReactNode {
  const [curve, slope, intercept] = state.path.at(-1)!;
  const steps = state.path.length - 1;
  return (
    <Panels columns={APART.length} keep>
      {APART.map((apart) => {
        const held = curve + apart;
        const here = apart === 0;
        return (
          <div className={here ? "panel chosen" : "panel"} key={apart}>
            <div className="panel-title">
              <RichText>{text.slice(writeDial(held))}</RichText>
            </div>
            <Plane
              x={{ domain: MAP.x, ticks: 0 }}
              y={{ domain: MAP.y, ticks: 0 }}
              axes="none"
              aspect="equal"
              width={180}
              name={here ? "slice-here" : "slice"}
              label={text.sliceLabel(writeDial(held), format(parabolaSlice(points, held).least, 3))}
            >
              <QuadraticMap
                bowl={parabolaSlice(points, held)}
                levels={LEVELS}
                palette="relief"
                write={() => ""}
                name="error"
              />
              {here && (
                <>
                  {steps > 0 && (
                    <Curve
                      points={state.path.map(([, w, b]) => [w, b] as const)}
                      tone="path"
                      width={1.25}
                      cased
                      name="path"
                    />
                  )}
                  <Dots points={[[slope, intercept]]} r={4} tone="weight" cased name="ball" />
                </>
              )}
            </Plane>
          </div>
        );
      })}
    </Panels>
  );
}

const writeDial = (value: number): string => formatFixed(value, 2);

/** The slice that the ball is in, large enough to move it. */
export function OwnSlice({ state, text, turn }: ThreeProps): ReactNode {
  const here = state.path.at(-1)!;
  const [curve, slope, intercept] = here;
  const [, nextSlope, nextIntercept] = nextOf(here);
  const next = [nextSlope, nextIntercept] as const;
  return (
    <Plane
      x={{ domain: MAP.x, label: text.slope, ticks: 4 }}
      y={{ domain: MAP.y, label: text.intercept, ticks: 4 }}
      aspect="equal"
      margin={{ left: 36, right: 10 }}
      label={text.sliceLabel(writeDial(curve), format(parabolaSlice(points, curve).least, 3))}
    >
      <QuadraticMap
        bowl={parabolaSlice(points, curve)}
        levels={LEVELS}
        palette="relief"
        write={writeLevel}
        drawn={[state.path.map(([, w, b]) => [w, b] as const)]}
        name="error"
      />
      {state.path.length > 1 && (
        <Curve
          points={state.path.map(([, w, b]) => [w, b] as const)}
          tone="path"
          cased
          dotted
          name="path-here"
        />
      )}
      <Arrow from={[slope, intercept]} to={next} tone="gradient" width={2} cased name="next" />
      {Math.hypot(next[0] - slope, next[1] - intercept) > 0.15 && (
        <Label
          at={next}
          tone="gradient"
          dy={next[1] > intercept ? -11 : 11}
          anchor={next[0] > 1 ? "end" : next[0] < -0.4 ? "start" : "middle"}
          cased
        >
          {text.next}
        </Label>
      )}
      <Handle
        at={[slope, intercept]}
        axis="xy"
        bounds={MAP}
        step={{ x: 0.02, y: 0.02 }}
        label={text.ballLabel}
        valueText={text.spoken(
          writeDial(slope),
          writeDial(intercept),
          format(errorOf(state.path.at(-1)!), 3),
        )}
        tone="weight"
        onMove={turn && ((line) => turn({ line, curve }))}
      />
    </Plane>
  );
}

/** The points and the parabola that the three dials make. */
export function Fit({ state, text }: ThreeProps): ReactNode {
  const here = state.path.at(-1)!;
  return (
    <Plane
      x={{ domain: X, label: text.x, ticks: [-1, 0, 1] }}
      y={{ domain: Y, label: text.y, ticks: 4 }}
      height={HEIGHT}
      margin={{ left: 36, right: 10 }}
      label={text.fitLabel(...(here.map(writeDial) as [string, string, string]))}
    >
      <Dots
        points={Array.from(points.x, (x, i) => [x, points.y[i]!] as const)}
        tone="data"
        r={4}
        name="points"
      />
      <Curve
        points={sampleCurve((x) => parabolaAt(here, x), X, 61)}
        tone="weight"
        width={2}
        name="parabola"
      />
    </Plane>
  );
}

/** The gradient as what it is: one number for each dial. */
export function ThreeSlopes({ state, text }: ThreeProps): ReactNode {
  const slopes = slopesOf(state.path.at(-1)!);
  const most = Math.max(0.5, ...slopes.map(Math.abs));
  const reach = 10 ** Math.ceil(Math.log10(most));
  const end = [0.2, 0.5, 1].map((share) => share * reach).find((limit) => limit >= most)!;
  return (
    <Plane
      x={{ domain: [-end, end], label: text.slopesAxis, ticks: 3 }}
      y={{ domain: [0, 3], ticks: 0 }}
      axes="x"
      height={HEIGHT}
      margin={{ top: 28, left: 12, right: 12 }}
      label={text.slopesLabel(...(slopes.map((slope) => format(slope, 3)) as [string, string, string]))}
    >
      <Rule x={0} tone="hairline" name="zero" />
      {slopes.map((slope, i) => (
        <g key={text.dials[i]}>
          <Bar from={[0, 2.35 - i]} to={[slope, 2.35 - i]} width={12} tone="gradient" name={`slope-${i}`} />
          <Label at={[-end, 2.35 - i]} dy={-16}>
            {text.partial(text.dials[i]!, format(slope, 3))}
          </Label>
        </g>
      ))}
    </Plane>
  );
}
