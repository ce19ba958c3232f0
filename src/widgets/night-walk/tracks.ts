/** The four tracks of a dawn and how each is drawn: the same on the map and in the profile. */
import type { Tone } from "../../kit/tone.ts";
import { placeOf, type State, type Values } from "./model.ts";
import type { Text } from "./text/en.ts";
import { type Walk, type WalkerName, walkerNames, walks } from "./walkers.ts";

export interface Track {
  readonly name: "you" | WalkerName;
  readonly label: string;
  /** Places in moves from the south-west corner. */
  readonly points: Walk;
  readonly tone: Tone;
  readonly dashed: boolean;
  readonly width: number;
}

const DRAWN = {
  random: { tone: "ink", dashed: false, width: 0.75 },
  steepest: { tone: "weight", dashed: true, width: 2 },
  slope: { tone: "gradient", dashed: false, width: 2 },
} as const satisfies Record<WalkerName, Pick<Track, "tone" | "dashed" | "width">>;

/** Others first, so that the reader's own track lies on top. */
export function tracks({ terrain, start }: Values, { trail }: State, text: Text): readonly Track[] {
  const others = walks(terrain, start);
  return [
    ...[...walkerNames].reverse().map((name) => ({
      name,
      label: text.walkers[name],
      points: others[name],
      ...DRAWN[name],
    })),
    {
      name: "you" as const,
      label: text.you,
      points: trail.map(placeOf),
      tone: "ink" as const,
      dashed: false,
      width: 2.5,
    },
  ];
}
