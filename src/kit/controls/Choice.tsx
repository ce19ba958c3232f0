import { useId } from "react";
import { plainText, RichText } from "../figure/plane/richText.tsx";

export interface ChoiceOption<O extends string> {
  readonly value: O;
  readonly label: string;
  readonly disabled?: boolean;
}

export interface ChoiceProps<O extends string> {
  readonly label: string;
  readonly value: O;
  readonly options: readonly ChoiceOption<O>[];
  readonly onChange: (value: O) => void;
  readonly hint?: string | undefined;
}

/** More options than these open as a list. */
const MOST_SEGMENTS = 5;

/** One of a few: radio buttons side by side, or a native list when there are many. */
export function Choice<O extends string>(props: ChoiceProps<O>) {
  const { label, value, options, onChange, hint } = props;
  const id = useId();
  const hintId = hint === undefined ? undefined : `${id}hint`;
  const help = hint !== undefined && (
    <p key={hint} id={hintId} className="control-hint">
      <RichText>{hint}</RichText>
    </p>
  );
  if (options.length > MOST_SEGMENTS) {
    return (
      <div className="control choice choice-list">
        <label htmlFor={id} className="control-label">
          <RichText>{label}</RichText>
        </label>
        <select
          id={id}
          value={value}
          aria-describedby={hintId}
          onChange={(event) => onChange(event.currentTarget.value as O)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {plainText(option.label)}
            </option>
          ))}
        </select>
        {help}
      </div>
    );
  }
  return (
    <fieldset className="control choice" aria-describedby={hintId}>
      <legend className="control-label">
        <RichText>{label}</RichText>
      </legend>
      <div className="segments">
        {options.map((option) => (
          <label key={option.value} className="segment">
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
            />
            <span>
              <RichText>{option.label}</RichText>
            </span>
          </label>
        ))}
      </div>
      {help}
    </fieldset>
  );
}
