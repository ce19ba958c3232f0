/** How the layers are pre-trained, one after the other: by how much what each dreams misses what it has seen. */
import { Fragment, type ReactNode } from "react";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Rule } from "../../kit/figure/marks/Rule.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import { format } from "../../kit/format.ts";
import { ROUND } from "./methods.ts";
import { contrastiveSteps, place, STEP } from "./model.ts";
import type { Props } from "./props.ts";

/** Where the axis of misses ends; a layer that has learned nothing misses by less. */
const MOST = 0.26;

export function LayersPanel({ values, state, text }: Props): ReactNode {
  const steps = contrastiveSteps(values);
  const a = values.rounds * ROUND;
  const { layer } = place(state.step, values);
  return (
    <Plane
      x={{ domain: [0, steps], ticks: [0, steps / 2, steps], label: text.contrastive }}
      y={{ domain: [0, MOST], ticks: [0, 0.1, 0.2], label: text.miss }}
      height={165}
      margin={{ right: 22 }}
      name="layers"
      label={text.layersLabel(state.misses.map((misses) => format(misses.at(-1) ?? 0, 2)))}
    >
      {state.misses.map((misses, k) => (
        <Curve
          key={k}
          points={misses.map((miss, i) => [k * a + (i + 1) * STEP, Math.min(miss, MOST)] as const)}
          tone="activation"
          width={2}
          name={`layer-${k}`}
        />
      ))}
      {Array.from({ length: values.layers }, (_, k) => (
        <Fragment key={k}>
          {k > 0 && <Rule x={k * a} tone="hairline" />}
          <Label
            at={[(k + 0.5) * a, 0.235]}
            anchor="middle"
            small={values.layers > 5}
            strong={k === layer}
            tone={k === layer ? "ink" : "quiet"}
            name={`name-${k}`}
          >
            {text.layer(k + 1, values.layers > 3)}
          </Label>
        </Fragment>
      ))}
    </Plane>
  );
}
