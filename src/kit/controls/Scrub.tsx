import { type PointerEvent, useRef, useState } from "react";
import { capture } from "../figure/hand/pointer.ts";
import { fromRange, keyTravel, rangeAria, stepBy, type Travel } from "../figure/hand/travel.ts";
import { plainText, RichText } from "../figure/plane/richText.tsx";
import { format } from "../format.ts";

export interface ScrubProps {
  /** What the number is: "learning rate". */
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly scale?: "linear" | "log";
  readonly valueText?: string | undefined;
  /** Absent: the number alone. */
  readonly onChange?: ((value: number) => void) | undefined;
}

/** Screen pixels a finger or mouse travels for one step. */
const PIXELS_A_STEP = 5;

/** A number in a sentence, changed where it stands: drag it sideways, or focus it and use the arrows. */
export function Scrub({ label, value, min, max, step, scale = "linear", valueText, onChange }: ScrubProps) {
  const travel: Travel = { min, max, step, log: scale === "log" };
  const told = valueText ?? format(value, 4);
  const grip = useRef<{ x: number; from: number; pointerId: number } | undefined>(undefined);
  const input = useRef<HTMLInputElement>(null);
  const [held, setHeld] = useState(false);
  if (!onChange) return <span className="scrub-still">{<RichText>{told}</RichText>}</span>;
  const change = (to: number): void => {
    if (to !== value) onChange(to);
  };
  const letGo = (): void => {
    grip.current = undefined;
    setHeld(false);
  };
  return (
    <span
      className={held ? "scrub held" : "scrub"}
      onPointerDown={(event: PointerEvent<HTMLSpanElement>) => {
        if (event.button > 0 || !event.isPrimary) return;
        event.preventDefault();
        grip.current = { x: event.clientX, from: value, pointerId: event.pointerId };
        capture(event.currentTarget, event.pointerId);
        input.current?.focus({ preventScroll: true });
        setHeld(true);
      }}
      onPointerMove={(event) => {
        const start = grip.current;
        if (!start || start.pointerId !== event.pointerId) return;
        change(stepBy(start.from, Math.round((event.clientX - start.x) / PIXELS_A_STEP), travel));
      }}
      onPointerUp={letGo}
      onPointerCancel={letGo}
    >
      <input
        ref={input}
        type="range"
        {...rangeAria(value, travel, label, plainText(told))}
        onChange={(event) => change(fromRange(event.currentTarget.value, travel))}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return;
          const to = keyTravel(event.key, event.shiftKey, value, travel);
          if (to === undefined) return;
          event.preventDefault();
          event.stopPropagation();
          change(to);
        }}
      />
      <span className="scrub-text" aria-hidden="true">
        <RichText>{told}</RichText>
      </span>
    </span>
  );
}
