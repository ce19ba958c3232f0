/** Optimizers' rules in place, on n parameters w and their gradient g; the formulas stand in `../../optimizers/`. */

@inline
function four(x: f64): v128 {
  return f32x4.splat(<f32>x);
}

/** Entries i to i + 3 of n; the ones past the end are 0 and are not written. */
@inline
function read(x: usize, i: i32, n: i32): v128 {
  const at = x + ((<usize>i) << 2);
  return i + 4 <= n ? v128.load(at) : part(at, n - i);
}
@inline
function write(x: usize, i: i32, n: i32, v: v128): void {
  const at = x + ((<usize>i) << 2);
  if (i + 4 <= n) v128.store(at, v);
  else writePart(at, n - i, v);
}
function part(at: usize, count: i32): v128 {
  return f32x4(load<f32>(at), count > 1 ? load<f32>(at, 4) : 0, count > 2 ? load<f32>(at, 8) : 0, 0);
}
function writePart(at: usize, count: i32, v: v128): void {
  store<f32>(at, f32x4.extract_lane(v, 0));
  if (count > 1) store<f32>(at, f32x4.extract_lane(v, 1), 4);
  if (count > 2) store<f32>(at, f32x4.extract_lane(v, 2), 8);
}

export function sgd(w: usize, g: usize, n: i32, rate: f64): void {
  const r = four(rate);
  for (let i = 0; i < n; i += 4) write(w, i, n, f32x4.sub(read(w, i, n), f32x4.mul(r, read(g, i, n))));
}

/** With and without looking ahead: Nesterov's moves by g + βv where the heavy ball moves by v. */
export function momentum(w: usize, g: usize, velocity: usize, n: i32, rate: f64, beta: f64, ahead: bool): void {
  const r = four(rate), b = four(beta);
  const own = ahead ? f32x4.splat(1) : f32x4.splat(0);
  const carried = ahead ? b : f32x4.splat(1);
  for (let i = 0; i < n; i += 4) {
    const gradient = read(g, i, n);
    const v = f32x4.add(f32x4.mul(b, read(velocity, i, n)), gradient);
    write(velocity, i, n, v);
    const move = f32x4.add(f32x4.mul(own, gradient), f32x4.mul(carried, v));
    write(w, i, n, f32x4.sub(read(w, i, n), f32x4.mul(r, move)));
  }
}

/** RMSprop with `kept` ρ and `taken` 1 − ρ; Adagrad with both 1. */
export function rootMeanSquare(w: usize, g: usize, squares: usize, n: i32, rate: f64, kept: f64, taken: f64, epsilon: f64): void {
  const r = four(rate), k = four(kept), t = four(taken), e = four(epsilon);
  for (let i = 0; i < n; i += 4) {
    const gradient = read(g, i, n);
    const s = f32x4.add(f32x4.mul(k, read(squares, i, n)), f32x4.mul(t, f32x4.mul(gradient, gradient)));
    write(squares, i, n, s);
    const move = f32x4.div(f32x4.mul(r, gradient), f32x4.add(f32x4.sqrt(s), e));
    write(w, i, n, f32x4.sub(read(w, i, n), move));
  }
}

export function adadelta(w: usize, g: usize, squares: usize, updates: usize, n: i32, rate: f64, decay: f64, epsilon: f64): void {
  const r = four(rate), k = four(decay), t = four(1 - decay), e = four(epsilon);
  for (let i = 0; i < n; i += 4) {
    const gradient = read(g, i, n);
    const s = f32x4.add(f32x4.mul(k, read(squares, i, n)), f32x4.mul(t, f32x4.mul(gradient, gradient)));
    write(squares, i, n, s);
    const u = read(updates, i, n);
    const change = f32x4.mul(f32x4.div(f32x4.sqrt(f32x4.add(u, e)), f32x4.sqrt(f32x4.add(s, e))), gradient);
    write(updates, i, n, f32x4.add(f32x4.mul(k, u), f32x4.mul(t, f32x4.mul(change, change))));
    write(w, i, n, f32x4.sub(read(w, i, n), f32x4.mul(r, change)));
  }
}

/** `meanShare` and `squaresShare` are 1 − βᵗ; `whole` is what the decay leaves of a weight, 1 for Adam. */
export function adam(
  w: usize, g: usize, mean: usize, squares: usize, n: i32,
  rate: f64, beta1: f64, beta2: f64, epsilon: f64, meanShare: f64, squaresShare: f64, whole: f64,
): void {
  const b1 = four(beta1), t1 = four(1 - beta1), b2 = four(beta2), t2 = four(1 - beta2), e = four(epsilon);
  const r = four(rate / meanShare), share = four(1 / squaresShare), kept = four(whole);
  for (let i = 0; i < n; i += 4) {
    const gradient = read(g, i, n);
    const m = f32x4.add(f32x4.mul(b1, read(mean, i, n)), f32x4.mul(t1, gradient));
    write(mean, i, n, m);
    const s = f32x4.add(f32x4.mul(b2, read(squares, i, n)), f32x4.mul(t2, f32x4.mul(gradient, gradient)));
    write(squares, i, n, s);
    const root = f32x4.add(f32x4.sqrt(f32x4.mul(s, share)), e);
    write(w, i, n, f32x4.sub(f32x4.mul(kept, read(w, i, n)), f32x4.div(f32x4.mul(r, m), root)));
  }
}
