/** Three neurons that started alike, and three a hundredth apart: their weights as they learn, and the curves they come to. */
import { forwardPass } from "../../engine/networkPass.ts";
import { mountainNetwork as points } from "../../engine/subjects/mountain/mountainNetworks.ts";
import { curveShape } from "../../engine/subjects/networks/curveNetworks.ts";
import { equalStart as run } from "../../engine/subjects/networks/equalStart.ts";
import { tensor } from "../../engine/tensor.ts";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { EndLabels } from "../../kit/figure/plane/EndLabels.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import type { Point } from "../../kit/figure/plane/point.ts";
import { spread } from "../../kit/figure/plane/scales.ts";
import { format } from "../../kit/format.ts";
import type { Draw } from "./picture.ts";

const STEPS = 1000;
/** Steps from point to point of a line. */
const EVERY = 20;
const APART = 0.01;
const X = [-1, 1.4] as const;
const NEURONS = [0, 1, 2];

const places = spread(...X, 61);
const forward = forwardPass(curveShape, tensor([places.length, 1], places));
const curveOf = (parameters: Readonly<Float64Array>): Point[] =>
  Array.from(forward(parameters).activations.at(-1)!, (said, i) => [places[i]!, said]);

export const equalStart: Draw<"equalStart"> = (words) => {
  const runs = { alike: run(0, STEPS), apart: run(APART, STEPS) };
  const path = (name: keyof typeof runs, neuron: number): Point[] =>
    runs[name]
      .filter(({ step }) => step % EVERY === 0)
      .map(({ step, parameters }) => [step, parameters[neuron]!]);
  const [alike, apart] = [runs.alike.at(-1)!, runs.apart.at(-1)!];
  const curves = { alike: curveOf(alike.parameters), apart: curveOf(apart.parameters) };
  return {
    label: words.label(format(alike.loss), format(apart.loss)),
    caption: words.caption,
    drawing: (
      <div className="picture-row" data-columns="2">
        <Plane
          x={{ domain: [0, STEPS], ticks: 2, label: words.steps }}
          y={{ domain: [-4, 2], ticks: [-4, -2, 0, 2], label: words.weights }}
          width={290}
          height={210}
          margin={{ right: 62 }}
          label={words.paths}
          name="paths"
        >
          {NEURONS.map((neuron) => (
            <Curve key={neuron} points={path("apart", neuron)} tone="weight" width={1.5} name="apart" />
          ))}
          {NEURONS.map((neuron) => (
            <Curve key={neuron} points={path("alike", neuron)} tone="path" width={2} dashed name="alike" />
          ))}
          <EndLabels
            labels={[
              { at: path("alike", 0).at(-1)!, text: words.allThree, tone: "path" },
              ...NEURONS.map((neuron) => ({
                at: path("apart", neuron).at(-1)!,
                text: words.neuron[neuron]!,
                tone: "weight" as const,
              })),
            ]}
          />
        </Plane>
        <Plane
          x={{ domain: X, ticks: 3, label: words.x }}
          y={{ domain: [-3, 4], ticks: 4, label: words.y }}
          width={290}
          height={210}
          margin={{ right: 52 }}
          label={words.curves}
          name="curves"
        >
          <Curve points={curves.apart} tone="weight" width={2} name="apart" />
          <Curve points={curves.alike} tone="path" width={2} dashed name="alike" />
          <Dots points={points.x.map((x, i) => [x, points.y[i]!] as const)} r={4} name="points" />
          <EndLabels
            labels={[
              { at: curves.alike.at(-1)!, text: words.alike, tone: "path" },
              { at: curves.apart.at(-1)!, text: words.apart, tone: "weight" },
            ]}
          />
        </Plane>
      </div>
    ),
  };
};
