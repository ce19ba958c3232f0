/** Matrix products in blocks of 4×8 results that stay in registers: each number read takes part in four or eight products. */

/** Four rows of a, eight columns of b; sums start from `s0` and `s1`. `down` leads to a's next row, `on` along a row. */
@inline
function fourByEight(out: usize, width: usize, a: usize, down: usize, on: usize, b: usize, k: i32, s0: v128, s1: v128): void {
  let c00 = s0, c01 = s1, c10 = s0, c11 = s1, c20 = s0, c21 = s1, c30 = s0, c31 = s1;
  let a1 = a + down;
  let a2 = a1 + down;
  let a3 = a2 + down;
  for (let p = 0; p < k; p++) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    const x0 = v128.load32_splat(a);
    c00 = f32x4.add(c00, f32x4.mul(x0, b0));
    c01 = f32x4.add(c01, f32x4.mul(x0, b1));
    const x1 = v128.load32_splat(a1);
    c10 = f32x4.add(c10, f32x4.mul(x1, b0));
    c11 = f32x4.add(c11, f32x4.mul(x1, b1));
    const x2 = v128.load32_splat(a2);
    c20 = f32x4.add(c20, f32x4.mul(x2, b0));
    c21 = f32x4.add(c21, f32x4.mul(x2, b1));
    const x3 = v128.load32_splat(a3);
    c30 = f32x4.add(c30, f32x4.mul(x3, b0));
    c31 = f32x4.add(c31, f32x4.mul(x3, b1));
    b += width;
    a += on;
    a1 += on;
    a2 += on;
    a3 += on;
  }
  v128.store(out, c00);
  v128.store(out, c01, 16);
  out += width;
  v128.store(out, c10);
  v128.store(out, c11, 16);
  out += width;
  v128.store(out, c20);
  v128.store(out, c21, 16);
  out += width;
  v128.store(out, c30);
  v128.store(out, c31, 16);
}

/** One row of a, eight columns of b; two sets of sums, so that one addition need not wait for the other. */
@inline
function oneByEight(out: usize, width: usize, a: usize, on: usize, b: usize, k: i32, s0: v128, s1: v128): void {
  let c0 = s0, c1 = s1, d0 = f32x4.splat(0), d1 = f32x4.splat(0);
  let p = 0;
  for (; p + 2 <= k; p += 2) {
    const x = v128.load32_splat(a);
    c0 = f32x4.add(c0, f32x4.mul(x, v128.load(b)));
    c1 = f32x4.add(c1, f32x4.mul(x, v128.load(b, 16)));
    a += on;
    b += width;
    const y = v128.load32_splat(a);
    d0 = f32x4.add(d0, f32x4.mul(y, v128.load(b)));
    d1 = f32x4.add(d1, f32x4.mul(y, v128.load(b, 16)));
    a += on;
    b += width;
  }
  if (p < k) {
    const x = v128.load32_splat(a);
    c0 = f32x4.add(c0, f32x4.mul(x, v128.load(b)));
    c1 = f32x4.add(c1, f32x4.mul(x, v128.load(b, 16)));
  }
  v128.store(out, f32x4.add(c0, d0));
  v128.store(out, f32x4.add(c1, d1), 16);
}

/** Four rows of a, four columns of b. */
@inline
function fourByFour(out: usize, width: usize, a: usize, down: usize, on: usize, b: usize, k: i32, s: v128): void {
  let c0 = s, c1 = s, c2 = s, c3 = s;
  let a1 = a + down;
  let a2 = a1 + down;
  let a3 = a2 + down;
  for (let p = 0; p < k; p++) {
    const b0 = v128.load(b);
    c0 = f32x4.add(c0, f32x4.mul(v128.load32_splat(a), b0));
    c1 = f32x4.add(c1, f32x4.mul(v128.load32_splat(a1), b0));
    c2 = f32x4.add(c2, f32x4.mul(v128.load32_splat(a2), b0));
    c3 = f32x4.add(c3, f32x4.mul(v128.load32_splat(a3), b0));
    b += width;
    a += on;
    a1 += on;
    a2 += on;
    a3 += on;
  }
  v128.store(out, c0);
  v128.store(out + width, c1);
  v128.store(out + 2 * width, c2);
  v128.store(out + 3 * width, c3);
}

