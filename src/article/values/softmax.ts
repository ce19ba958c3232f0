/** The worked example of softmax and cross-entropy: three scores, 2.0, 1.0 and 0.1, unless others are given. */
import { softmaxRow } from "../../engine/ops/softmax.ts";
import { type Given, takes } from "../../stage/values.ts";

const scores = ["a?", "b?", "c?"] as const;
type Scores = Given<(typeof scores)[number]>;
/** Which of the three is meant: 1, 2 or 3. */
const one = ["class", ...scores] as const;
type One = Given<(typeof one)[number]>;

const scoresOf = ({ a = 2, b = 1, c = 0.1 }: Scores): Float64Array => Float64Array.of(a, b, c);

function softmaxOf(given: Scores): { readonly shares: Float64Array; readonly logSum: number } {
  const shares = new Float64Array(3);
  const logSum = softmaxRow(scoresOf(given), shares, 0, 3);
  return { shares, logSum };
}
const crossEntropy = (given: One): number => softmaxOf(given).logSum - scoresOf(given)[given.class - 1]!;
/** The change of the loss, the first class being the right one, when its score grows by {h}. */
const nudge = [...scores, "h"] as const;
const rise = ({ h, ...given }: Given<(typeof nudge)[number]>): number =>
  crossEntropy({ class: 1, ...given, a: (given.a ?? 2) + h }) - crossEntropy({ class: 1, ...given });

export const softmaxExample = {
  score: takes(one, (given) => scoresOf(given)[given.class - 1]!),
  /** e to the score. */
  exp: takes(one, (given) => Math.exp(scoresOf(given)[given.class - 1]!)),
  /** The sum of the three. */
  expSum: takes(scores, (given) => Math.exp(softmaxOf(given).logSum)),
  probability: takes(one, (given) => softmaxOf(given).shares[given.class - 1]!),
  /** The loss when that class is the right one: −ln of its probability. */
  crossEntropy: takes(one, crossEntropy),
  /** The loss of giving the right class the probability {share}, and of giving every one of {classes} the same. */
  costOfShare: takes(["share"], ({ share }) => -Math.log(share)),
  costOfIgnorance: takes(["classes"], ({ classes }) => Math.log(classes)),
  rise: takes(nudge, rise),
  slope: takes(nudge, (given) => rise(given) / given.h),
};
