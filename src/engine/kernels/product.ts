/** The one hot loop of the engine: a matrix product that walks both operands by strides, so that transposes cost nothing. */

/** Row-major numbers in either precision. */
export type Numbers = Float64Array | Float32Array;

/** A matrix inside an array: entry (i, j) stands at `from` + i · `row` + j · `column`. */
export interface Operand {
  readonly data: Readonly<Numbers>;
  readonly from: number;
  readonly row: number;
  readonly column: number;
}

/** A matrix of so many columns, row by row. */
export function rowMajor(data: Readonly<Numbers>, columns: number, from = 0): Operand {
  return { data, from, row: columns, column: 1 };
}

/** The transpose of a row-major matrix that has so many columns before it is transposed. */
export function transposed(data: Readonly<Numbers>, columns: number, from = 0): Operand {
  return { data, from, row: 1, column: columns };
}

/** Rows and columns of the block of results that is held in local variables during the inner loop. */
const tileRows = 4;
const tileColumns = 3;

/**
 * out = a · b, with a m×k, b k×n and out m×n, row-major from its start. Sums are float64 whatever the arrays are.
 *
 * Results are made in blocks of 4×3: each number read takes part in three or four products instead of one. The last
 * block of a ragged edge overlaps its neighbour and computes some results twice, which is cheaper than a second loop.
 */
export function product(out: Numbers, a: Operand, b: Operand, m: number, k: number, n: number): void {
  if (m < tileRows || n < tileColumns) {
    narrow(out, a, b, m, k, n);
    return;
  }
  for (let column = 0; column < n; column += tileColumns) {
    const j = column + tileColumns <= n ? column : n - tileColumns;
    for (let row = 0; row < m; row += tileRows) {
      const i = row + tileRows <= m ? row : m - tileRows;
      tile(out, i * n + j, n, a, a.from + i * a.row, b, b.from + j * b.column, k);
    }
  }
}

function tile(
  out: Numbers,
  at: number,
  n: number,
  left: Operand,
  aFrom: number,
  right: Operand,
  bFrom: number,
  k: number,
): void {
  const a = left.data;
  const aRow = left.row;
  const aStep = left.column;
  const b = right.data;
  const bColumn = right.column;
  const bStep = right.row;
  let a0 = aFrom;
  let a1 = a0 + aRow;
  let a2 = a1 + aRow;
  let a3 = a2 + aRow;
  let b0 = bFrom;
  let b1 = b0 + bColumn;
  let b2 = b1 + bColumn;
  let c00 = 0;
  let c01 = 0;
  let c02 = 0;
  let c10 = 0;
  let c11 = 0;
  let c12 = 0;
  let c20 = 0;
  let c21 = 0;
  let c22 = 0;
  let c30 = 0;
  let c31 = 0;
  let c32 = 0;
  for (let p = 0; p < k; p++) {
    const x0 = a[a0]!;
    const x1 = a[a1]!;
    const x2 = a[a2]!;
    const x3 = a[a3]!;
    const y0 = b[b0]!;
    const y1 = b[b1]!;
    const y2 = b[b2]!;
    c00 += x0 * y0;
    c01 += x0 * y1;
    c02 += x0 * y2;
    c10 += x1 * y0;
    c11 += x1 * y1;
    c12 += x1 * y2;
    c20 += x2 * y0;
    c21 += x2 * y1;
    c22 += x2 * y2;
    c30 += x3 * y0;
    c31 += x3 * y1;
    c32 += x3 * y2;
    a0 += aStep;
    a1 += aStep;
    a2 += aStep;
    a3 += aStep;
    b0 += bStep;
    b1 += bStep;
    b2 += bStep;
  }
  out[at] = c00;
  out[at + 1] = c01;
  out[at + 2] = c02;
  at += n;
  out[at] = c10;
  out[at + 1] = c11;
  out[at + 2] = c12;
  at += n;
  out[at] = c20;
  out[at + 1] = c21;
  out[at + 2] = c22;
  at += n;
  out[at] = c30;
  out[at + 1] = c31;
  out[at + 2] = c32;
}

/** The textbook loop, for products too narrow for a block. */
function narrow(out: Numbers, left: Operand, right: Operand, m: number, k: number, n: number): void {
  const a = left.data;
  const aStep = left.column;
  const b = right.data;
  const bStep = right.row;
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      let sum = 0;
      let x = left.from + i * left.row;
      let y = right.from + j * right.column;
      for (let p = 0; p < k; p++) {
        sum += a[x]! * b[y]!;
        x += aStep;
        y += bStep;
      }
      out[i * n + j] = sum;
    }
  }
}
