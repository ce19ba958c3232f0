import type { ViewProps } from "../../stage/widget.ts";
import type { State, Values } from "./model.ts";
import type { Text } from "./text/en.ts";

export type PanelProps<S = State> = Omit<ViewProps<Values, State, Text>, "state"> & { readonly state: S };
export type Turn = NonNullable<PanelProps["turn"]>;
