/** Functions of every entry, n of them; x and out may be the same place. */

/** tanh as a quotient of two polynomials, right to the last digits of a float32 (the one of the Eigen library). */
@inline
export function tanh4(x: v128): v128 {
  x = f32x4.pmax(f32x4.pmin(x, f32x4.splat(7.905311107635498)), f32x4.splat(-7.905311107635498));
  const u = f32x4.mul(x, x);
  let p = f32x4.splat(-2.76076847742355e-16);
  p = f32x4.add(f32x4.mul(p, u), f32x4.splat(2.00018790482477e-13));
  p = f32x4.add(f32x4.mul(p, u), f32x4.splat(-8.60467152213735e-11));
  p = f32x4.add(f32x4.mul(p, u), f32x4.splat(5.12229709037114e-8));
  p = f32x4.add(f32x4.mul(p, u), f32x4.splat(1.48572235717979e-5));
  p = f32x4.add(f32x4.mul(p, u), f32x4.splat(6.37261928875436e-4));
  p = f32x4.add(f32x4.mul(p, u), f32x4.splat(4.89352455891786e-3));
  let q = f32x4.splat(1.19825839466702e-6);
  q = f32x4.add(f32x4.mul(q, u), f32x4.splat(1.18534705686654e-4));
  q = f32x4.add(f32x4.mul(q, u), f32x4.splat(2.268434632439e-3));
  q = f32x4.add(f32x4.mul(q, u), f32x4.splat(4.89352518554385e-3));
  return f32x4.div(f32x4.mul(x, p), q);
}

/** The sigmoid as ½ + ½ tanh(x/2). */
@inline
export function sigmoid4(x: v128): v128 {
  const half = f32x4.splat(0.5);
  return f32x4.add(half, f32x4.mul(half, tanh4(f32x4.mul(half, x))));
}

/** eˣ for x ≤ 0, as 2ⁿ times a polynomial of the rest (Cephes, Moshier 1989). */
@inline
export function exp4(x: v128): v128 {
  x = f32x4.pmax(x, f32x4.splat(-87));
  const n = f32x4.nearest(f32x4.mul(x, f32x4.splat(1.44269504088896341)));
  x = f32x4.sub(x, f32x4.mul(n, f32x4.splat(0.693359375)));
  x = f32x4.sub(x, f32x4.mul(n, f32x4.splat(-2.1219444e-4)));
  let y = f32x4.splat(1.98756915e-4);
  y = f32x4.add(f32x4.mul(y, x), f32x4.splat(1.3981999507e-3));
  y = f32x4.add(f32x4.mul(y, x), f32x4.splat(8.3334519073e-3));
  y = f32x4.add(f32x4.mul(y, x), f32x4.splat(4.1665795894e-2));
  y = f32x4.add(f32x4.mul(y, x), f32x4.splat(1.6666665459e-1));
  y = f32x4.add(f32x4.mul(y, x), f32x4.splat(5.0000001201e-1));
  y = f32x4.add(f32x4.add(f32x4.mul(f32x4.mul(y, x), x), x), f32x4.splat(1));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  return f32x4.mul(y, power);
}

/** The natural logarithm of x > 0 (Cephes). */
export function ln(x: f32): f32 {
  let bits = reinterpret<i32>(x);
  let e = ((bits >> 23) & 255) - 127;
  let m = reinterpret<f32>((bits & 0x7fffff) | 0x3f800000);
  if (m > 1.41421356) {
    m *= 0.5;
    e++;
  }
  m -= 1;
  const z = m * m;
  let y: f32 = 7.0376836292e-2;
  y = y * m - <f32>1.151461031e-1;
  y = y * m + <f32>1.1676998740e-1;
  y = y * m - <f32>1.2420140846e-1;
  y = y * m + <f32>1.4249322787e-1;
  y = y * m - <f32>1.6668057665e-1;
  y = y * m + <f32>2.0000714765e-1;
  y = y * m - <f32>2.4999993993e-1;
  y = y * m + <f32>3.3333331174e-1;
  return y * m * z - <f32>0.5 * z + m + <f32>e * <f32>0.693147181;
}

