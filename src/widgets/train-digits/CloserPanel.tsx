/** The network looked at more closely: its answers, its first weights, what it takes for what, its mistakes. */
import type { ReactNode } from "react";
import { digitInk, digitPixels, digitSide } from "../../engine/datasets/digits.ts";
import { Pixels } from "../../kit/figure/marks/Pixels.tsx";
import { SignedPixels } from "../../kit/figure/marks/SignedPixels.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import { percent } from "../../kit/format.ts";
import type { Reading } from "./model.ts";
import type { Props } from "./props.ts";

/** Images in a row, and how large, in user units. */
const ACROSS = 5;
const CELL = 68;
const WIDE = ACROSS * CELL;

export function CloserPanel(props: Props): ReactNode {
  switch (props.wanted?.look ?? props.values.look) {
    case "answers":
      return (
        <Digits
          {...props}
          readings={props.state.answers}
          name="answers"
          label={props.text.answersLabel(props.state.answers)}
          head={props.text.answersHead(percent(1 - wrongIn(props.state.table) / 1000, 1))}
        />
      );
    case "mistakes":
      return (
        <Digits
          {...props}
          readings={props.state.mistakes}
          name="mistakes"
          label={props.text.mistakesLabel(props.state.mistakes)}
          head={props.text.mistakesHead(wrongIn(props.state.table))}
        />
      );
    case "weights":
      return <Weights {...props} />;
    case "table":
      return <Confusions {...props} />;
  }
}

/** How many of the validation digits are taken for another. */
const wrongIn = (table: readonly number[]): number =>
  table.reduce((wrong, count, cell) => (cell % 11 === 0 ? wrong : wrong + count), 0);

interface DigitsProps extends Omit<Props, "readings"> {
  readonly readings: readonly Reading[];
  readonly name: string;
  readonly label: string;
  readonly head: string;
}

/** Four rows of five digits, under each what the network says, and what it is where that is something else. */
function Digits({ readings, name, label, head, text }: DigitsProps): ReactNode {
  return (
    <Plane
      x={{ domain: [0, WIDE] }}
      y={{ domain: [4 * CELL + 20, 0] }}
      height={4 * CELL + 20}
      margin={{ left: 0, right: 0, top: 0, bottom: 0 }}
      axes="none"
      name={name}
      label={label}
    >
      <Label at={[4, 9]} small tone="quiet" name="head">
        {head}
      </Label>
      {readings.map(({ pixels, label, said }, k) => {
        const [x, y] = [(k % ACROSS) * CELL + CELL / 2, Math.floor(k / ACROSS) * CELL + 20];
        const right = said === label;
        return (
          <g key={k}>
            <Pixels
              pixels={pixels}
              side={digitSide}
              ink={digitInk}
              at={[x, y + 25]}
              size={46}
              name={`digit-${k}`}
            />
            <Label
              at={[x, y + 56]}
              anchor="middle"
              tone={right ? "good" : "error"}
              strong={!right}
              name={`said-${k}`}
            >
              {right ? String(said) : text.saidNot(said, label)}
            </Label>
          </g>
        );
      })}
    </Plane>
  );
}

/** The weights into each hidden neuron, where the pixels are that they weigh. */
function Weights({ values, state, text }: Props): ReactNode {
  const { hidden } = values;
  const inRow = hidden > 15 ? 6 : ACROSS;
  const size = WIDE / inRow - 8;
  const count = Math.ceil(hidden / inRow);
  const { parameters } = state;
  let greatest = 0;
  for (let at = 0; at < digitPixels * hidden && at < parameters.length; at++)
    greatest = Math.max(greatest, Math.abs(parameters[at]!));
  const height = count * (size + 10) + 18;
  return (
    <Plane
      x={{ domain: [0, WIDE] }}
      y={{ domain: [height, 0] }}
      height={height}
      margin={{ left: 0, right: 0, top: 0, bottom: 0 }}
      axes="none"
      name="weights"
      label={text.weightsLabel(hidden)}
    >
      <Label at={[4, 9]} small tone="quiet">
        {text.weightsHead(hidden)}
      </Label>
      {parameters.length > 0 &&
        Array.from({ length: hidden }, (_, unit) => {
          const at = [
            (unit % inRow) * (WIDE / inRow) + WIDE / inRow / 2,
            Math.floor(unit / inRow) * (size + 10) + 22 + size / 2,
          ] as const;
          const weights = Float64Array.from(
            { length: digitPixels },
            (_, pixel) => parameters[pixel * hidden + unit]!,
          );
          return (
            <SignedPixels
              key={unit}
              pixels={weights}
              side={digitSide}
              ink={greatest}
              at={at}
              size={size}
              name={String(unit)}
            />
          );
        })}
    </Plane>
  );
}

/** What the validation digits are, down, and what they are taken for, across. */
function Confusions({ state: { table }, text }: Props): ReactNode {
  const size = 28;
  return (
    <Plane
      x={{ domain: [-1.9, 10.1] }}
      y={{ domain: [10.1, -1.6] }}
      height={size * 11.7}
      margin={{ left: 0, right: 0, top: 0, bottom: 0 }}
      axes="none"
      name="table"
      label={text.tableLabel(table)}
    >
      <Label at={[4.5, -1.25]} anchor="middle" small tone="quiet">
        {text.takenFor}
      </Label>
      <Label at={[-1.85, -0.65]} small tone="quiet">
        {text.isA}
      </Label>
      {Array.from({ length: 10 }, (_, k) => (
        <g key={k}>
          <Label at={[k, -0.65]} anchor="middle" strong>
            {String(k)}
          </Label>
          <Label at={[-1.2, k]} anchor="middle" strong>
            {String(k)}
          </Label>
        </g>
      ))}
      {table.map((count, cell) => {
        const [label, said] = [Math.floor(cell / 10), cell % 10];
        const right = label === said;
        return (
          <Label
            key={cell}
            at={[said, label]}
            anchor="middle"
            small={count === 0}
            strong={!right && count >= 5}
            tone={count === 0 ? "hairline" : right ? "good" : "error"}
            name={`cell-${label}-${said}`}
          >
            {count === 0 ? "·" : String(count)}
          </Label>
        );
      })}
    </Plane>
  );
}
