import type { PanelProps } from "../../stage/widget.ts";
import type { State, Values } from "./model.ts";
import type { Text } from "./text/en.ts";

export type Props = PanelProps<Values, State, Text>;

/** Of the map and the curve. */
export const HEIGHT = 312;
export const MARGIN = { left: 38, right: 12 } as const;
/** Of what stands beside them, one over the other, in user units that are smaller on the page. */
export const BESIDE = { width: 460, margin: { left: 50, right: 16 } } as const;
