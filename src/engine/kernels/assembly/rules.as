/**
 * Optimizers' rules in place, on n parameters w and their gradient g; the formulas stand in `../../optimizers/`. All are
 * whole blocks: what lies between their ends and the next multiple of 16 bytes is nobody's, and is moved along.
 */

@inline
function four(x: f64): v128 {
  return f32x4.splat(<f32>x);
}

export function sgd(w: usize, g: usize, n: i32, rate: f64): void {
  const r = four(rate);
  for (let i: usize = 0, end = (<usize>n) << 2; i < end; i += 16) v128.store(w + i, f32x4.sub(v128.load(w + i), f32x4.mul(r, v128.load(g + i))));
}

/** With and without looking ahead: Nesterov's moves by g + βv where the heavy ball moves by v. */
export function momentum(w: usize, g: usize, velocity: usize, n: i32, rate: f64, beta: f64, ahead: bool): void {
  const r = four(rate), b = four(beta);
  const own = ahead ? f32x4.splat(1) : f32x4.splat(0);
  const carried = ahead ? b : f32x4.splat(1);
  for (let i: usize = 0, end = (<usize>n) << 2; i < end; i += 16) {
    const gradient = v128.load(g + i);
    const v = f32x4.add(f32x4.mul(b, v128.load(velocity + i)), gradient);
    v128.store(velocity + i, v);
    const move = f32x4.add(f32x4.mul(own, gradient), f32x4.mul(carried, v));
    v128.store(w + i, f32x4.sub(v128.load(w + i), f32x4.mul(r, move)));
  }
}

/** RMSprop with `kept` ρ and `taken` 1 − ρ; Adagrad with both 1. */
export function rootMeanSquare(w: usize, g: usize, squares: usize, n: i32, rate: f64, kept: f64, taken: f64, epsilon: f64): void {
  const r = four(rate), k = four(kept), t = four(taken), e = four(epsilon);
  for (let i: usize = 0, end = (<usize>n) << 2; i < end; i += 16) {
    const gradient = v128.load(g + i);
    const s = f32x4.add(f32x4.mul(k, v128.load(squares + i)), f32x4.mul(t, f32x4.mul(gradient, gradient)));
    v128.store(squares + i, s);
    const move = f32x4.div(f32x4.mul(r, gradient), f32x4.add(f32x4.sqrt(s), e));
    v128.store(w + i, f32x4.sub(v128.load(w + i), move));
  }
}

export function adadelta(w: usize, g: usize, squares: usize, updates: usize, n: i32, rate: f64, decay: f64, epsilon: f64): void {
  const r = four(rate), k = four(decay), t = four(1 - decay), e = four(epsilon);
  for (let i: usize = 0, end = (<usize>n) << 2; i < end; i += 16) {
    const gradient = v128.load(g + i);
    const s = f32x4.add(f32x4.mul(k, v128.load(squares + i)), f32x4.mul(t, f32x4.mul(gradient, gradient)));
    v128.store(squares + i, s);
    const u = v128.load(updates + i);
    const change = f32x4.mul(f32x4.div(f32x4.sqrt(f32x4.add(u, e)), f32x4.sqrt(f32x4.add(s, e))), gradient);
    v128.store(updates + i, f32x4.add(f32x4.mul(k, u), f32x4.mul(t, f32x4.mul(change, change))));
    v128.store(w + i, f32x4.sub(v128.load(w + i), f32x4.mul(r, change)));
  }
}

/** `meanShare` and `squaresShare` are 1 − βᵗ; `whole` is what the decay leaves of a weight, 1 for Adam. */
export function adam(
  w: usize, g: usize, mean: usize, squares: usize, n: i32,
  rate: f64, beta1: f64, beta2: f64, epsilon: f64, meanShare: f64, squaresShare: f64, whole: f64,
): void {
  const b1 = four(beta1), t1 = four(1 - beta1), b2 = four(beta2), t2 = four(1 - beta2), e = four(epsilon);
  const r = four(rate / meanShare), share = four(1 / squaresShare), kept = four(whole);
  for (let i: usize = 0, end = (<usize>n) << 2; i < end; i += 16) {
    const gradient = v128.load(g + i);
    const m = f32x4.add(f32x4.mul(b1, v128.load(mean + i)), f32x4.mul(t1, gradient));
    v128.store(mean + i, m);
    const s = f32x4.add(f32x4.mul(b2, v128.load(squares + i)), f32x4.mul(t2, f32x4.mul(gradient, gradient)));
    v128.store(squares + i, s);
    const root = f32x4.add(f32x4.sqrt(f32x4.mul(s, share)), e);
    v128.store(w + i, f32x4.sub(f32x4.mul(kept, v128.load(w + i)), f32x4.div(f32x4.mul(r, m), root)));
  }
}
