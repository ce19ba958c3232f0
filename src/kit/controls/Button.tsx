import type { ReactNode } from "react";
import { Icon, type IconName } from "./Icon.tsx";

export interface ButtonProps {
  readonly onClick: () => void;
  readonly children?: ReactNode;
  /** Says what it does where the icon stands alone. */
  readonly label?: string;
  readonly icon?: IconName;
  /** Quiet: no border until pointed at. Strong: the one thing to do here. */
  readonly kind?: "plain" | "quiet" | "strong";
  readonly disabled?: boolean;
  /** Pressed while disabled: the place to say why. */
  readonly onRefused?: () => void;
  /** For a button that stays pressed. */
  readonly pressed?: boolean;
}

export function Button({ onClick, children, label, icon, kind = "plain", ...rest }: ButtonProps) {
  const { disabled, onRefused, pressed } = rest;
  return (
    <button
      type="button"
      className={`button button-${kind}`}
      // A button that goes dead under the finger would drop the focus: it stays, and says that it cannot.
      aria-disabled={disabled ? true : undefined}
      aria-label={label}
      aria-pressed={pressed}
      title={children === undefined ? label : undefined}
      onClick={() => {
        if (disabled) onRefused?.();
        else onClick();
      }}
    >
      {icon !== undefined && <Icon name={icon} />}
      {children !== undefined && <span>{children}</span>}
    </button>
  );
}
