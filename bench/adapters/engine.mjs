// The chapter's own engine, as its widgets use it. `scripts/bench.mjs` makes the bundle.
import {
  beale,
  examples,
  initialHyper,
  lineErrorMap,
  loadKernels,
  lossAndGradient,
  network,
  optimizers,
  rosenbrock,
  startOf,
  tensor,
  trainer,
  typescriptKernels,
} from "../../.tmp/bench/engine.mjs";
import { handGrad } from "./race-opts.mjs";

/** With SIMD; `#typescript` with plain kernels; `#tape` define-by-run, recorded anew at every step. */
export function variant(v) {
  return { name: v ? `engine-${v}` : "engine", create: (spec) => create(spec, v) };
}

async function create(spec, v) {
  if (spec.kind === "train") return v === "tape" ? trainByTape(spec) : train(spec, await kernelsFor(v));
  if (spec.kind === "guess" && v !== "tape") return guess(spec, await kernelsFor(v));
  if (v) return null;
  if (spec.kind === "race") return race(spec);
  if (spec.kind === "heat") return heat(spec);
  return null;
}

async function kernelsFor(v) {
  return v === "typescript"
    ? typescriptKernels("float32")
    : v === "float64"
      ? typescriptKernels("float64")
      : (await loadKernels())();
}

/** Weights and biases of every layer, one after the other: the order of both the harness's and the engine's parameters. */
function flatten({ W, b }) {
  return Float64Array.from(W.flatMap((weights, layer) => [...weights, ...b[layer]]));
}

/** The network's own layers, out of the flat vector. */
function unflatten(layers, parameters) {
  const W = [];
  const b = [];
  let at = 0;
  const take = (count) => Float32Array.from(parameters.subarray(at, (at += count)));
  for (let layer = 0; layer + 1 < layers.length; layer++) {
    W.push(take(layers[layer] * layers[layer + 1]));
    b.push(take(layers[layer + 1]));
  }
  return { W, b };
}

function train({ layers, hidden, output, batch, lr, data, init }, kernels) {
  const classes = output === "softmax-ce";
  const net = network({ layers, hidden, output: classes ? "softmax" : "tanh" });
  const [inputs, outputs] = [layers[0], layers.at(-1)];
  const set = examples(
    kernels,
    tensor([data.n, inputs], data.x),
    tensor([data.n, outputs], classes ? data.onehot : data.t),
  );
  // The harness halves its squared error, the engine does not: half the rate makes the same steps.
  const made = trainer(net, { kernels, hyper: { rate: classes ? lr : lr / 2 } });
  made.load(startOf(flatten(init)));
  const batches = [];
  for (let from = 0; from < data.n; from += batch)
    batches.push(Uint32Array.from({ length: batch }, (_, i) => from + i));
  const whole = batches.length === 1;
  let at = 0;
  let lossSum = 0;
  return {
    note: kernels.name,
    step() {
      lossSum += whole ? made.step(set) : made.step(set, batches[at]);
      if (++at === batches.length) at = 0;
    },
    params: () => unflatten(layers, made.parameters()),
    lastLoss: () => lossSum,
  };
}

function trainByTape({ layers, hidden, output, batch, lr, data, init }) {
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
    params: () => unflatten(layers, parameters),
    lastLoss: () => lossSum,
  };
}

/** So many guesses at once as a population has. */
const POPULATION = 64;

function guess({ layers, data: { x, t, n }, params, pool }, kernels) {
  const net = network({ layers, hidden: "tanh", output: "tanh" });
  const put = (numbers) => {
    const block = kernels.block(numbers.length);
    block.data.set(numbers);
    return block;
  };
  const population = kernels.population(net, POPULATION, put(x), put(t), n, 0);
  // The pool's rows are in the engine's order already.
  const count = params.length / pool;
  let at = 0;
  let best = Number.POSITIVE_INFINITY;
  let bestAt = -1;
  return {
    note: `${POPULATION} at a time`,
    run(k) {
      for (let done = 0; done < k; done += POPULATION) {
        population.put(params.subarray(count * at, count * (at + POPULATION)));
        population.score();
        const losses = population.losses.data;
        for (let g = 0; g < POPULATION; g++) {
          // The harness halves the squared error.
          if (losses[g] / 2 < best) {
            best = losses[g] / 2;
            bestAt = at + g;
          }
        }
        at = (at + POPULATION) % pool;
      }
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
          gradientAt: gradientOf(surface),
          gradient: new Float64Array(2),
          parameters,
          state: optimizer.init(parameters),
          step: 0,
        };
      }),
    );
  const advance = (run) => {
    const { optimizer, gradientAt, gradient, parameters, state, hyper } = run;
    const [byX, byY] = gradientAt(parameters[0], parameters[1]);
    gradient[0] = byX;
    gradient[1] = byY;
    optimizer.advance(parameters, gradient, state, hyper, ++run.step);
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
