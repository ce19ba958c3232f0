// @jax-js/jax 0.1.25, device 'wasm', jit(value_and_grad + SGD) as one compiled step.
import { defaultDevice, grad, init, jit, nn, numpy as np, tree, valueAndGrad, vmap } from "@jax-js/jax";
export const name = "jax-js-wasm";
export function variant(v) {
  return v === "vmap"
    ? {
        name: "jax-js-wasm-vmap",
        create: async (spec) => {
          if (spec.kind !== "guess") return null;
          await init("wasm");
          defaultDevice("wasm");
          return guessBatch(spec);
        },
      }
    : { name, create };
}
export async function create(spec) {
  await init("wasm");
  defaultDevice("wasm");
  if (spec.kind === "train") return train(spec);
  if (spec.kind === "guess") return guess(spec);
  if (spec.kind === "race") return race(spec);
  if (spec.kind === "heat") return heat(spec);
  return null;
}
function train(spec) {
  const { layers, batch: B, data, lr } = spec,
    nl = layers.length - 1,
    ce = spec.output === "softmax-ce";
  const act = { sigmoid: nn.sigmoid, relu: nn.relu, tanh: np.tanh }[spec.hidden];
  let P = [];
  for (let l = 0; l < nl; l++)
    P.push(
      np.array(spec.init.W[l].slice()).reshape([layers[l], layers[l + 1]]),
      np.array(spec.init.b[l].slice()),
    );
  const xs = [],
    ys = [];
  for (let s = 0; s < data.n; s += B) {
    xs.push(np.array(data.x.slice(s * layers[0], (s + B) * layers[0])).reshape([B, layers[0]]));
    ys.push(
      ce
        ? np.array(data.onehot.slice(s * 10, (s + B) * 10)).reshape([B, 10])
        : np.array(data.t.slice(s, s + B)).reshape([B, 1]),
    );
  }
  const lossOf = (P, x, y) => {
    let h = x;
    for (let l = 0; l < nl; l++) {
      h = np.matmul(h, P[2 * l]).add(P[2 * l + 1]);
      if (l < nl - 1) h = act(h);
    }
    if (ce)
      return nn
        .logSoftmax(h, -1)
        .mul(y)
        .sum()
        .mul(-1 / B);
    return np.square(np.tanh(h).sub(y)).mean().mul(0.5);
  };
  const step = jit((P, x, y) => {
    const [l, g] = valueAndGrad(lossOf)(tree.ref(P), x, y);
    return [l, P.map((p, i) => p.sub(g[i].mul(lr)))];
  });
  let i = 0,
    last = null;
  return {
    async: true,
    async run(n) {
      for (let q = 0; q < n; q++) {
        const [l, NP] = step(P, xs[i].ref, ys[i].ref);
        P = NP;
        last?.dispose();
        last = l;
        if (++i === xs.length) i = 0;
      }
      await last.ref.data();
      await P[0].ref.data();
    },
    async params() {
      const W = [],
        b = [];
      for (let l = 0; l < nl; l++) {
        W.push(Float32Array.from(await P[2 * l].ref.data()));
        b.push(Float32Array.from(await P[2 * l + 1].ref.data()));
      }
      return { W, b };
    },
  };
}
function guess(spec) {
  const { data, params: P, pool } = spec,
    X = np.array(data.x.slice()).reshape([data.n, 2]),
    T = np.array(data.t.slice()).reshape([data.n, 1]);
  let g = 0,
    best = Infinity,
    at = -1;
  const f = jit((p, X, T) => {
    const w1 = p.ref.slice([0, 6]).reshape([2, 3]),
      b1 = p.ref.slice([6, 9]),
      w2 = p.ref.slice([9, 12]).reshape([3, 1]),
      b2 = p.slice([12, 13]);
    return np
      .square(np.tanh(np.matmul(np.tanh(np.matmul(X, w1).add(b1)), w2).add(b2)).sub(T))
      .mean()
      .mul(0.5);
  });
  return {
    async: true,
    async step() {
      const v = f(np.array(P.slice(g * 13, g * 13 + 13)), X.ref, T.ref).dataSync()[0];
      if (v < best) {
        best = v;
        at = g;
      }
      g = (g + 1) % pool;
    },
    result: () => ({ best, at }),
  };
}
function race(spec) {
  const fs = {
    beale: (v) => {
      const x = v.ref.slice(0),
        y = v.slice(1);
      return np
        .square(x.ref.mul(y.ref).sub(x.ref).add(1.5))
        .add(np.square(x.ref.mul(np.square(y.ref)).sub(x.ref).add(2.25)))
        .add(np.square(x.ref.mul(np.square(y.ref).mul(y)).sub(x).add(2.625)));
    },
    rosenbrock: (v) => {
      const x = v.ref.slice(0),
        y = v.slice(1);
      return np.square(x.ref.mul(-1).add(1)).add(np.square(y.sub(np.square(x))).mul(100));
    },
  };
  return raceWith(spec, (s) => {
    const g = jit(grad(fs[s]));
    return (x, y) => g(np.array(Float32Array.of(x, y))).dataSync();
  });
}

import { raceWith } from "./race-opts.mjs";

function heat({ n, x, y, grid: G, lo, hi }) {
  const w = np.linspace(lo, hi, G).reshape([1, G, 1]),
    b = np.linspace(lo, hi, G).reshape([G, 1, 1]),
    X = np.array(x.slice()).reshape([1, 1, n]),
    Y = np.array(y.slice()).reshape([1, 1, n]);
  let map;
  const f = jit((w, b, X, Y) => np.square(w.mul(X).add(b.sub(Y))).mean(2));
  return {
    async: true,
    async step() {
      map = await f(w.ref, b.ref, X.ref, Y.ref).data();
    },
    result: () => map,
  };
}

function guessBatch(spec) {
  const G = 256,
    { data, params: P, pool } = spec,
    X = np.array(data.x.slice()).reshape([data.n, 2]),
    T = np.array(data.t.slice()).reshape([data.n, 1]);
  let g = 0,
    best = Infinity,
    at = -1;
  const f = jit(
    vmap(
      (p, X, T) => {
        const w1 = p.ref.slice([0, 6]).reshape([2, 3]),
          b1 = p.ref.slice([6, 9]),
          w2 = p.ref.slice([9, 12]).reshape([3, 1]),
          b2 = p.slice([12, 13]);
        return np
          .square(np.tanh(np.matmul(np.tanh(np.matmul(X, w1).add(b1)), w2).add(b2)).sub(T))
          .mean()
          .mul(0.5);
      },
      [0, null, null],
    ),
  );
  return {
    note: "256 guesses per pass",
    run(k) {
      for (let d = 0; d < k; d += G) {
        const v = f(np.array(P.slice(g * 13, (g + G) * 13)).reshape([G, 13]), X.ref, T.ref).dataSync();
        for (let i = 0; i < G; i++)
          if (v[i] < best) {
            best = v[i];
            at = g + i;
          }
        g = (g + G) % pool;
      }
    },
    result: () => ({ best, at }),
  };
}
