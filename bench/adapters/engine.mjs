// The chapter's own engine, as its widgets use it. `scripts/bench.mjs` makes the bundle.
import {
  beale,
  initialHyper,
  lineErrorMap,
  lossAndGradient,
  network,
  optimizers,
  predictor,
  rosenbrock,
  tensor,
} from "../../.tmp/bench/engine.mjs";
import { handGrad } from "./race-opts.mjs";

export const name = "engine";

export async function create(spec) {
  if (spec.kind === "train") return train(spec);
  if (spec.kind === "guess") return guess(spec);
  if (spec.kind === "race") return race(spec);
  if (spec.kind === "heat") return heat(spec);
  return null;
}

/** Weights and biases of every layer, one after the other: the order of both the harness's and the engine's parameters. */
function flatten({ W, b }) {
  return Float64Array.from(W.flatMap((weights, layer) => [...weights, ...b[layer]]));
}

function train({ layers, hidden, output, batch, lr, data, init }) {
  const classes = output === "softmax-ce";
  const net = network({ layers, hidden, output: classes ? "softmax" : "tanh" });
  const [inputs, outputs] = [layers[0], layers.at(-1)];
  const targets = classes ? data.onehot : data.t;
  const batches = [];
  for (let from = 0; from < data.n; from += batch) {
    batches.push({
      x: tensor([batch, inputs], data.x.subarray(from * inputs, (from + batch) * inputs)),
      t: tensor([batch, outputs], targets.subarray(from * outputs, (from + batch) * outputs)),
    });
  }
  // The harness halves its squared error, the engine does not: half the rate makes the same steps.
  const hyper = { rate: classes ? lr : lr / 2 };
  const { sgd } = optimizers;
  let parameters = flatten(init);
  let step = 0;
  let lossSum = 0;
  return {
    step() {
      const { x, t } = batches[step % batches.length];
      const { loss, gradient } = lossAndGradient(net, parameters, x, t);
      lossSum += loss;
      step++;
      parameters = sgd.update(parameters, gradient, {}, hyper, step).parameters;
    },
    params() {
      const W = [];
      const b = [];
      let at = 0;
      const take = (count) => Float32Array.from(parameters.subarray(at, (at += count)));
      for (let layer = 0; layer + 1 < layers.length; layer++) {
        W.push(take(layers[layer] * layers[layer + 1]));
        b.push(take(layers[layer + 1]));
      }
      return { W, b };
    },
    lastLoss: () => lossSum,
  };
}

function guess({ layers, data: { x, t, n }, params, pool }) {
  const net = network({ layers, hidden: "tanh", output: "tanh" });
  const run = predictor(net, tensor([n, 2], x));
  // The pool's rows are in the engine's order already.
  const rows = Float64Array.from(params);
  let at = 0;
  let best = Number.POSITIVE_INFINITY;
  let bestAt = -1;
  return {
    step() {
      const outputs = run(rows.subarray(13 * at, 13 * at + 13));
      let loss = 0;
      for (let i = 0; i < n; i++) loss += (outputs[i] - t[i]) ** 2;
      loss /= 2 * n;
      if (loss < best) {
        best = loss;
        bestAt = at;
      }
      at = (at + 1) % pool;
    },
    result: () => ({ best, at: bestAt }),
  };
}

function race({ surfaces, opts, checkSteps }) {
  /** All runs with the given gradients, under the engine's (PyTorch's) rules. */
  const runsWith = (gradientOf) =>
    Object.entries(surfaces).flatMap(([surface, start]) =>
      Object.entries(opts).map(([rule, rate]) => {
        const optimizer = optimizers[rule];
        const parameters = Float64Array.from(start);
        return {
          optimizer,
          hyper: { ...initialHyper(optimizer), rate },
          gradient: gradientOf(surface),
          parameters,
          state: optimizer.init(parameters),
          step: 0,
        };
      }),
    );
  const advance = (run) => {
    const gradient = Float64Array.from(run.gradient(run.parameters[0], run.parameters[1]));
    const after = run.optimizer.update(run.parameters, gradient, run.state, run.hyper, ++run.step);
    run.parameters = after.parameters;
    run.state = after.state;
  };
  const ours = { beale, rosenbrock };
  const runs = runsWith((surface) => ours[surface].gradient);
  let turn = 0;
  return {
    note: "checked against hand-derived gradients under the same rules",
    step() {
      advance(runs[turn]);
      turn = (turn + 1) % runs.length;
    },
    /** The largest distance from the same races with hand-derived gradients. */
    check() {
      const byHand = runsWith((surface) => handGrad[surface]);
      for (let i = 0; i < checkSteps; i++) advance(byHand[i % byHand.length]);
      return Math.max(
        ...runs.flatMap((run, i) => [...run.parameters].map((x, k) => Math.abs(x - byHand[i].parameters[k]))),
      );
    },
  };
}

function heat({ x, y, grid, lo, hi }) {
  const map = new Float32Array(grid * grid);
  const lines = { size: grid, slopes: [lo, hi], intercepts: [lo, hi] };
  return {
    step() {
      lineErrorMap({ x, y }, lines, map);
    },
    result: () => map,
  };
}
