/** A slice through the landscape of the trained digit network: its loss along two random directions. */
import { digitMatrix, digitPixels, sliceDigits } from "../../../engine/datasets/digits.ts";
import { sparseRows } from "../../../engine/kernels/sparseProduct.ts";
import { generator } from "../../../engine/random.ts";
import { classScorer } from "../../../engine/subjects/guessing/classes.ts";
import { digitShape } from "../../../engine/subjects/networks/digitShape.ts";
import { filterDirection } from "../../../engine/subjects/networks/filterDirections.ts";
import type { Given, Recipe } from "../../../stage/computed/recipe.ts";
import trained, { fromBytes } from "./network.ts";

interface Settings {
  /** Of the two directions. */
  readonly seed: number;
  /** So many of the training digits, the first. */
  readonly digits: number;
  /** The slice reaches so far to each side, in lengths of the neurons' own weights. */
  readonly reach: number;
  /** Nodes a side. */
  readonly nodes: number;
}

export interface Slice {
  readonly nodes: number;
  readonly reach: number;
  /** Share of the validation digits that the network through which the slice is cut gets right. */
  readonly accuracy: number;
  /**
   * Mean cross-entropy in thousandths of a nat, row after row, the first at −reach: of each row the first number, then by
   * how much the rise changes from node to node, which is short to write.
   */
  readonly bends: readonly number[];
}

/** The loss at `a` lengths along the first direction and `b` along the second, in nats. */
export function sliceLoss(
  { seed, digits }: Pick<Settings, "seed" | "digits">,
  { data, kept }: Given,
): (a: number, b: number) => number {
  const random = generator(seed);
  const centre = fromBytes(kept(trained).blocks);
  const [east, north] = [
    filterDirection(digitShape, centre, random),
    filterDirection(digitShape, centre, random),
  ];
  const scored = sliceDigits(data.firstDigits!, 0, digits);
  const scorer = classScorer(
    digitShape,
    sparseRows(digits, digitPixels, digitMatrix(scored).data),
    scored.labels,
  );
  return (a, b) => {
    scorer.right(centre.map((w, i) => w + a * east[i]! + b * north[i]!));
    return scorer.loss();
  };
}

/** The first number of every row, then its second differences; undone by the widget. */
const toBends = (numbers: readonly number[], nodes: number): number[] =>
  numbers.map((number, k) => {
    const before = k % nodes > 0 ? numbers[k - 1]! : 0;
    const rise = k % nodes > 1 ? before - numbers[k - 2]! : 0;
    return number - before - rise;
  });

/** The loss at some of the nodes, in thousandths of a nat. */
function lossAt(settings: Settings, given: Given, places: readonly number[]): number[] {
  const { reach, nodes } = settings;
  const loss = sliceLoss(settings, given);
  const at = (k: number): number => (reach * (2 * k - (nodes - 1))) / (nodes - 1);
  return places.map((k) => Math.round(1000 * loss(at(k % nodes), at(Math.floor(k / nodes)))));
}

const slice: Recipe<Settings, Slice> = {
  settings: { seed: 4, digits: 1000, reach: 1, nodes: 41 },
  data: ["firstDigits"],
  after: [trained],
  make(settings, given) {
    const { reach, nodes } = settings;
    const thousandths = lossAt(
      settings,
      given,
      Array.from({ length: nodes * nodes }, (_, k) => k),
    );
    const { accuracy } = given.kept(trained).validation;
    return { nodes, reach, accuracy, bends: toBends(thousandths, nodes) };
  },
  replay(settings, given) {
    const row = Math.floor(settings.nodes / 3) * settings.nodes;
    const places = [0, 1, 2, 3, 4].map((k) => row + k);
    const { accuracy } = given.kept(trained).validation;
    return [
      {
        part: "the beginning of a row",
        again: toBends(lossAt(settings, given, places), settings.nodes),
        kept: ({ bends }) => places.map((place) => bends[place]),
      },
      { part: "accuracy", again: accuracy, kept: (result) => result.accuracy },
    ];
  },
};
export default slice;
