import { useId } from "react";

export interface TextFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly maxLength: number;
  readonly onChange: (value: string) => void;
}

/** A line of text the reader types. */
export function TextField({ label, hint, value, maxLength, onChange }: TextFieldProps) {
  const id = useId();
  return (
    <div className="control text-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={value}
        maxLength={maxLength}
        spellCheck={false}
        autoComplete="off"
        aria-describedby={hint ? `${id}hint` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint && (
        <span className="hint" id={`${id}hint`}>
          {hint}
        </span>
      )}
    </div>
  );
}
