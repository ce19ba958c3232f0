// What the engine is to reach, as ratios within one run or as rates, and what it did: `node goals.mjs results.json` prints
// a table of what the harness measured. `npm run bench` does so.
// Peers by the names of their adapters; (b) is b-tuned-js, (c) c-wasm-simd. `stretch`: beyond anything measured before.
import { readFileSync } from "node:fs";

/** The rate of `ours` over that of `peer`. */
const ratios = [
  ["W1", "engine", "tfjs-wasm", 16, 25],
  ["W1", "engine", "jax-js-wasm", 18],
  ["W1", "engine", "c-wasm-simd", 0.72, 0.9],
  ["W2", "engine", "tfjs-wasm", 9],
  ["W2", "engine", "jax-js-wasm", 2.5],
  ["W2", "engine", "c-wasm-simd", 0.8, 0.9],
  ["W3", "engine", "tfjs-wasm", 28],
  ["W3", "engine", "synaptic", 11],
  ["W3", "engine", "c-wasm-simd", 0.6, 0.75],
  ["W1", "engine-typescript", "b-tuned-js", 0.75],
  ["W2", "engine-typescript", "b-tuned-js", 0.9],
  ["W3", "engine-typescript", "b-tuned-js", 0.45, 0.7],
  ["W4a", "engine", "b-tuned-js", 0.35],
  ["W4b", "engine", "b-tuned-js", 0.7, 1],
];
/** Units a second at least. */
const rates = [
  ["W5", "engine", 7000 / 0.005, "7 × 1,000 steps within 5 ms"],
  ["W6a", "engine", 1 / 0.0002, "a map within 0.2 ms"],
  ["W7", "engine-tape", 5000, "define-by-run"],
  ["W7", "engine", 20_000, "compiled"],
];

const short = (number) =>
  number >= 1000 ? Math.round(number).toLocaleString("en") : Number(number.toPrecision(3)).toString();

const results = JSON.parse(readFileSync(process.argv[2], "utf8"));
const find = (w, name) => results.find((row) => row.w === w && row.name === name && row.ratio);
const verdict = (value, goal, stretch) =>
  stretch && value >= stretch ? "met, and the stretch" : value >= goal ? "met" : "missed";

// Goals whose peers did not run are left out.
console.log("\n| work | what | goal [stretch] | measured | |\n| --- | --- | --- | --- | --- |");
for (const [w, ours, peer, goal, stretch] of ratios) {
  const [a, b] = [find(w, ours), find(w, peer)];
  if (!a || !b) continue;
  const value = a.ratio / b.ratio;
  const wanted = `≥ ${goal}${stretch ? ` [${stretch}]` : ""}`;
  console.log(
    `| ${w} | ${ours} over ${peer} | ${wanted} | ${short(value)} | ${verdict(value, goal, stretch)} |`,
  );
}
for (const [w, ours, goal, what] of rates) {
  const row = find(w, ours);
  if (!row) continue;
  const result = verdict(row.median, goal);
  console.log(`| ${w} | ${ours}: ${what} | ≥ ${short(goal)}/s | ${short(row.median)}/s | ${result} |`);
}