@inline
function oneByFour(out: usize, width: usize, a: usize, on: usize, b: usize, k: i32, s: v128): void {
  let c = s;
  for (let p = 0; p < k; p++) {
    c = f32x4.add(c, f32x4.mul(v128.load32_splat(a), v128.load(b)));
    a += on;
    b += width;
  }
  v128.store(out, c);
}

/** Sums of four vectors, as the four entries of one. */
@inline
function fourSums(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = f32x4.add(
    v128.shuffle<f32>(a, b, 0, 4, 1, 5),
    v128.shuffle<f32>(a, b, 2, 6, 3, 7),
  );
  const cd = f32x4.add(
    v128.shuffle<f32>(c, d, 0, 4, 1, 5),
    v128.shuffle<f32>(c, d, 2, 6, 3, 7),
  );
  // ab = a02 b02 a13 b13, cd likewise.
  return f32x4.add(
    v128.shuffle<f32>(ab, cd, 0, 1, 4, 5),
    v128.shuffle<f32>(ab, cd, 2, 3, 6, 7),
  );
}

/** b is one column whose rows lie side by side, and so do a's: dot products, four rows at a time. */
function column(out: usize, a: usize, down: usize, b: usize, start: f32, m: i32, k: i32): void {
  let i = 0;
  const whole = k & ~3;
  for (; i + 4 <= m; i += 4) {
    let c0 = f32x4.splat(0), c1 = c0, c2 = c0, c3 = c0;
    let p = 0;
    const a1 = a + down;
    const a2 = a1 + down;
    const a3 = a2 + down;
    for (; p < whole; p += 4) {
      const at = (<usize>p) << 2;
      const x = v128.load(b + at);
      c0 = f32x4.add(c0, f32x4.mul(v128.load(a + at), x));
      c1 = f32x4.add(c1, f32x4.mul(v128.load(a1 + at), x));
      c2 = f32x4.add(c2, f32x4.mul(v128.load(a2 + at), x));
      c3 = f32x4.add(c3, f32x4.mul(v128.load(a3 + at), x));
    }
    let sums = f32x4.add(f32x4.splat(start), fourSums(c0, c1, c2, c3));
    for (; p < k; p++) {
      const at = (<usize>p) << 2;
      const x = load<f32>(b + at);
      sums = f32x4.add(sums, f32x4.mul(f32x4.splat(x), f32x4(load<f32>(a + at), load<f32>(a1 + at), load<f32>(a2 + at), load<f32>(a3 + at))));
    }
    v128.store(out, sums);
    out += 16;
    a += 4 * down;
  }
  for (; i < m; i++) {
    let sum = start;
    for (let p = 0; p < k; p++) sum += load<f32>(a + ((<usize>p) << 2)) * load<f32>(b + ((<usize>p) << 2));
    store<f32>(out, sum);
    out += 4;
    a += down;
  }
}

/** Columns too few for a vector. */
function narrow(out: usize, a: usize, down: usize, on: usize, b: usize, row: usize, m: i32, k: i32, n: i32): void {
  const width = (<usize>n) << 2;
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      const to = (<usize>j) << 2;
      let sum: f32 = row ? load<f32>(row + to) : 0;
      let x = a;
      let y = b + to;
      for (let p = 0; p < k; p++) {
        sum += load<f32>(x) * load<f32>(y);
        x += on;
        y += width;
      }
      store<f32>(out + to, sum);
    }
    out += width;
    a += down;
  }
}

/**
 * out [m, n] = a · b + row, with entry (i, p) of a at a + i · down + p · on bytes, b [k, n], and `row` [n] added to every
 * row unless it is 0.
 */
