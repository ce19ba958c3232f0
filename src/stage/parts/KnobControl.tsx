/** The control a knob gets in the row under the picture, chosen by its kind. */
import { memo } from "react";
import { Choice } from "../../kit/controls/Choice.tsx";
import { Slider } from "../../kit/controls/Slider.tsx";
import { Switch } from "../../kit/controls/Switch.tsx";
import { format, formatFixed } from "../../kit/format.ts";
import type { Knob, NumberKnob } from "../knobs.ts";
import type { KnobText } from "../widget.ts";

interface KnobControlProps {
  readonly name: string;
  readonly knob: Knob;
  readonly words: KnobText;
  readonly value: unknown;
  readonly turn: (change: Readonly<Record<string, unknown>>) => void;
}

/** How a number knob's value is told: as many decimals as its steps have, so that it keeps its width; and its unit. */
export function tellNumber(
  { scale, step }: Pick<NumberKnob, "scale" | "step">,
  value: number,
  unit?: string,
): string {
  const decimals = String(step).split(".")[1]?.length ?? 0;
  const told = scale === "linear" && Math.abs(value) < 1e4 ? formatFixed(value, decimals) : format(value, 6);
  return told + (unit ? ` ${unit}` : "");
}

/** Which of `stops` lies nearest to `value`. */
export function nearest(stops: readonly number[], value: number): number {
  let best = 0;
  stops.forEach((stop, i) => {
    if (Math.abs(stop - value) < Math.abs(stops[best]! - value)) best = i;
  });
  return best;
}

/** Drawn again only when its own value changes: the hand may be moving another. */
export const KnobControl = memo(function KnobControl({ name, knob, words, value, turn }: KnobControlProps) {
  const { label } = words;
  const onTurn = (value: unknown): void => turn({ [name]: value });
  const hint = typeof words.hint === "function" ? words.hint(value) : words.hint;
  switch (knob.kind) {
    case "number": {
      const { stops } = knob;
      if (stops)
        return (
          <Slider
            label={label}
            hint={hint}
            value={nearest(stops, value as number)}
            min={0}
            max={stops.length - 1}
            step={1}
            valueText={tellNumber(knob, value as number, words.unit)}
            onChange={(stop) => onTurn(stops[stop])}
          />
        );
      return (
        <Slider
          label={label}
          hint={hint}
          value={value as number}
          min={knob.min}
          max={knob.max}
          step={knob.step}
          scale={knob.scale}
          valueText={tellNumber(knob, value as number, words.unit)}
          onChange={onTurn}
        />
      );
    }
    case "choice":
      return (
        <Choice
          label={label}
          hint={hint}
          value={value as string}
          options={knob.options.map((option) => ({
            value: option,
            label: words.options?.[option] ?? option,
          }))}
          onChange={onTurn}
        />
      );
    case "switch":
      return <Switch label={label} hint={hint} checked={value as boolean} onChange={onTurn} />;
    case "text":
    case "point":
    case "list":
      // These are set in the picture, where what is wrong with them can be said; there is no honest control in a row.
      return null;
  }
});
