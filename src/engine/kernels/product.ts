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

/** Copies of the operands in the order in which the inner loop reads them; kept, and made longer when needed. */
let leftPanel = new Float64Array(0);
let rightPanels = new Float64Array(0);

/**
 * out = a · b, with a m×k, b k×n and out m×n, row-major from its start. Sums are float64 whatever the arrays are.
 *
 * Results are made in blocks of 4×3: each number read takes part in three or four products instead of one. Four rows of
 * a and three columns of b are first copied side by side, so that the inner loop runs straight through memory in every
 * layout (Goto and van de Geijn, 2008). The last block of a ragged edge overlaps its neighbour and computes some results
 * twice, which is cheaper than a second loop. `row` [n], if there is one, is added to every row.
 */
export function product(
  out: Numbers,
  a: Operand,
  b: Operand,
  m: number,
  k: number,
  n: number,
  row: Readonly<Numbers> | null = null,
): void {
  if (m < tileRows || n < tileColumns) {
    narrow(out, a, b, m, k, n, row);
    return;
  }
  const tiles = Math.ceil(n / tileColumns);
  const panelLength = tileColumns * k;
  if (leftPanel.length < tileRows * k) leftPanel = new Float64Array(tileRows * k);
  if (rightPanels.length < tiles * panelLength) rightPanels = new Float64Array(tiles * panelLength);
  for (let tile = 0; tile < tiles; tile++) {
    const j = Math.min(tile * tileColumns, n - tileColumns);
    copyThree(rightPanels, tile * panelLength, b.data, b.from + j * b.column, b.column, b.row, k);
  }
  for (let top = 0; top < m; top += tileRows) {
    const i = Math.min(top, m - tileRows);
    copyFour(leftPanel, a.data, a.from + i * a.row, a.row, a.column, k);
    for (let tile = 0; tile < tiles; tile++) {
      const j = Math.min(tile * tileColumns, n - tileColumns);
      block(out, i * n + j, n, leftPanel, rightPanels, tile * panelLength, k);
      if (row) addThree(out, i * n + j, n, row, j);
    }
  }
}

/** Three columns, entry by entry side by side: `across` leads from column to column, `along` down a column. */
function copyThree(
  to: Float64Array,
  at: number,
  from: Readonly<Numbers>,
  first: number,
  across: number,
  along: number,
  k: number,
): void {
  let x0 = first;
  let x1 = x0 + across;
  let x2 = x1 + across;
  for (let p = 0; p < k; p++) {
    to[at] = from[x0]!;
    to[at + 1] = from[x1]!;
    to[at + 2] = from[x2]!;
    at += 3;
    x0 += along;
    x1 += along;
    x2 += along;
  }
}

/** Four rows likewise, to the start of `to`. */
function copyFour(
  to: Float64Array,
  from: Readonly<Numbers>,
  first: number,
  across: number,
  along: number,
  k: number,
): void {
  let x0 = first;
  let x1 = x0 + across;
  let x2 = x1 + across;
  let x3 = x2 + across;
  for (let at = 0; at < 4 * k; at += 4) {
    to[at] = from[x0]!;
    to[at + 1] = from[x1]!;
    to[at + 2] = from[x2]!;
    to[at + 3] = from[x3]!;
    x0 += along;
    x1 += along;
    x2 += along;
    x3 += along;
  }
}

/** Twelve results at once, out[at …] and the three rows below, from a panel of four rows and one of three columns. */
function block(
  out: Numbers,
  at: number,
  n: number,
  a: Float64Array,
  b: Float64Array,
  bFrom: number,
  k: number,
): void {
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
  for (let p = 0, q = bFrom; p < 4 * k; p += 4, q += 3) {
    const y0 = b[q]!;
    const y1 = b[q + 1]!;
    const y2 = b[q + 2]!;
    const x0 = a[p]!;
    c00 += x0 * y0;
    c01 += x0 * y1;
    c02 += x0 * y2;
    const x1 = a[p + 1]!;
    c10 += x1 * y0;
    c11 += x1 * y1;
    c12 += x1 * y2;
    const x2 = a[p + 2]!;
    c20 += x2 * y0;
    c21 += x2 * y1;
    c22 += x2 * y2;
    const x3 = a[p + 3]!;
    c30 += x3 * y0;
    c31 += x3 * y1;
    c32 += x3 * y2;
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

/** Three columns' entries of a row, added to the four rows of a block. */
function addThree(out: Numbers, at: number, n: number, row: Readonly<Numbers>, j: number): void {
  const r0 = row[j]!;
  const r1 = row[j + 1]!;
  const r2 = row[j + 2]!;
  for (let i = 0; i < tileRows; i++) {
    out[at]! += r0;
    out[at + 1]! += r1;
    out[at + 2]! += r2;
    at += n;
  }
}

/** For products too narrow for a block: three results of a row at once where there are three columns, else the textbook loop. */
function narrow(
  out: Numbers,
  left: Operand,
  right: Operand,
  m: number,
  k: number,
  n: number,
  row: Readonly<Numbers> | null,
): void {
  for (let i = 0; i < m; i++) {
    const from = left.from + i * left.row;
    if (n < tileColumns) {
      for (let j = 0; j < n; j++) {
        const sum = dot(
          left.data,
          from,
          left.column,
          right.data,
          right.from + j * right.column,
          right.row,
          k,
        );
        out[i * n + j] = row ? sum + row[j]! : sum;
      }
      continue;
    }
    for (let tile = 0; tile < n; tile += tileColumns) {
      const j = Math.min(tile, n - tileColumns);
      three(out, i * n + j, left, from, right, right.from + j * right.column, k);
      if (row) for (let c = 0; c < tileColumns; c++) out[i * n + j + c]! += row[j + c]!;
    }
  }
}

function dot(
  a: Readonly<Numbers>,
  x: number,
  aStep: number,
  b: Readonly<Numbers>,
  y: number,
  bStep: number,
  k: number,
): number {
  let sum = 0;
  for (let p = 0; p < k; p++) {
    sum += a[x]! * b[y]!;
    x += aStep;
    y += bStep;
  }
  return sum;
}

/** Three results side by side, from a row of `left` that begins at x and the columns of `right` from y on. */
function three(
  out: Numbers,
  at: number,
  left: Operand,
  x: number,
  right: Operand,
  y: number,
  k: number,
): void {
  const a = left.data;
  const aStep = left.column;
  const b = right.data;
  const bStep = right.row;
  const next = right.column;
  let c0 = 0;
  let c1 = 0;
  let c2 = 0;
  for (let p = 0; p < k; p++) {
    const entry = a[x]!;
    c0 += entry * b[y]!;
    c1 += entry * b[y + next]!;
    c2 += entry * b[y + 2 * next]!;
    x += aStep;
    y += bStep;
  }
  out[at] = c0;
  out[at + 1] = c1;
  out[at + 2] = c2;
}
