/** The control a knob gets in the row under the picture, chosen by its kind. */
import type { ReactNode } from "react";
import { Choice } from "../kit/controls/Choice.tsx";
import { Slider } from "../kit/controls/Slider.tsx";
import { Switch } from "../kit/controls/Switch.tsx";
import { TextField } from "../kit/controls/TextField.tsx";
import { format } from "../kit/format.ts";
import type { Knob } from "./knobs.ts";
import type { KnobText } from "./widget.ts";

interface KnobControlProps {
  readonly knob: Knob;
  readonly words: KnobText;
  readonly value: unknown;
  readonly onTurn: (value: unknown) => void;
}

/** How a number knob's value is told: enough digits to tell its steps apart, and its unit. */
export function tellNumber(value: number, unit?: string): string {
  return format(value, 6) + (unit ? ` ${unit}` : "");
}

export function KnobControl({ knob, words, value, onTurn }: KnobControlProps): ReactNode {
  const { label, hint } = words;
  switch (knob.kind) {
    case "number":
      return (
        <Slider
          label={label}
          hint={hint}
          value={value as number}
          min={knob.min}
          max={knob.max}
          step={knob.step}
          scale={knob.scale}
          valueText={tellNumber(value as number, words.unit)}
          onChange={onTurn}
        />
      );
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
      return (
        <TextField
          label={label}
          hint={hint}
          value={value as string}
          maxLength={knob.maxLength}
          onChange={onTurn}
        />
      );
    case "point":
    case "list":
      // These are set in the picture; there is no honest control for them in a row.
      return null;
  }
}
