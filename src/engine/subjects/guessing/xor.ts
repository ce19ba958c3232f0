import { type Matrix, type Network, network } from "../../network.ts";
import { predict } from "../../predict.ts";
import { tensor } from "../../tensor.ts";
import type { Scorer } from "./scorer.ts";

/** Two inputs, two hidden neurons, one output, all sigmoid: nine parameters, just enough for XOR. */
export const xorNetwork: Network = network({ layers: [2, 2, 1], hidden: "sigmoid", output: "sigmoid" });

/** The four cases: exclusive or is 1 where exactly one input is 1. */
export const xorCases: readonly { readonly input: readonly [number, number]; readonly target: 0 | 1 }[] = [
  { input: [0, 0], target: 0 },
  { input: [0, 1], target: 1 },
  { input: [1, 0], target: 1 },
  { input: [1, 1], target: 0 },
];

/** The inputs of the four cases, [4, 2]. */
export const xorInputs: Matrix = tensor(
  [4, 2],
  xorCases.flatMap(({ input }) => input),
);

/** The network's output for one pair of inputs. */
export const xorOutput = (p: Readonly<Float64Array>, x: number, y: number): number =>
  predict(xorNetwork, p, tensor([1, 2], [x, y])).data[0]!;

/** The sigmoid without the branch by which `logistic` keeps the digits of numbers near 0: guessing goes half as fast again. */
const squash = (x: number): number => 1 / (1 + Math.exp(-x));

/**
 * Written out for speed, which `npm run bench` shows, and tested equal to the engine's forward pass: the network on the four cases. A case is right when the output is on the target's side of ½, that is when the sum
 * before the last sigmoid has the right sign; exactly ½ is on neither side. The loss is the mean squared error.
 */
export function xorScorer(): Scorer {
  const sums = new Float64Array(4);
  return {
    parameters: 9,
    examples: 4,
    right(p) {
      const u0 = p[0]!;
      const u1 = p[1]!;
      const v0 = p[2]!;
      const v1 = p[3]!;
      const b0 = p[4]!;
      const b1 = p[5]!;
      const w0 = p[6]!;
      const w1 = p[7]!;
      const c = p[8]!;
      const s00 = squash(b0) * w0 + squash(b1) * w1 + c;
      const s01 = squash(v0 + b0) * w0 + squash(v1 + b1) * w1 + c;
      const s10 = squash(u0 + b0) * w0 + squash(u1 + b1) * w1 + c;
      const s11 = squash(u0 + v0 + b0) * w0 + squash(u1 + v1 + b1) * w1 + c;
      sums[0] = s00;
      sums[1] = s01;
      sums[2] = s10;
      sums[3] = s11;
      return (s00 < 0 ? 1 : 0) + (s01 > 0 ? 1 : 0) + (s10 > 0 ? 1 : 0) + (s11 < 0 ? 1 : 0);
    },
    loss() {
      const e00 = squash(sums[0]!);
      const e01 = squash(sums[1]!) - 1;
      const e10 = squash(sums[2]!) - 1;
      const e11 = squash(sums[3]!);
      return (e00 * e00 + e01 * e01 + e10 * e10 + e11 * e11) / 4;
    },
  };
}
