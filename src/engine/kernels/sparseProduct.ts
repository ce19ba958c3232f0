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
  let count = 0;
  for (let at = 0; at < rows * columns; at++) if (data[at] !== 0) count++;
  const places = new Uint16Array(count);
  const values = new Float64Array(count);
  let entry = 0;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const value = data[i * columns + j]!;
      if (value === 0) continue;
      places[entry] = j;
      values[entry++] = value;
    }
    starts[i + 1] = entry;
  }
  return { rows, columns, starts, places, values };
}

/** Columns of results that are held in local variables during the inner loop. */
const block = 5;

/**
 * out = rows `order` of a, by default all of them in turn, · b, with b [a.columns, n] row-major from `from`, plus `row` [n]
 * if there is one. The last block of a ragged edge overlaps its neighbour and computes some results twice.
 */
export function sparseProduct(
  out: Numbers,
  a: SparseRows,
  b: Readonly<Numbers>,
  n: number,
  from = 0,
  order: Readonly<Uint32Array> | null = null,
  row: Readonly<Numbers> | null = null,
): void {
  for (let column = 0; column < n; column += block) {
    const j = column + block <= n ? column : n - block;
    if (j >= 0) five(out, a, b, n, from, j, order, row);
    else for (let k = 0; k < n; k++) one(out, a, b, n, from, k, order, row);
  }
}

function five(
  out: Numbers,
  a: SparseRows,
  b: Readonly<Numbers>,
  n: number,
  from: number,
  j: number,
  order: Readonly<Uint32Array> | null,
  row: Readonly<Numbers> | null,
): void {
  const { starts, places, values } = a;
  const rows = order ? order.length : a.rows;
  for (let i = 0; i < rows; i++) {
    let c0 = 0;
    let c1 = 0;
    let c2 = 0;
    let c3 = 0;
    let c4 = 0;
    const source = order ? order[i]! : i;
    const end = starts[source + 1]!;
    for (let entry = starts[source]!; entry < end; entry++) {
      const x = values[entry]!;
      const at = from + places[entry]! * n + j;
      c0 += x * b[at]!;
      c1 += x * b[at + 1]!;
      c2 += x * b[at + 2]!;
      c3 += x * b[at + 3]!;
      c4 += x * b[at + 4]!;
    }
    if (row) {
      c0 += row[j]!;
      c1 += row[j + 1]!;
      c2 += row[j + 2]!;
      c3 += row[j + 3]!;
      c4 += row[j + 4]!;
    }
    const to = i * n + j;
    out[to] = c0;
    out[to + 1] = c1;
    out[to + 2] = c2;
    out[to + 3] = c3;
    out[to + 4] = c4;
  }
}

function one(
  out: Numbers,
  a: SparseRows,
  b: Readonly<Numbers>,
  n: number,
  from: number,
  j: number,
  order: Readonly<Uint32Array> | null,
  row: Readonly<Numbers> | null,
): void {
  const { starts, places, values } = a;
  const rows = order ? order.length : a.rows;
  for (let i = 0; i < rows; i++) {
    let sum = 0;
    const source = order ? order[i]! : i;
    const end = starts[source + 1]!;
    for (let entry = starts[source]!; entry < end; entry++)
      sum += values[entry]! * b[from + places[entry]! * n + j]!;
    out[i * n + j] = row ? sum + row[j]! : sum;
  }
}

/** out [a.columns, n] = the transpose of rows `order` of a · d [order, n]: each entry of a adds its share of a row of d. */
export function sparseTransposedProduct(
  out: Numbers,
  a: SparseRows,
  d: Readonly<Numbers>,
  n: number,
  order: Readonly<Uint32Array>,
): void {
  out.fill(0);
  let j = 0;
  for (; j + block <= n; j += block) addFive(out, a, d, n, j, order);
  for (; j < n; j++) addOne(out, a, d, n, j, order);
}

function addFive(
  out: Numbers,
  a: SparseRows,
  d: Readonly<Numbers>,
  n: number,
  j: number,
  order: Readonly<Uint32Array>,
): void {
  const { starts, places, values } = a;
  for (let i = 0; i < order.length; i++) {
    const from = i * n + j;
    const d0 = d[from]!;
    const d1 = d[from + 1]!;
    const d2 = d[from + 2]!;
    const d3 = d[from + 3]!;
    const d4 = d[from + 4]!;
    const source = order[i]!;
    const end = starts[source + 1]!;
    for (let entry = starts[source]!; entry < end; entry++) {
      const x = values[entry]!;
      const at = places[entry]! * n + j;
      out[at]! += x * d0;
      out[at + 1]! += x * d1;
      out[at + 2]! += x * d2;
      out[at + 3]! += x * d3;
      out[at + 4]! += x * d4;
    }
  }
}

function addOne(
  out: Numbers,
  a: SparseRows,
  d: Readonly<Numbers>,
  n: number,
  j: number,
  order: Readonly<Uint32Array>,
): void {
  const { starts, places, values } = a;
  for (let i = 0; i < order.length; i++) {
    const share = d[i * n + j]!;
    const source = order[i]!;
    const end = starts[source + 1]!;
    for (let entry = starts[source]!; entry < end; entry++)
      out[places[entry]! * n + j]! += values[entry]! * share;
  }
}
