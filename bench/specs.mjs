// Workload definitions shared by every adapter. Everything is deterministic.
export function rng(seed) {
  // mulberry32
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
const gauss = (r) => Math.sqrt(-2 * Math.log(1 - r())) * Math.cos(2 * Math.PI * r());

function mlpInit(layers, seed) {
  // W[l]: row-major [in][out]; b[l]: [out]
  const r = rng(seed),
    W = [],
    b = [];
  for (let l = 0; l + 1 < layers.length; l++) {
    const [i, o] = [layers[l], layers[l + 1]];
    W.push(Float32Array.from({ length: i * o }, () => gauss(r) / Math.sqrt(i)));
    b.push(Float32Array.from({ length: o }, () => 0.1 * gauss(r)));
  }
  return { W, b };
}

// MNIST-shaped synthetic data: 10 class prototypes, `zeros` of the pixels exactly 0.
function mnistLike(n, seed, zeros = 0.6) {
  const r = rng(seed),
    proto = [];
  for (let c = 0; c < 10; c++) proto.push(Float32Array.from({ length: 784 }, () => r()));
  const x = new Float32Array(n * 784),
    labels = new Int32Array(n);
  for (let s = 0; s < n; s++) {
    const c = (labels[s] = Math.floor(r() * 10));
    for (let k = 0; k < 784; k++)
      // on with probability 1-zeros, skewed by class prototype (mean kept)
      if (r() < 2 * (1 - zeros) * (0.25 + 0.5 * proto[c][k])) x[s * 784 + k] = 0.1 + 0.9 * r();
  }
  return { x, labels, n };
}

function classification(id, layers, hidden, batch, lr, zeros) {
  const data = mnistLike(1024, 7, zeros);
  const onehot = new Float32Array(data.n * 10);
  data.labels.forEach((c, s) => {
    onehot[s * 10 + c] = 1;
  });
  return {
    id,
    kind: "train",
    layers,
    hidden,
    output: "softmax-ce",
    batch,
    lr,
    data: { ...data, onehot },
    init: mlpInit(layers, 11),
    checkSteps: 96,
    unit: "steps",
  };
}

function pointsSpec(id, layers, n, lr, seed) {
  // regression to +-1 on a circle/ring data set; all tanh, 0.5*(o-t)^2 mean
  const r = rng(seed),
    d = layers[0],
    x = new Float32Array(n * d),
    t = new Float32Array(n);
  for (let s = 0; s < n; s++) {
    let q = 0;
    for (let k = 0; k < d; k++) {
      const v = 2 * r() - 1;
      x[s * d + k] = v;
      if (k < 2) q += v * v;
    }
    t[s] = q < 0.5 ? 1 : -1;
  }
  return {
    id,
    kind: "train",
    layers,
    hidden: "tanh",
    output: "tanh-mse",
    batch: n,
    lr,
    data: { x, t, n },
    init: mlpInit(layers, 5),
    checkSteps: 100,
    unit: "steps",
  };
}

function guessSpec(id, n) {
  const layers = [2, 3, 1];
  let x, t;
  if (n === 4) {
    x = Float32Array.of(0, 0, 0, 1, 1, 0, 1, 1);
    t = Float32Array.of(-1, 1, 1, -1);
  } else {
    const r = rng(3);
    x = new Float32Array(2 * n);
    t = new Float32Array(n);
    for (let s = 0; s < n; s++) {
      x[2 * s] = 2 * r() - 1;
      x[2 * s + 1] = 2 * r() - 1;
      t[s] = x[2 * s] * x[2 * s + 1] > 0 ? 1 : -1;
    }
  }
  const r = rng(17),
    pool = 4096;
  // parameter order: W1 [2][3], b1 [3], W2 [3][1], b2 [1] = 13
  const params = Float32Array.from({ length: pool * 13 }, () => 8 * r() - 4);
  return { id, kind: "guess", layers, data: { x, t, n }, pool, params, checkSteps: 4096, unit: "guesses" };
}

function raceSpec(id) {
  return {
    id,
    kind: "race",
    checkSteps: 1000,
    unit: "steps",
    surfaces: { beale: [1, 1.5], rosenbrock: [-1, 1.5] }, // start points
    opts: { sgd: 2e-4, momentum: 1e-4, nesterov: 1e-4, adagrad: 0.1, rmsprop: 5e-3, adadelta: 1, adam: 0.01 },
  };
}

function heatSpec(id, n) {
  const r = rng(23);
  const x = Float32Array.from({ length: n }, () => 2 * r() - 1),
    y = x.map((v) => 0.7 * v + 0.2 + 0.1 * gauss(r));
  return { id, kind: "heat", n, x, y, grid: 256, lo: -2, hi: 2, checkSteps: 1, unit: "maps" };
}

export const SPECS = {
  W1: () => classification("W1", [784, 15, 10], "sigmoid", 32, 0.5),
  W1z: () => classification("W1z", [784, 15, 10], "sigmoid", 32, 0.5, 0.81),
  W2: () => classification("W2", [784, 128, 10], "relu", 64, 0.1),
  W3: () => pointsSpec("W3", [2, 8, 8, 1], 200, 0.1, 2),
  W4a: () => guessSpec("W4a", 4),
  W4b: () => guessSpec("W4b", 200),
  W5: () => raceSpec("W5"),
  W6a: () => heatSpec("W6a", 7),
  W6b: () => heatSpec("W6b", 50),
  W7: () => pointsSpec("W7", [3, 4, 4, 1], 100, 0.1, 9),
};

// Double-precision reference loss on the whole data set, to judge any adapter's parameters.
export function refLoss(spec, { W, b }) {
  const { layers, data } = spec;
  let total = 0;
  for (let s = 0; s < data.n; s++) {
    let h = Array.from(data.x.subarray(s * layers[0], (s + 1) * layers[0]));
    for (let l = 0; l + 1 < layers.length; l++) {
      const o = layers[l + 1],
        last = l + 2 === layers.length,
        z = new Array(o).fill(0);
      for (let j = 0; j < o; j++) z[j] = b[l][j];
      for (let i = 0; i < h.length; i++) if (h[i]) for (let j = 0; j < o; j++) z[j] += h[i] * W[l][i * o + j];
      if (last && spec.output === "softmax-ce") {
        const m = Math.max(...z),
          lse = m + Math.log(z.reduce((a, v) => a + Math.exp(v - m), 0));
        total += lse - z[data.labels[s]];
      } else if (last) {
        const e = Math.tanh(z[0]) - data.t[s];
        total += 0.5 * e * e;
      } else
        h = z.map(
          spec.hidden === "sigmoid"
            ? (v) => 1 / (1 + Math.exp(-v))
            : spec.hidden === "relu"
              ? (v) => Math.max(0, v)
              : Math.tanh,
        );
    }
  }
  return total / data.n;
}
