/** The event's own source, and which of the chapter's tools could be read about by then. */
import type { ReactNode } from "react";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import { events } from "./events.ts";
import type { Props } from "./props.ts";
import { Sources } from "./Sources.tsx";
import { knownBy } from "./tell.ts";
import { toolGroups } from "./tools.ts";

const ROW = 17;
/** The groups of each column. */
const COLUMNS = [toolGroups.slice(0, 2), toolGroups.slice(2)] as const;
/** Rows that a column takes: a head and a gap for each group. */
const rowsOf = (groups: (typeof COLUMNS)[number]): number =>
  groups.reduce((rows, { tools }) => rows + tools.length + 1.4, 0);
const HEIGHT = Math.max(...COLUMNS.map(rowsOf)) * ROW;

export function ToolsPanel({ values, state, text, turn }: Props): ReactNode {
  const { year, sources } = events[state.at]!;
  const { known, unknown } = knownBy(year);
  return (
    <div>
      <p className="timeline-event">
        <strong>
          {year}, {text.knobs.event.options[values.event]}
        </strong>
        <span>
          <Sources keys={sources} text={text} still={!turn} />
        </span>
      </p>
      <Plane
        x={{ domain: [0, 340] }}
        y={{ domain: [HEIGHT, 0] }}
        height={HEIGHT}
        margin={{ left: 0, right: 0, top: 0, bottom: 0 }}
        axes="none"
        name="tools"
        label={text.toolsLabel(
          year,
          known.map((id) => text.tools[id]),
          unknown.map((id) => text.tools[id]),
        )}
      >
        {COLUMNS.map((groups, column) => {
          let row = 0;
          return groups.map(({ id, tools }) => {
            const x = column * 168;
            const head = row;
            row += tools.length + 1.4;
            return (
              <g key={id}>
                <Label at={[x + 2, (head + 0.5) * ROW]} small tone="quiet" name={`group-${id}`}>
                  {text.groups[id]}
                </Label>
                {tools.map((tool, nth) => {
                  const y = (head + 1.5 + nth) * ROW;
                  const there = tool.year <= year;
                  return (
                    <g key={tool.id} opacity={there ? 1 : 0.75}>
                      <Dots
                        points={[[x + 6, y]]}
                        r={4}
                        hollow={!there}
                        tone={there ? "good" : "quiet"}
                        name={`dot-${tool.id}`}
                      />
                      <Label at={[x + 14, y]} tone={there ? "ink" : "quiet"} name={tool.id}>
                        {text.tool(text.tools[tool.id], tool.year)}
                      </Label>
                    </g>
                  );
                })}
              </g>
            );
          });
        })}
      </Plane>
    </div>
  );
}
