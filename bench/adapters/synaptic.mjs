// synaptic 1.1.4: per-sample online SGD, its generated "optimized" code; squash on output; only the small nets (W3, W7), W1 attempted.
import syn from "synaptic";
export const name = "synaptic";
export async function create(spec) {
  if (spec.kind !== "train" || spec.id === "W2" || spec.id === "W1z") return null;
  const { layers, data, batch: B, lr } = spec,
    { Layer, Network, Neuron } = syn,
    L = layers.map((n) => new Layer(n)),
    ce = spec.output === "softmax-ce";
  for (let l = 0; l + 1 < L.length; l++) {
    L[l].project(L[l + 1]);
    L[l + 1].set({ squash: spec.hidden === "tanh" ? Neuron.squash.TANH : Neuron.squash.LOGISTIC });
  }
  const net = new Network({ input: L[0], hidden: L.slice(1, -1), output: L.at(-1) });
  L.forEach((ly, l) => {
    if (l)
      ly.list.forEach((n, j) => {
        n.bias = spec.init.b[l - 1][j];
        Object.values(n.connections.inputs).forEach((c, i) => {
          c.weight = spec.init.W[l - 1][i * layers[l] + j];
        });
      });
  });
  const X = [],
    Y = [];
  for (let s = 0; s < data.n; s++) {
    X.push(Array.from(data.x.subarray(s * layers[0], (s + 1) * layers[0])));
    Y.push(ce ? Array.from(data.onehot.subarray(s * 10, s * 10 + 10)) : [data.t[s]]);
  }
  let pos = 0;
  return {
    note: "online updates",
    step() {
      for (let s = 0; s < B; s++) {
        net.activate(X[pos + s]);
        net.propagate(lr / B, Y[pos + s]);
      }
      pos = (pos + B) % data.n;
    },
    loss() {
      let e = 0;
      X.forEach((x, s) => {
        net.activate(x).forEach((o, j) => {
          e += 0.5 * (o - Y[s][j]) ** 2;
        });
      });
      return e / X.length;
    },
  };
}
