/** 44 dials: a small cut through the loss for each weight, arranged as the three matrices of the network. */
import type { ReactNode } from "react";
import { parameterLayout } from "../../engine/network.ts";
import {
  fortyFourNetwork,
  fortyFourStart,
  indexOf,
  nameOf,
  places,
} from "../../engine/subjects/networks/fortyFour.ts";
import { taskCuts } from "../../engine/subjects/networks/fortyFourTask.ts";
import { compactPath } from "../../kit/figure/fields/outlines.ts";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Panels } from "../../kit/figure/plane/Panels.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import { place } from "../../kit/figure/plane/path.ts";
import { usePlane } from "../../kit/figure/plane/planeContext.ts";
import type { Point } from "../../kit/figure/plane/point.ts";
import { px } from "../../kit/format.ts";
import { type Tone, toneClass } from "../../kit/tone.ts";
import { gradientOf, stepsOf, type Values } from "./model.ts";
import type { CutsProps } from "./props.ts";

/** How far each cut reaches to either side of where its weight stands. */
const REACH = 2;
const STEPS = 20;
const OFFSETS = Array.from({ length: STEPS + 1 }, (_, i) => -REACH + (2 * REACH * i) / STEPS);
/** The loss at a cell's top. Hardly a cut comes so high; what does, leaves its cell. */
export const CEILING = 2;
/** A cell is one unit wide and less high, with a rim round its cut: one column fits a phone, twelve rows a page. */
export const CELL = { height: 0.7, rim: 0.05 } as const;
/** Units of one matrix's drawing: a column, and the room for the neurons' numbers. */
const COLUMN = 85;
const NUMBERS = { left: 20, top: 24 } as const;
const widthOf = (columns: number): number => NUMBERS.left + COLUMN * columns + 1;
/** The slope with the deepest tint: as steep as any weight's is at the start. */
const STEEP = 0.4;

interface Cuts {
  readonly weights: Iterable<number>;
  /** Loss along each weight, and its slope, in the order of the flat vector. */
  readonly losses: readonly Float64Array[];
  readonly slopes: Float64Array;
}

/** The cuts of one state after another, kept while the picture is redrawn for other reasons. */
function keepCuts(): (weights: Iterable<number>) => Cuts {
  let last: Cuts | undefined;
  return (weights) => {
    if (last?.weights !== weights) {
      last = {
        weights,
        losses: taskCuts(Float64Array.from(weights), OFFSETS),
        slopes: gradientOf(weights),
      };
    }
    return last;
  };
}
const layout = parameterLayout(fortyFourNetwork);
const cutsNow = keepCuts();
/** Before the hand turned anything. */
const cutsBefore = keepCuts();

/** Whether a weight stands turned and no step has been taken: then the cuts before the turn show what it did. */
const showsBefore = ({ values, state }: CutsProps): boolean => values.change !== 0 && stepsOf(state) === 0;

