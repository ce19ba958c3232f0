// The seven optimizers in plain JS numbers around a supplied gradient; used by adapters whose library has no optimizers.
// gradOf(surfaceName) -> (x, y) => [dx, dy]. Update rules follow TensorFlow.js.
export function raceWith(spec, gradOf) {
  const runs = [];
  for (const [s, [x, y]] of Object.entries(spec.surfaces)) {
    const grad = gradOf(s);
    for (const [o, lr] of Object.entries(spec.opts))
      runs.push({
        k: s + "/" + o,
        p: [x, y],
        m: [0, 0],
        v: [o === "adagrad" ? 0.1 : 0, o === "adagrad" ? 0.1 : 0],
        t: 0,
        o,
        lr,
        grad,
      });
  }
  let i = 0;
  return {
    step() {
      const r = runs[i];
      if (++i === runs.length) i = 0;
      const { p, m, v, lr, o } = r,
        g = r.grad(p[0], p[1]);
      r.t++;
      for (let q = 0; q < 2; q++) {
        const d = g[q];
        if (o === "sgd") p[q] -= lr * d;
        else if (o === "momentum") {
          m[q] = 0.9 * m[q] + d;
          p[q] -= lr * m[q];
        } else if (o === "nesterov") {
          m[q] = 0.9 * m[q] + d;
          p[q] -= lr * (d + 0.9 * m[q]);
        } else if (o === "adagrad") {
          v[q] += d * d;
          p[q] -= (lr * d) / Math.sqrt(v[q] + 1e-7);
        } else if (o === "rmsprop") {
          v[q] = 0.9 * v[q] + 0.1 * d * d;
          p[q] -= (lr * d) / Math.sqrt(v[q] + 1e-7);
        } else if (o === "adadelta") {
          v[q] = 0.95 * v[q] + 0.05 * d * d;
          const u = (Math.sqrt(m[q] + 1e-7) / Math.sqrt(v[q] + 1e-7)) * d;
          m[q] = 0.95 * m[q] + 0.05 * u * u;
          p[q] -= lr * u;
        } else {
          m[q] = 0.9 * m[q] + 0.1 * d;
          v[q] = 0.999 * v[q] + 0.001 * d * d;
          p[q] -= (lr * (m[q] / (1 - 0.9 ** r.t))) / (Math.sqrt(v[q] / (1 - 0.999 ** r.t)) + 1e-7);
        }
      }
    },
    result: () => Object.fromEntries(runs.map((r) => [r.k, r.p.map((v) => +v.toFixed(3))])),
  };
}
// hand-derived gradients
const out = [0, 0];
export const handGrad = {
  beale: (x, y) => {
    const a = 1.5 - x + x * y,
      b = 2.25 - x + x * y * y,
      c = 2.625 - x + x * y * y * y;
    out[0] = 2 * (a * (y - 1) + b * (y * y - 1) + c * (y * y * y - 1));
    out[1] = 2 * x * (a + 2 * b * y + 3 * c * y * y);
    return out;
  },
  rosenbrock: (x, y) => {
    const e = y - x * x;
    out[0] = -2 * (1 - x) - 400 * x * e;
    out[1] = 200 * e;
    return out;
  },
};
