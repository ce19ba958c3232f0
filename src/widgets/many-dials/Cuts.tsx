/** 44 dials: a small cut through the loss for each weight, arranged as the three matrices of the network. */
import type { ReactNode } from "react";
import { fortyFour } from "../../engine/networks/fortyFour.ts";
import { indexOf, taskCut } from "../../engine/networks/fortyFourTask.ts";
import { Curve } from "../../kit/figure/Curve.tsx";
import { Dots } from "../../kit/figure/Dots.tsx";
import { Label } from "../../kit/figure/Label.tsx";
import { Panels } from "../../kit/figure/Panels.tsx";
import { Plane } from "../../kit/figure/Plane.tsx";
import { usePlane } from "../../kit/figure/planeContext.ts";
import { format, formatFixed, px } from "../../kit/format.ts";
import { gradientOf, nameOf, placeOf, places } from "./model.ts";
import type { CutsProps } from "./props.ts";

/** How far each cut reaches to either side of where its weight stands. */
const REACH = 2;
const STEPS = 24;
const OFFSETS = Array.from({ length: STEPS + 1 }, (_, i) => -REACH + (2 * REACH * i) / STEPS);
/** The loss at a cell's top: with outputs between −1 and 1 no mean squared error here is greater than 1.8², and few pass 2. */
export const CEILING = 2;
/** A cell is one unit; its cut leaves a rim free. */
const RIM = 0.07;

interface Cut {
  readonly loss: readonly number[];
  readonly slope: number;
}

/** One state's cuts, kept while the picture is redrawn for other reasons. */
let last: { readonly weights: readonly number[]; readonly cuts: readonly Cut[] } | undefined;
function cutsOf(weights: readonly number[]): readonly Cut[] {
  if (last?.weights !== weights) {
    const parameters = Float64Array.from(weights);
    const gradient = gradientOf(weights);
    last = {
      weights,
      cuts: weights.map((weight, index) => ({
        loss: taskCut(
          parameters,
          index,
          OFFSETS.map((offset) => weight + offset),
        ),
        slope: gradient[index]!,
      })),
    };
  }
  return last.cuts;
}

export function Cuts(props: CutsProps): ReactNode {
  const { text, turn } = props;
  return (
    <Panels template="3fr 4fr 4fr" {...(turn === undefined && { keep: true })}>
      {fortyFour.weights.map((matrix, layer) => (
        <div className="panel" key={text.layers[layer]}>
          <div className="panel-title">{text.layers[layer]}</div>
          <CutMatrix {...props} layer={layer} columns={matrix[0].length} rows={matrix.length} />
        </div>
      ))}
    </Panels>
  );
}

interface MatrixProps extends CutsProps {
  readonly layer: number;
  readonly columns: number;
  readonly rows: number;
}

function CutMatrix({ layer, columns, rows, values, state, text, turn }: MatrixProps): ReactNode {
  const cuts = cutsOf(state.weights);
  const loss = state.losses.at(-1)!;
  return (
    <Plane
      x={{ domain: [0, columns], ticks: 0 }}
      y={{ domain: [0, rows], ticks: 0 }}
      axes="none"
      width={85 * columns + 2}
      aspect="equal"
      name={`layer-${layer + 1}`}
      label={text.matrixLabel(text.layers[layer]!, rows * columns)}
    >
      {places
        .filter((place) => place.layer === layer)
        .map((place) => {
          const { from, to } = place;
          const cut = cuts[indexOf(place)]!;
          // Columns count the neurons that a weight leads from, rows those that it leads to, from the top.
          const [left, foot] = [from + RIM, rows - to - 1 + RIM];
          const size = 1 - 2 * RIM;
          const across = (offset: number): number => left + ((offset + REACH) / (2 * REACH)) * size;
          const up = (value: number): number => foot + Math.min(1, value / CEILING) * size;
          const chosen = nameOf(place) === values.weight;
          const reach = Math.min(0.9, 0.5 / Math.max(0.3, Math.abs(cut.slope)));
          return (
            <g key={nameOf(place)} data-cut={nameOf(place)}>
              <Cell
                at={[left, foot]}
                size={size}
                chosen={chosen}
                onChoose={turn && (() => turn({ weight: nameOf(place), change: chosen ? values.change : 0 }))}
              />
              <Curve
                points={cut.loss.map((value, i) => [across(OFFSETS[i]!), up(value)] as const)}
                tone="ink"
                width={1.25}
                name={`cut-${nameOf(place)}`}
              />
              <Curve
                points={[-reach, reach].map((d) => [across(d), up(loss + cut.slope * d)] as const)}
                tone="gradient"
                width={1.25 + 6 * Math.min(0.5, Math.abs(cut.slope))}
                name={`slope-${nameOf(place)}`}
              />
            </g>
          );
        })}
    </Plane>
  );
}

