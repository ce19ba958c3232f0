/** The spreads that the initialisers promise, written down a second time. */
import type { InitialiserName } from "../../src/engine/initialisers.ts";

export const initialiserRows: Record<InitialiserName, (shape: readonly [number, number]) => number> = {
  tiny: () => 0.01,
  normal: () => 1,
  lecun: ([fanIn]) => fanIn ** -0.5,
  glorot: ([fanIn, fanOut]) => (2 / (fanIn + fanOut)) ** 0.5,
  he: ([fanIn]) => (2 / fanIn) ** 0.5,
};