export function product(out: usize, a: usize, down: usize, on: usize, b: usize, row: usize, m: i32, k: i32, n: i32): void {
  const width = (<usize>n) << 2;
  if (n == 1 && on == 4) {
    column(out, a, down, b, row ? load<f32>(row) : 0, m, k);
    return;
  }
  if (n == 1 && down == 4 && !row) {
    // aᵀ · b as bᵀ · a, which runs along a's rows.
    product(out, b, 0, 4, a, 0, 1, k, m);
    return;
  }
  if (n < 4) {
    narrow(out, a, down, on, b, row, m, k, n);
    return;
  }
  const nothing = f32x4.splat(0);
  for (let j = 0; j < n; ) {
    const left = n - j;
    if (left > 4 && n >= 8) {
      const at = left >= 8 ? j : n - 8;
      const from = (<usize>at) << 2;
      const s0 = row ? v128.load(row + from) : nothing;
      const s1 = row ? v128.load(row + from, 16) : nothing;
      if (m >= 4) {
        for (let i = 0; i < m; i += 4) {
          const top = i + 4 <= m ? i : m - 4;
          fourByEight(out + from + top * width, width, a + top * down, down, on, b + from, k, s0, s1);
        }
      } else {
        for (let i = 0; i < m; i++) oneByEight(out + from + i * width, width, a + i * down, on, b + from, k, s0, s1);
      }
      j = at + 8;
    } else {
      const at = left >= 4 ? j : n - 4;
      const from = (<usize>at) << 2;
      const s = row ? v128.load(row + from) : nothing;
      if (m >= 4) {
        for (let i = 0; i < m; i += 4) {
          const top = i + 4 <= m ? i : m - 4;
          fourByFour(out + from + top * width, width, a + top * down, down, on, b + from, k, s);
        }
      } else {
        for (let i = 0; i < m; i++) oneByFour(out + from + i * width, width, a + i * down, on, b + from, k, s);
      }
      j = at + 4;
    }
  }
}

/** out [n, m] = the transpose of x [m, n]. */
export function transpose(out: usize, x: usize, m: i32, n: i32): void {
  for (let i = 0; i < m; i++) {
    let to = out + ((<usize>i) << 2);
    for (let j = 0; j < n; j++) {
      store<f32>(to, load<f32>(x));
      x += 4;
      to += (<usize>m) << 2;
    }
  }
}

/** out [n] = the sums of the columns of x [m, n]. */
export function columnSums(out: usize, x: usize, m: i32, n: i32): void {
  const width = (<usize>n) << 2;
  if (n == 1) {
    let sums = f32x4.splat(0);
    let i = 0;
    for (; i + 4 <= m; i += 4) {
      sums = f32x4.add(sums, v128.load(x));
      x += 16;
    }
    let sum = f32x4.extract_lane(sums, 0) + f32x4.extract_lane(sums, 1) + f32x4.extract_lane(sums, 2) + f32x4.extract_lane(sums, 3);
    for (; i < m; i++) {
      sum += load<f32>(x);
      x += 4;
    }
    store<f32>(out, sum);
    return;
  }
  let j = 0;
  while (j < n && n >= 4) {
    const at = j + 4 <= n ? j : n - 4;
    const from = (<usize>at) << 2;
    let y = x + from;
    let c = f32x4.splat(0), d = f32x4.splat(0);
    let i = 0;
    for (; i + 2 <= m; i += 2) {
      c = f32x4.add(c, v128.load(y));
      d = f32x4.add(d, v128.load(y + width));
      y += 2 * width;
    }
    if (i < m) c = f32x4.add(c, v128.load(y));
    v128.store(out + from, f32x4.add(c, d));
    j = at + 4;
  }
  for (; j < n; j++) {
    let sum: f32 = 0;
    let y = x + ((<usize>j) << 2);
    for (let i = 0; i < m; i++) {
      sum += load<f32>(y);
      y += width;
    }
    store<f32>(out + ((<usize>j) << 2), sum);
  }
}
