// convnetjs 0.3.0 (per-sample, Float64Array Vols; also computes input gradients, as the library always does).
import cn from "convnetjs";
export const name = "convnetjs";
export async function create(spec) {
  if (spec.kind === "race" || spec.kind === "heat") return null;
  const { layers, data } = spec,
    nl = layers.length - 1,
    ce = spec.output === "softmax-ce",
    d0 = layers[0],
    h = spec.hidden ?? "tanh";
  const defs = [{ type: "input", out_sx: 1, out_sy: 1, out_depth: d0 }];
  for (let l = 1; l < nl; l++) defs.push({ type: "fc", num_neurons: layers[l], activation: h });
  if (ce) defs.push({ type: "softmax", num_classes: 10 });
  else defs.push({ type: "fc", num_neurons: 1, activation: "tanh" }, { type: "regression", num_neurons: 1 });
  const net = new cn.Net();
  net.makeLayers(defs);
  if (!ce) {
    net.layers = net.layers.filter((L, i) => !(L.layer_type === "fc" && i === net.layers.length - 2));
  } // drop the extra linear layer that 'regression' adds
  const fcs = net.layers.filter((L) => L.layer_type === "fc");
  const setW = (W, b) =>
    fcs.forEach((L, l) => {
      for (let j = 0; j < layers[l + 1]; j++) {
        for (let i = 0; i < layers[l]; i++) L.filters[j].w[i] = W[l][i * layers[l + 1] + j];
        L.biases.w[j] = b[l][j];
      }
    });
  const vols = [];
  for (let s = 0; s < data.n; s++) {
    const v = new cn.Vol(1, 1, d0, 0);
    for (let k = 0; k < d0; k++) v.w[k] = data.x[s * d0 + k];
    vols.push(v);
  }
  if (spec.kind === "guess") {
    const { params: P, pool } = spec;
    let g = 0,
      best = Infinity,
      at = -1;
    return {
      step() {
        const p = P.subarray(g * 13, g * 13 + 13);
        setW([p.subarray(0, 6), p.subarray(9, 12)], [p.subarray(6, 9), p.subarray(12, 13)]);
        let loss = 0;
        for (let s = 0; s < data.n; s++) {
          const e = net.forward(vols[s]).w[0] - data.t[s];
          loss += 0.5 * e * e;
        }
        loss /= data.n;
        if (loss < best) {
          best = loss;
          at = g;
        }
        g = (g + 1) % pool;
      },
      result: () => ({ best, at }),
    };
  }
  setW(spec.init.W, spec.init.b);
  const tr = new cn.SGDTrainer(net, {
      method: "sgd",
      learning_rate: spec.lr,
      momentum: 0,
      batch_size: spec.batch,
      l2_decay: 0,
    }),
    ys = ce ? data.labels : Array.from(data.t, (t) => [t]);
  let pos = 0;
  return {
    step() {
      for (let s = 0; s < spec.batch; s++) tr.train(vols[pos + s], ys[pos + s]);
      pos = (pos + spec.batch) % data.n;
    },
    params: () => ({
      W: fcs.map((L, l) => {
        const w = new Float32Array(layers[l] * layers[l + 1]);
        for (let j = 0; j < layers[l + 1]; j++)
          for (let i = 0; i < layers[l]; i++) w[i * layers[l + 1] + j] = L.filters[j].w[i];
        return w;
      }),
      b: fcs.map((L) => Float32Array.from(L.biases.w)),
    }),
  };
}
