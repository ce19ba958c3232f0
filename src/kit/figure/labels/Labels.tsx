/** Names that look for a free place beside what they name. */
import { Fragment } from "react";
import { px } from "../../format.ts";
import { type Tone, toneClass } from "../../tone.ts";
import { Label, type LabelProps } from "../plane/Label.tsx";
import { place } from "../plane/path.ts";
import { usePlane } from "../plane/planeContext.ts";
import { isFinitePoint, type Point } from "../plane/point.ts";
import { placeLabels, ROW, type Spot, type Wish } from "./placeLabels.ts";

export interface FreeLabel extends Omit<LabelProps, "children"> {
  /** Its words, or rows of them. */
  readonly text: string | readonly string[];
}

export interface LabelsProps {
  /** Each where it would like to stand; the first chooses first. */
  readonly labels: readonly FreeLabel[];
  /** Lines that no label may lie on, in data units; what lies outside the plane's box is not drawn, and free. */
  readonly lines?: readonly (readonly Point[])[];
  /** Dots that no label may lie on. */
  readonly dots?: readonly Point[];
  /** How far those dots reach, in user units: 5 unless told. */
  readonly r?: number;
}

export function Labels({ labels, lines = [], dots = [], r = 5 }: LabelsProps) {
  const { x, y, box, width } = usePlane();
  const shown = labels.filter(({ at }) => isFinitePoint([x(at[0]), y(at[1])]));
  const wishes = shown.map(
    ({ at, text, dx = 0, dy = 0, anchor = "start" }): Wish => ({
      at: [x(at[0]), y(at[1])],
      rows: typeof text === "string" ? [text] : text,
      dx,
      dy,
      anchor,
    }),
  );
  const spots = placeLabels(
    wishes,
    {
      lines: lines.map((line) => place(line, x, y)),
      dots: place(dots, x, y).map((at) => ({ at, r })),
    },
    // Above stands the upright axis's name.
    { left: box.left, right: width, top: box.top - 4, bottom: box.bottom },
  );
  return shown.map(({ text: _text, ...label }, i) => {
    const wish = wishes[i]!;
    const spot = spots[i]!;
    return (
      <Fragment key={`${label.name} ${wish.rows[0]}`}>
        <Leader wish={wish} spot={spot} tone={label.tone} />
        {wish.rows.map((row, k) => (
          <Label key={row} {...label} {...spot} dy={spot.dy + k * ROW}>
            {row}
          </Label>
        ))}
      </Fragment>
    );
  });
}

/** From so far on, in user units, a name that has been moved needs a line to what it names; the line keeps so far off both. */
const FAR = 24;
const OFF = { mark: 5, name: 8 };

function Leader({ wish, spot, tone = "ink" }: { wish: Wish; spot: Spot; tone: Tone | undefined }) {
  const { dx, dy } = spot;
  if (Math.hypot(dx - wish.dx, dy - wish.dy) < FAR || Math.abs(dy) < OFF.mark + OFF.name) return null;
  const [x, y] = wish.at;
  const [from, to] = [OFF.mark, Math.abs(dy) - OFF.name].map((way) => way / Math.abs(dy));
  return (
    <path
      className={`leader ${toneClass(tone)}`}
      d={`M${px(x + dx * from!)},${px(y + dy * from!)}L${px(x + dx * to!)},${px(y + dy * to!)}`}
    />
  );
}
