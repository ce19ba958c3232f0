/** Names that look for a free place beside what they name. */
import { Label, type LabelProps } from "../plane/Label.tsx";
import { place } from "../plane/path.ts";
import { usePlane } from "../plane/planeContext.ts";
import { isFinitePoint, type Point } from "../plane/point.ts";
import { placeLabels, ROW, type Wish } from "./placeLabels.ts";

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
    { left: box.left, right: width, top: 0, bottom: box.bottom },
  );
  return shown.flatMap(({ text: _text, ...label }, i) =>
    wishes[i]!.rows.map((row, k) => (
      <Label key={`${label.name} ${row}`} {...label} {...spots[i]!} dy={spots[i]!.dy + k * ROW}>
        {row}
      </Label>
    )),
  );
}
