/** A picture with two axes; its children are marks in data units. */
import { type CSSProperties, type ReactNode, useId, useMemo } from "react";
import { aloud } from "../../aloud.ts";
import { px } from "../../format.ts";
import { AXIS_GAP, AxisLine } from "./Axis.tsx";
import { Overlaid } from "./Overlaid.tsx";
import { type Box, PlaneContext, type PlaneValue } from "./planeContext.ts";
import { type AxisProps, makeScale, niceTicks, type PlaneScale, type Tick } from "./scales.ts";
import { textWidth } from "./textWidth.ts";

export interface PlaneProps {
  readonly x: AxisProps;
  readonly y: AxisProps;
  /** User units. A panel is 340 wide, so that its text is legible on a phone and on a desk in two columns. */
  readonly width?: number;
  /** Ignored with `aspect="equal"`, where the domains decide. */
  readonly height?: number;
  readonly aspect?: "equal";
  /** What the picture is, for those who hear it. */
  readonly label: string;
  readonly grid?: boolean;
  readonly axes?: "both" | "x" | "y" | "none";
  /** Room around the inner box in user units, where the axes' own estimate does not do (labels at line ends). */
  readonly margin?: Partial<Box>;
  readonly name?: string;
  readonly className?: string;
  readonly children?: ReactNode;
}

interface Layout {
  readonly box: Box;
  readonly width: number;
  readonly height: number;
}

/** The inner box: what ticks and labels need around it, and the height that equal units ask for. */
export function layoutPlane(
  props: Pick<PlaneProps, "x" | "y" | "width" | "height" | "aspect" | "axes" | "margin">,
  xTicks: readonly Tick[],
  yTicks: readonly Tick[],
): Layout {
  const { x, y, width = 340, height = 260, aspect, axes = "both", margin = {} } = props;
  const hasX = axes === "both" || axes === "x";
  const hasY = axes === "both" || axes === "y";
  const bare = axes === "none";
  const lastX = xTicks.at(-1);
  const widest = Math.max(0, ...yTicks.map((tick) => textWidth(tick.text)));
  const left = margin.left ?? (hasY ? Math.ceil(AXIS_GAP + 8 + widest) + 3 : bare ? 1 : 9);
  const right =
    margin.right ?? (bare ? 1 : Math.max(9, hasX && lastX ? Math.ceil(textWidth(lastX.text) / 2) + 2 : 0));
  const top = margin.top ?? (hasY && y.label !== undefined ? 28 : bare ? 1 : 9);
  const foot = margin.bottom ?? (hasX ? AXIS_GAP + (x.label === undefined ? 21 : 38) : bare ? 1 : 9);
  const inner = Math.max(1, width - left - right);
  const xSpan = Math.abs(x.domain[1] - x.domain[0]);
  const ySpan = Math.abs(y.domain[1] - y.domain[0]);
  const tall =
    aspect === "equal" && xSpan > 0 && Number.isFinite(ySpan / xSpan)
      ? (inner * ySpan) / xSpan
      : Math.max(1, height - top - foot);
  return {
    width,
    height: Math.round((top + tall + foot) * 100) / 100,
    box: { left, right: width - right, top, bottom: top + tall },
  };
}

/** An axis keeps its identity while it says the same, so that marks drawn from it can be kept. */
function useAxis({ domain, label, ticks, scale, format }: AxisProps): AxisProps {
  const [from, to] = domain;
  const exactly = typeof ticks === "object" ? ticks.join() : undefined;
  const about = typeof ticks === "number" ? ticks : undefined;
  return useMemo(
    () => ({
      domain: [from, to],
      label,
      ticks: exactly === undefined ? about : exactly.split(",").filter(Boolean).map(Number),
      scale,
      format,
    }),
    [from, to, label, exactly, about, scale, format],
  );
}

/** A box keeps its identity while its sides stay. */
function useSteady({ left, right, top, bottom }: Box): Box {
  return useMemo(() => ({ left, right, top, bottom }), [left, right, top, bottom]);
}

