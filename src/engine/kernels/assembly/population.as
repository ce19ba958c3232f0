/** Many networks of one shape at once, four side by side in a vector, each on the same few examples. */
import { exp4, sigmoid4, tanh4 } from "./elementwise";

/** Activations, by the numbers that `../kernels.ts` gives them. */
@inline
function activate(code: i32, x: v128): v128 {
  if (code == 1) return sigmoid4(x);
  if (code == 2) return tanh4(x);
  if (code == 3) return f32x4.max(x, f32x4.splat(0));
  if (code == 4) return v128.and(f32x4.gt(x, f32x4.splat(0)), f32x4.splat(1));
  return x;
}

/** ln of four numbers > 0, as `ln` has it. */
function ln4(x: v128): v128 {
  let e = i32x4.sub(v128.and(i32x4.shr_u(x, 23), i32x4.splat(255)), i32x4.splat(127));
  let m = v128.or(v128.and(x, i32x4.splat(0x7fffff)), i32x4.splat(0x3f800000));
  const large = f32x4.gt(m, f32x4.splat(1.41421356));
  m = v128.bitselect(f32x4.mul(m, f32x4.splat(0.5)), m, large);
  e = i32x4.sub(e, large);
  m = f32x4.sub(m, f32x4.splat(1));
  const z = f32x4.mul(m, m);
  let y = f32x4.splat(7.0376836292e-2);
  y = f32x4.sub(f32x4.mul(y, m), f32x4.splat(1.151461031e-1));
  y = f32x4.add(f32x4.mul(y, m), f32x4.splat(1.1676998740e-1));
  y = f32x4.sub(f32x4.mul(y, m), f32x4.splat(1.2420140846e-1));
  y = f32x4.add(f32x4.mul(y, m), f32x4.splat(1.4249322787e-1));
  y = f32x4.sub(f32x4.mul(y, m), f32x4.splat(1.6668057665e-1));
  y = f32x4.add(f32x4.mul(y, m), f32x4.splat(2.0000714765e-1));
  y = f32x4.sub(f32x4.mul(y, m), f32x4.splat(2.4999993993e-1));
  y = f32x4.add(f32x4.mul(y, m), f32x4.splat(3.3333331174e-1));
  y = f32x4.sub(f32x4.mul(f32x4.mul(y, m), z), f32x4.mul(f32x4.splat(0.5), z));
  return f32x4.add(f32x4.add(y, m), f32x4.mul(f32x4.convert_i32x4_s(e), f32x4.splat(0.693147181)));
}

/**
 * `count` parameters of each of `size` networks, uniform in [−radius, radius): of the draws that the generator would make
 * from `state` on, network after network. Blocks of four networks, and in a block each parameter of all four.
 */
export function drawPopulation(out: usize, count: i32, size: i32, radius: f64, state: u32): void {
  const stride: i32 = 0x6d2b79f5;
  const scale = f32x4.splat(<f32>((2 * radius) / 4294967296));
  const low = f32x4.splat(<f32>-radius);
  for (let four = 0; four < size; four += 4) {
    const first = <i32>state + (four * count + 1) * stride;
    const on = count * stride;
    let counter = i32x4(first, first + on, first + 2 * on, first + 3 * on);
    for (let p = 0; p < count; p++) {
      let bits = i32x4.mul(v128.xor(counter, i32x4.shr_u(counter, 15)), v128.or(counter, i32x4.splat(1)));
      bits = v128.xor(bits, i32x4.add(bits, i32x4.mul(v128.xor(bits, i32x4.shr_u(bits, 7)), v128.or(bits, i32x4.splat(61)))));
      bits = v128.xor(bits, i32x4.shr_u(bits, 14));
      v128.store(out, f32x4.add(f32x4.mul(f32x4.convert_i32x4_u(bits), scale), low));
      out += 16;
      counter = i32x4.add(counter, i32x4.splat(stride));
    }
  }
}

/** Blocks as `drawPopulation` writes them, from vectors one after the other. */
export function interleave(out: usize, rows: usize, count: i32, size: i32): void {
  const width = (<usize>count) << 2;
  for (let four = 0; four < size; four += 4) {
    for (let p = 0; p < count; p++) {
      v128.store(out, f32x4(load<f32>(rows), load<f32>(rows + width), load<f32>(rows + 2 * width), load<f32>(rows + 3 * width)));
      out += 16;
      rows += 4;
    }
    rows += 3 * width;
  }
}

/**
 * For each of `size` networks, a multiple of four: its loss, how many of the examples it gets right, and the least distance
 * by which an answer was right or wrong. `layers` lists the units, [layers]; `room` is for two rows of activations.
 */
