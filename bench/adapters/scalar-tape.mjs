// Scalar Wengert list: graph traced once into flat typed arrays, then replayed forward/backward. Shows what a
// scalar engine with a recorded tape, no closures and no allocation can reach.
import { raceWith } from "./race-opts.mjs";
export const name = "scalar-tape";
const ADD = 0,
  MUL = 1,
  TANH = 2,
  LEAF = 3;
export class Tape {
  constructor(cap) {
    this.op = new Uint8Array(cap);
    this.a = new Int32Array(cap);
    this.b = new Int32Array(cap);
    this.v = new Float64Array(cap);
    this.g = new Float64Array(cap);
    this.n = 0;
  }
  push(o, a, b, v) {
    const i = this.n++;
    this.op[i] = o;
    this.a[i] = a;
    this.b[i] = b;
    this.v[i] = v;
    return i;
  }
  leaf(v) {
    return this.push(LEAF, 0, 0, v);
  }
  add(a, b) {
    return this.push(ADD, a, b, this.v[a] + this.v[b]);
  }
  mul(a, b) {
    return this.push(MUL, a, b, this.v[a] * this.v[b]);
  }
  tanh(a) {
    return this.push(TANH, a, 0, Math.tanh(this.v[a]));
  }
  forward(from) {
    const { op, a, b, v, n } = this;
    for (let i = from; i < n; i++)
      switch (op[i]) {
        case ADD:
          v[i] = v[a[i]] + v[b[i]];
          break;
        case MUL:
          v[i] = v[a[i]] * v[b[i]];
          break;
        case TANH:
          v[i] = Math.tanh(v[a[i]]);
      }
  }
  backward() {
    const { op, a, b, v, g, n } = this;
    g.fill(0, 0, n);
    g[n - 1] = 1;
    for (let i = n - 1; i >= 0; i--) {
      const d = g[i];
      switch (op[i]) {
        case ADD:
          g[a[i]] += d;
          g[b[i]] += d;
          break;
        case MUL:
          g[a[i]] += v[b[i]] * d;
          g[b[i]] += v[a[i]] * d;
          break;
        case TANH:
          g[a[i]] += (1 - v[i] * v[i]) * d;
      }
    }
  }
}
export function variant(v) {
  return { name: "scalar-tape-" + v, create: (s) => create(s, v) };
} // replay | retrace
export async function create(spec, v) {
  if (spec.kind === "race") {
    const t = new Tape(256);
    const f = {
      beale: (x, y) => {
        const mx = t.mul(x, t.leaf(-1)),
          xy = t.mul(x, y),
          xy2 = t.mul(xy, y),
          xy3 = t.mul(xy2, y),
          sq = (q, c) => {
            const z = t.add(t.add(q, mx), t.leaf(c));
            return t.mul(z, z);
          };
        return t.add(t.add(sq(xy, 1.5), sq(xy2, 2.25)), sq(xy3, 2.625));
      },
      rosenbrock: (x, y) => {
        const a = t.add(t.leaf(1), t.mul(x, t.leaf(-1))),
          b = t.add(y, t.mul(t.mul(x, x), t.leaf(-1)));
        return t.add(t.mul(a, a), t.mul(t.leaf(100), t.mul(b, b)));
      },
    };
    const out = [0, 0];
    return v === "retrace"
      ? raceWith(spec, (s) => (x, y) => {
          t.n = 0;
          const X = t.leaf(x),
            Y = t.leaf(y);
          f[s](X, Y);
          t.backward();
          out[0] = t.g[X];
          out[1] = t.g[Y];
          return out;
        })
      : null;
  }
  if (spec.kind !== "train" || spec.output !== "tanh-mse") return null;
  const { layers, data, lr, init } = spec,
    nl = layers.length - 1,
    t = new Tape(200000);
  const W = init.W.map((w) => Array.from(w, (x) => t.leaf(x))),
    b = init.b.map((w) => Array.from(w, (x) => t.leaf(x))),
    np = t.n,
    X = Array.from(data.x, (x) => t.leaf(x)),
    T = Array.from(data.t, (x) => t.leaf(-x)),
    sc = t.leaf(0.5 / data.n),
    base = t.n;
  const trace = () => {
    t.n = base;
    let loss = -1;
    for (let s = 0; s < data.n; s++) {
      let h = X.slice(s * layers[0], (s + 1) * layers[0]);
      for (let l = 0; l < nl; l++) {
        const O = layers[l + 1],
          z = [];
        for (let j = 0; j < O; j++) {
          let a = b[l][j];
          for (let i = 0; i < h.length; i++) a = t.add(a, t.mul(h[i], W[l][i * O + j]));
          z.push(t.tanh(a));
        }
        h = z;
      }
      const e = t.add(h[0], T[s]),
        q = t.mul(e, e);
      loss = loss < 0 ? q : t.add(loss, q);
    }
    t.mul(loss, sc);
  };
  trace();
  return {
    step() {
      if (v === "retrace") trace();
      else t.forward(base);
      t.backward();
      for (let i = 0; i < np; i++) t.v[i] -= lr * t.g[i];
    },
    note: `${t.n} nodes`,
    params: () => ({
      W: W.map((w) => Float32Array.from(w, (i) => t.v[i])),
      b: b.map((w) => Float32Array.from(w, (i) => t.v[i])),
    }),
  };
}
