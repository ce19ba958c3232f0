/** Products with matrices that are mostly zeros, such as images of digits: only the numbers that are not zero are visited. */
import type { Numbers } from "./product.ts";

/** A matrix by its entries that are not zero, row by row. */
export interface SparseRows {
  readonly rows: number;
  readonly columns: number;
  /** Row i has the entries starts[i] up to, not including, starts[i + 1]. */
  readonly starts: Readonly<Uint32Array>;
  /** The column of each entry. */
  readonly places: Readonly<Uint16Array>;
  readonly values: Readonly<Float64Array>;
}

/** Lists the entries of a row-major matrix. Throws a RangeError for more than 65,536 columns. */
export function sparseRows(rows: number, columns: number, data: ArrayLike<number>): SparseRows {
  if (columns > 65_536) throw new RangeError(`sparse rows have up to 65,536 columns, got ${columns}`);
  const starts = new Uint32Array(rows + 1);
  const places: number[] = [];
  const values: number[] = [];
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const value = data[i * columns + j]!;
      if (value === 0) continue;
      places.push(j);
      values.push(value);
    }
    starts[i + 1] = places.length;
  }
  return { rows, columns, starts, places: Uint16Array.from(places), values: Float64Array.from(values) };
}

/** Columns of results that are held in local variables during the inner loop. */
const block = 5;

/**
 * out = a · b, with b [a.columns, n] row-major from `from`, and out [a.rows, n] from its start. The last block of a
 * ragged edge overlaps its neighbour and computes some results twice.
 */
export function sparseProduct(out: Numbers, a: SparseRows, b: Readonly<Numbers>, n: number, from = 0): void {
  for (let column = 0; column < n; column += block) {
    const j = column + block <= n ? column : n - block;
    if (j >= 0) five(out, a, b, n, from, j);
    else for (let k = 0; k < n; k++) one(out, a, b, n, from, k);
  }
}

function five(out: Numbers, a: SparseRows, b: Readonly<Numbers>, n: number, from: number, j: number): void {
  const { rows, starts, places, values } = a;
  for (let i = 0; i < rows; i++) {
    let c0 = 0;
    let c1 = 0;
    let c2 = 0;
    let c3 = 0;
    let c4 = 0;
    const end = starts[i + 1]!;
    for (let entry = starts[i]!; entry < end; entry++) {
      const x = values[entry]!;
      const at = from + places[entry]! * n + j;
      c0 += x * b[at]!;
      c1 += x * b[at + 1]!;
      c2 += x * b[at + 2]!;
      c3 += x * b[at + 3]!;
      c4 += x * b[at + 4]!;
    }
    const to = i * n + j;
    out[to] = c0;
    out[to + 1] = c1;
    out[to + 2] = c2;
    out[to + 3] = c3;
    out[to + 4] = c4;
  }
}

function one(out: Numbers, a: SparseRows, b: Readonly<Numbers>, n: number, from: number, j: number): void {
  const { rows, starts, places, values } = a;
  for (let i = 0; i < rows; i++) {
    let sum = 0;
    const end = starts[i + 1]!;
    for (let entry = starts[i]!; entry < end; entry++)
      sum += values[entry]! * b[from + places[entry]! * n + j]!;
    out[i * n + j] = sum;
  }
}
