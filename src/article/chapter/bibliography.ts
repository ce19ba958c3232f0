/** One work of the reference list. */
export interface Reference {
  readonly key: string;
  /** Names of the authors whom a citation names: one, or two, or the first of many. */
  readonly authors: readonly string[];
  /** There are more of them. */
  readonly others: boolean;
  readonly year: string;
  /** The whole entry. */
  readonly html: string;
  readonly url?: string;
}
/** Every work that may be cited, by key, in the order of the reference list. */
export type Bibliography = Readonly<Record<string, Reference>>;
