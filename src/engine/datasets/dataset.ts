/** One number of every example, with its meaning. */
export interface Quantity {
  readonly name: string;
  /** Empty for a number without a unit. */
  readonly unit: string;
}

/** Pairs to put a line through, or a network. */
export interface Dataset {
  readonly title: string;
  readonly x: Readonly<Float64Array>;
  readonly y: Readonly<Float64Array>;
  readonly quantities: { readonly x: Quantity; readonly y: Quantity };
  readonly source: string;
  readonly licence: string;
}
