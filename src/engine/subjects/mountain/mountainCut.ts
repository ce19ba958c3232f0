/** A walk east and west over the mountain: the loss of its network over one weight, the other held. */
import { mountain } from "./mountain.ts";
import { mountainHeight } from "./mountainHeight.ts";
import { mountainNetwork } from "./mountainNetworks.ts";

/** The second weight, held while the first is turned: the walk then passes close by the lowest camp. */
export const HELD = 2.6;

/** Mean squared error of the mountain network with its first weight `w` and its second `HELD`. */
export const cutLoss = (w: number): number => 10 ** mountainHeight(mountainNetwork, w, HELD);

/** Its slope ∂L/∂w by the tape; the tape knows the height log₁₀ L, and ∂L/∂w = L · ln 10 · ∂(log₁₀ L)/∂w. */
export const cutSlope = (w: number): number => cutLoss(w) * Math.LN10 * mountain.gradient(w, HELD)[0];
