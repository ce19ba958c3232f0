/** The line, by year; what an event was is told in the words. */
import type { SourceKey } from "./sources.ts";

interface Event {
  readonly id: string;
  readonly year: number;
  /** The first is the event's own. */
  readonly sources: readonly [SourceKey, ...SourceKey[]];
}

export const events = [
  { id: "neuron", year: 1943, sources: ["mcculloch1943"] },
  { id: "noisy-steps", year: 1951, sources: ["robbins1951"] },
  { id: "perceptron", year: 1958, sources: ["rosenblatt1958"] },
  { id: "flight-paths", year: 1960, sources: ["kelley1960"] },
  { id: "adaline", year: 1960, sources: ["widrow1960"] },
  { id: "limits", year: 1969, sources: ["minsky1969"] },
  { id: "reverse-mode", year: 1970, sources: ["linnainmaa1970"] },
  { id: "eight-layers", year: 1971, sources: ["ivakhnenko1971"] },
  { id: "neocognitron", year: 1980, sources: ["fukushima1980"] },
  { id: "for-networks", year: 1982, sources: ["werbos1982"] },
  { id: "representations", year: 1986, sources: ["rumelhart1986", "lecun1985", "parker1985"] },
  { id: "zip-codes", year: 1989, sources: ["lecun1989"] },
  { id: "vanishing", year: 1991, sources: ["hochreiter1991", "bengio1994"] },
  { id: "lstm", year: 1997, sources: ["hochreiter1997"] },
  { id: "mnist", year: 1998, sources: ["lecun1998"] },
  {
    id: "layer-by-layer",
    year: 2006,
    sources: ["hinton2006dbn", "hinton2006science", "schmidhuber1992"],
  },
  { id: "starts", year: 2010, sources: ["glorot2010"] },
  { id: "plain-backprop", year: 2010, sources: ["ciresan2010"] },
  { id: "relu", year: 2011, sources: ["glorot2011", "nair2010", "fukushima1969"] },
  { id: "imagenet", year: 2012, sources: ["krizhevsky2012"] },
  { id: "residuals", year: 2015, sources: ["he2016", "srivastava2015", "ioffe2015"] },
  { id: "attention", year: 2017, sources: ["vaswani2017"] },
  { id: "billions", year: 2020, sources: ["brown2020"] },
  { id: "today", year: 2025, sources: ["liu2025muon"] },
] as const satisfies readonly Event[];

export type EventId = (typeof events)[number]["id"];
export const eventIds: readonly EventId[] = events.map(({ id }) => id);

/** The first events of the parts in which the whole line is printed. */
const PARTS: readonly EventId[] = ["neuron", "neocognitron", "layer-by-layer"];

/** The events of the part that one stands in. */
export function partOf(id: EventId): readonly (typeof events)[number][] {
  const starts = PARTS.map((first) => eventIds.indexOf(first));
  const at = eventIds.indexOf(id);
  const from = starts.findLast((start) => start <= at)!;
  return events.slice(
    from,
    starts.find((start) => start > at),
  );
}
