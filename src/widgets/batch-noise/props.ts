import type { Tone } from "../../kit/tone.ts";
import type { PanelProps } from "../../stage/widget.ts";
import { COUNT, type State, type Values } from "./model.ts";
import type { Text } from "./text/en.ts";

export type Props = PanelProps<Values, State, Text>;

/** The colour of a walk: all of them walk by the gradient itself. */
export const toneOf = (size: number): Tone =>
  size === 1 ? "activation" : size === COUNT ? "gradient" : "data";
