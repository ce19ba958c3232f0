/** The box of a node: its formula, under it its value, and under a rule its gradient. */
import { Fragment, type ReactNode } from "react";
import type { Point } from "../../kit/figure/plane/point.ts";
import { SvgText } from "../../kit/figure/plane/richText.tsx";
import { carries } from "../../kit/figure/plane/series.ts";
import { textWidth } from "../../kit/figure/plane/textWidth.ts";
import { px } from "../../kit/format.ts";
import { type Tone, toneClass } from "../../kit/tone.ts";
import { type Box, rowsAndColumns } from "./boxes.ts";
import { COLUMN, HEAD, LINE, valueLine, WIDTH } from "./layout.ts";
import { tell } from "./spell.ts";

/** What the last step did to a box: it was computed, it handed its gradient on, it was handed one. */
export type Part = "active" | "receives" | "changed" | "stuck" | undefined;

interface CardProps {
  readonly box: Box;
  readonly corner: Point;
  readonly size: { readonly width: number; readonly height: number };
  readonly part: Part;
  readonly backwards: boolean;
  readonly title: string;
  /** What the value was before the update. */
  readonly was: string | undefined;
  /** Draws a value that the hand may change. */
  readonly children: ((entry: number, place: Point, told: string) => ReactNode) | undefined;
}

export function Card({
  box,
  corner: [left, top],
  size,
  part,
  backwards,
  title,
  was,
  children,
}: CardProps): ReactNode {
  const { width, height } = size;
  const [rows, columns] = rowsAndColumns(box.shape);
  const middle = left + width / 2;
  const place = (entry: number, first: number, line: number): Point => [
    middle + ((entry % columns) - (columns - 1) / 2) * COLUMN,
    first + (Math.floor(entry / columns) + 0.5) * line,
  ];
  const line = valueLine(box);
  const valuesAt = top + HEAD;
  const rule = valuesAt + rows * line + 1;
  const outline = {
    active: backwards ? "gradient" : "ink",
    receives: "gradient",
    changed: "weight",
    stuck: "error",
  } as const;
  const tone: Tone = part ? outline[part] : "quiet";
  const leftwards = left + width + 14 + textWidth(was ?? "") * 1.15 > WIDTH;
  const strong = part === "active" || part === "stuck";
  return (
    <g
      data-mark="box"
      data-name={box.name}
      data-part={part}
      ref={carries(
        (box.value ?? []).map((value, entry): Point => [value, box.gradient?.[entry] ?? Number.NaN]),
      )}
    >
      <rect
        className={`line ${toneClass(tone)}${part === "receives" ? " dashed" : ""}`}
        style={{ fill: "var(--paper)", vectorEffect: "non-scaling-stroke" }}
        x={px(left)}
        y={px(top)}
        width={px(width)}
        height={px(height)}
        rx={box.role === "result" ? 9 : 2}
        strokeWidth={strong ? 3 : part ? 2 : 1}
      />
      <text
        className={strong ? "label anchor-middle strong" : "label anchor-middle"}
        data-mark="formula"
        x={px(middle)}
        y={px(top + HEAD / 2 + 1)}
        dy="0.34em"
      >
        <SvgText>{title}</SvgText>
      </text>
      {rows * columns > 1 && box.value && (
        <Brackets
          left={middle - (columns * COLUMN) / 2 - 3}
          top={valuesAt}
          width={columns * COLUMN + 6}
          height={rows * line}
        />
      )}
      {box.value?.map((value, entry) => {
        const told = tell(value);
        const at = place(entry, valuesAt, line);
        return children ? (
          <Fragment key={entry}>{children(entry, at, told)}</Fragment>
        ) : (
          <text
            key={entry}
            className="label anchor-middle strong tone-activation"
            data-mark="value"
            data-name={`${box.name}.${entry}`}
            x={px(at[0])}
            y={px(at[1])}
            dy="0.34em"
          >
            <SvgText>{told}</SvgText>
          </text>
        );
      })}
      {was !== undefined && (
        <text
          className={`label small quiet anchor-${leftwards ? "end" : "start"}`}
          x={px(leftwards ? left - 7 : left + width + 7)}
          y={px(valuesAt + line / 2)}
          dy="0.34em"
        >
          <SvgText>{was}</SvgText>
        </text>
      )}
      {box.differentiable && (
        <>
          <path
            className="line tone-quiet"
            strokeWidth={0.75}
            d={`M${px(left + 6)},${px(rule)}H${px(left + width - 6)}`}
          />
          {box.gradient?.map((value, entry) => {
            const at = place(entry, rule + 1, LINE);
            return (
              <text
                key={entry}
                className="label anchor-middle tone-gradient"
                data-mark="gradient"
                data-name={`${box.name}.${entry}`}
                x={px(at[0])}
                y={px(at[1])}
                dy="0.34em"
              >
                <SvgText>{tell(value)}</SvgText>
              </text>
            );
          })}
        </>
      )}
    </g>
  );
}

interface BracketsProps {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function Brackets({ left, top, width, height }: BracketsProps): ReactNode {
  const tall = height - 4;
  const from = top + 2;
  return (
    <path
      className="line tone-quiet"
      strokeWidth={0.75}
      d={`M${px(left + 4)},${px(from)}h-4v${px(tall)}h4M${px(left + width - 4)},${px(from)}h4v${px(tall)}h-4`}
    />
  );
}
