/** The bowl from above, with the three walks; the chosen one is drawn strong and over the others. */
import type { ReactNode } from "react";
import { QuadraticMap } from "../../kit/figure/fields/QuadraticMap.tsx";
import { Handle } from "../../kit/figure/hand/Handle.tsx";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import { format } from "../../kit/format.ts";
import { bowl, COUNT, chosen, MAP, type Walk } from "./model.ts";
import { type Props, toneOf } from "./props.ts";

/** Contours at equal steps of the logarithm; each fifth is a power of ten. */
const LEVELS = Array.from({ length: 15 }, (_, i) => 10 ** (-1 + (i + 1) / 5));

const places = ({ path, now }: Walk) => [...path.map(({ at }) => at), now.at];

export function MapPanel({ values, state, text, turn }: Props): ReactNode {
  const own = chosen(state, values);
  const others = state.walks.filter((walk) => walk !== own);
  const [w, b] = own.now.at;
  const told = [format(w, 3), format(b, 3), format(bowl.value(w, b), 3)] as const;
  return (
    <Plane
      x={{ domain: MAP.x, label: text.tilt, ticks: 5 }}
      y={{ domain: MAP.y, label: text.intercept, ticks: 5 }}
      aspect="equal"
      name="map"
      label={text.mapLabel(...told)}
    >
      <QuadraticMap
        bowl={bowl}
        levels={LEVELS}
        palette="relief"
        write={(level) => format(level, 2)}
        drawn={[places(own)]}
        name="loss"
      />
      <Dots points={[bowl.minimum]} tone="good" hollow name="minimum" />
      {others.map((walk) => (
        <Curve
          key={walk.size}
          points={places(walk)}
          tone={toneOf(walk.size)}
          width={1}
          opacity={0.7}
          dashed={walk.size === COUNT}
          name={`walk-${walk.size}`}
        />
      ))}
      <Curve points={places(own)} tone={toneOf(own.size)} width={1.75} cased name={`walk-${own.size}`} />
      {own.now.steps > 0 && <Dots points={[own.now.at]} tone={toneOf(own.size)} r={4.5} cased name="here" />}
      <Handle
        at={values.start}
        bounds={MAP}
        step={{ x: 0.02, y: 0.02 }}
        label={text.startLabel}
        axisLabels={text.startAxes}
        valueText={([w, b]) => text.startAt(format(w, 3), format(b, 3))}
        tone="weight"
        onMove={turn && ((start) => turn({ start }))}
        name="start"
      />
    </Plane>
  );
}
