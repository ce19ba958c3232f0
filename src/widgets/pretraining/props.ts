import type { Tone } from "../../kit/tone.ts";
import type { PanelProps } from "../../stage/widget.ts";
import type { ByMethod } from "./methods.ts";
import type { State, Values } from "./model.ts";
import type { Text } from "./text/en.ts";

export type Props = PanelProps<Values, State, Text>;

/** In print, and in grey, the dashes and the names at the lines' ends tell them apart. */
export const TONES: ByMethod<Tone> = { pretrained: "activation", scratch: "error", relu: "data" };
