/** The line: years at their true distance on the left, what happened in rows of equal height on the right, a hairline between. */
import type { ReactNode } from "react";
import { Handle } from "../../kit/figure/hand/Handle.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Segment } from "../../kit/figure/marks/Segment.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import { events } from "./events.ts";
import type { Props } from "./props.ts";

/** User units a row. */
const ROW = 20;
const LAST = events.length - 1;
const [FIRST_YEAR, LAST_YEAR] = [1940, 2026];
const DECADES = Array.from({ length: 9 }, (_, k) => 1940 + 10 * k);
/** Across, in user units: the years' axis, the rows' dots, their words. */
const [AXIS, STATION, WORDS] = [44, 74, 84];

/** Where a year stands among the rows. */
const height = (year: number): number =>
  ((year - FIRST_YEAR) / (LAST_YEAR - FIRST_YEAR)) * (LAST + 0.6) - 0.3;

export function LinePanel({ values, state, text, turn }: Props): ReactNode {
  const { at } = state;
  return (
    <Plane
      x={{ domain: [0, 340] }}
      y={{ domain: [LAST + 0.6, -0.6] }}
      height={(LAST + 1.2) * ROW}
      margin={{ left: 0, right: 0, top: 0, bottom: 0 }}
      axes="none"
      name="line"
      label={text.lineLabel(events[at]!.year, text.knobs.event.options[values.event])}
    >
      <Segment from={[AXIS, height(FIRST_YEAR)]} to={[AXIS, height(LAST_YEAR)]} tone="quiet" width={1} />
      {DECADES.map((year) => (
        <g key={year}>
          <Segment from={[AXIS - 5, height(year)]} to={[AXIS, height(year)]} tone="quiet" width={1} />
          <Label at={[AXIS - 8, height(year)]} anchor="end" small tone="quiet" name={`decade-${year}`}>
            {String(year)}
          </Label>
        </g>
      ))}
      {events.map(({ id, year }, row) => (
        <g key={id}>
          <Segment
            from={[AXIS, height(year)]}
            to={[STATION, row]}
            tone={row === at ? "ink" : "hairline"}
            width={1}
          />
          <Label at={[WORDS, row]} tone={row === at ? "ink" : "quiet"} strong={row === at} name={id}>
            {text.row(year, text.knobs.event.options[id])}
          </Label>
        </g>
      ))}
      <Dots points={events.map((_, row) => [STATION, row] as const)} r={2.5} tone="quiet" name="events" />
      <Handle
        at={[STATION, at]}
        axis="y"
        press
        bounds={{ y: [0, LAST] }}
        step={{ y: 1 }}
        label={text.knobs.event.label}
        valueText={([, row]) => text.row(events[row]!.year, text.knobs.event.options[events[row]!.id])}
        name="event"
        onMove={turn && (([, row]) => turn({ event: events[row]!.id }))}
      />
    </Plane>
  );
}
