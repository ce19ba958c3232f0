/** Two slopes of very different size, and the first steps that three rules make of them: a dial's step by its own measure. */
import { sevenPoints as points } from "../../engine/datasets/sevenPoints.ts";
import { adagrad } from "../../engine/optimizers/adagrad.ts";
import { adam } from "../../engine/optimizers/adam.ts";
import { initialHyper, type Optimizer } from "../../engine/optimizers/optimizer.ts";
import { sgd } from "../../engine/optimizers/sgd.ts";
import { lineGradient } from "../../engine/subjects/fits/lineFit.ts";
import { Bar } from "../../kit/figure/marks/Bar.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Panels } from "../../kit/figure/plane/Panels.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import { formatFixed } from "../../kit/format.ts";
import type { Draw } from "./picture.ts";

/** Where section 5 sets out, and its rate. */
const gradient = Float64Array.from(lineGradient(points, 0.92, -1));
const RATE = 0.05;
const rules = [sgd, adagrad, adam] as readonly Optimizer[];

/** How far a rule's first step goes along each dial. */
const firstSteps = rules.map((rule) => {
  const at = new Float64Array(2);
  const hyper = { ...initialHyper(rule), rate: RATE };
  return [...rule.update(at, gradient, rule.init(at), hyper, 1).parameters].map(Math.abs);
});

export const ownUnits: Draw<"ownUnits"> = (words) => {
  const told = firstSteps.map((steps) => steps.map((step) => formatFixed(step, 3)));
  return {
    label: words.label(told),
    caption: words.caption,
    drawing: (
      <div className="picture-row">
        <Panels columns={3}>
          {firstSteps.map((steps, k) => (
            <Plane
              key={words.rules[k]}
              x={{ domain: [0, 0.2] }}
              y={{ domain: [1.7, -1.1] }}
              axes="none"
              width={230}
              height={110}
              label={`${words.rules[k]}: ${told[k]!.join(", ")}`}
              name="first"
            >
              <Label at={[0, -0.8]} strong>
                {words.rules[k]}
              </Label>
              {steps.map((step, dial) => (
                <g key={words.dials[dial]}>
                  <Label at={[0.012, dial]} anchor="end" dx={2}>
                    {words.dials[dial]}
                  </Label>
                  <Bar from={[0.02, dial]} to={[0.02 + step, dial]} width={16} tone="weight" name="step" />
                  <Label at={[0.02 + step, dial]} dx={6} name="length">
                    {told[k]![dial]}
                  </Label>
                </g>
              ))}
            </Plane>
          ))}
        </Panels>
      </div>
    ),
  };
};
