import { Button } from "../../kit/controls/Button.tsx";

export type Direction = "north" | "south" | "east" | "west";

export interface PadProps {
  /** What the four buttons do: "Walk". */
  readonly label: string;
  readonly words: Readonly<Record<Direction, string>>;
  readonly onMove: (direction: Direction) => void;
  /** A disabled direction was pressed: the place to say why. */
  readonly onRefused?: (direction: Direction) => void;
  /** A few words under each direction: "up 3 m". */
  readonly notes?: Readonly<Partial<Record<Direction, string>>>;
  readonly disabled?: boolean | Readonly<Partial<Record<Direction, boolean>>>;
}

const directions: readonly Direction[] = ["north", "west", "east", "south"];

/** Four directions under a thumb. */
export function Pad({ label, words, onMove, onRefused, notes, disabled = false }: PadProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid everywhere
    <div className="control pad" role="group" aria-label={label}>
      {directions.map((direction) => {
        const note = notes?.[direction];
        const off = typeof disabled === "boolean" ? disabled : (disabled[direction] ?? false);
        return (
          <div key={direction} className={`pad-${direction}`}>
            <Button
              icon={direction}
              label={note === undefined ? words[direction] : `${words[direction]}, ${note}`}
              disabled={off}
              onClick={() => onMove(direction)}
              onRefused={() => onRefused?.(direction)}
            />
            {note !== undefined && (
              <span className="pad-note" aria-hidden="true">
                {note}
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** The direction of an arrow key, or of WASD; `undefined` for other keys. */
export function directionOf(key: string): Direction | undefined {
  switch (key.toLowerCase()) {
    case "arrowup":
    case "w":
      return "north";
    case "arrowdown":
    case "s":
      return "south";
    case "arrowright":
    case "d":
      return "east";
    case "arrowleft":
    case "a":
      return "west";
    default:
      return undefined;
  }
}
