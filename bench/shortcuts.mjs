// What the engine has written out for speed beside its one forward pass and its one descent, and what that buys.
// `npm run bench` runs it last; tests hold each pair equal.
import * as engine from "../.tmp/bench/engine.mjs";

const parameters = new Float64Array(11_935);
let random = 1;
const guess = (count) => {
  const drawn = parameters.subarray(0, count);
  random = engine.fillUniform(drawn, 1, random);
  return drawn;
};

const xor = engine.xorScorer();
const xorPass = engine.forwardPass(engine.xorNetwork, engine.xorInputs);

const digits = 500;
const pixels = new Float64Array(digits * 784);
engine.fillUniform(pixels, 1, 7);
for (let i = 0; i < pixels.length; i++) pixels[i] = Math.max(0, pixels[i] - 0.62);
const labels = Array.from({ length: digits }, (_, i) => i % 10);
const sparse = engine.classScorer(engine.digitShape, engine.sparseRows(digits, 784, pixels), labels);
const dense = engine.forwardPass(engine.digitShape, engine.tensor([digits, 784], pixels));

const net = engine.mountainNetwork;
const look = engine.lookOver(net);
const column = (values) => engine.tensor([values.length, 1], values);
const height = engine.lossPass(engine.curveShape, column(net.x), column(net.y));
const slope = engine.backwardPass(engine.curveShape, column(net.x), column(net.y));
const place = (f) => {
  const [w1, w2] = guess(2);
  return f(8 * w1, 8 * w2);
};

const offsets = Array.from({ length: 25 }, (_, k) => (k - 12) / 4);
const { mountainGround: ground } = engine;
const survey = { size: 8, rate: 2, trap: engine.trapsAround(ground, 0.8) };
const objective = engine.overTwo(ground);
const [[x0, x1], [y0, y1]] = ground.domain;

const beale = engine.overTwo(engine.beale);

/** Each: what is done, written out, and by the engine's general way. */
const rows = [
  ["a guess at XOR", () => xor.right(guess(9)), () => xorPass(guess(9))],
  [
    "a guess at 500 digits, a fifth of them ink",
    () => sparse.right(guess(11_935)),
    () => dense(guess(11_935)),
  ],
  [
    "the mountain's height",
    () => place((w1, w2) => engine.mountainHeight(net, w1, w2)),
    () => place((w1, w2) => Math.log10(height(engine.mountainParameters(net, w1, w2)))),
  ],
  [
    "the mountain's slopes",
    () => place(look),
    () => place((w1, w2) => slope(engine.mountainParameters(net, w1, w2))),
  ],
  [
    "44 cuts at 25 offsets",
    () => engine.taskCuts(engine.fortyFourStart, offsets),
    () => {
      for (let i = 0; i < 44; i++)
        engine.taskCut(
          engine.fortyFourStart,
          i,
          offsets.map((offset) => engine.fortyFourStart[i] + offset),
        );
    },
  ],
  [
    "64 climbers' ways to a hollow",
    () => engine.surveyBasins(ground, 4, survey),
    () => {
      for (let cell = 0; cell < 64; cell++) {
        let state = engine.startTraining(
          objective,
          engine.sgd,
          Float64Array.from(engine.cellMiddle(ground.domain, 8, cell)),
        );
        for (;;) {
          const [x, y] = state.parameters;
          if (survey.trap(x, y) >= 0 || x < x0 || x > x1 || y < y0 || y > y1 || state.step >= 3000) break;
          state = engine.trainingStep(state, objective, engine.sgd, { rate: 2 });
        }
      }
    },
  ],
  [
    "100 steps of Adam on Beale's surface",
    () => engine.run(engine.grounds.beale, "adam", 0.1, [1, 1], 100),
    () => {
      const { adam } = engine.optimizers;
      const hyper = { ...engine.initialHyper(adam), rate: 0.1 };
      let state = engine.startTraining(beale, adam, Float64Array.of(1, 1));
      while (state.step < 100) state = engine.trainingStep(state, beale, adam, hyper);
    },
  ],
];

/** Runs a second of CPU time. */
function rate(run) {
  for (let warm = performance.now(); performance.now() - warm < 200; ) run();
  let [count, block] = [0, 1];
  const start = process.cpuUsage();
  for (;;) {
    for (let left = block; left > 0; left--) run();
    count += block;
    const { user, system } = process.cpuUsage(start);
    const seconds = (user + system) / 1e6;
    if (seconds > 0.15) return count / seconds;
    if (seconds < 0.01) block *= 2;
  }
}
const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

console.log("\nWritten out for speed, against the engine's general way (median of five rounds):");
for (const [name, short, general] of rows) {
  const ratio = median(Array.from({ length: 5 }, () => rate(short) / rate(general)));
  console.log(`  ${name.padEnd(46)} ${ratio.toFixed(1)}×`);
}
