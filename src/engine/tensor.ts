/** Sizes along each axis; literal sizes are checked by the compiler, `number` sizes at run time. `[]` is a single number. */
export type Shape = readonly number[];

/** An immutable, row-major block of float64 numbers. Nothing in the engine writes to `data` once a tensor exists. */
export interface Tensor<S extends Shape = Shape> {
  readonly shape: S;
  readonly data: Readonly<Float64Array>;
}

/** How many numbers a tensor of this shape holds; 1 for the scalar shape `[]`. */
export function sizeOf(shape: Shape): number {
  let size = 1;
  for (const length of shape) size *= length;
  return size;
}

/** `[2, 3]`, as error messages write it. */
export function formatShape(shape: Shape): string {
  return `[${shape.join(", ")}]`;
}

export function sameShape(a: Shape, b: Shape): boolean {
  return a.length === b.length && a.every((length, axis) => length === b[axis]);
}

/** A tensor with its own copy of `data`. Throws a RangeError unless `data` holds exactly as many numbers as `shape` asks for. */
export function tensor<const S extends Shape>(shape: S, data: ArrayLike<number>): Tensor<S> {
  return view(shape, Float64Array.from(data));
}

/**
 * A tensor that shares `data` instead of copying it: for slices of a flat parameter vector and rows of a data set.
 * The caller promises not to write to `data` afterwards. Throws a RangeError when the length does not fit the shape.
 */
export function view<const S extends Shape>(shape: S, data: Readonly<Float64Array>): Tensor<S> {
  if (!shape.every((length) => Number.isInteger(length) && length >= 0)) {
    throw new RangeError(`a shape holds whole numbers from 0 up, got ${formatShape(shape)}`);
  }
  if (data.length !== sizeOf(shape)) {
    throw new RangeError(`shape ${formatShape(shape)} needs ${sizeOf(shape)} numbers, got ${data.length}`);
  }
  return { shape, data };
}

/** The tensor of shape `[]` that holds one number. */
export function scalar(value: number): Tensor<readonly []> {
  return { shape: [], data: Float64Array.of(value) };
}

export function filled<const S extends Shape>(shape: S, value: number): Tensor<S> {
  return { shape, data: new Float64Array(sizeOf(shape)).fill(value) };
}

export function zeros<const S extends Shape>(shape: S): Tensor<S> {
  return { shape, data: new Float64Array(sizeOf(shape)) };
}

export function ones<const S extends Shape>(shape: S): Tensor<S> {
  return filled(shape, 1);
}

/** The only number in `x`. Throws a RangeError when there is more than one. */
export function item(x: Tensor): number {
  if (x.data.length !== 1)
    throw new RangeError(`item needs a single number, got shape ${formatShape(x.shape)}`);
  return x.data[0]!;
}

/** `f` of every entry. */
export function mapEntries<S extends Shape>(f: (x: number) => number, x: Tensor<S>): Tensor<S> {
  const { data } = x;
  const out = new Float64Array(data.length);
  for (let i = 0; i < out.length; i++) out[i] = f(data[i]!);
  return { shape: x.shape, data: out };
}

/** `f` of every pair of entries. The caller has checked that the shapes agree; the result has the shape of `a`. */
export function zipEntries<S extends Shape>(
  f: (a: number, b: number) => number,
  a: Tensor<S>,
  b: Tensor,
): Tensor<S> {
  const out = new Float64Array(a.data.length);
  for (let i = 0; i < out.length; i++) out[i] = f(a.data[i]!, b.data[i]!);
  return { shape: a.shape, data: out };
}

/** Entrywise a + b, for adding up the gradients of a value that is used more than once. */
export function sumOf<S extends Shape>(a: Tensor<S>, b: Tensor): Tensor<S> {
  if (!sameShape(a.shape, b.shape)) {
    throw new RangeError(`cannot add shapes ${formatShape(a.shape)} and ${formatShape(b.shape)}`);
  }
  return zipEntries((p, q) => p + q, a, b);
}

/**
 * Rows of 0s with a single 1 in the column of each label: class numbers as targets, shape [labels.length, classes].
 * Throws a RangeError for a label that is not a whole number in 0 … classes − 1.
 */
export function oneHot(labels: ArrayLike<number>, classes: number): Tensor<readonly [number, number]> {
  const data = new Float64Array(labels.length * classes);
  for (let row = 0; row < labels.length; row++) {
    const label = labels[row]!;
    if (!Number.isInteger(label) || label < 0 || label >= classes) {
      throw new RangeError(`label ${label} in row ${row} is not one of the classes 0 to ${classes - 1}`);
    }
    data[row * classes + label] = 1;
  }
  return { shape: [labels.length, classes], data };
}
