/** What the first hidden units of each network look for: their weights, where the pixels are that they weigh. */
import type { ReactNode } from "react";
import { SignedPixels } from "../../kit/figure/marks/SignedPixels.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import { methods } from "./methods.ts";
import { SHOWN, THUMB } from "./model.ts";
import { type Props, TONES } from "./props.ts";

/** In user units: a panel's width in six, and a row with its name. */
const WIDE = 340;
const CELL = WIDE / SHOWN;
const SIZE = 50;
const ROW = SIZE + 22;

export function FeaturesPanel({ state, text }: Props): ReactNode {
  const height = methods.length * ROW + 2;
  return (
    <Plane
      x={{ domain: [0, WIDE] }}
      y={{ domain: [height, 0] }}
      height={height}
      margin={{ left: 0, right: 0, top: 0, bottom: 0 }}
      axes="none"
      name="features"
      label={text.featuresLabel(SHOWN, THUMB)}
    >
      {methods.map((method, row) => {
        const weights = state.features[method];
        const greatest = weights.reduce((most, w) => Math.max(most, Math.abs(w)), 0);
        return (
          <g key={method}>
            <Label at={[3, row * ROW + 10]} tone={TONES[method]} strong name={`row-${method}`}>
              {text.methods[method]}
            </Label>
            {weights.length > 0 &&
              Array.from({ length: SHOWN }, (_, unit) => (
                <SignedPixels
                  key={unit}
                  pixels={weights.subarray(unit * THUMB ** 2, (unit + 1) * THUMB ** 2)}
                  side={THUMB}
                  ink={greatest}
                  at={[(unit + 0.5) * CELL, row * ROW + 20 + SIZE / 2]}
                  size={SIZE}
                  name={`${method}-${unit}`}
                />
              ))}
          </g>
        );
      })}
    </Plane>
  );
}
