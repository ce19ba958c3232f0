/**
 * Products with rows that are mostly zeros; only their other entries are visited. `order` lists the rows that take part.
 *
 * The columns are gone through in bands, each by all rows before the next, so that a band of the other matrix stays next to
 * the processor; `cursors` [order] remembers how far each row has come.
 */

/** Bytes of a band. */
const BAND: usize = 32768;

/** Columns of a band, for rows of so many bytes in the other matrix. */
@inline
function bandOf(width: usize): u32 {
  return <u32>max<usize>(8, BAND / width);
}

/** Place, in bytes, of the v-th vector of a strip from column j on, moved back where it would pass the last of n columns. */
@inline
function offset(j: i32, v: i32, n: i32): usize {
  const at = j + 4 * v;
  return (<usize>(at + 4 <= n ? at : n - 4)) << 2;
}

/** All ones where the v-th vector of a strip has an entry that none before it has. */
@inline
function own(j: i32, v: i32, n: i32): v128 {
  const twice = j + 4 * v - <i32>(offset(j, v, n) >> 2);
  return i32x4.ge_s(i32x4(0, 1, 2, 3), i32x4.splat(twice));
}

/** Sets the cursors to the rows' first entries. */
@inline
function begin(cursors: usize, starts: usize, order: usize, m: i32): void {
  for (let i = 0; i < m; i++) {
    const at = (<usize>i) << 2;
    store<u32>(cursors + at, load<u32>(starts + (load<u32>(order + at) << 2)));
  }
}

/** Where the row that stands i-th in the order ends. */
@inline
function endOf(starts: usize, order: usize, i: i32): u32 {
  return load<u32>(starts + (load<u32>(order + ((<usize>i) << 2)) << 2), 4);
}

