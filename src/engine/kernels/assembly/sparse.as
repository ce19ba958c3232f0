/**
 * Products with rows that are mostly zeros; only their other entries are visited. `order` lists the rows that take part.
 * The other matrix has rows of p numbers, a multiple of four, each on a multiple of 16 bytes: then no vector lies across two
 * lines of the processor's memory. `widen` and `narrow` make such rows and undo them.
 *
 * The columns are gone through in bands, each by all rows before the next, so that a band of the other matrix stays next to
 * the processor. Entries of row i in band k are those from ends[i, k] up to, not including, ends[i, k + 1].
 */

/** Rows of n numbers copied to rows of p ≥ n; what stands behind the n is whatever came next. */
export function widen(out: usize, x: usize, rows: i32, n: i32, p: i32): void {
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < n; j += 4) v128.store(out + ((<usize>j) << 2), v128.load(x + ((<usize>j) << 2)));
    out += (<usize>p) << 2;
    x += (<usize>n) << 2;
  }
}

/** Rows of p numbers copied to rows of their first n. */
export function narrow(out: usize, x: usize, rows: i32, n: i32, p: i32): void {
  for (let left = rows * n; left > 0; left -= n) {
    let j = 0;
    // What is written beyond the end of a row, the next write over; beyond the end of all nothing may be.
    for (; j < n && j + 4 <= left; j += 4) v128.store(out + ((<usize>j) << 2), v128.load(x + ((<usize>j) << 2)));
    for (; j < n; j++) store<f32>(out + ((<usize>j) << 2), load<f32>(x + ((<usize>j) << 2)));
    out += (<usize>n) << 2;
    x += (<usize>p) << 2;
  }
}

/** Where the entries of the i-th row of the order begin in a band; where they end stands behind it. */
@inline
function place(ends: usize, order: usize, i: i32, band: i32, bands: i32): usize {
  return ends + ((load<u32>(order + ((<usize>i) << 2)) * (bands + 1) + band) << 2);
}