export function scorePopulation(
  losses: usize, rights: usize, margins: usize, parameters: usize, count: i32, size: i32,
  layers: usize, depth: i32, hidden: i32, output: i32, biases: bool, entropy: bool,
  x: usize, t: usize, examples: i32, middle: f32, room: usize, roomLength: i32,
): void {
  const outputs = load<i32>(layers + ((<usize>depth - 1) << 2));
  const inputs = load<i32>(layers);
  const share = f32x4.splat(entropy ? <f32>1 / <f32>examples : <f32>1 / <f32>(examples * outputs));
  const one = i32x4.splat(1);
  for (let four = 0; four < size; four += 4) {
    let loss = f32x4.splat(0);
    let right = i32x4.splat(0);
    let margin = f32x4.splat(Infinity);
    let xs = x;
    let ts = t;
    for (let s = 0; s < examples; s++) {
      let w = parameters;
      let into = room;
      let from = room + ((<usize>roomLength) << 4);
      for (let layer = 1; layer < depth; layer++) {
        const fanIn = load<i32>(layers + ((<usize>layer - 1) << 2));
        const fanOut = load<i32>(layers + ((<usize>layer) << 2));
        const code = layer + 1 < depth ? hidden : output;
        const down = (<usize>fanOut) << 4;
        const b = w + fanIn * down;
        for (let j = 0; j < fanOut; j++) {
          const to = (<usize>j) << 4;
          let sum = biases ? v128.load(b + to) : f32x4.splat(0);
          let q = w + to;
          if (layer == 1) {
            for (let i = 0; i < fanIn; i++) {
              sum = f32x4.add(sum, f32x4.mul(v128.load32_splat(xs + ((<usize>i) << 2)), v128.load(q)));
              q += down;
            }
          } else {
            for (let i = 0; i < fanIn; i++) {
              sum = f32x4.add(sum, f32x4.mul(v128.load(from + ((<usize>i) << 4)), v128.load(q)));
              q += down;
            }
          }
          v128.store(into + to, activate(code, sum));
        }
        w = biases ? b + down : b;
        const other = from;
        from = into;
        into = other;
      }
      // The outputs now stand at `from`.
      if (outputs == 1) {
        const said = v128.load(from);
        const target = load<f32>(ts);
        const e = f32x4.sub(said, f32x4.splat(target));
        loss = f32x4.add(loss, f32x4.mul(e, e));
        const beyond = f32x4.sub(said, f32x4.splat(middle));
        const good = target > middle ? f32x4.gt(beyond, f32x4.splat(0)) : f32x4.lt(beyond, f32x4.splat(0));
        right = i32x4.add(right, v128.and(good, one));
        margin = f32x4.min(margin, f32x4.abs(beyond));
      } else {
        let best = 0;
        for (let j = 1; j < outputs; j++) if (load<f32>(ts + ((<usize>j) << 2)) > load<f32>(ts + ((<usize>best) << 2))) best = j;
        const own = v128.load(from + ((<usize>best) << 4));
        let other = f32x4.splat(-Infinity);
        for (let j = 0; j < outputs; j++) if (j != best) other = f32x4.max(other, v128.load(from + ((<usize>j) << 4)));
        const ahead = f32x4.sub(own, other);
        right = i32x4.add(right, v128.and(f32x4.gt(ahead, f32x4.splat(0)), one));
        margin = f32x4.min(margin, f32x4.abs(ahead));
        if (entropy) {
          const top = f32x4.max(own, other);
          let sum = f32x4.splat(0);
          let named = f32x4.splat(0);
          let targets: f32 = 0;
          for (let j = 0; j < outputs; j++) {
            const z = f32x4.sub(v128.load(from + ((<usize>j) << 4)), top);
            const target = load<f32>(ts + ((<usize>j) << 2));
            targets += target;
            sum = f32x4.add(sum, exp4(z));
            named = f32x4.add(named, f32x4.mul(f32x4.splat(target), z));
          }
          loss = f32x4.add(loss, f32x4.sub(f32x4.mul(f32x4.splat(targets), ln4(sum)), named));
        } else {
          for (let j = 0; j < outputs; j++) {
            const e = f32x4.sub(v128.load(from + ((<usize>j) << 4)), v128.load32_splat(ts + ((<usize>j) << 2)));
            loss = f32x4.add(loss, f32x4.mul(e, e));
          }
        }
      }
      xs += (<usize>inputs) << 2;
      ts += (<usize>outputs) << 2;
    }
    v128.store(losses, f32x4.mul(loss, share));
    v128.store(rights, right);
    v128.store(margins, margin);
    losses += 16;
    rights += 16;
    margins += 16;
    parameters += (<usize>count) << 4;
  }
}
