import { useId } from "react";
import { RichText } from "../figure/plane/richText.tsx";

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength?: number;
  readonly hint?: string | undefined;
  /** What is wrong with the text, said beside it; empty or absent when nothing is. */
  readonly fault?: string | undefined;
  /** Set in the code face. */
  readonly code?: boolean;
}

/** A line of text. */
export function TextField({ label, value, onChange, maxLength, hint, fault, code }: TextFieldProps) {
  const id = useId();
  const described = [hint && `${id}hint`, fault && `${id}fault`].filter(Boolean).join(" ");
  return (
    <div className="control text-field">
      <label htmlFor={id} className="control-label">
        <RichText>{label}</RichText>
      </label>
      <input
        id={id}
        type="text"
        className={code ? "code" : undefined}
        value={value}
        maxLength={maxLength}
        spellCheck={false}
        autoCapitalize="none"
        autoComplete="off"
        aria-describedby={described === "" ? undefined : described}
        aria-invalid={fault ? true : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {hint !== undefined && (
        <p id={`${id}hint`} className="control-hint">
          <RichText>{hint}</RichText>
        </p>
      )}
      <p id={`${id}fault`} className="control-fault" role="status">
        {fault}
      </p>
    </div>
  );
}