/** out [m, p] = rows `order` of the sparse matrix · b [columns, p] + row [p] (none if 0). */
export function sparseProduct(
  out: usize, ends: usize, places: usize, values: usize, order: usize, b: usize, row: usize, m: i32, p: i32, bands: i32,
): void {
  const width = (<usize>p) << 2;
  for (let i = 0; i < m; i++)
    for (let at: usize = 0; at < width; at += 16)
      v128.store(out + i * width + at, row ? v128.load(row + at) : f32x4.splat(0));
  for (let band = 0; band < bands; band++) {
    let from: usize = 0;
    for (; from + 128 <= width; from += 128) {
      for (let i = 0; i < m; i++) {
        const at = place(ends, order, i, band, bands);
        const end = load<u32>(at, 4);
        const to = out + from + i * width;
        let c0 = v128.load(to), c1 = v128.load(to, 16), c2 = v128.load(to, 32), c3 = v128.load(to, 48);
        let c4 = v128.load(to, 64), c5 = v128.load(to, 80), c6 = v128.load(to, 96), c7 = v128.load(to, 112);
        for (let entry = load<u32>(at); entry < end; entry++) {
          const x = v128.load32_splat(values + (entry << 2));
          const q = b + from + load<u16>(places + (entry << 1)) * width;
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
      }
    }
    // Two entries at a time, so that one sum need not wait for the other.
    for (; from + 64 <= width; from += 64) {
      for (let i = 0; i < m; i++) {
        const at = place(ends, order, i, band, bands);
        const end = load<u32>(at, 4);
        const to = out + from + i * width;
        let c0 = v128.load(to), c1 = v128.load(to, 16), c2 = v128.load(to, 32), c3 = v128.load(to, 48);
        let d0 = f32x4.splat(0), d1 = d0, d2 = d0, d3 = d0;
        let entry = load<u32>(at);
        for (; entry + 2 <= end; entry += 2) {
          const x = v128.load32_splat(values + (entry << 2));
          const q = b + from + load<u16>(places + (entry << 1)) * width;
          c0 = f32x4.add(c0, f32x4.mul(x, v128.load(q)));
          c1 = f32x4.add(c1, f32x4.mul(x, v128.load(q, 16)));
          c2 = f32x4.add(c2, f32x4.mul(x, v128.load(q, 32)));
          c3 = f32x4.add(c3, f32x4.mul(x, v128.load(q, 48)));
          const y = v128.load32_splat(values + (entry << 2), 4);
          const r = b + from + load<u16>(places + (entry << 1), 2) * width;
          d0 = f32x4.add(d0, f32x4.mul(y, v128.load(r)));
          d1 = f32x4.add(d1, f32x4.mul(y, v128.load(r, 16)));
          d2 = f32x4.add(d2, f32x4.mul(y, v128.load(r, 32)));
          d3 = f32x4.add(d3, f32x4.mul(y, v128.load(r, 48)));
        }
        if (entry < end) {
          const x = v128.load32_splat(values + (entry << 2));
          const q = b + from + load<u16>(places + (entry << 1)) * width;
          c0 = f32x4.add(c0, f32x4.mul(x, v128.load(q)));
          c1 = f32x4.add(c1, f32x4.mul(x, v128.load(q, 16)));
          c2 = f32x4.add(c2, f32x4.mul(x, v128.load(q, 32)));
          c3 = f32x4.add(c3, f32x4.mul(x, v128.load(q, 48)));
        }
        v128.store(to, f32x4.add(c0, d0));
        v128.store(to, f32x4.add(c1, d1), 16);
        v128.store(to, f32x4.add(c2, d2), 32);
        v128.store(to, f32x4.add(c3, d3), 48);
      }
    }
    for (; from < width; from += 16) {
      for (let i = 0; i < m; i++) {
        const at = place(ends, order, i, band, bands);
        const end = load<u32>(at, 4);
        const to = out + from + i * width;
        let c = v128.load(to), d = f32x4.splat(0);
        let entry = load<u32>(at);
        for (; entry + 2 <= end; entry += 2) {
          const q = b + from + load<u16>(places + (entry << 1)) * width;
          const r = b + from + load<u16>(places + (entry << 1), 2) * width;
          c = f32x4.add(c, f32x4.mul(v128.load32_splat(values + (entry << 2)), v128.load(q)));
          d = f32x4.add(d, f32x4.mul(v128.load32_splat(values + (entry << 2), 4), v128.load(r)));
        }
        if (entry < end) {
          const q = b + from + load<u16>(places + (entry << 1)) * width;
          c = f32x4.add(c, f32x4.mul(v128.load32_splat(values + (entry << 2)), v128.load(q)));
        }
        v128.store(to, f32x4.add(c, d));
      }
    }
  }
}

/** out [columns, p] = the transpose of rows `order` of the sparse matrix · d [m, p]. */
export function sparseTransposedProduct(
  out: usize, ends: usize, places: usize, values: usize, order: usize, d: usize, m: i32, p: i32, bands: i32, columns: i32,
): void {
  const width = (<usize>p) << 2;
  memory.fill(out, 0, columns * width);
  for (let band = 0; band < bands; band++) {
    let from: usize = 0;
    for (; from + 128 <= width; from += 128) {
      for (let i = 0; i < m; i++) {
        const at = place(ends, order, i, band, bands);
        const end = load<u32>(at, 4);
        const e = d + from + i * width;
        const d0 = v128.load(e), d1 = v128.load(e, 16), d2 = v128.load(e, 32), d3 = v128.load(e, 48);
        const d4 = v128.load(e, 64), d5 = v128.load(e, 80), d6 = v128.load(e, 96), d7 = v128.load(e, 112);
        for (let entry = load<u32>(at); entry < end; entry++) {
          const x = v128.load32_splat(values + (entry << 2));
          const q = out + from + load<u16>(places + (entry << 1)) * width;
          v128.store(q, f32x4.add(v128.load(q), f32x4.mul(x, d0)));
          v128.store(q, f32x4.add(v128.load(q, 16), f32x4.mul(x, d1)), 16);
          v128.store(q, f32x4.add(v128.load(q, 32), f32x4.mul(x, d2)), 32);
          v128.store(q, f32x4.add(v128.load(q, 48), f32x4.mul(x, d3)), 48);
          v128.store(q, f32x4.add(v128.load(q, 64), f32x4.mul(x, d4)), 64);
          v128.store(q, f32x4.add(v128.load(q, 80), f32x4.mul(x, d5)), 80);
          v128.store(q, f32x4.add(v128.load(q, 96), f32x4.mul(x, d6)), 96);
          v128.store(q, f32x4.add(v128.load(q, 112), f32x4.mul(x, d7)), 112);
        }
      }
    }
    for (; from + 64 <= width; from += 64) {
      for (let i = 0; i < m; i++) {
        const at = place(ends, order, i, band, bands);
        const end = load<u32>(at, 4);
        const e = d + from + i * width;
        const d0 = v128.load(e), d1 = v128.load(e, 16), d2 = v128.load(e, 32), d3 = v128.load(e, 48);
        for (let entry = load<u32>(at); entry < end; entry++) {
          const x = v128.load32_splat(values + (entry << 2));
          const q = out + from + load<u16>(places + (entry << 1)) * width;
          v128.store(q, f32x4.add(v128.load(q), f32x4.mul(x, d0)));
          v128.store(q, f32x4.add(v128.load(q, 16), f32x4.mul(x, d1)), 16);
          v128.store(q, f32x4.add(v128.load(q, 32), f32x4.mul(x, d2)), 32);
          v128.store(q, f32x4.add(v128.load(q, 48), f32x4.mul(x, d3)), 48);
        }
      }
    }
    for (; from < width; from += 16) {
      for (let i = 0; i < m; i++) {
        const at = place(ends, order, i, band, bands);
        const end = load<u32>(at, 4);
        const e = v128.load(d + from + i * width);
        for (let entry = load<u32>(at); entry < end; entry++) {
          const q = out + from + load<u16>(places + (entry << 1)) * width;
          v128.store(q, f32x4.add(v128.load(q), f32x4.mul(v128.load32_splat(values + (entry << 2)), e)));
        }
      }
    }
  }
}