interface CellProps {
  readonly at: readonly [number, number];
  readonly size: number;
  readonly chosen: boolean;
  readonly onChoose?: (() => void) | undefined;
}

/** The frame of a cut. Tapping it chooses its weight; keys choose by the list under the picture. */
function Cell({ at, size, chosen, onChoose }: CellProps): ReactNode {
  const { x, y } = usePlane();
  const [left, top] = [x(at[0]), y(at[1] + size)];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys choose by the list under the picture
    <rect
      className={chosen ? "cut-frame tone-weight chosen" : "cut-frame tone-hairline"}
      data-mark="cut-frame"
      x={px(left)}
      y={px(top)}
      width={px(x(at[0] + size) - left)}
      height={px(y(at[1]) - top)}
      onClick={onChoose}
    />
  );
}

/** The chosen weight's cut, with axes and figures. */
export function ChosenCut({ values, state, text }: CutsProps): ReactNode {
  const index = indexOf(placeOf(values.weight));
  const weight = state.weights[index]!;
  const loss = state.losses.at(-1)!;
  const { loss: along, slope } = cutsOf(state.weights)[index]!;
  const domain = [Math.floor(weight - REACH), Math.ceil(weight + REACH)] as const;
  return (
    <Plane
      x={{ domain, label: text.weightAxis, ticks: 5 }}
      y={{ domain: [0, CEILING], label: text.loss, ticks: 4 }}
      height={230}
      margin={{ left: 36, right: 10 }}
      label={text.cutLabel(formatFixed(weight, 2), format(slope, 3))}
    >
      <Curve
        points={along.map((value, i) => [weight + OFFSETS[i]!, value] as const)}
        tone="ink"
        name="chosen-cut"
      />
      <Curve
        points={[-0.8, 0.8].map((d) => [weight + d, loss + slope * d] as const)}
        tone="gradient"
        width={2}
        name="chosen-slope"
      />
      <Dots points={[[weight, loss]]} tone="weight" r={4.5} name="chosen-weight" />
      <Label at={[weight, loss]} dy={-16} dx={6} tone="gradient" cased>
        {text.slopeIs(format(slope, 3))}
      </Label>
    </Plane>
  );
}

/** The loss at every step so far. */
export function LossCurve({ state, text }: CutsProps): ReactNode {
  const steps = state.losses.length - 1;
  const end = [20, 50, 100, 200, 500, 1000, 2000].find((limit) => steps <= limit) ?? steps;
  const loss = state.losses.at(-1)!;
  return (
    <Plane
      x={{ domain: [0, end], label: text.steps, ticks: 4 }}
      y={{ domain: [0, CEILING], label: text.loss, ticks: 4 }}
      height={230}
      margin={{ left: 36, right: 40 }}
      label={text.lossLabel(steps, format(loss, 3))}
    >
      <Curve points={state.losses.map((value, t) => [t, value] as const)} tone="error" name="losses" />
      <Dots points={[[steps, loss]]} tone="error" name="loss-now" />
      <Label at={[steps, loss]} dx={7} tone="error" cased>
        {format(loss, 3)}
      </Label>
    </Plane>
  );
}
