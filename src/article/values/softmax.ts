/** The worked example of softmax and cross-entropy: three scores, 2.0, 1.0 and 0.1, unless others are given. */
import { softmaxRow } from "../../engine/ops/softmax.ts";

type Given = Readonly<Record<string, number>>;

const scoresOf = ({ a = 2, b = 1, c = 0.1 }: Given): Float64Array => Float64Array.of(a, b, c);
/** Which of the three is meant: 1, 2 or 3. */
const index = ({ class: one = 1 }: Given): number => one - 1;

function softmaxOf(given: Given): { readonly shares: Float64Array; readonly logSum: number } {
  const shares = new Float64Array(3);
  const logSum = softmaxRow(scoresOf(given), shares, 0, 3);
  return { shares, logSum };
}
const crossEntropy = (given: Given): number => softmaxOf(given).logSum - scoresOf(given)[index(given)]!;
/** The change of the loss when the first score grows by {h}. */
const rise = ({ h = 0, ...given }: Given): number =>
  crossEntropy({ ...given, a: (given.a ?? 2) + h }) - crossEntropy(given);

export const softmaxExample = {
  score: (given: Given) => scoresOf(given)[index(given)]!,
  /** e to the score. */
  exp: (given: Given) => Math.exp(scoresOf(given)[index(given)]!),
  /** The sum of the three. */
  expSum: (given: Given) => Math.exp(softmaxOf(given).logSum),
  probability: (given: Given) => softmaxOf(given).shares[index(given)]!,
  /** The loss when that class is the right one: −ln of its probability. */
  crossEntropy,
  /** The loss of giving the right class the probability {share}, and of giving every one of {classes} the same. */
  costOfShare: ({ share = 1 }: Given) => -Math.log(share),
  costOfIgnorance: ({ classes = 1 }: Given) => Math.log(classes),
  rise,
  slope: (given: Given) => rise(given) / given.h!,
};
