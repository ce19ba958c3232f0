// Pure parts of the harness, used in Node and in the browser.

import { handGrad, raceWith } from "./adapters/race-opts.mjs";
import { refLoss } from "./specs.mjs";
export async function makeRunner(mod, spec) {
  // normalises an adapter instance: run(n) does n units of work
  const inst = await mod.create(spec);
  if (!inst) return null;
  if (!inst.run) {
    const step = inst.step ?? inst.guess;
    inst.run = inst.async
      ? async (n) => {
          for (let i = 0; i < n; i++) await step();
        }
      : (n) => {
          for (let i = 0; i < n; i++) step();
        };
  }
  return inst;
}
export async function verify(inst, spec) {
  // fidelity figure after spec.checkSteps units
  await inst.run(spec.checkSteps);
  if (inst.check) return await inst.check(); // an adapter that runs under rules of its own
  if (inst.params) return refLoss(spec, await inst.params());
  if (inst.loss) return await inst.loss();
  if (inst.result) {
    const r = await inst.result();
    if (spec.kind === "heat") {
      let a = 0;
      for (const v of r) a += v;
      return a / r.length;
    }
    if (spec.kind === "guess") return +r.best;
    if (spec.kind === "race") {
      const ref = raceWith(spec, (s) => handGrad[s]);
      for (let i = 0; i < spec.checkSteps; i++) ref.step();
      const R = ref.result(); // largest distance from the hand-derived float64 run
      let d = 0,
        bad = [];
      for (const k in R) {
        const e = Math.max(...R[k].map((v, q) => Math.abs(v - r[k][q])));
        if (Number.isNaN(e) || r[k][0] == null) bad.push(k);
        else d = Math.max(d, e);
      }
      return bad.length ? `max diff ${d.toFixed(3)}, NaN in ${bad}` : d;
    }
    return r;
  }
  return null;
}
export async function calibrate(inst, ms) {
  // warm up >= 2*ms (and >= 400 ms), then choose n so that run(n) takes about ms
  let n = 1,
    t0 = performance.now(),
    last = 0;
  const until = t0 + Math.max(400, 2 * ms);
  for (;;) {
    const a = performance.now();
    await inst.run(n);
    last = performance.now() - a;
    if (performance.now() > until && last > 2) break;
    if (last < ms / 2) n = Math.min(n * 4, Math.max(n + 1, Math.round((n * ms) / Math.max(last, 0.01))));
  }
  return Math.max(1, Math.round((n * ms) / last));
}
export const med = (a) => {
  const s = [...a].sort((x, y) => x - y),
    m = s.length >> 1;
  return s.length % 2 ? s[m] : (s[m - 1] + s[m]) / 2;
};
export function summarise(rates, refRates) {
  // rates: units/s per round
  const r = refRates ? rates.map((v, i) => v / refRates[i]) : null;
  return {
    median: med(rates),
    min: Math.min(...rates),
    max: Math.max(...rates),
    ratio: r && med(r),
    rmin: r && Math.min(...r),
    rmax: r && Math.max(...r),
  };
}
