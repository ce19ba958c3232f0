import { type CSSProperties, useId } from "react";
import { fromRange, keyTravel, rangeAria, share, type Travel } from "../figure/hand/travel.ts";
import { RichText } from "../figure/plane/richText.tsx";
import { format } from "../format.ts";

export interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Distance between stops; on a log scale, in decades. */
  readonly step: number;
  readonly scale?: "linear" | "log";
  readonly onChange: (value: number) => void;
  /** The value in words; as a number unless told. */
  readonly valueText?: string | undefined;
  readonly hint?: string | undefined;
  readonly disabled?: boolean;
}

/** A native range input with its label and its value in words. Arrows move one stop, with Shift ten. */
export function Slider(props: SliderProps) {
  const { label, value, min, max, step, scale = "linear", onChange, hint, disabled } = props;
  const id = useId();
  const travel: Travel = { min, max, step, log: scale === "log" };
  const told = props.valueText ?? format(value, 4);
  const { "aria-label": _, "aria-orientation": __, ...aria } = rangeAria(value, travel, label, told);
  return (
    <div className="control slider" style={{ "--share": share(value, travel) } as CSSProperties}>
      <div className="control-head">
        <label key={label} htmlFor={id} className="control-label">
          <RichText>{label}</RichText>
        </label>
        <output htmlFor={id} className="control-value" translate="no">
          <RichText>{told}</RichText>
        </output>
      </div>
      <div className="slider-track">
        <input
          id={id}
          type="range"
          {...aria}
          disabled={disabled}
          aria-describedby={hint === undefined ? undefined : `${id}hint`}
          onChange={(event) => onChange(fromRange(event.currentTarget.value, travel))}
          onKeyDown={(event) => {
            if (event.ctrlKey || event.metaKey || event.altKey) return;
            const to = keyTravel(event.key, event.shiftKey, value, travel);
            if (to === undefined) return;
            event.preventDefault();
            event.stopPropagation();
            if (to !== value) onChange(to);
          }}
        />
      </div>
      {hint !== undefined && (
        <p key={hint} id={`${id}hint`} className="control-hint">
          <RichText>{hint}</RichText>
        </p>
      )}
    </div>
  );
}
