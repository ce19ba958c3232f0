import type { ReactNode } from "react";
import { Bar } from "../../kit/figure/marks/Bar.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Segment } from "../../kit/figure/marks/Segment.tsx";
import { Square } from "../../kit/figure/marks/Square.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import { usePlane } from "../../kit/figure/plane/planeContext.ts";
import type { Point } from "../../kit/figure/plane/point.ts";
import { formatFixed, superscript } from "../../kit/format.ts";
import type { PanelProps } from "../../stage/widget.ts";
import { type Block, blockIn, DotBlock, dotAt, GLASS } from "./DotBlock.tsx";
import { type DotRow, DotRows } from "./DotRows.tsx";
import { type Landmark, landmarks, nesting, rulerFor, type State, type Values } from "./model.ts";
import { isRounded, tellCount } from "./tell.ts";
import type { Text } from "./text/en.ts";

type Props = PanelProps<Values, State, Text>;

const WIDTH = 340;
const HEIGHT = 310;
const BARE = { left: 0, right: 0, top: 0, bottom: 0 } as const;

export const panels = { dots: DotsPanel, ruler: ScalePanel };

/** The dots that can be drawn, and how often each is to be looked into. The picture's units are the panel's own. */
function DotsPanel({ values: { weights, values }, state, text }: Props): ReactNode {
  const { across, cubes } = nesting(weights);
  const count = tellCount(state);
  return (
    <Plane
      x={{ domain: [0, WIDTH] }}
      y={{ domain: [0, HEIGHT] }}
      height={HEIGHT}
      axes="none"
      margin={BARE}
      name="dots"
      label={text.dotsLabel(text.shape[across], values, cubes, count)}
    >
      <Label at={[8, HEIGHT - 12]} strong name="sum">
        {text.sum(values, weights, count, isRounded(state))}
      </Label>
      {cubes === 0 ? (
        <Plain across={across} values={values} text={text} />
      ) : (
        <Nested across={across} cubes={cubes} weights={weights} values={values} text={text} />
      )}
    </Plane>
  );
}

interface PlainProps {
  readonly across: 1 | 2 | 3;
  readonly values: number;
  readonly text: Text;
}

/** Up to three weights: every place to look, as a dot. */
function Plain({ across, values, text }: PlainProps): ReactNode {
  const size = across === 1 ? 290 : across === 2 ? 228 : 280;
  const block = blockIn(across, values, [WIDTH / 2 + (across === 2 ? 6 : 0), 148], size);
  const last = values - 1;
  const bottom = dotAt(block, last / 2);
  const left = dotAt(block, 0, last / 2);
  const edge = dotAt(block, last, 0, last / 2);
  return (
    <>
      <DotBlock block={block} name="grid" />
      <Label at={bottom} anchor="middle" dy={20}>
        *w*₁
      </Label>
      {across > 1 && (
        <Label at={left} anchor="end" dx={-11}>
          *w*₂
        </Label>
      )}
      {across > 2 && (
        <Label at={edge} dx={11} dy={9}>
          *w*₃
        </Label>
      )}
      {across === 3 && values > GLASS && (
        <Label at={[WIDTH / 2, 12]} anchor="middle" tone="quiet" small>
          {text.facesOnly}
        </Label>
      )}
    </>
  );
}

