import type { PanelProps } from "../../stage/widget.ts";
import type { State, Values } from "./model.ts";
import type { Text } from "./text/en.ts";

export type Props = PanelProps<Values, State, Text>;
type Face<F extends State["face"]> = Omit<Props, "state"> & {
  readonly state: Extract<State, { readonly face: F }>;
};
export type ThreeProps = Face<"three">;
export type CutsProps = Face<"forty-four">;
