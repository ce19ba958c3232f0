/** The test points: sealed until they are asked, once, and what they said. */
import type { ReactNode } from "react";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import { format } from "../../kit/format.ts";
import { letter } from "./envelope.ts";
import type { Props } from "./props.ts";

const WIDE = 340;
const HIGH = 112;
/** Its corners, and where its folds meet, under the seal. */
const [LEFT, RIGHT, FOOT, TOP] = [2, 128, 6, 74] as const;
const [MIDDLE, SEAL] = [(LEFT + RIGHT) / 2, (TOP + FOOT) / 2] as const;
/** The letter stands so far from either side, and out of the folds. */
const INSET = 18;
const EMERGES = TOP - (INSET * (TOP - SEAL)) / (MIDDLE - LEFT);

export function EnvelopePanel({ values, text }: Props): ReactNode {
  const said = letter(values);
  const lines = said ? text.letter(said, format(said.error, 2)) : text.sealed;
  return (
    <Plane
      x={{ domain: [0, WIDE] }}
      y={{ domain: [0, HIGH] }}
      height={HIGH}
      axes="none"
      label={text.envelopeLabel(lines.join(" "))}
      name="envelope"
    >
      <Curve
        points={[
          [LEFT, TOP],
          [RIGHT, TOP],
          [RIGHT, FOOT],
          [LEFT, FOOT],
        ]}
        closed
        tone="ink"
        width={1.5}
        name="envelope"
      />
      <Curve
        points={[
          [LEFT, TOP],
          [MIDDLE, SEAL],
          [RIGHT, TOP],
        ]}
        tone="ink"
        width={1.25}
        name="folds"
      />
      {said ? (
        <Curve
          points={[
            [LEFT + INSET, EMERGES],
            [LEFT + INSET, HIGH - 3],
            [RIGHT - INSET, HIGH - 3],
            [RIGHT - INSET, EMERGES],
          ]}
          tone="ink"
          width={1.25}
          name="letter"
        />
      ) : (
        <Dots points={[[MIDDLE, SEAL]]} tone="error" r={9} name="seal" />
      )}
      {lines.map((line, i) => (
        <Label
          key={line}
          at={[RIGHT + 14, TOP - 6 - 19 * i]}
          strong={i === 0}
          tone={i === 0 ? "ink" : "quiet"}
          name={`line-${i}`}
        >
          {line}
        </Label>
      ))}
    </Plane>
  );
}
