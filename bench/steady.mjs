// A step of the compiled path taken apart: how long back and update take for the way forward, and what a step leaves on the
// heap. Run with --expose-gc; `npm run bench` does.
import * as engine from "../.tmp/bench/engine.mjs";
import { SPECS } from "./specs.mjs";

const seconds = (run) => {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
};
const middle = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];

/** The first batch of a workload on the tape, compiled, with its optimizer. */
function parts({ layers, hidden, output, batch, data, init }, kernels) {
  const classes = output === "softmax-ce";
  const net = engine.network({ layers, hidden, output: classes ? "softmax" : "tanh" });
  const [inputs, outputs] = [layers[0], layers.at(-1)];
  const set = engine.examples(
    kernels,
    engine.tensor([batch, inputs], data.x.subarray(0, batch * inputs)),
    engine.tensor([batch, outputs], (classes ? data.onehot : data.t).subarray(0, batch * outputs)),
  );
  const start = Float64Array.from(init.W.flatMap((w, layer) => [...w, ...init.b[layer]]));
  const parameters = kernels.block(start.length);
  const gradient = kernels.block(start.length);
  parameters.data.set(start);
  const tape = new engine.Tape();
  const nodes = engine.parameterNodes(net, tape, start);
  const [x, t] = [
    tape.constant(engine.zeros([batch, inputs])),
    tape.constant(engine.zeros([batch, outputs])),
  ];
  const loss = engine.lossNode(net, nodes, x, t);
  const place = set.batch(batch, "whole");
  const [values, gradients] = [new Map([[t, place.targets]]), new Map()];
  if (place.x) values.set(x, place.x);
  let at = 0;
  for (const { weights, biases } of nodes)
    for (const node of [weights, biases]) {
      const { length } = node.value.data;
      values.set(node, kernels.part(parameters, at, length));
      gradients.set(node, kernels.part(gradient, at, length));
      at += length;
    }
  const { forward, backward } = engine.compile(loss, kernels, {
    values,
    gradients,
    sparse: new Map(place.sparse ? [[x, place.sparse]] : []),
  });
  const advance = kernels.optimizer("sgd", parameters, gradient, {});
  return { forward, backward, update: () => advance({ rate: 1e-9 }, 1) };
}

for (const make of [await engine.loadKernels(), () => engine.typescriptKernels("float32")]) {
  for (const w of ["W1", "W2", "W3", "W7"]) {
    const kernels = make();
    const { forward, backward, update } = parts(SPECS[w](), kernels);
    const step = () => {
      forward();
      backward();
      update();
    };
    const warm = performance.now() + 1500;
    let steps = 0;
    while (performance.now() < warm || steps < 20) {
      step();
      steps++;
    }
    const count = Math.max(5, Math.round(steps / 10));
    const repeat = (run) =>
      seconds(() => {
        for (let i = 0; i < count; i++) run();
      });
    // Never back alone: in the same place again and again the gradient would dwindle to numbers that are slow.
    const ratios = Array.from({ length: 15 }, () => repeat(step) / repeat(forward) - 1);
    globalThis.gc();
    const before = process.memoryUsage();
    const many = Math.max(100, Math.min(2000, count));
    for (let i = 0; i < many; i++) step();
    const after = process.memoryUsage();
    console.log(
      `  ${w} ${kernels.name.padEnd(10)} (backward + update) / forward ${middle(ratios).toFixed(2)} · ` +
        `${Math.max(0, (after.heapUsed - before.heapUsed) / many).toFixed(0)} bytes of heap and ` +
        `${(after.arrayBuffers - before.arrayBuffers) / many} of array buffers a step`,
    );
  }
}
