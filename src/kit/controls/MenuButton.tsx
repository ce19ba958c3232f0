import { type KeyboardEvent, type ToggleEvent, useId, useRef } from "react";
import { Icon } from "./Icon.tsx";

export interface MenuItem {
  readonly label: string;
  readonly onSelect?: () => void;
  /** A link instead of an action. */
  readonly href?: string;
  readonly disabled?: boolean;
}

export interface MenuButtonProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** The list is shown: what its entries will need can be fetched. */
  readonly onOpen?: () => void;
}

/**
 * A quiet button with a short list behind it: a native popover, so that Escape and a click elsewhere close it and
 * nothing on the page can cut it off.
 */
export function MenuButton({ label, items, onOpen }: MenuButtonProps) {
  const id = `${useId()}menu`;
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);

  const close = (): void => {
    list.current?.hidePopover?.();
    button.current?.focus();
  };
  /** Under the button, or above where there is no room; all of it on screen, over the button at need. */
  const place = (event: ToggleEvent<HTMLDivElement>): void => {
    const menu = list.current;
    if (!menu || !button.current || event.newState !== "open") return;
    onOpen?.();
    const at = button.current.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = menu;
    const { clientWidth, clientHeight } = document.documentElement;
    const lowest = clientHeight - offsetHeight - 8;
    const [below, above] = [at.bottom + 4, at.top - offsetHeight - 4];
    menu.style.left = `${Math.max(8, Math.min(at.right - offsetWidth, clientWidth - offsetWidth - 8))}px`;
    menu.style.top = `${below <= lowest ? below : above >= 8 ? above : Math.max(8, lowest)}px`;
    menu.querySelector<HTMLElement>("button, a")?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const entries = [...event.currentTarget.querySelectorAll<HTMLElement>("button, a")];
    const now = entries.indexOf(document.activeElement as HTMLElement);
    const next = menuMove(event.key, now, entries.length);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    entries[next]?.focus();
  };

  return (
    <div className="control menu">
      <button
        ref={button}
        type="button"
        className="button button-quiet"
        popoverTarget={id}
        aria-label={label}
        title={label}
      >
        <Icon name="more" />
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys only move the focus between its buttons */}
      <div ref={list} id={id} popover="auto" className="menu-list" onToggle={place} onKeyDown={onKeyDown}>
        {items.map((item) =>
          item.href === undefined ? (
            <button
              key={item.label}
              type="button"
              aria-disabled={item.disabled ? true : undefined}
              onClick={() => {
                if (item.disabled) return;
                close();
                item.onSelect?.();
              }}
            >
              {item.label}
            </button>
          ) : (
            <a key={item.label} href={item.href} onClick={item.onSelect}>
              {item.label}
            </a>
          ),
        )}
      </div>
    </div>
  );
}

/** Which entry a key goes to; `undefined` for other keys. */
export function menuMove(key: string, now: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === "ArrowDown") return (now + 1) % count;
  if (key === "ArrowUp") return now <= 0 ? count - 1 : now - 1;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return undefined;
}
