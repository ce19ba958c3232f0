import type { PanelProps } from "../../stage/widget.ts";
import type { DigitMap, State, Strewn, Values } from "./model.ts";
import type { Text } from "./text/en.ts";

export type Props = PanelProps<Values, State, Text>;
type Face<S extends State> = Omit<Props, "state"> & { readonly state: S };
export type PointProps = Face<Strewn>;
export type DigitProps = Face<DigitMap>;
export type Turn = NonNullable<Props["turn"]>;
