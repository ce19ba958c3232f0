import type { CSSProperties, ReactNode } from "react";
import { px } from "../../format.ts";
import type { Point } from "./point.ts";
import { joinStrings, SvgText } from "./richText.tsx";
import { textWidth } from "./textWidth.ts";

export type Anchor = "start" | "middle" | "end";

interface LetteringProps {
  /** In user units; the letters are centred on its height. */
  readonly at: Point;
  readonly anchor?: Anchor;
  readonly className: string;
  /** A strip of paper under the letters, where lines run behind them. */
  readonly cased?: boolean | undefined;
  /** Degrees clockwise about `at`. */
  readonly turn?: number;
  /** What kind of mark it is, and which, for whoever reads the picture. */
  readonly mark?: string | undefined;
  readonly name?: string | undefined;
  readonly opacity?: number | undefined;
  readonly style?: CSSProperties | undefined;
  readonly children: ReactNode;
}

/** How high a strip is, and how much shorter than its letters at both ends: its own ends are round. */
const STRIP = 13;
const SHORTER = STRIP / 2 - 2;

/** Letters in a picture. */
export function Lettering(props: LetteringProps) {
  const { at, anchor = "start", className, cased, turn, mark, name, opacity, style, children } = props;
  const [x, y] = at;
  const rotation = turn === undefined ? undefined : `rotate(${px(turn)} ${px(x)} ${px(y)})`;
  const told = cased ? joinStrings(children) : undefined;
  const text = (
    <text
      className={`${className} anchor-${anchor}`}
      data-mark={mark}
      data-name={name}
      x={px(x)}
      y={px(y)}
      dy="0.34em"
      opacity={opacity}
      style={style}
      transform={rotation}
    >
      <SvgText>{children}</SvgText>
    </text>
  );
  if (told === undefined) return text;
  const width = textWidth(told);
  const left = -{ start: 0, middle: 0.5, end: 1 }[anchor] * width;
  const short = Math.min(SHORTER, width / 2);
  return (
    <>
      {/* Grows and shrinks about the letters' own anchor, as they do. */}
      <g transform={`translate(${px(x)} ${px(y)})${turn === undefined ? "" : `rotate(${px(turn)})`}`}>
        <path className="strip" d={`M${px(left + short)},0H${px(left + width - short)}`} />
      </g>
      {text}
    </>
  );
}
