/** The three ways to learn that are compared, and the work that they are given. */
import { digitPixels } from "../../engine/datasets/digits.ts";
import { type Network, network } from "../../engine/network.ts";

/** Units of every hidden layer; digits to learn from; digits a batch. */
export const UNITS = 60;
export const LEARNT = 2000;
export const BATCH = 20;
/** Batches in a round, once through all digits. */
export const ROUND = LEARNT / BATCH;
/** Rounds of backpropagation, and its steps. */
export const ROUNDS = 50;
export const backwardSteps = ROUNDS * ROUND;

/** In the order in which they are told. */
export const methods = ["pretrained", "scratch", "relu"] as const;
export type Method = (typeof methods)[number];
/** Each of something, by method. */
export type ByMethod<T> = Readonly<Record<Method, T>>;
export const byMethod = <T>(of: (method: Method) => T): ByMethod<T> => ({
  pretrained: of("pretrained"),
  scratch: of("scratch"),
  relu: of("relu"),
});

/** The network that a method teaches. */
export const networkOf = (method: Method, layers: number): Network =>
  network({
    layers: [digitPixels, ...new Array<number>(layers).fill(UNITS), 10],
    hidden: method === "relu" ? "relu" : "sigmoid",
    output: "softmax",
  });
