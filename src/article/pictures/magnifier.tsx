/** The loss curve of the pinned line three times, each a closer look at the last: under the glass it becomes straight. */
import type { ReactNode } from "react";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Segment } from "../../kit/figure/marks/Segment.tsx";
import { Square } from "../../kit/figure/marks/Square.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import { sampleCurve } from "../../kit/figure/plane/scales.ts";
import { formatFixed } from "../../kit/format.ts";
import type { PictureWords } from "../chapter/strings.ts";
import { sevenPoints } from "../values/line.ts";
import type { Draw } from "./picture.ts";

/** The worked nudge of the text. */
const W = 0.6;
const RUN = 0.01;
const lossAt = (slope: number): number => sevenPoints.mse({ slope });
const here = [W, lossAt(W)] as const;
const there = [W + RUN, lossAt(W + RUN)] as const;
const corner = [there[0], here[1]] as const;
const RISE = formatFixed(sevenPoints.riseEast({ slope: W, h: RUN }), 6);

interface Window {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}
/** As much of the curve as the widget before it shows. */
const WHOLE: Window = { x: [-0.5, 1.2], y: [0, 0.6] };
/** The same shape, so many times smaller, about a place. */
function look(times: number, [x, y]: readonly [number, number]): Window {
  const [wide, tall] = [(WHOLE.x[1] - WHOLE.x[0]) / times / 2, (WHOLE.y[1] - WHOLE.y[0]) / times / 2];
  return { x: [x - wide, x + wide], y: [y - tall, y + tall] };
}
const NEAR = look(10, here);
/** About the triangle's middle. */
const NEAREST = look(100, [(here[0] + there[0]) / 2, (here[1] + there[1]) / 2]);

interface PanelProps {
  readonly window: Window;
  /** What the next picture shows, as a box in this one. */
  readonly next?: Window;
  readonly ticks: { readonly x: readonly number[]; readonly y: readonly number[] };
  readonly title: string;
  readonly words: PictureWords["magnifier"];
  readonly children?: ReactNode;
}

function View({ window, next, ticks, title, words, children }: PanelProps): ReactNode {
  return (
    <div className="panel">
      <div className="panel-title">{title}</div>
      <Plane
        x={{ domain: window.x, label: words.w, ticks: ticks.x }}
        y={{ domain: window.y, label: words.loss, ticks: ticks.y }}
        width={190}
        height={190}
        margin={{ left: 42, right: 12 }}
        label={title}
      >
        {next && <Square from={[next.x[0], next.y[0]]} to={[next.x[1], next.y[1]]} tone="ink" name="next" />}
        {/* An odd count, so that the middle of the window is one of them. */}
        <Curve points={sampleCurve(lossAt, window.x, 41)} tone="ink" name="loss" />
        {children}
        <Dots points={[here]} tone="error" name="here" />
      </Plane>
    </div>
  );
}

export const magnifier: Draw<"magnifier"> = (words) => {
  const [w, run] = [formatFixed(W, 2), formatFixed(RUN, 2)];
  const slope = formatFixed(sevenPoints.slopeEast({ slope: W, h: RUN }), 4);
  const [whole, near, nearest] = words.titles;
  return {
    label: words.label(w, RISE, run),
    caption: words.caption(w, RISE, run, slope),
    drawing: (
      <div className="picture-row" data-columns="3">
        <View
          window={WHOLE}
          next={NEAR}
          ticks={{ x: [0, W, 1], y: [0, 0.2, 0.4, 0.6] }}
          title={whole!}
          words={words}
        />
        <View
          window={NEAR}
          next={NEAREST}
          ticks={{ x: [0.55, W, 0.65], y: [0.04, 0.06, 0.08] }}
          title={near!}
          words={words}
        />
        <View
          window={NEAREST}
          ticks={{ x: [W, W + RUN], y: [0.064, 0.066, 0.068, 0.07] }}
          title={nearest!}
          words={words}
        >
          <Segment from={here} to={corner} tone="weight" width={2} name="run" />
          <Segment from={corner} to={there} tone="error" width={2} name="rise" />
          <Label at={[(here[0] + there[0]) / 2, here[1]]} anchor="middle" dy={12} tone="weight" name="run">
            {words.run(run)}
          </Label>
          <Label at={there} anchor="end" dx={8} dy={-14} tone="error" cased name="rise">
            {words.rise(RISE)}
          </Label>
        </View>
      </div>
    ),
  };
};