/** More weights than that: a cube in every dot, and in every dot of it. */
function Nested({
  across,
  cubes,
  weights,
  values,
  text,
}: PlainProps & { readonly cubes: number; readonly weights: number }): ReactNode {
  const outer = blockIn(across, values, [66, 218], across === 3 ? 112 : 100);
  const first = blockIn(3, values, [246, 168], 158);
  const second = blockIn(3, values, [84, 68], 104);
  const eye = Math.round((values - 1) * 0.7);
  const intoFirst = dotAt(outer, eye, across > 1 ? eye : 0);
  const low = Math.round((values - 1) * 0.2);
  return (
    <>
      <DotBlock block={outer} name="outer" />
      <DotBlock block={first} name="first" />
      {cubes > 1 && <DotBlock block={second} name="second" opacity={0.8} />}
      <Lens from={intoFirst} block={first} />
      {cubes > 1 && <Lens from={dotAt(first, low, low)} block={second} back />}
      <Label at={[66, across === 1 ? 236 : 154]} anchor="middle">
        {text.outer[across]}
      </Label>
      <Label at={[246, 84]} anchor="middle">
        {text.eachDot}
      </Label>
      {cubes > 1 && (
        <Label at={[84, 10]} anchor="middle">
          {cubes === 2 ? text.eachDot : text.eachAgain}
        </Label>
      )}
      <Label at={[246, 50]} anchor="middle" strong name="depth">
        {text.depth(formatFixed(cubes, 0))}
      </Label>
      <Label at={[246, 31]} anchor="middle" tone="quiet" name="total">
        {text.total(across, formatFixed(cubes, 0), formatFixed(weights, 0))}
      </Label>
    </>
  );
}

interface LensProps {
  readonly from: Point;
  readonly block: Block;
  /** The cube stands to the left. */
  readonly back?: boolean;
}

/** A ring about a dot and two hairlines that open from it to the cube inside it. */
function Lens({ from, block, back = false }: LensProps): ReactNode {
  const last = block.values - 1;
  const corners: readonly Point[] = back
    ? [dotAt(block, last, last, last), dotAt(block, last, 0, 0)]
    : [dotAt(block, 0, last, 0), dotAt(block, 0, 0, 0)];
  return (
    <>
      {corners.map((corner) => (
        <Segment
          key={corner[1]}
          from={from}
          to={[corner[0] + (back ? 5 : -5), corner[1]]}
          tone="weight"
          width={0.75}
        />
      ))}
      <Dots points={[from]} r={2.5} tone="weight" />
    </>
  );
}

function ScalePanel(props: Props): ReactNode {
  const top = rulerFor(props.state.log10);
  return top === undefined ? <UniversesPanel {...props} /> : <RulerPanel {...props} top={top} />;
}

const ON_RULER = {
  100: ["people", "sand", "tries", "air", "atoms"],
  200: ["people", "sand", "tries", "atoms", "go"],
} as const satisfies Record<number, readonly Landmark[]>;

/** How many, on a ruler where every step up is ten times more, beside numbers one has heard of. */
function RulerPanel({ values, state, text, top }: Props & { readonly top: 100 | 200 }): ReactNode {
  const count = tellCount(state);
  return (
    <Plane
      x={{ domain: [0, 1] }}
      y={{
        domain: [0, top],
        ticks: [0, 0.2, 0.4, 0.6, 0.8, 1].map((part) => part * top),
        label: text.rulerAxis,
        format: (power) => (power === 0 ? "1" : `10${superscript(power)}`),
      }}
      axes="y"
      height={HEIGHT}
      margin={{ left: 50 }}
      name="ruler"
      label={text.rulerLabel(formatFixed(values.weights, 0), count)}
    >
      {ON_RULER[top].map((mark) => (
        <Segment
          key={mark}
          from={[0.075, landmarks[mark]]}
          to={[0.13, landmarks[mark]]}
          tone="quiet"
          width={0.75}
          name={mark}
        />
      ))}
      {ON_RULER[top].map((mark) => (
        <Label key={mark} at={[0.15, landmarks[mark]]} tone="quiet" name={mark}>
          {text.landmarks[mark]}
        </Label>
      ))}
      <Bar from={[0.03, 0]} to={[0.03, state.log10]} width={13} tone="weight" name="count" />
      <Flag height={state.log10} others={ON_RULER[top].map((mark) => landmarks[mark])}>
        {count}
      </Flag>
    </Plane>
  );
}

interface FlagProps {
  /** Of the bar's top, and of the names that a flag must not cover. */
  readonly height: number;
  readonly others: readonly number[];
  readonly children: string;
}

/** User units: how high a flag flies above the bar, and how far apart two lines of text keep. */
const POLE = 9;
const APART = 15;

