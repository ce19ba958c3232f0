/** Products with rows that are mostly zeros; only their other entries are visited. `order` lists the rows that take part. */

/** Address of the v-th vector of a strip from column j on, moved back where it would pass the last of n columns. */
@inline
function offset(j: i32, v: i32, n: i32): usize {
  const at = j + 4 * v;
  return (<usize>(at + 4 <= n ? at : n - 4)) << 2;
}

/** out [m, n] = rows `order` of the sparse matrix · b [columns, n] + row [n] (none if 0). */
export function sparseProduct(out: usize, starts: usize, places: usize, values: usize, order: usize, b: usize, row: usize, m: i32, n: i32): void {
  const width = (<usize>n) << 2;
  if (n < 4) {
    sparseNarrow(out, starts, places, values, order, b, row, m, n);
    return;
  }
  const nothing = f32x4.splat(0);
  let j = 0;
  // Eight vectors at a time, and four for what is left.
  for (; j + 32 <= n; j += 32) {
    const from = (<usize>j) << 2;
    for (let i = 0; i < m; i++) {
      const at = starts + (load<u32>(order + ((<usize>i) << 2)) << 2);
      let entry = load<u32>(at);
      const end = load<u32>(at, 4);
      let c0 = nothing, c1 = nothing, c2 = nothing, c3 = nothing, c4 = nothing, c5 = nothing, c6 = nothing, c7 = nothing;
      if (row) {
        const r = row + from;
        c0 = v128.load(r);
        c1 = v128.load(r, 16);
        c2 = v128.load(r, 32);
        c3 = v128.load(r, 48);
        c4 = v128.load(r, 64);
        c5 = v128.load(r, 80);
        c6 = v128.load(r, 96);
        c7 = v128.load(r, 112);
      }
      for (; entry < end; entry++) {
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
      const to = out + from + i * width;
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
  for (; j < n; j += 16) {
    const o0 = offset(j, 0, n);
    const o1 = offset(j, 1, n);
    const o2 = offset(j, 2, n);
    const o3 = offset(j, 3, n);
    for (let i = 0; i < m; i++) {
      const at = starts + (load<u32>(order + ((<usize>i) << 2)) << 2);
      let entry = load<u32>(at);
      const end = load<u32>(at, 4);
      let c0 = nothing, c1 = nothing, c2 = nothing, c3 = nothing;
      if (row) {
        c0 = v128.load(row + o0);
        c1 = v128.load(row + o1);
        c2 = v128.load(row + o2);
        c3 = v128.load(row + o3);
      }
      for (; entry < end; entry++) {
        const x = v128.load32_splat(values + (entry << 2));
        const q = b + load<u16>(places + (entry << 1)) * width;
        c0 = f32x4.add(c0, f32x4.mul(x, v128.load(q + o0)));
        c1 = f32x4.add(c1, f32x4.mul(x, v128.load(q + o1)));
        c2 = f32x4.add(c2, f32x4.mul(x, v128.load(q + o2)));
        c3 = f32x4.add(c3, f32x4.mul(x, v128.load(q + o3)));
      }
      const to = out + i * width;
      v128.store(to + o0, c0);
      v128.store(to + o1, c1);
      v128.store(to + o2, c2);
      v128.store(to + o3, c3);
    }
  }
}

function sparseNarrow(out: usize, starts: usize, places: usize, values: usize, order: usize, b: usize, row: usize, m: i32, n: i32): void {
  const width = (<usize>n) << 2;
  for (let i = 0; i < m; i++) {
    const at = starts + (load<u32>(order + ((<usize>i) << 2)) << 2);
    const end = load<u32>(at, 4);
    for (let j = 0; j < n; j++) {
      const to = (<usize>j) << 2;
      let sum: f32 = row ? load<f32>(row + to) : 0;
      for (let entry = load<u32>(at); entry < end; entry++)
        sum += load<f32>(values + (entry << 2)) * load<f32>(b + load<u16>(places + (entry << 1)) * width + to);
      store<f32>(out + to, sum);
    }
    out += width;
  }
}

/** d's v-th vector of a strip from column j on, with 0 where an earlier vector of the row has the entry already. */
@inline
function own(d: usize, j: i32, v: i32, n: i32): v128 {
  const o = offset(j, v, n);
  const twice = j + 4 * v - <i32>(o >> 2);
  return v128.and(v128.load(d + o), i32x4.ge_s(i32x4(0, 1, 2, 3), i32x4.splat(twice)));
}

/** out [columns, n] = the transpose of rows `order` of the sparse matrix · d [m, n]. */
export function sparseTransposedProduct(out: usize, starts: usize, places: usize, values: usize, order: usize, d: usize, m: i32, n: i32, columns: i32): void {
  const width = (<usize>n) << 2;
  memory.fill(out, 0, columns * width);
  for (let i = 0; i < m; i++) {
    const at = starts + (load<u32>(order + ((<usize>i) << 2)) << 2);
    const first = load<u32>(at);
    const end = load<u32>(at, 4);
    if (n < 4) {
      for (let entry = first; entry < end; entry++) {
        const x = load<f32>(values + (entry << 2));
        const q = out + load<u16>(places + (entry << 1)) * width;
        for (let j = 0; j < n; j++) {
          const to = (<usize>j) << 2;
          store<f32>(q + to, load<f32>(q + to) + x * load<f32>(d + to));
        }
      }
    } else {
      let j = 0;
      for (; j + 32 <= n; j += 32) {
        const from = (<usize>j) << 2;
        const e = d + from;
        const d0 = v128.load(e), d1 = v128.load(e, 16), d2 = v128.load(e, 32), d3 = v128.load(e, 48);
        const d4 = v128.load(e, 64), d5 = v128.load(e, 80), d6 = v128.load(e, 96), d7 = v128.load(e, 112);
        for (let entry = first; entry < end; entry++) {
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
      for (; j < n; j += 16) {
        const o0 = offset(j, 0, n);
        const o1 = offset(j, 1, n);
        const o2 = offset(j, 2, n);
        const o3 = offset(j, 3, n);
        const d0 = own(d, j, 0, n);
        const d1 = own(d, j, 1, n);
        const d2 = own(d, j, 2, n);
        const d3 = own(d, j, 3, n);
        for (let entry = first; entry < end; entry++) {
          const x = v128.load32_splat(values + (entry << 2));
          const q = out + load<u16>(places + (entry << 1)) * width;
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
      }
    }
    d += width;
  }
}
