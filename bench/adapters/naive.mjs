// (a) naive readable loops on Float32Array. Generic over layer sizes, preallocated buffers, no blocking.
export const name = "a-naive-js";
const act = {
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
  // biome-ignore lint/complexity/useMathMinMax: a baseline is measured as it was written
  relu: (z) => (z > 0 ? z : 0),
  tanh: (z) => Math.tanh(z),
};
const dact = { sigmoid: (a) => a * (1 - a), relu: (a) => (a > 0 ? 1 : 0), tanh: (a) => 1 - a * a };

export async function create(spec) {
  if (spec.kind === "train") return train(spec);
  if (spec.kind === "guess") return guess(spec);
  if (spec.kind === "heat") return heat(spec);
  return null;
}
function train(spec) {
  const { layers, batch: B, lr, data } = spec,
    nl = layers.length - 1;
  const W = spec.init.W.map((w) => w.slice()),
    b = spec.init.b.map((v) => v.slice());
  const gW = W.map((w) => new Float32Array(w.length)),
    gb = b.map((v) => new Float32Array(v.length));
  const A = layers.map((n) => new Float32Array(B * n)),
    D = layers.map((n) => new Float32Array(B * n));
  const f = act[spec.hidden],
    df = dact[spec.hidden],
    ce = spec.output === "softmax-ce";
  let pos = 0,
    lossSum = 0;
  function step() {
    A[0] = data.x.subarray(pos * layers[0], (pos + B) * layers[0]);
    for (let l = 0; l < nl; l++) {
      // forward
      const I = layers[l],
        O = layers[l + 1],
        last = l === nl - 1;
      for (let s = 0; s < B; s++)
        for (let j = 0; j < O; j++) {
          let z = b[l][j];
          for (let i = 0; i < I; i++) z += A[l][s * I + i] * W[l][i * O + j];
          A[l + 1][s * O + j] = last ? (ce ? z : Math.tanh(z)) : f(z);
        }
    }
    const O = layers[nl],
      out = A[nl],
      d = D[nl];
    let loss = 0;
    for (let s = 0; s < B; s++) {
      if (ce) {
        let m = -Infinity,
          sum = 0;
        for (let j = 0; j < O; j++) m = Math.max(m, out[s * O + j]);
        for (let j = 0; j < O; j++) sum += d[s * O + j] = Math.exp(out[s * O + j] - m);
        const y = data.labels[pos + s];
        loss += m + Math.log(sum) - out[s * O + y];
        for (let j = 0; j < O; j++) d[s * O + j] = (d[s * O + j] / sum - (j === y ? 1 : 0)) / B;
      } else {
        const e = out[s] - data.t[pos + s];
        loss += 0.5 * e * e;
        d[s] = (e * (1 - out[s] * out[s])) / B;
      }
    }
    lossSum += loss / B;
    for (let l = nl - 1; l >= 0; l--) {
      // backward
      const I = layers[l],
        O = layers[l + 1];
      gW[l].fill(0);
      gb[l].fill(0);
      for (let s = 0; s < B; s++)
        for (let i = 0; i < I; i++) {
          const a = A[l][s * I + i];
          for (let j = 0; j < O; j++) gW[l][i * O + j] += a * D[l + 1][s * O + j];
        }
      for (let s = 0; s < B; s++) for (let j = 0; j < O; j++) gb[l][j] += D[l + 1][s * O + j];
      if (l > 0)
        for (let s = 0; s < B; s++)
          for (let i = 0; i < I; i++) {
            let t = 0;
            for (let j = 0; j < O; j++) t += D[l + 1][s * O + j] * W[l][i * O + j];
            D[l][s * I + i] = t * df(A[l][s * I + i]);
          }
    }
    for (let l = 0; l < nl; l++) {
      // SGD
      for (let q = 0; q < W[l].length; q++) W[l][q] -= lr * gW[l][q];
      for (let q = 0; q < b[l].length; q++) b[l][q] -= lr * gb[l][q];
    }
    pos = (pos + B) % data.n;
  }
  return { step, params: () => ({ W, b }), lastLoss: () => lossSum };
}
function guess(spec) {
  const {
    data: { x, t, n },
    params: P,
    pool,
  } = spec;
  let g = 0,
    best = Infinity,
    at = -1;
  const w = new Float32Array(13),
    h = new Float32Array(3);
  return {
    step() {
      for (let q = 0; q < 13; q++) w[q] = P[g * 13 + q];
      let loss = 0;
      for (let s = 0; s < n; s++) {
        for (let j = 0; j < 3; j++) h[j] = Math.tanh(w[6 + j] + x[2 * s] * w[j] + x[2 * s + 1] * w[3 + j]);
        let z = w[12];
        for (let j = 0; j < 3; j++) z += h[j] * w[9 + j];
        const e = Math.tanh(z) - t[s];
        loss += 0.5 * e * e;
      }
      if (loss / n < best) {
        best = loss / n;
        at = g;
      }
      g = (g + 1) % pool;
    },
    result: () => ({ best, at }),
  };
}
function heat({ n, x, y, grid: G, lo, hi }) {
  const map = new Float32Array(G * G);
  return {
    step() {
      for (let r = 0; r < G; r++)
        for (let c = 0; c < G; c++) {
          const b = lo + ((hi - lo) * r) / (G - 1),
            w = lo + ((hi - lo) * c) / (G - 1);
          let sum = 0;
          for (let s = 0; s < n; s++) {
            const e = w * x[s] + b - y[s];
            sum += e * e;
          }
          map[r * G + c] = sum / n;
        }
    },
    result: () => map,
  };
}
