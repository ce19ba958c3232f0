/** The few signs on buttons, drawn on a 16-unit square in the line of the type. */

const paths = {
  play: "M4.5,2.6v10.8L13.2,8z",
  pause: "M4.4,3v10M11.6,3v10",
  step: "M3.2,2.6v10.8L10.4,8zM12.8,3v10",
  back: "M12.8,2.6v10.8L5.6,8zM3.2,3v10",
  restart: "M3.2,3.2v3.6h3.6M3.5,6.6A5.2,5.2 0 1 1 2.9,9.3",
  more: "M3,8h.01M8,8h.01M13,8h.01",
  north: "M8,13V3.2M3.9,7.2L8,3l4.1,4.2",
  south: "M8,3v9.8M3.9,8.8L8,13l4.1-4.2",
  east: "M3,8h9.8M8.8,3.9L13,8l-4.2,4.1",
  west: "M13,8H3.2M7.2,3.9L3,8l4.2,4.1",
  close: "M3.5,3.5l9,9M12.5,3.5l-9,9",
  check: "M3,8.6l3.4,3.4L13,4.4",
} as const;

export type IconName = keyof typeof paths;

const FILLED: readonly IconName[] = ["play", "step", "back"];

export function Icon({ name }: { readonly name: IconName }) {
  const filled = FILLED.includes(name) ? " filled" : "";
  return (
    <svg className={`icon icon-${name}${filled}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
