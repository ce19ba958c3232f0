import type { ViewProps } from "../../stage/widget.ts";
import type { State, Values } from "./model.ts";
import type { Text } from "./text/en.ts";

export type Props = ViewProps<Values, State, Text>;

/** Of the map, the curve and the loss alike, so that they stand level side by side. */
export const HEIGHT = 312;
export const MARGIN = { left: 38, right: 12 } as const;
