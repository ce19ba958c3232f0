// brain.js (1.6.1): per-sample online SGD only; same activation on the output; squared error. Same MAC count, updates per SAMPLE.
import { createRequire } from "node:module";
export function variant() {
  const req = createRequire(import.meta.url);
  return { name: "brain.js-1.6.1", create: (s) => create(s, req("brain.js")) };
}
async function create(spec, brain) {
  if (spec.kind !== "train") return null;
  const { layers, data, batch: B } = spec,
    d0 = layers[0],
    ce = spec.output === "softmax-ce";
  const net = new brain.NeuralNetwork({
    inputSize: layers[0],
    outputSize: layers.at(-1),
    hiddenLayers: layers.slice(1, -1),
    activation: spec.hidden,
  });
  net.sizes = layers.slice();
  net.initialize();
  net.trainOpts = { ...net.trainOpts, activation: spec.hidden, learningRate: spec.lr / B, momentum: 0 };
  net.setActivation?.(spec.hidden); // momentum 0 is refused by the option check, so it is set directly

  for (let l = 1; l < layers.length; l++)
    for (let j = 0; j < layers[l]; j++) {
      for (let i = 0; i < layers[l - 1]; i++) net.weights[l][j][i] = spec.init.W[l - 1][i * layers[l] + j];
      net.biases[l][j] = spec.init.b[l - 1][j];
    }
  const set = [];
  for (let s = 0; s < data.n; s++)
    set.push({
      input: data.x.slice(s * d0, (s + 1) * d0),
      output: ce ? data.onehot.slice(s * 10, s * 10 + 10) : data.t.slice(s, s + 1),
    });
  let pos = 0;
  const err = () => {
    let e = 0;
    for (const p of set) {
      const o = net.runInput(p.input);
      for (let j = 0; j < o.length; j++) e += 0.5 * (o[j] - p.output[j]) ** 2;
    }
    return e / set.length;
  };
  return {
    note: "online updates, squared error",
    step() {
      for (let s = 0; s < B; s++) net.trainPattern(set[pos + s]);
      pos = (pos + B) % data.n;
    },
    loss: err,
  };
}