/** out [m, n] = rows `order` of the sparse matrix · b [columns, n] + row [n] (none if 0). */
export function sparseProduct(
  out: usize, starts: usize, places: usize, values: usize, order: usize, cursors: usize,
  b: usize, row: usize, m: i32, n: i32, columns: i32,
): void {
  const width = (<usize>n) << 2;
  for (let i = 0; i < m; i++) {
    if (row) memory.copy(out + i * width, row, width);
    else memory.fill(out + i * width, 0, width);
  }
  begin(cursors, starts, order, m);
  if (n < 4) {
    sparseNarrow(out, starts, places, values, order, cursors, b, m, n);
    return;
  }
  const band = bandOf(width);
  for (let until = band; until < <u32>columns + band; until += band) {
    let j = 0;
    // Eight vectors at a time, and four for what is left.
    for (; j + 32 <= n; j += 32) {
      const from = (<usize>j) << 2;
      for (let i = 0; i < m; i++) {
        const cursor = cursors + ((<usize>i) << 2);
        let entry = load<u32>(cursor);
        const end = endOf(starts, order, i);
        const to = out + from + i * width;
        let c0 = v128.load(to), c1 = v128.load(to, 16), c2 = v128.load(to, 32), c3 = v128.load(to, 48);
        let c4 = v128.load(to, 64), c5 = v128.load(to, 80), c6 = v128.load(to, 96), c7 = v128.load(to, 112);
        for (; entry < end; entry++) {
          const place = <u32>load<u16>(places + (entry << 1));
          if (place >= until) break;
          const x = v128.load32_splat(values + (entry << 2));
          const q = b + from + place * width;
          c0 = f32x4.add(c0, f32x4.mul(x, v128.load(q)));
          c1 = f32x4.add(c1, f32x4.mul(x, v128.load(q, 16)));
          c2 = f32x4.add(c2, f32x4.mul(x, v128.load(q, 32)));
          c3 = f32x4.add(c3, f32x4.mul(x, v128.load(q, 48)));
          c4 = f32x4.add(c4, f32x4.mul(x, v128.load(q, 64)));
          c5 = f32x4.add(c5, f32x4.mul(x, v128.load(q, 80)));
          c6 = f32x4.add(c6, f32x4.mul(x, v128.load(q, 96)));
          c7 = f32x4.add(c7, f32x4.mul(x, v128.load(q, 112)));
        }
        v128.store(to, c0);
        v128.store(to, c1, 16);
        v128.store(to, c2, 32);
        v128.store(to, c3, 48);
        v128.store(to, c4, 64);
        v128.store(to, c5, 80);
        v128.store(to, c6, 96);
        v128.store(to, c7, 112);
        if (j + 32 == n) store<u32>(cursor, entry);
      }
    }
    for (; j < n; j += 16) {
      const o0 = offset(j, 0, n), o1 = offset(j, 1, n), o2 = offset(j, 2, n), o3 = offset(j, 3, n);
      const m0 = own(j, 0, n), m1 = own(j, 1, n), m2 = own(j, 2, n), m3 = own(j, 3, n);
      for (let i = 0; i < m; i++) {
        const cursor = cursors + ((<usize>i) << 2);
        let entry = load<u32>(cursor);
        const end = endOf(starts, order, i);
        const to = out + i * width;
        let c0 = v128.load(to + o0), c1 = v128.load(to + o1), c2 = v128.load(to + o2), c3 = v128.load(to + o3);
        for (; entry < end; entry++) {
          const place = <u32>load<u16>(places + (entry << 1));
          if (place >= until) break;
          const x = v128.load32_splat(values + (entry << 2));
          const q = b + place * width;
          c0 = f32x4.add(c0, f32x4.mul(x, v128.load(q + o0)));
          c1 = f32x4.add(c1, f32x4.mul(x, v128.load(q + o1)));
          c2 = f32x4.add(c2, f32x4.mul(x, v128.load(q + o2)));
          c3 = f32x4.add(c3, f32x4.mul(x, v128.load(q + o3)));
        }
        v128.store(to + o0, v128.bitselect(c0, v128.load(to + o0), m0));
        v128.store(to + o1, v128.bitselect(c1, v128.load(to + o1), m1));
        v128.store(to + o2, v128.bitselect(c2, v128.load(to + o2), m2));
        v128.store(to + o3, v128.bitselect(c3, v128.load(to + o3), m3));
        if (j + 16 >= n) store<u32>(cursor, entry);
      }
    }
  }
}

function sparseNarrow(
  out: usize, starts: usize, places: usize, values: usize, order: usize, cursors: usize, b: usize, m: i32, n: i32,
): void {
  const width = (<usize>n) << 2;
  for (let i = 0; i < m; i++) {
    const first = load<u32>(cursors + ((<usize>i) << 2));
    const end = endOf(starts, order, i);
    for (let j = 0; j < n; j++) {
      const to = (<usize>j) << 2;
      let sum = load<f32>(out + to);
      for (let entry = first; entry < end; entry++)
        sum += load<f32>(values + (entry << 2)) * load<f32>(b + load<u16>(places + (entry << 1)) * width + to);
      store<f32>(out + to, sum);
    }
    out += width;
  }
}

