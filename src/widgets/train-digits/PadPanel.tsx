/** The pad to draw a digit on, the digit as the network sees it, and its ten answers. */
import { type KeyboardEvent, type ReactNode, useMemo, useState } from "react";
import { digitSide } from "../../engine/datasets/digits.ts";
import { Button } from "../../kit/controls/Button.tsx";
import { Switch } from "../../kit/controls/Switch.tsx";
import { Handle } from "../../kit/figure/hand/Handle.tsx";
import { toData, toUserUnits } from "../../kit/figure/hand/pointer.ts";
import { holdsTouch } from "../../kit/figure/hand/touch.ts";
import { useDrag } from "../../kit/figure/hand/useDrag.ts";
import { Bar } from "../../kit/figure/marks/Bar.tsx";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Pixels } from "../../kit/figure/marks/Pixels.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Panels } from "../../kit/figure/plane/Panels.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import { usePlane } from "../../kit/figure/plane/planeContext.ts";
import type { Point } from "../../kit/figure/plane/point.ts";
import { percent } from "../../kit/format.ts";
import { askDrawn } from "./ask.ts";
import type { Props } from "./props.ts";
import { drawTo, onPad, PAD, readStrokes, withoutLast } from "./strokes.ts";

export function PadPanel(props: Props): ReactNode {
  const { state, text, turn } = props;
  // The hand is ahead of a worker; what it draws is answered here, from the newest parameters.
  const values = props.wanted ?? props.values;
  const { drawing } = values;
  const { parameters } = state;
  const answer = useMemo(
    () => askDrawn({ ...props.values, drawing }, { parameters }),
    [props.values, drawing, parameters],
  );
  const [pen, setPen] = useState<Point>([PAD / 2, PAD / 4]);
  const [down, setDown] = useState(true);
  const [fresh, setFresh] = useState(true);

  /** Starts a stroke, or goes on with the last one. */
  const draw = (to: Point, starts: boolean): void => {
    setPen([onPad(to[0]), onPad(to[1])]);
    turn?.({ drawing: drawTo(drawing, to, starts || drawing === "") });
  };
  const moveByKey = (to: Point): void => {
    if (!down) setPen(to);
    else {
      // A stroke begins where the pen was put down.
      const from = fresh ? drawTo(drawing, pen, true) : drawing;
      setFresh(false);
      setPen(to);
      turn?.({ drawing: drawTo(from, to, false) });
    }
  };
  const lay = (on: boolean): void => {
    setDown(on);
    setFresh(true);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLInputElement) || event.target.type !== "range") return;
    if (event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation();
    lay(!down);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Space lifts the pen whose own inputs are inside
    <div className="draw-pad" onKeyDown={onKeyDown}>
      <Panels template="minmax(0, 1fr) minmax(0, 1.25fr)">
        <div className="stack">
          <Plane
            x={{ domain: [0, PAD] }}
            y={{ domain: [PAD, 0] }}
            width={280}
            height={280}
            margin={{ left: 1, right: 1, top: 1, bottom: 1 }}
            axes="none"
            name="pad"
            className="pad-paper"
            label={text.padLabel(answer?.said)}
          >
            <Sheet onDraw={turn && draw} />
            {readStrokes(drawing).map((stroke, k) => (
              <Curve
                key={k}
                points={stroke.length === 1 ? [stroke[0]!, [stroke[0]![0] + 0.05, stroke[0]![1]]] : stroke}
                tone="ink"
                width={16}
                name={`stroke-${k}`}
              />
            ))}
            {drawing === "" && (
              <Label at={[PAD / 2, PAD / 2]} anchor="middle" tone="quiet">
                {text.drawHere}
              </Label>
            )}
            {turn && (
              <Handle
                at={pen}
                step={{ x: 0.5, y: 0.5 }}
                label={text.pen}
                axisLabels={text.penAxes}
                valueText={([x, y]) => text.penAt(x, y, down)}
                press={false}
                onMove={moveByKey}
                name="pen"
              />
            )}
          </Plane>
          {turn && (
            <div className="stage-controls">
              <div className="pad-keys">
                <Switch label={text.penDown} checked={down} onChange={lay} />
              </div>
              <Button disabled={drawing === ""} onClick={() => turn({ drawing: withoutLast(drawing) })}>
                {text.undo}
              </Button>
              <Button
                disabled={drawing === ""}
                onClick={() => {
                  setFresh(true);
                  turn({ drawing: "" });
                }}
              >
                {text.clear}
              </Button>
            </div>
          )}
        </div>
        <Plane
          x={{ domain: [-0.62, 1.3] }}
          y={{ domain: [9.7, -0.7] }}
          height={280}
          margin={{ left: 0, right: 0, top: 0, bottom: 0 }}
          axes="none"
          name="shares"
          label={text.sharesLabel(answer?.shares)}
        >
          {answer && (
            <Pixels pixels={answer.image} side={digitSide} ink={1} at={[-0.38, 1.4]} size={72} name="seen" />
          )}
          <Label at={[-0.6, 3.4]} small tone="quiet">
            {answer ? text.seen : ""}
          </Label>
          {Array.from({ length: 10 }, (_, kind) => {
            const share = answer?.shares[kind] ?? 0;
            const said = answer?.said === kind;
            return (
              <g key={kind}>
                <Label at={[-0.02, kind]} anchor="end" strong={said} tone={said ? "ink" : "quiet"}>
                  {String(kind)}
                </Label>
                <Bar
                  from={[0.03, kind]}
                  to={[0.03 + share, kind]}
                  width={15}
                  tone={said ? "activation" : "quiet"}
                  name={`share-${kind}`}
                />
                {share >= 0.005 && (
                  <Label at={[0.03 + share, kind]} dx={5} small tone={said ? "ink" : "quiet"}>
                    {percent(share)}
                  </Label>
                )}
              </g>
            );
          })}
        </Plane>
      </Panels>
    </div>
  );
}

/** The whole pad as something to draw on; a finger on it draws, and does not scroll the page. */
function Sheet({
  onDraw,
}: {
  readonly onDraw: ((at: Point, starts: boolean) => void) | undefined;
}): ReactNode {
  const plane = usePlane();
  const { listeners } = useDrag<(event: { clientX: number; clientY: number }) => Point>({
    take(event) {
      const svg = event.currentTarget.ownerSVGElement;
      if (!svg || !onDraw) return undefined;
      const toUser = toUserUnits(svg, plane);
      const at = (place: { clientX: number; clientY: number }): Point => toData(plane, toUser(place));
      onDraw(at(event), true);
      return at;
    },
    move: (at, event) => onDraw?.(at(event), false),
  });
  return (
    <rect
      ref={onDraw && holdsTouch}
      className="pad-sheet"
      x={1}
      y={1}
      width={plane.width - 2}
      height={plane.height - 2}
      {...(onDraw && listeners)}
    />
  );
}
