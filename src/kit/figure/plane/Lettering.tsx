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
    >
      <SvgText>{children}</SvgText>
    </text>
  );
  const told = joinStrings(children);
  if (!cased || told === undefined) return text;
  const width = textWidth(told);
  const left = x - { start: 0, middle: 0.5, end: 1 }[anchor] * width;
  const [from, to] = [left + Math.min(SHORTER, width / 2), left + width - Math.min(SHORTER, width / 2)];
  const strip = <path className="strip" d={`M${px(from)},${px(y)}H${px(to)}`} />;
  return turn === undefined ? (
    <>
      {strip}
      {text}
    </>
  ) : (
    <g transform={`rotate(${px(turn)} ${px(x)} ${px(y)})`}>
      {strip}
      {text}
    </g>
  );
}
