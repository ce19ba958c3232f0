// ml-fnn 5.0.0: batch softmax + CE, but hidden activation is always tanh (library bug: option ignored), output through exp; L2 cannot be 0 exactly (0 -> 0.01), float64. Gradient is a sum (lr/B passed).
import { createRequire } from "node:module";
export const name = "ml-fnn";
export async function create(spec) {
  if (spec.kind !== "train" || spec.output !== "softmax-ce") return null;
  const req = createRequire(import.meta.url),
    F = req("ml-fnn"),
    FNN = F.default ?? F,
    { Matrix } = createRequire(req.resolve("ml-fnn"))("ml-matrix");
  const { layers, data, batch: B } = spec,
    net = new FNN({
      hiddenLayers: layers.slice(1, -1),
      iterations: 1,
      learningRate: spec.lr / B,
      regularization: 1e-12,
      activation: "tanh",
    });
  const xs = [],
    ls = [];
  for (let s = 0; s < data.n; s += B) {
    const m = [];
    for (let i = 0; i < B; i++) m.push(Array.from(data.x.subarray((s + i) * 784, (s + i + 1) * 784)));
    xs.push(new Matrix(m));
    ls.push(Array.from(data.labels.slice(s, s + B)));
  }
  const dicts = { inputs: {}, outputs: {} };
  for (let c = 0; c < 10; c++) {
    dicts.inputs[c] = c;
    dicts.outputs[c] = c;
  }
  net.buildNetwork(784, 10);
  net.dicts = dicts;
  net.model.forEach((L, l) => {
    for (let i = 0; i < layers[l]; i++)
      for (let j = 0; j < layers[l + 1]; j++) L.W.set(i, j, spec.init.W[l][i * layers[l + 1] + j]);
    for (let j = 0; j < layers[l + 1]; j++) L.b.set(0, j, spec.init.b[l][j]);
  });
  let i = 0;
  return {
    note: "hidden tanh whatever is asked",
    step() {
      const p = net.propagate(xs[i]);
      net.backpropagation(xs[i], ls[i], p);
      if (++i === xs.length) i = 0;
    },
    loss() {
      let t = 0,
        n = 0;
      xs.forEach((x, q) => {
        const p = net.propagate(x);
        ls[q].forEach((c, r) => {
          t -= Math.log(p.get(r, c));
          n++;
        });
      });
      return t / n;
    },
  };
}
