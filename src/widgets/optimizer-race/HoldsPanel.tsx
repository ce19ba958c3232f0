/** What one optimizer holds at this step: the gradient that comes in, what it keeps of all that came, and the step it makes. */
import type { ReactNode } from "react";
import { optimizers } from "../../engine/optimizers/index.ts";
import { Arrow } from "../../kit/figure/marks/Arrow.tsx";
import { Bar } from "../../kit/figure/marks/Bar.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import type { Point } from "../../kit/figure/plane/point.ts";
import { RichText } from "../../kit/figure/plane/richText.tsx";
import type { Tone } from "../../kit/tone.ts";
import { field } from "./field.ts";
import { type Held, heldBy } from "./holds.ts";
import type { Props } from "./props.ts";
import { tellVector } from "./tell.ts";
import { tracks } from "./tracks.ts";

export function HoldsPanel({ values, state, text }: Props): ReactNode {
  const held = heldBy(values, state);
  const { tone } = field.find(({ runner }) => runner === values.holder)!;
  const { surface, holder } = values;
  const letters: Readonly<Record<string, string>> = { gradient: "g", ...optimizers[holder].stateSymbols };
  return (
    <table className="race-holds">
      <caption>
        <RichText>{text.holds(text.names[holder], held.at)}</RichText>
      </caption>
      <tbody>
        {held.items.map((item) => {
          const name = text.symbol(text.heldNames[item.what], letters[item.what]);
          const vector = tellVector(item.vector, text);
          return (
            <tr key={item.what} data-held={item.what}>
              <td>
                <Box
                  {...item}
                  surface={surface}
                  tone={toneOf(item, tone)}
                  label={text.heldLabel(name, vector)}
                />
              </td>
              <td>
                <b>
                  <RichText>{name}</RichText>
                </b>{" "}
                <span className="race-numbers">
                  <RichText>{vector}</RichText>
                </span>
                <br />
                <RichText>{text.sentence(holder, item)}</RichText>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const toneOf = ({ what }: Held, own: Tone): Tone =>
  what === "gradient" ? "gradient" : what === "step" ? "path" : own;

interface BoxProps extends Held {
  readonly surface: keyof typeof tracks;
  readonly tone: Tone;
  readonly label: string;
}

/** An arrow in the map's own proportions, or for what has no direction two bars: the first axis, and the second. */
function Box({ kind, vector, scale, surface, tone, label }: BoxProps): ReactNode {
  const [x, y] = tracks[surface].domain;
  const drawn: Point = [
    (vector[0] / (x[1] - x[0]) / scale) * 0.85,
    (vector[1] / (y[1] - y[0]) / scale) * 0.85,
  ];
  const most = Math.max(...vector, Number.MIN_VALUE);
  return (
    <Plane
      x={{ domain: [-1, 1], ticks: 0 }}
      y={{ domain: kind === "arrow" ? [-1, 1] : [0, 1.1], ticks: 0 }}
      axes="none"
      width={64}
      height={64}
      className="race-box"
      label={label}
      name={`held-${kind}`}
    >
      {kind === "arrow" ? (
        <Arrow
          from={[-drawn[0] / 2, -drawn[1] / 2]}
          to={[drawn[0] / 2, drawn[1] / 2]}
          tone={tone}
          width={2}
        />
      ) : (
        vector.map((value, axis) => (
          <Bar key={axis} from={[axis - 0.5, 0]} to={[axis - 0.5, value / most]} width={16} tone={tone} />
        ))
      )}
    </Plane>
  );
}