export function Cuts(props: CutsProps): ReactNode {
  const { text } = props;
  return (
    <Panels template={layout.map(({ fanIn }) => `${widthOf(fanIn)}fr`).join(" ")}>
      {layout.map(({ fanIn, fanOut }, layer) => (
        <div className="panel" key={text.layers[layer]}>
          <div className="panel-title">{text.layers[layer]}</div>
          <CutMatrix {...props} layer={layer} columns={fanIn} rows={fanOut} />
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

const counted = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

function CutMatrix(props: MatrixProps): ReactNode {
  const { layer, columns, rows, state, text } = props;
  const top = rows * CELL.height;
  return (
    <Plane
      x={{ domain: [0, columns], ticks: 0 }}
      y={{ domain: [0, top], ticks: 0 }}
      axes="none"
      width={widthOf(columns)}
      margin={NUMBERS}
      aspect="equal"
      name={`layer-${layer + 1}`}
      label={text.matrixLabel(text.layers[layer]!, rows * columns)}
    >
      {counted(columns).map((from) => (
        <Label key={from} at={[from + 0.5, top]} dy={-11} anchor="middle" tone="quiet">
          {from === 0 ? text.from(1) : String(from + 1)}
        </Label>
      ))}
      <Label at={[0, top]} dx={-NUMBERS.left} dy={-11} tone="quiet">
        {text.to}
      </Label>
      {counted(rows).map((to) => (
        <Label key={to} at={[0, top - (to + 0.5) * CELL.height]} dx={-NUMBERS.left + 2} tone="quiet">
          {String(to + 1)}
        </Label>
      ))}
      {places
        .filter((place) => place.layer === layer)
        .map((place) => (
          <Cut key={nameOf(place)} {...props} index={indexOf(place)} loss={state.losses.at(-1)!} />
        ))}
    </Plane>
  );
}

interface CutProps extends CutsProps {
  readonly index: number;
  /** Now, with all weights where they stand. */
  readonly loss: number;
}

function Cut(props: CutProps): ReactNode {
  const { index, loss, values, state, turn } = props;
  const { from, to, layer } = places[index]!;
  const name = nameOf(places[index]!);
  const { losses, slopes } = cutsNow(state.weights);
  const slope = slopes[index]!;
  // Columns count the neurons that a weight leads from, rows those that it leads to, from the top.
  const rows = layout[layer]!.fanOut;
  const [left, foot] = [from + CELL.rim, (rows - to - 1) * CELL.height + CELL.rim];
  const [wide, high] = [1 - 2 * CELL.rim, CELL.height - 2 * CELL.rim];
  const spot = (offset: number, value: number): Point => [
    left + ((offset + REACH) / (2 * REACH)) * wide,
    foot + (value / CEILING) * high,
  ];
  const along = (cut: Float64Array): Point[] =>
    OFFSETS.map((offset, i) => [offset, cut[i]!] as const)
      .filter(([, value]) => value <= CEILING)
      .map(([offset, value]) => spot(offset, value));
  // A tangent keeps within its cell.
  const reach = Math.min(0.9, Math.min(0.5, loss, CEILING - loss) / Math.max(1e-9, Math.abs(slope)));
  return (
    <g data-cut={name}>
      <Cell
        from={[left, foot]}
        to={[left + wide, foot + high]}
        steepness={Math.min(1, Math.abs(slope) / STEEP)}
        mark={markOf(name, values)}
        onChoose={turn && (() => turn({ weight: name }))}
      />
      {showsBefore(props) && (
        <Trace
          points={along(cutsBefore(fortyFourStart).losses[index]!)}
          tone="quiet"
          width={1}
          dashed
          name={`before-${name}`}
        />
      )}
      <Trace points={along(losses[index]!)} tone="ink" width={1.25} name={`cut-${name}`} />
      <Trace
        points={[-reach, reach].map((d) => spot(d, loss + slope * d))}
        tone="gradient"
        width={1.25 + 3 * Math.min(1, Math.abs(slope) / STEEP)}
        name={`slope-${name}`}
      />
    </g>
  );
}

interface TraceProps {
  readonly points: readonly Point[];
  readonly tone: Tone;
  readonly width: number;
  readonly dashed?: boolean;
  readonly name: string;
}

/** A curve as short as it can be written, for there are 44 and more of them. It keeps within its cell by itself. */
function Trace({ points, tone, width, dashed, name }: TraceProps): ReactNode {
  const { x, y } = usePlane();
  return (
    <g className={toneClass(tone)} data-mark="curve" data-name={name}>
      <path
        className={dashed ? "line dashed" : "line"}
        d={compactPath(place(points, x, y), false)}
        strokeWidth={px(width)}
      />
    </g>
  );
}

type Mark = "chosen" | "turned" | undefined;
/** The weight that is looked at, and the one that was turned if that is another. */
function markOf(name: string, { weight, turned, change }: Values): Mark {
  if (name === weight) return "chosen";
  return name === turned && change !== 0 ? "turned" : undefined;
}

interface CellProps {
  readonly from: Point;
  readonly to: Point;
  /** 0 to 1. */
  readonly steepness: number;
  readonly mark: Mark;
  readonly onChoose?: (() => void) | undefined;
}

/** The frame of a cut. Tapping it chooses its weight; keys choose by the list under the picture. */
function Cell({ from, to, steepness, mark, onChoose }: CellProps): ReactNode {
  const { x, y } = usePlane();
  const [left, top] = [x(from[0]), y(to[1])];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys choose by the list under the picture
    <rect
      className={`cut-frame ${mark ? `tone-weight ${mark}` : "tone-hairline"}`}
      data-mark="cut-frame"
      x={px(left)}
      y={px(top)}
      width={px(x(to[0]) - left)}
      height={px(y(from[1]) - top)}
      fillOpacity={Math.round(28 * steepness) / 100}
      onClick={onChoose}
    />
  );
}
