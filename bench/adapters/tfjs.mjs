// TensorFlow.js 4.22.0: variant 'cpu' (plain JS backend) or 'wasm' (SIMD, single thread). adapters/tfjs.mjs#cpu | #wasm
import * as tf from "@tensorflow/tfjs";
import { isNode } from "../env.mjs";
export function variant(v) {
  if (v === "wasm-batch")
    return {
      name: "tfjs-wasm-batched",
      create: async (spec) => {
        if (spec.kind !== "guess") return null;
        await create({ kind: "none" }, "wasm");
        return guessBatch(spec);
      },
    };
  return { name: "tfjs-" + v, create: (spec) => create(spec, v) };
}
async function create(spec, v) {
  if (v === "cpu") {
    /* bundled in @tensorflow/tfjs */
  } else {
    const w = await import("@tensorflow/tfjs-backend-wasm");
    if (isNode) {
      const { createRequire } = await import(/* @vite-ignore */ "node:module");
      w.setWasmPaths(
        createRequire(import.meta.url)
          .resolve("@tensorflow/tfjs-backend-wasm/package.json")
          .replace("package.json", "dist/"),
      );
    } else w.setWasmPaths("/bench/node_modules/@tensorflow/tfjs-backend-wasm/dist/");
    w.setThreadsCount?.(1);
  }
  await tf.setBackend(v);
  await tf.ready();
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
  const W = spec.init.W.map((w, l) => tf.variable(tf.tensor2d(w, [layers[l], layers[l + 1]]))),
    b = spec.init.b.map((v) => tf.variable(tf.tensor1d(v)));
  const xs = [],
    ys = [];
  for (let s = 0; s < data.n; s += B) {
    xs.push(tf.tensor2d(data.x.slice(s * layers[0], (s + B) * layers[0]), [B, layers[0]]));
    ys.push(
      ce
        ? tf.tensor2d(data.onehot.slice(s * 10, (s + B) * 10), [B, 10])
        : tf.tensor2d(data.t.slice(s, s + B), [B, 1]),
    );
  }
  const opt = tf.train.sgd(lr),
    act = { sigmoid: tf.sigmoid, relu: tf.relu, tanh: tf.tanh }[spec.hidden];
  let i = 0;
  const lossOf = (x, y) => {
    let h = x;
    for (let l = 0; l < nl; l++) {
      h = tf.add(tf.matMul(h, W[l]), b[l]);
      if (l < nl - 1) h = act(h);
    }
    return ce
      ? tf.losses.softmaxCrossEntropy(y, h)
      : tf.mul(0.5, tf.mean(tf.squaredDifference(tf.tanh(h), y)));
  };
  return {
    step() {
      const c = opt.minimize(() => lossOf(xs[i], ys[i]), true);
      c.dispose();
      if (++i === xs.length) i = 0;
    },
    params: async () => ({ W: W.map((w) => w.dataSync().slice()), b: b.map((w) => w.dataSync().slice()) }),
  };
}
function guess(spec) {
  const { data, params: P, pool } = spec,
    X = tf.tensor2d(data.x, [data.n, 2]),
    T = tf.tensor2d(data.t, [data.n, 1]);
  let g = 0,
    best = Infinity,
    at = -1;
  return {
    step() {
      const l = tf.tidy(() => {
        const o = g * 13,
          w1 = tf.tensor2d(P.subarray(o, o + 6), [2, 3]),
          b1 = tf.tensor1d(P.subarray(o + 6, o + 9)),
          w2 = tf.tensor2d(P.subarray(o + 9, o + 12), [3, 1]),
          b2 = tf.tensor1d(P.subarray(o + 12, o + 13));
        return tf.mul(
          0.5,
          tf.mean(
            tf.squaredDifference(
              tf.tanh(tf.add(tf.matMul(tf.tanh(tf.add(tf.matMul(X, w1), b1)), w2), b2)),
              T,
            ),
          ),
        );
      });
      const v = l.dataSync()[0];
      l.dispose();
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
  const f = {
    beale: (x, y) =>
      tf.addN([
        tf.square(tf.add(tf.sub(1.5, x), tf.mul(x, y))),
        tf.square(tf.add(tf.sub(2.25, x), tf.mul(x, tf.square(y)))),
        tf.square(tf.add(tf.sub(2.625, x), tf.mul(x, tf.pow(y, 3)))),
      ]),
    rosenbrock: (x, y) => tf.add(tf.square(tf.sub(1, x)), tf.mul(100, tf.square(tf.sub(y, tf.square(x))))),
  };
  const mk = {
    sgd: (l) => tf.train.sgd(l),
    momentum: (l) => tf.train.momentum(l, 0.9),
    nesterov: (l) => tf.train.momentum(l, 0.9, true),
    adagrad: (l) => tf.train.adagrad(l),
    rmsprop: (l) => tf.train.rmsprop(l),
    adadelta: (l) => tf.train.adadelta(l),
    adam: (l) => tf.train.adam(l),
  };
  const runs = [];
  for (const [s, [x, y]] of Object.entries(spec.surfaces))
    for (const [o, lr] of Object.entries(spec.opts)) {
      const X = tf.variable(tf.scalar(x)),
        Y = tf.variable(tf.scalar(y)),
        opt = mk[o](lr);
      runs.push({ k: s + "/" + o, X, Y, step: () => opt.minimize(() => f[s](X, Y), false, [X, Y]) });
    }
  let i = 0;
  return {
    step() {
      runs[i].step();
      if (++i === runs.length) i = 0;
    },
    result: () =>
      Object.fromEntries(
        runs.map((r) => [r.k, [r.X.dataSync()[0], r.Y.dataSync()[0]].map((v) => +v.toFixed(3))]),
      ),
  };
}
function heat({ n, x, y, grid: G, lo, hi }) {
  const w = tf.linspace(lo, hi, G).reshape([1, G, 1]),
    b = tf.linspace(lo, hi, G).reshape([G, 1, 1]),
    X = tf.tensor3d(x, [1, 1, n]),
    Y = tf.tensor3d(y, [1, 1, n]);
  let map;
  return {
    step() {
      const m = tf.tidy(() => tf.mean(tf.square(tf.add(tf.mul(w, X), tf.sub(b, Y))), 2));
      map = m.dataSync();
      m.dispose();
    },
    result: () => map,
  };
}

function guessBatch(spec) {
  // 256 guesses per forward pass by broadcasting: the best use of the library, not the obvious one
  const G = 256,
    { data, params: P, pool } = spec,
    n = data.n,
    ax = (k) =>
      tf.tensor3d(
        Float32Array.from({ length: n }, (_, s) => data.x[2 * s + k]),
        [1, n, 1],
      ),
    x0 = ax(0),
    x1 = ax(1),
    T = tf.tensor2d(data.t, [1, n]);
  let g = 0,
    best = Infinity,
    at = -1;
  const chunk = () => {
    const p = tf.tensor2d(P.subarray(g * 13, (g + G) * 13), [G, 13]),
      l = tf.tidy(() => {
        const c = (o, k) => p.slice([0, o], [G, k]).reshape([G, 1, k]);
        const h = tf.tanh(tf.add(tf.add(tf.mul(x0, c(0, 3)), tf.mul(x1, c(3, 3))), c(6, 3))),
          o = tf.tanh(tf.add(tf.sum(tf.mul(h, c(9, 3)), 2), p.slice([0, 12], [G, 1])));
        return tf.mul(0.5, tf.mean(tf.squaredDifference(o, T), 1));
      });
    const v = l.dataSync();
    p.dispose();
    l.dispose();
    for (let i = 0; i < G; i++)
      if (v[i] < best) {
        best = v[i];
        at = g + i;
      }
    g = (g + G) % pool;
  };
  return {
    note: "256 guesses per pass",
    run(k) {
      for (let d = 0; d < k; d += G) chunk();
    },
    result: () => ({ best, at }),
  };
}
