/** What guessing needs of a network, as fast as it can be had: how good a parameter vector is on fixed examples. */
export interface Scorer {
  /** How many parameters it takes. */
  readonly parameters: number;
  /** How many examples there are to get right. */
  readonly examples: number;
  /** How many examples these parameters get right. */
  readonly right: (parameters: Readonly<Float64Array>) => number;
  /** Their loss; of the parameters that `right` was last asked about. */
  readonly loss: () => number;
}
