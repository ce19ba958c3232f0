// The harness in a page: the same adapters in short slices by turns, by the clock on the wall. `npm run bench -- --browser`.
import * as engine from "./adapters/engine.mjs";
import * as tfjs from "./adapters/tfjs.mjs";
import { calibrate, makeRunner, summarise, verify } from "./core.mjs";
import { SPECS } from "./specs.mjs";

/** Rates of the engine and of TensorFlow.js at the workloads named, with ratios to the engine. */
globalThis.measure = async (workloads, rounds, ms) => {
  const results = [];
  for (const w of workloads) {
    const spec = SPECS[w]();
    const live = [];
    for (const adapter of [engine.variant(), engine.variant("typescript"), tfjs.variant("wasm")]) {
      const first = await makeRunner(adapter, spec);
      const check = await verify(first, spec);
      const inst = await makeRunner(adapter, spec);
      live.push({
        name: adapter.name,
        note: inst.note,
        check,
        inst,
        n: await calibrate(inst, ms),
        rates: [],
      });
    }
    for (let round = 0; round < rounds; round++)
      for (const { inst, n, rates } of round % 2 ? live.toReversed() : live) {
        const start = performance.now();
        await inst.run(n);
        rates.push((1000 * n) / (performance.now() - start));
      }
    for (const { name, note, check, rates } of live)
      results.push({ w, name, note, check, ...summarise(rates, live[0].rates) });
  }
  return results;
};