export function tanh(out: usize, x: usize, n: i32): void {
  let i = 0;
  for (; i + 4 <= n; i += 4) {
    v128.store(out, tanh4(v128.load(x)));
    x += 16;
    out += 16;
  }
  for (; i < n; i++) {
    store<f32>(out, f32x4.extract_lane(tanh4(v128.load32_splat(x)), 0));
    x += 4;
    out += 4;
  }
}

export function sigmoid(out: usize, x: usize, n: i32): void {
  let i = 0;
  for (; i + 4 <= n; i += 4) {
    v128.store(out, sigmoid4(v128.load(x)));
    x += 16;
    out += 16;
  }
  for (; i < n; i++) {
    store<f32>(out, f32x4.extract_lane(sigmoid4(v128.load32_splat(x)), 0));
    x += 4;
    out += 4;
  }
}

export function relu(out: usize, x: usize, n: i32): void {
  const nothing = f32x4.splat(0);
  let i = 0;
  for (; i + 4 <= n; i += 4) {
    v128.store(out, f32x4.max(v128.load(x), nothing));
    x += 16;
    out += 16;
  }
  for (; i < n; i++) {
    store<f32>(out, max<f32>(load<f32>(x), 0));
    x += 4;
    out += 4;
  }
}

/** out = d · (1 − y²) */
export function tanhSlope(out: usize, d: usize, y: usize, n: i32): void {
  const one = f32x4.splat(1);
  let i = 0;
  for (; i + 4 <= n; i += 4) {
    const v = v128.load(y);
    v128.store(out, f32x4.mul(v128.load(d), f32x4.sub(one, f32x4.mul(v, v))));
    y += 16;
    d += 16;
    out += 16;
  }
  for (; i < n; i++) {
    const v = load<f32>(y);
    store<f32>(out, load<f32>(d) * (1 - v * v));
    y += 4;
    d += 4;
    out += 4;
  }
}

/** out = d · y(1 − y) */
export function sigmoidSlope(out: usize, d: usize, y: usize, n: i32): void {
  const one = f32x4.splat(1);
  let i = 0;
  for (; i + 4 <= n; i += 4) {
    const v = v128.load(y);
    v128.store(out, f32x4.mul(v128.load(d), f32x4.mul(v, f32x4.sub(one, v))));
    y += 16;
    d += 16;
    out += 16;
  }
  for (; i < n; i++) {
    const v = load<f32>(y);
    store<f32>(out, load<f32>(d) * (v * (1 - v)));
    y += 4;
    d += 4;
    out += 4;
  }
}

/** out = d where y > 0, else 0 */
export function reluSlope(out: usize, d: usize, y: usize, n: i32): void {
  const nothing = f32x4.splat(0);
  let i = 0;
  for (; i + 4 <= n; i += 4) {
    v128.store(out, v128.and(v128.load(d), f32x4.gt(v128.load(y), nothing)));
    y += 16;
    d += 16;
    out += 16;
  }
  for (; i < n; i++) {
    store<f32>(out, load<f32>(y) > 0 ? load<f32>(d) : 0);
    y += 4;
    d += 4;
    out += 4;
  }
}

/** out = out + x */
export function addTo(out: usize, x: usize, n: i32): void {
  let i = 0;
  for (; i + 4 <= n; i += 4) {
    v128.store(out, f32x4.add(v128.load(out), v128.load(x)));
    x += 16;
    out += 16;
  }
  for (; i < n; i++) {
    store<f32>(out, load<f32>(out) + load<f32>(x));
    x += 4;
    out += 4;
  }
}

/** out [m, n] = rows `order` of x, n numbers each. */
export function gather(out: usize, x: usize, order: usize, m: i32, n: i32): void {
  const width = (<usize>n) << 2;
  for (let i = 0; i < m; i++) {
    const from = x + load<u32>(order) * width;
    if (n < 16) {
      for (let at: usize = 0; at < width; at += 4) store<f32>(out + at, load<f32>(from + at));
    } else memory.copy(out, from, width);
    order += 4;
    out += width;
  }
}
