/** Height after every move: the reader's own, and at dawn of all four. */
import { type ReactNode, Suspense } from "react";
import type { PanelProps } from "../../stage/widget.ts";
import { day } from "./later.ts";
import type { State, Values } from "./model.ts";
import { ownHeights, ProfilePlane } from "./profilePlane.tsx";
import type { Text } from "./text/en.ts";

export function Profile(props: PanelProps<Values, State, Text>): ReactNode {
  const { values, state, text } = props;
  const { DayProfile } = day.parts;
  const heights = ownHeights(values, state);
  const own = (
    <ProfilePlane lines={[{ name: "you", tone: "ink", dashed: false, width: 1.75, heights }]} text={text} />
  );
  if (!values.dawn) return own;
  return (
    <Suspense fallback={own}>
      <DayProfile {...props} />
    </Suspense>
  );
}
