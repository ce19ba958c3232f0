/** Losses together with their gradients. */
import { exp4, ln } from "./elementwise";

/**
 * Mean cross-entropy of logits z [m, n] against targets t [m, n], written to `loss`, and its gradient
 * (softmax(z) · Σt − t) / m, written to dz.
 */
export function crossEntropy(loss: usize, dz: usize, z: usize, t: usize, m: i32, n: i32): void {
  const width = (<usize>n) << 2;
  const share: f32 = 1 / <f32>m;
  let total: f64 = 0;
  for (let i = 0; i < m; i++) {
    let largest = load<f32>(z);
    for (let at: usize = 4; at < width; at += 4) {
      const other = load<f32>(z + at);
      if (other > largest) largest = other;
    }
    if (n >= 4) {
      const top = f32x4.splat(largest);
      for (let at: usize = 0; at < width; ) {
        if (at + 16 > width) at = width - 16;
        v128.store(dz + at, exp4(f32x4.sub(v128.load(z + at), top)));
        at += 16;
      }
    } else {
      for (let at: usize = 0; at < width; at += 4)
        store<f32>(dz + at, f32x4.extract_lane(exp4(f32x4.splat(load<f32>(z + at) - largest)), 0));
    }
    let sum: f32 = 0;
    for (let at: usize = 0; at < width; at += 4) sum += load<f32>(dz + at);
    const logSum = largest + ln(sum);
    let targets: f32 = 0;
    for (let at: usize = 0; at < width; at += 4) {
      const target = load<f32>(t + at);
      targets += target;
      if (target != 0) total += <f64>(target * (logSum - load<f32>(z + at)));
    }
    const factor = (share * targets) / sum;
    let at: usize = 0;
    for (; at + 16 <= width; at += 16)
      v128.store(dz + at, f32x4.sub(f32x4.mul(f32x4.splat(factor), v128.load(dz + at)), f32x4.mul(f32x4.splat(share), v128.load(t + at))));
    for (; at < width; at += 4) store<f32>(dz + at, factor * load<f32>(dz + at) - share * load<f32>(t + at));
    z += width;
    t += width;
    dz += width;
  }
  store<f32>(loss, <f32>(total / <f64>m));
}

/** The mean of (a − t)² over n numbers, written to `loss`, and its gradient 2(a − t)/n, written to da. */
export function squaredError(loss: usize, da: usize, a: usize, t: usize, n: i32): void {
  const factor: f32 = 2 / <f32>n;
  const factors = f32x4.splat(factor);
  let totals = f32x4.splat(0);
  let i = 0;
  for (; i + 4 <= n; i += 4) {
    const e = f32x4.sub(v128.load(a), v128.load(t));
    totals = f32x4.add(totals, f32x4.mul(e, e));
    v128.store(da, f32x4.mul(factors, e));
    a += 16;
    t += 16;
    da += 16;
  }
  let total = f32x4.extract_lane(totals, 0) + f32x4.extract_lane(totals, 1) + f32x4.extract_lane(totals, 2) + f32x4.extract_lane(totals, 3);
  for (; i < n; i++) {
    const e = load<f32>(a) - load<f32>(t);
    total += e * e;
    store<f32>(da, factor * e);
    a += 4;
    t += 4;
    da += 4;
  }
  store<f32>(loss, total / <f32>n);
}