/** Scales keep their identity too, whatever happens to ticks and labels: contours hang on them. */
function useScale(axis: AxisProps, start: number, end: number): PlaneScale {
  const { scale = "linear" } = axis;
  const [from, to] = axis.domain;
  return useMemo(() => makeScale(scale, [from, to], [start, end]), [scale, from, to, start, end]);
}

export function Plane(props: PlaneProps) {
  const {
    width: wide,
    height: high,
    aspect,
    label,
    grid = false,
    axes = "both",
    margin,
    name,
    className,
  } = props;
  const x = useAxis(props.x);
  const y = useAxis(props.y);
  const clipId = `${useId()}clip`;
  const { left, right, top, bottom } = margin ?? {};

  const { xTicks, yTicks, layout } = useMemo(() => {
    const xTicks = niceTicks(x, 5);
    const yTicks = niceTicks(y, 5);
    const room = Object.fromEntries(
      Object.entries({ left, right, top, bottom }).filter(([, value]) => value !== undefined),
    );
    const size = {
      ...(wide === undefined ? {} : { width: wide }),
      ...(high === undefined ? {} : { height: high }),
      ...(aspect === undefined ? {} : { aspect }),
    };
    return { xTicks, yTicks, layout: layoutPlane({ x, y, axes, margin: room, ...size }, xTicks, yTicks) };
  }, [x, y, wide, high, aspect, axes, left, right, top, bottom]);

  const { width, height } = layout;
  const box = useSteady(layout.box);
  const xScale = useScale(x, box.left, box.right);
  const yScale = useScale(y, box.bottom, box.top);
  const plane = useMemo<PlaneValue>(
    () => ({ x: xScale, y: yScale, box, width, height, clipId }),
    [xScale, yScale, box, width, height, clipId],
  );

  const showX = axes === "both" || axes === "x";
  const showY = axes === "both" || axes === "y";
  return (
    <div
      className={className === undefined ? "plane" : `plane ${className}`}
      style={{ "--vw": width, aspectRatio: `${px(width)} / ${px(height)}` } as CSSProperties}
    >
      <Overlaid>
        <svg
          viewBox={`0 0 ${px(width)} ${px(height)}`}
          role="img"
          aria-label={aloud(label)}
          data-plane={name ?? ""}
          data-x0={x.domain[0]}
          data-x1={x.domain[1]}
          data-y0={y.domain[0]}
          data-y1={y.domain[1]}
          data-left={px(box.left)}
          data-right={px(box.right)}
          data-top={px(box.top)}
          data-bottom={px(box.bottom)}
          data-x-scale={x.scale ?? "linear"}
          data-y-scale={y.scale ?? "linear"}
        >
          <clipPath id={clipId}>
            <rect
              x={px(box.left)}
              y={px(box.top)}
              width={px(box.right - box.left)}
              height={px(box.bottom - box.top)}
            />
          </clipPath>
          {grid && <path className="grid" d={gridLines(plane, xTicks, yTicks)} />}
          {showX && <AxisLine side="x" scale={plane.x} ticks={xTicks} label={x.label} box={box} />}
          {showY && <AxisLine side="y" scale={plane.y} ticks={yTicks} label={y.label} box={box} />}
          <PlaneContext value={plane}>{props.children}</PlaneContext>
        </svg>
      </Overlaid>
    </div>
  );
}

function gridLines({ x, y, box }: PlaneValue, xTicks: readonly Tick[], yTicks: readonly Tick[]): string {
  const across = yTicks.map(({ value }) => y(value)).filter(Number.isFinite);
  const up = xTicks.map(({ value }) => x(value)).filter(Number.isFinite);
  return (
    across.map((v) => `M${px(box.left)},${px(v)}H${px(box.right)}`).join("") +
    up.map((v) => `M${px(v)},${px(box.top)}V${px(box.bottom)}`).join("")
  );
}
