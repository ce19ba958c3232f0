import { useId } from "react";
import { RichText } from "../figure/plane/richText.tsx";

export interface SwitchProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly hint?: string | undefined;
}

/** On or off. */
export function Switch({ label, checked, onChange, hint }: SwitchProps) {
  const id = useId();
  return (
    <div className="control switch">
      <label className="switch-row">
        <input
          type="checkbox"
          role="switch"
          checked={checked}
          aria-checked={checked}
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