/** out [columns, n] = the transpose of rows `order` of the sparse matrix · d [m, n]. */
export function sparseTransposedProduct(
  out: usize, starts: usize, places: usize, values: usize, order: usize, cursors: usize,
  d: usize, m: i32, n: i32, columns: i32,
): void {
  const width = (<usize>n) << 2;
  memory.fill(out, 0, columns * width);
  begin(cursors, starts, order, m);
  if (n < 4) {
    sparseTransposedNarrow(out, starts, places, values, order, cursors, d, m, n);
    return;
  }
  const band = bandOf(width);
  for (let until = band; until < <u32>columns + band; until += band) {
    let j = 0;
    for (; j + 32 <= n; j += 32) {
      const from = (<usize>j) << 2;
      for (let i = 0; i < m; i++) {
        const cursor = cursors + ((<usize>i) << 2);
        let entry = load<u32>(cursor);
        const end = endOf(starts, order, i);
        const e = d + from + i * width;
        const d0 = v128.load(e), d1 = v128.load(e, 16), d2 = v128.load(e, 32), d3 = v128.load(e, 48);
        const d4 = v128.load(e, 64), d5 = v128.load(e, 80), d6 = v128.load(e, 96), d7 = v128.load(e, 112);
        for (; entry < end; entry++) {
          const place = <u32>load<u16>(places + (entry << 1));
          if (place >= until) break;
          const x = v128.load32_splat(values + (entry << 2));
          const q = out + from + place * width;
          v128.store(q, f32x4.add(v128.load(q), f32x4.mul(x, d0)));
          v128.store(q, f32x4.add(v128.load(q, 16), f32x4.mul(x, d1)), 16);
          v128.store(q, f32x4.add(v128.load(q, 32), f32x4.mul(x, d2)), 32);
          v128.store(q, f32x4.add(v128.load(q, 48), f32x4.mul(x, d3)), 48);
          v128.store(q, f32x4.add(v128.load(q, 64), f32x4.mul(x, d4)), 64);
          v128.store(q, f32x4.add(v128.load(q, 80), f32x4.mul(x, d5)), 80);
          v128.store(q, f32x4.add(v128.load(q, 96), f32x4.mul(x, d6)), 96);
          v128.store(q, f32x4.add(v128.load(q, 112), f32x4.mul(x, d7)), 112);
        }
        if (j + 32 == n) store<u32>(cursor, entry);
      }
    }
    for (; j < n; j += 16) {
      const o0 = offset(j, 0, n), o1 = offset(j, 1, n), o2 = offset(j, 2, n), o3 = offset(j, 3, n);
      const m0 = own(j, 0, n), m1 = own(j, 1, n), m2 = own(j, 2, n), m3 = own(j, 3, n);
      for (let i = 0; i < m; i++) {
        const cursor = cursors + ((<usize>i) << 2);
        let entry = load<u32>(cursor);
        const end = endOf(starts, order, i);
        const e = d + i * width;
        const d0 = v128.and(v128.load(e + o0), m0), d1 = v128.and(v128.load(e + o1), m1);
        const d2 = v128.and(v128.load(e + o2), m2), d3 = v128.and(v128.load(e + o3), m3);
        for (; entry < end; entry++) {
          const place = <u32>load<u16>(places + (entry << 1));
          if (place >= until) break;
          const x = v128.load32_splat(values + (entry << 2));
          const q = out + place * width;
          // All are read before any is written, and written from the last: of two that overlap the owner has the last word.
          const c0 = f32x4.add(v128.load(q + o0), f32x4.mul(x, d0));
          const c1 = f32x4.add(v128.load(q + o1), f32x4.mul(x, d1));
          const c2 = f32x4.add(v128.load(q + o2), f32x4.mul(x, d2));
          const c3 = f32x4.add(v128.load(q + o3), f32x4.mul(x, d3));
          v128.store(q + o3, c3);
          v128.store(q + o2, c2);
          v128.store(q + o1, c1);
          v128.store(q + o0, c0);
        }
        if (j + 16 >= n) store<u32>(cursor, entry);
      }
    }
  }
}

function sparseTransposedNarrow(
  out: usize, starts: usize, places: usize, values: usize, order: usize, cursors: usize, d: usize, m: i32, n: i32,
): void {
  const width = (<usize>n) << 2;
  for (let i = 0; i < m; i++) {
    const end = endOf(starts, order, i);
    for (let entry = load<u32>(cursors + ((<usize>i) << 2)); entry < end; entry++) {
      const x = load<f32>(values + (entry << 2));
      const q = out + load<u16>(places + (entry << 1)) * width;
      for (let j = 0; j < n; j++) {
        const to = (<usize>j) << 2;
        store<f32>(q + to, load<f32>(q + to) + x * load<f32>(d + to));
      }
    }
    d += width;
  }
}