/** The count on a pole on top of the bar, or beside the bar: the nearest place that is clear of all names. */
function Flag({ height, others, children }: FlagProps): ReactNode {
  const { y, box } = usePlane();
  // The axis has its own words above the box.
  const wanted = Math.max(box.top + 4, y(height) - POLE);
  const lines = others.map((other) => y(other));
  const isClear = (at: number): boolean =>
    at < box.bottom - 4 && lines.every((line) => Math.abs(line - at) > APART - 1e-6);
  const [at = wanted] = [wanted, ...lines.flatMap((line) => [line - APART, line + APART])]
    .filter(isClear)
    .sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
  const top = y.invert(at);
  return (
    <>
      {top > height && <Segment from={[0.03, height]} to={[0.03, top]} tone="weight" width={1} name="pole" />}
      <Label at={[0.06, top]} tone="weight" strong cased name="count">
        {children}
      </Label>
    </>
  );
}

const UNIVERSE = landmarks.atoms;
/** The dots of a square, 80 in all, and their distance in gaps of the rows between squares. */
const ACROSS = 10;
const DOWN = UNIVERSE / ACROSS;

/** A dot for every digit after the first, 80 to a square: a square stands for the atoms of the universe. */
function UniversesPanel({ values, state, text }: Props): ReactNode {
  const { exponent } = state;
  const squares = Math.ceil(exponent / UNIVERSE);
  const [wide, high] = [WIDTH - 16, HEIGHT - 96];
  const columns = Math.max(9, Math.ceil(Math.sqrt((squares * wide) / high)));
  const side = wide / columns;
  const top = HEIGHT - 70;
  const inset = side * 0.13;
  const gap = { x: (side - 2 * inset) / (ACROSS - 1), y: (side - 2 * inset) / (DOWN - 1) };
  /** Row `row` of dots, counted on from square to square, with `dots` of them. */
  const place = (row: number, dots: number): DotRow => {
    const square = Math.floor(row / DOWN);
    const x = 8 + (square % columns) * side + inset;
    const y = top - Math.floor(square / columns) * side - inset - (row % DOWN) * gap.y;
    return { from: [x, y], to: [x + gap.x * (dots - 1), y] };
  };
  const rows = Math.floor(exponent / ACROSS);
  const rest = exponent - rows * ACROSS;
  const r = Math.max(0.5, gap.x * 0.36);
  return (
    <Plane
      x={{ domain: [0, WIDTH] }}
      y={{ domain: [0, HEIGHT] }}
      height={HEIGHT}
      axes="none"
      margin={BARE}
      name="universes"
      label={text.universesLabel(formatFixed(values.weights, 0), formatFixed(exponent, 0), tellCount(state))}
    >
      <Label at={[8, HEIGHT - 12]} strong tone="weight" name="count">
        {text.zeros(tellCount(state), formatFixed(exponent, 0))}
      </Label>
      <Label at={[8, HEIGHT - 38]} tone="error" name="first">
        {text.firstUniverse}
      </Label>
      <Segment from={[8 + side / 2, HEIGHT - 48]} to={[8 + side / 2, top]} tone="error" width={0.75} />
      <Square from={[8 + 1, top - 1]} to={[8 + side - 1, top - side + 1]} tone="error" name="universe" />
      <DotRows
        rows={Array.from({ length: DOWN }, (_, row) => place(row, ACROSS))}
        count={ACROSS}
        r={r}
        tone="error"
        name="zeros-universe"
      />
      <DotRows
        rows={Array.from({ length: rows - DOWN }, (_, row) => place(row + DOWN, ACROSS))}
        count={ACROSS}
        r={r}
        tone="weight"
        name="zeros"
      />
      {rest > 1 && <DotRows rows={[place(rows, rest)]} count={rest} r={r} tone="weight" name="zeros-rest" />}
      {rest === 1 && <Dots points={[place(rows, 2).from]} r={r} tone="weight" name="zeros-rest" />}
    </Plane>
  );
}
