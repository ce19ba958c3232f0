import { useId } from "react";
import { RichText } from "../figure/plane/richText.tsx";

export interface SwitchProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly hint?: string | undefined;
  readonly disabled?: boolean;
}

/** On or off. */
export function Switch({ label, checked, onChange, hint, disabled }: SwitchProps) {
  const id = useId();
  return (
    <div className="control switch">
      <label className="switch-row">
        <input
          type="checkbox"
          role="switch"
          checked={checked}
          aria-checked={checked}
          disabled={disabled}
          aria-describedby={hint === undefined ? undefined : `${id}hint`}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span className="control-label">
          <RichText>{label}</RichText>
        </span>
      </label>
      {hint !== undefined && (
        <p key={hint} id={`${id}hint`} className="control-hint">
          <RichText>{hint}</RichText>
        </p>
      )}
    </div>
  );
}
