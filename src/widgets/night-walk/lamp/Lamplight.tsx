import { type CSSProperties, useId, useMemo } from "react";
import type { Field } from "../../../kit/figure/fields/field.ts";
import { type Box, usePlane } from "../../../kit/figure/plane/planeContext.ts";
import type { Point } from "../../../kit/figure/plane/point.ts";
import { px } from "../../../kit/format.ts";
import { isolinePaths } from "./isolinePaths.ts";
import { type Lamp, lamplight } from "./lamp.ts";

export interface LamplightProps extends Lamp, NightProps {
  /** The ground round the lamp; what lies beyond `reach` is never seen. Redrawn only when the object changes. */
  readonly field: Field;
  /** How many tones of shadow. */
  readonly tones?: number;
  /** Heights of the contours on the lit ground, ascending; each fifth is drawn heavier. */
  readonly contours?: readonly number[];
  readonly name?: string;
}

const NONE: readonly number[] = [];

/** Night over the whole plane but for the ground round a lamp, which shows its relief and its contours. */
export function Lamplight(props: LamplightProps) {
  const { field, reach, hatched, tones = 14, name, contours = NONE } = props;
  const { x, y, clipId } = usePlane();
  const [atX, atY] = props.at;
  const { above, rise } = props;
  const shadows = useMemo(() => {
    const dim = dimness(lamplight(field, { at: [atX, atY], above, rise }));
    return isolinePaths(dim, shades(tones), x, y);
  }, [field, atX, atY, above, rise, tones, x, y]);
  const lines = useMemo(() => isolinePaths(field, contours, x, y), [field, contours, x, y]);
  const [left, right] = [x(field.x[0]), x(field.x[1])];
  const [bottom, top] = [y(field.y[0]), y(field.y[1])];
  return (
    <g
      className="lamplight"
      data-mark="lamplight"
      data-name={name}
      style={{ "--veil": px(1.4 / tones) } as CSSProperties}
      clipPath={`url(#${clipId})`}
    >
      <rect
        className="lamp-ground"
        x={px(left)}
        y={px(top)}
        width={px(right - left)}
        height={px(bottom - top)}
      />
      {shadows.map((d, k) => (d === "" ? null : <path key={k} className="lamp-shadow" d={d} />))}
      <g className="contours" data-mark="contours" data-name={name && `${name}-contours`}>
        {lines.map((d, k) =>
          d === "" ? null : (
            <path
              key={contours[k]}
              className={k % 5 === 4 ? "contour fifth" : "contour"}
              data-height={contours[k]}
              d={d}
            />
          ),
        )}
      </g>
      <Night at={props.at} reach={reach} hatched={hatched} />
    </g>
  );
}

interface NightProps {
  /** Where the lamp is held. */
  readonly at: Point;
  /** How far its light goes, in data units across. */
  readonly reach: number;
  /** For paper, where night is a pale grey under a hatching. */
  readonly hatched?: boolean | undefined;
  /** It is the last of the night: the dark lifts. */
  readonly lifting?: boolean;
}

/** How much of the dark is left at shares of the reach: bright near by, then ever thinner. */
const FADE = [
  [0, 0],
  [0.25, 0.03],
  [0.45, 0.16],
  [0.62, 0.4],
  [0.78, 0.7],
  [0.9, 0.92],
  [1, 1],
] as const;

/** The dark alone, with a hole where the lamp shines. */
export function Night({ at, reach, hatched = false, lifting = false }: NightProps) {
  const { x, y, box } = usePlane();
  const id = useId();
  const [cx, cy, r] = [px(x(at[0])), px(y(at[1])), px(Math.abs(x(at[0] + reach) - x(at[0])))];
  const fade = (kind: string) => (
    <radialGradient id={`${id}${kind}`} gradientUnits="userSpaceOnUse" cx={cx} cy={cy} r={r}>
      {FADE.map(([offset, dark]) => (
        <stop key={offset} className={`lamp-${kind}`} offset={offset} stopOpacity={dark} />
      ))}
    </radialGradient>
  );
  return (
    <g className={lifting ? "lamp-night lifting" : "lamp-night"}>
      {fade("dark")}
      <rect
        x={px(box.left)}
        y={px(box.top)}
        width={px(box.right - box.left)}
        height={px(box.bottom - box.top)}
        fill={`url(#${id}dark)`}
      />
      {hatched && (
        <>
          {fade("hatch")}
          <path className="lamp-hatching" d={hatching(box)} stroke={`url(#${id}hatch)`} />
        </>
      )}
    </g>
  );
}

/** How dark the ground is, 0 to 1, in a frame of broad light: so every line of equal darkness closes. */
function dimness(light: Field): Field {
  const { nx, ny, x, y } = light;
  const [wide, high] = [nx + 2, ny + 2];
  const values = new Float64Array(wide * high);
  for (let j = 0; j < ny; j++) {
    for (let i = 0; i < nx; i++) values[(j + 1) * wide + i + 1] = 1 - light.values[j * nx + i]!;
  }
  const [stepX, stepY] = [(x[1] - x[0]) / (nx - 1), (y[1] - y[0]) / (ny - 1)];
  return { nx: wide, ny: high, x: [x[0] - stepX, x[1] + stepX], y: [y[0] - stepY, y[1] + stepY], values };
}

/** Where one tone of shadow follows another: closer together towards the dark, as the eye wants it. */
const shades = (tones: number): readonly number[] =>
  Array.from({ length: tones }, (_, k) => 1 - 0.94 * (1 - (k + 0.5) / tones) ** 1.3);

/** User units between the lines of the night's hatching. */
const HATCH = 9;

/** Slanting lines all over a box, in whole units. */
function hatching(box: Box): string {
  const [left, right, top, bottom] = [box.left, box.right, box.top, box.bottom].map(Math.round) as [
    number,
    number,
    number,
    number,
  ];
  const [width, height] = [right - left, bottom - top];
  let d = "";
  for (let c = HATCH; c < width + height; c += HATCH) {
    const [over, past] = [Math.max(0, c - width), Math.max(0, c - height)];
    d += `M${left + c - over} ${top + over}L${left + past} ${top + c - past}`;
  }
  return d;
}
