/**
 * A number that stands in a drawing and is turned where it stands: by pulling it up or down, by pulling the line that it
 * belongs to, or by keys through a native range input.
 */
import { useRef, useState } from "react";
import { createPortal } from "react-dom";
import { px } from "../../format.ts";
import { type Tone, toneClass } from "../../tone.ts";
import { useOverlay } from "../plane/Overlaid.tsx";
import type { Point } from "../plane/point.ts";
import { SvgText } from "../plane/richText.tsx";
import { textWidth } from "../plane/textWidth.ts";
import { holdsTouch } from "./touch.ts";
import { fromRange, keyTravel, rangeAria, stepBy } from "./travel.ts";
import { useDrag } from "./useDrag.ts";

export interface DialProps {
  /** The middle of the number, in user units. */
  readonly at: Point;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The number as it stands in the picture. */
  readonly children: string;
  /** What it sets: "weight from x to neuron 1". */
  readonly label: string;
  /** What it says at its value. */
  readonly valueText: string;
  readonly tone?: Tone;
  readonly strong?: boolean;
  /** Path of a line that turns it too; for the mouse, as a finger on a line scrolls the page. */
  readonly line?: string | undefined;
  /** The drawing's size in user units. It stands in an `Overlaid`. */
  readonly room: { readonly width: number; readonly height: number };
  /** Absent: the number alone. */
  readonly onTurn?: ((value: number) => void) | undefined;
  readonly name: string;
}

/** Screen pixels the hand travels for one step. */
const PIXELS_A_STEP = 4;
/** A thumb's target, in screen pixels: high enough to hit, low enough for two numbers one over the other. */
const TARGET = 34;

export function Dial(props: DialProps) {
  const { at, value, min, max, step, children: text, label, valueText, tone = "ink", strong, line } = props;
  const { room, onTurn, name } = props;
  const overlay = useOverlay();
  const travel = { min, max, step };
  const input = useRef<HTMLInputElement>(null);
  const [focused, setFocused] = useState(false);
  const change = (to: number): void => {
    if (to !== value) onTurn?.(to);
  };
  const { listeners } = useDrag({
    take(event) {
      event.preventDefault();
      input.current?.focus({ preventScroll: true });
      return { y: event.clientY, from: value };
    },
    move: ({ y, from }, event) =>
      change(stepBy(from, Math.round((y - event.clientY) / PIXELS_A_STEP), travel)),
  });

  const half = textWidth(text) / 2;
  const [x, y] = at;
  /** A level stroke under the number, `reach` shorter than it at both ends. */
  const along = (reach: number, dy = 0): string =>
    `M${px(x - Math.max(0, half - reach))},${px(y + dy)}h${px(2 * Math.max(0, half - reach))}`;
  const number = (
    <>
      <path className="line tone-paper" style={{ strokeWidth: 17 }} d={along(5)} />
      <text
        className={`label anchor-middle ${toneClass(tone)}${strong ? " strong" : ""}`}
        data-mark="number"
        data-name={name}
        x={px(x)}
        y={px(y)}
        dy="0.34em"
      >
        <SvgText>{text}</SvgText>
      </text>
    </>
  );
  if (!onTurn) return number;

  return (
    <>
      {line !== undefined && (
        <g
          {...listeners}
          onPointerDown={(event) => event.pointerType !== "touch" && listeners.onPointerDown(event)}
        >
          <path className="handle-touch" style={{ strokeWidth: 14, cursor: "ns-resize" }} d={line} />
        </g>
      )}
      <g
        ref={holdsTouch}
        className={`handle handle-y ${toneClass(tone)}${focused ? " focused" : ""}`}
        {...listeners}
      >
        {focused && <path className="handle-focus" d={along(4)} />}
        {focused && <path className="handle-focus-gap" d={along(4)} />}
        {number}
        <path className="line" style={{ strokeWidth: 1.25, strokeDasharray: "0.1 2.6" }} d={along(-1, 8.5)} />
        <path className="handle-touch" style={{ strokeWidth: TARGET }} d={along(6)} />
      </g>
      {overlay &&
        createPortal(
          <input
            ref={input}
            type="range"
            className="handle-input"
            data-dial={name}
            style={{
              left: `${px((x / room.width) * 100)}%`,
              top: `${px((y / room.height) * 100)}%`,
            }}
            {...rangeAria(value, travel, label, valueText, "vertical")}
            onFocus={() => setFocused(true)}
            onBlur={() => setFocused(false)}
            onChange={(event) => change(fromRange(event.currentTarget.value, travel))}
            onKeyDown={(event) => {
              if (event.ctrlKey || event.metaKey || event.altKey) return;
              const to = keyTravel(event.key, event.shiftKey, value, travel);
              if (to === undefined) return;
              event.preventDefault();
              event.stopPropagation();
              change(to);
            }}
          />,
          overlay,
        )}
    </>
  );
}
