/** A point of the picture that the hand moves: by pointer, by touch, and by keys through native range inputs. */

import { type CSSProperties, type KeyboardEvent, type RefObject, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { format, px } from "../../format.ts";
import { type Tone, toneClass } from "../../tone.ts";
import { useOverlay } from "../plane/Overlaid.tsx";
import { spot } from "../plane/path.ts";
import { type PlaneValue, usePlane } from "../plane/planeContext.ts";
import type { Interval, Point } from "../plane/point.ts";
import { DragSurface } from "./DragSurface.tsx";
import { toData, toUserUnits } from "./pointer.ts";
import { holdsTouch } from "./touch.ts";
import { fromRange, keyMove, type PlaneTravel, rangeAria, snap, type Travel } from "./travel.ts";
import { useDrag } from "./useDrag.ts";

export interface HandleProps {
  readonly at: Point;
  readonly axis?: "x" | "y" | "xy";
  /** Where it may go; the plane's domain unless told. */
  readonly bounds?: { readonly x?: Interval; readonly y?: Interval };
  /** Distance between stops, on a log axis in decades; a hundredth of the bounds unless told. */
  readonly step?: { readonly x?: number; readonly y?: number };
  /** What it sets: "slope". For a handle free in the plane the two inputs are named "label, x" and "label, y" … */
  readonly label: string;
  /** … or as told here. */
  readonly axisLabels?: readonly [x: string, y: string];
  /** What it says at a value. */
  readonly valueText?: string | ((at: Point) => string);
  readonly tone?: Tone;
  /** Whether a press anywhere in the plane brings it there; unless told, where it moves sideways. */
  readonly press?: boolean;
  /** Absent: the mark is drawn and listens to nothing. */
  readonly onMove?: ((at: Point) => void) | undefined;
  readonly name?: string;
}

function travelOf(props: HandleProps, plane: PlaneValue): PlaneTravel {
  const along = (side: "x" | "y"): Travel => {
    const scale = plane[side];
    const [a, b] = props.bounds?.[side] ?? scale.domain;
    const [min, max] = a < b ? [a, b] : [b, a];
    const log = scale.kind === "log";
    const whole = log ? Math.log10(max / min) : max - min;
    return { min, max, step: props.step?.[side] ?? whole / 100, log };
  };
  return {
    x: along("x"),
    y: along("y"),
    flipX: plane.x.domain[0] > plane.x.domain[1],
    flipY: plane.y.domain[0] > plane.y.domain[1],
  };
}

export function Handle(props: HandleProps) {
  const { at, axis = "xy", tone = "ink", press = axis !== "y", onMove, name } = props;
  const plane = usePlane();
  const overlay = useOverlay();
  const [focused, setFocused] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const travel = travelOf(props, plane);
  const [cx, cy] = [plane.x(at[0]), plane.y(at[1])];
  const moveTo = (to: Point): void => {
    if (to[0] !== at[0] || to[1] !== at[1]) onMove?.(to);
  };
  /** As near to a place as it may stand. */
  const moveToward = ([x, y]: Point): void =>
    moveTo([axis === "y" ? at[0] : snap(x, travel.x), axis === "x" ? at[1] : snap(y, travel.y)]);
  const { dragging, listeners } = useDrag({
    take(event) {
      const svg = event.currentTarget.ownerSVGElement;
      if (!svg) return undefined;
      event.preventDefault();
      const toUser = toUserUnits(svg, plane);
      const [ux, uy] = toUser(event);
      input.current?.focus({ preventScroll: true });
      return { toUser, offset: [cx - ux, cy - uy] as const };
    },
    move({ toUser, offset }, event) {
      const [ux, uy] = toUser(event);
      moveToward(toData(plane, [ux + offset[0], uy + offset[1]]));
    },
  });

  if (!Number.isFinite(cx) || !Number.isFinite(cy)) return null;
  if (!onMove) {
    return (
      <g className={`handle still ${toneClass(tone)}`} data-mark="handle" data-name={name}>
        <HandleDisc d={spot([cx, cy])} />
      </g>
    );
  }

  const state = `${focused ? " focused" : ""}${dragging ? " dragging" : ""}`;
  return (
    <>
      {press && (
        <DragSurface
          onMove={(to) => {
            input.current?.focus({ preventScroll: true });
            moveToward(to);
          }}
        />
      )}
      <g
        ref={holdsTouch}
        className={`handle handle-${axis} ${toneClass(tone)}${state}`}
        data-mark="handle"
        data-name={name}
        // The group is moved and not each of its rings: a hand has four milliseconds a frame for the whole picture.
        transform={`translate(${px(cx)},${px(cy)})`}
        {...listeners}
      >
        <path className="handle-touch" d={HERE} />
        {focused && <path className="handle-focus" d={HERE} />}
        {focused && <path className="handle-focus-gap" d={HERE} />}
        <HandleDisc d={HERE} />
      </g>
      {overlay &&
        createPortal(
          <HandleInputs
            {...props}
            axis={axis}
            first={input}
            travel={travel}
            left={(cx / plane.width) * 100}
            top={(cy / plane.height) * 100}
            moveTo={moveTo}
            onFocus={() => setFocused(true)}
            onBlur={() => setFocused(false)}
          />,
          overlay,
        )}
    </>
  );
}

const HERE = spot([0, 0]);

/** A ring with a point in it, as surveyors mark a station; strokes without length keep their size on screen. */
function HandleDisc({ d }: { readonly d: string }) {
  return (
    <>
      <path className="handle-rim" d={d} />
      <path className="handle-ring" d={d} />
      <path className="handle-face" d={d} />
      <path className="handle-point" d={d} />
    </>
  );
}

interface HandleInputsProps extends HandleProps {
  readonly axis: "x" | "y" | "xy";
  readonly first: RefObject<HTMLInputElement | null>;
  readonly travel: PlaneTravel;
  readonly left: number;
  readonly top: number;
  readonly moveTo: (to: Point) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

function HandleInputs(props: HandleInputsProps) {
  const { at, axis, label, axisLabels, valueText, first, travel, left, top, moveTo, onFocus, onBlur, name } =
    props;
  const place: CSSProperties = { left: `${px(left)}%`, top: `${px(top)}%` };
  const sides: readonly ("x" | "y")[] = axis === "xy" ? ["x", "y"] : [axis];
  return sides.map((side, i) => {
    const value = side === "x" ? at[0] : at[1];
    const told = typeof valueText === "function" ? valueText(at) : valueText;
    const own = axis === "xy" ? (axisLabels?.[side === "x" ? 0 : 1] ?? `${label}, ${side}`) : label;
    const aria = rangeAria(
      value,
      travel[side],
      own,
      told ?? format(value),
      side === "x" ? "horizontal" : "vertical",
    );
    return (
      <input
        key={side}
        ref={i === 0 ? first : undefined}
        type="range"
        className="handle-input"
        data-handle={name ?? ""}
        data-axis={side}
        style={place}
        {...aria}
        onFocus={onFocus}
        onBlur={onBlur}
        onChange={(event) => {
          const moved = fromRange(event.currentTarget.value, travel[side]);
          moveTo(side === "x" ? [moved, at[1]] : [at[0], moved]);
        }}
        onKeyDown={(event: KeyboardEvent<HTMLInputElement>) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return;
          const to = keyMove(event.key, event.shiftKey, at, axis, side, travel);
          if (!to) return;
          event.preventDefault();
          // Keys that the widget itself listens to must not act twice.
          event.stopPropagation();
          moveTo(to);
        }}
      />
    );
  });
}
