import type { PanelProps } from "../../stage/widget.ts";
import type { State, Values } from "./model.ts";
import type { Text } from "./text/en.ts";

export type Props = PanelProps<Values, State, Text>;
