import type { ReactNode } from "react";
import { Panels } from "../../kit/figure/plane/Panels.tsx";
import { formatFixed, formatPower } from "../../kit/format.ts";
import type { LayoutProps } from "../../stage/widget.ts";
import { BillPlane, type Line } from "./BillPlane.tsx";
import { counted, far, type Props, reckoned, rungOf, TONES, timed, waysOf } from "./bill.ts";
import { SIZES, type State, type Values } from "./model.ts";
import type { Text } from "./text/en.ts";

export const panels = { counts: CountsPanel, times: TimesPanel };

type Drawn = LayoutProps<Values, State, Text, keyof typeof panels>;

export function Layout({ panels, ...props }: Drawn): ReactNode {
  return (
    <>
      <Panels columns={2}>
        {panels.counts}
        {panels.times}
      </Panels>
      {props.turn && <Measured {...props} />}
    </>
  );
}

/** Both planes have the same 23 decades, so that the lines of a machine of 10⁹ multiplications a second lie alike. */
const COUNTS = [0.1, 1e22] as const;
const COUNT_TICKS = [1, 1e3, 1e6, 1e9, 1e12, 1e15, 1e18, 1e21];
const TIMES = [1e-10, 1e13] as const;
const MINUTE = 60;
const DAY = 86_400;
const YEAR = 365.25 * DAY;
const TIME_TICKS = [1e-6, 1e-3, 1, MINUTE, 60 * MINUTE, DAY, YEAR, 100 * YEAR, 1e4 * YEAR];

function CountsPanel({ values, text }: Props): ReactNode {
  const rung = rungOf(values);
  const lines = waysOf(values).map(
    (way): Line => ({
      way,
      points: counted[way],
      dotted: true,
      end: text.countEnd[way](formatPower(far(way, counted[way].at(-1)!), 1)),
    }),
  );
  const costs = { backward: counted.backward[rung]![1], nudging: counted.nudging[rung]![1] };
  return (
    <BillPlane
      y={{ domain: COUNTS, ticks: COUNT_TICKS, label: text.multiplications }}
      lines={lines}
      text={text}
      label={text.countsLabel(formatFixed(SIZES[rung]!, 0), exact(costs.backward), exact(costs.nudging))}
      name="counts"
      note={[]}
      names={lines.map(({ way }) => ({
        at: counted[way][rung]!,
        ...(way === "nudging" ? { anchor: "end", dx: -5, dy: -9 } : { dx: 4, dy: 13 }),
        tone: TONES[way],
        cased: true,
        name: `count-${way}`,
        text: exact(costs[way]),
      }))}
    />
  );
}

const exact = (count: number): string => formatFixed(count, 0);

function TimesPanel({ values, state, readings, text, turn }: Props): ReactNode {
  const ways = waysOf(values);
  const measured = ways.filter((way) => timed(way, state, readings).length > 0);
  const lines = ways.map((way): Line => {
    const dotted = measured.includes(way);
    const points = dotted ? timed(way, state, readings) : reckoned(way);
    return { way, points, dotted, end: text.timeEnd[way](text.duration(far(way, points.at(-1)!))) };
  });
  const note =
    measured.length === 0
      ? text.reckoned
      : measured.length === ways.length
        ? text.timedHere
        : text.partlyTimed;
  return (
    <BillPlane
      y={{ domain: TIMES, ticks: TIME_TICKS, format: text.timeTick, label: text.forOneGradient }}
      lines={lines}
      text={text}
      label={text.timesLabel(note.join(" "), lines.map(({ end }) => end.join(" ")).join("; "))}
      name="times"
      // What is printed of the build says so in its caption, and has little room.
      note={turn || measured.length > 0 ? note : []}
    />
  );
}

/** What this machine's own times come to; it holds readings, so it is no part of the sentence that is spoken. */
function Measured({ state, readings, text }: Props): ReactNode {
  const [backward, nudging] = (["backward", "nudging"] as const).map((way) => timed(way, state, readings));
  const both = backward!.flatMap(([size, seconds]) => {
    const other = nudging!.find(([same]) => same === size);
    return other ? [{ size, seconds, ratio: other[1] / seconds, nudged: other[1] }] : [];
  });
  const last = both.at(-1);
  const told: string[] = [];
  if (last) {
    const { size, seconds, nudged, ratio } = last;
    const times = [text.duration(seconds), text.duration(nudged)] as const;
    told.push(text.tookBoth(formatFixed(size, 0), ...times, ratio));
    const cheap = both.findLast(({ ratio }) => ratio < 1);
    if (cheap) told.push(text.quicker(formatFixed(cheap.size, 0)));
  } else if (backward!.length + nudging!.length === 0) told.push(text.notTimed);
  else {
    const way = backward!.length > 0 ? "backward" : "nudging";
    const [size, seconds] = (backward!.length > 0 ? backward! : nudging!).at(-1)!;
    told.push(text.took(formatFixed(size, 0), text.duration(seconds), text.ways[way]));
  }
  return <p className="reading bill-reading">{told.join(" ")}</p>;
}
