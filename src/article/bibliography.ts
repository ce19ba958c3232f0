/** One work of the reference list. */
export interface Reference {
  readonly key: string;
  /** Authors as a sentence names them: "Hinton and Salakhutdinov". */
  readonly narrative: string;
  /** Authors as brackets name them: "Hinton & Salakhutdinov". */
  readonly brackets: string;
  readonly year: string;
  /** The whole entry. */
  readonly html: string;
  readonly url?: string;
}
/** Every work that may be cited, by key, in the order of the reference list. */
export type Bibliography = Readonly<Record<string, Reference>>;
