/** The line in words: every event with its sentence, what the chapter's figures could do by then, and its source. */
import type { ReactNode } from "react";
import { events, partOf } from "./events.ts";
import type { Props } from "./props.ts";
import { Sources } from "./Sources.tsx";

/** On paper a part at a time: the one that the chosen event stands in. */
export function TablePanel({ values, text, turn }: Props): ReactNode {
  const rows = turn ? events : partOf(values.event);
  return (
    <table className="timeline-table">
      <tbody>
        {rows.map(({ id, year, sources }) => (
          <tr key={id} data-event={id}>
            <th scope="row">{year}</th>
            <td>
              {text.events[id].what}{" "}
              <span className="timeline-source">
                <Sources keys={sources} text={text} still={!turn} />
              </span>
              <p>{text.events[id].here}</p>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
