// Usage: node harness.mjs --w W1,W3 --adapters adapters/naive.mjs,adapters/tuned.mjs,... [--ref b-tuned-js] [--rounds 7] [--ms 150] [--json out.json]
// --clock cpu (default): rates per CPU second of the measured process, which a busy shared machine distorts least; --clock wall for wall time.
// Every adapter runs in its own child process; the parent alternates short slices between them (one at a time),
// so machine noise hits all of them alike. Ratios are medians of per-round ratios to the reference adapter.
import { fork } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { calibrate, makeRunner, med, summarise, verify } from "./core.mjs";
import { SPECS } from "./specs.mjs";

async function worker() {
  let inst, spec;
  process.on("message", async (m) => {
    try {
      if (m.cmd === "init") {
        const mod = await import(
          pathToFileURL(path.resolve(m.adapter.split("#")[0])) +
            (m.adapter.includes("#") ? "?v=" + m.adapter.split("#")[1] : "")
        );
        spec = SPECS[m.w]();
        const A = mod.variant ? mod.variant(m.adapter.split("#")[1]) : mod;
        inst = await makeRunner(A, spec);
        if (!inst) return process.send({ name: A.name, unsupported: true });
        const check = m.noverify ? null : await verify(inst, spec);
        if (inst.dispose) await inst.dispose();
        inst = await makeRunner(A, spec);
        const n = await calibrate(inst, m.ms);
        process.send({ name: A.name, check, n, note: inst.note });
      } else if (m.cmd === "run") {
        const c0 = process.cpuUsage(),
          t0 = performance.now();
        const r = await inst.run(m.n);
        const ms = performance.now() - t0,
          c = process.cpuUsage(c0);
        process.send({ ms, cpu: r?.cpuMs ?? (c.user + c.system) / 1000 });
      } else process.exit(0);
    } catch (e) {
      process.send({ error: String(e?.stack || e).slice(0, 400) });
    }
  });
  process.send("ready");
}
const ask = (p, m, limit = 240000) =>
  new Promise((ok) => {
    const done = (r) => {
      clearTimeout(t);
      p.off("message", done);
      p.off("exit", exited);
      ok(r);
    };
    const exited = (c) => done({ error: "exit " + c });
    const t = setTimeout(() => {
      done({ error: "timeout" });
      p.kill("SIGKILL");
    }, limit);
    p.on("message", done);
    p.on("exit", exited);
    if (m) p.send(m);
  });
const fmt = (v) =>
  v == null
    ? "-"
    : typeof v !== "number"
      ? JSON.stringify(v)
      : v >= 1000
        ? Math.round(v).toLocaleString("en")
        : v.toPrecision(3);

async function main() {
  const arg = (k, d) => {
    const i = process.argv.indexOf("--" + k);
    return i < 0 ? d : process.argv[i + 1];
  };
  const ws = arg("w", Object.keys(SPECS).join(",")).split(","),
    adapters = arg("adapters").split(","),
    rounds = +arg("rounds", 7),
    ms = +arg("ms", 150),
    ref = arg("ref", "b-tuned-js"),
    clock = arg("clock", "cpu"),
    out = [];
  for (const w of ws) {
    const spec = SPECS[w](),
      live = [];
    for (const adapter of adapters) {
      // one at a time: set up, verify, warm up
      const p = fork(fileURLToPath(import.meta.url), ["--worker"], {
        stdio: ["ignore", "ignore", "inherit", "ipc"],
        execArgv: ["--no-warnings"],
      });
      await ask(p, null);
      const r = await ask(p, { cmd: "init", adapter, w, ms });
      if (r.unsupported) {
        p.send({ cmd: "exit" });
        continue;
      }
      if (r.error) {
        console.log(`  ${adapter} on ${w}: ${r.error}`);
        out.push({ w, adapter, error: r.error });
        p.kill("SIGKILL");
        continue;
      }
      live.push({ p, adapter, ...r, wall: [], cpuRates: [], cpu: [] });
    }
    for (let i = 0; i < rounds; i++)
      for (const a of i % 2 ? [...live].reverse() : live) {
        const r = await ask(a.p, { cmd: "run", n: a.n });
        if (r.error) {
          console.log(a.name, r.error);
          a.wall.push(NaN);
          a.cpuRates.push(NaN);
          continue;
        }
        a.wall.push((a.n / r.ms) * 1000);
        a.cpuRates.push((a.n / r.cpu) * 1000);
        a.cpu.push(r.cpu / r.ms);
      }
    const key = clock === "wall" ? "wall" : "cpuRates",
      R = live.find((a) => a.name === ref)?.[key];
    console.log(
      `\n${w}  ${spec.layers ? spec.layers.join("-") : ""} batch ${spec.batch ?? "-"}  (${rounds} rounds of ~${ms} ms)  unit: ${spec.unit} per ${clock} second`,
    );
    for (const a of live) {
      const s = summarise(a[key], R);
      out.push({
        w,
        name: a.name,
        check: a.check,
        ...s,
        clock,
        wallMedian: med(a.wall),
        cpuShare: med(a.cpu.length ? a.cpu : [NaN]),
        perSample: spec.batch ? s.median * spec.batch : null,
        note: a.note,
      });
      console.log(
        `  ${a.name.padEnd(22)} ${fmt(s.median).padStart(10)}  [${fmt(s.min)} .. ${fmt(s.max)}]  x${s.ratio ? s.ratio.toPrecision(3) : "-"} [${s.rmin ? s.rmin.toPrecision(2) : "-"} .. ${s.rmax ? s.rmax.toPrecision(2) : "-"}]  check ${typeof a.check === "number" ? a.check.toFixed(5) : JSON.stringify(a.check)}${a.note ? "  (" + a.note + ")" : ""}`,
      );
      a.p.send({ cmd: "exit" });
    }
  }
  const jf = arg("json");
  if (jf) writeFileSync(jf, JSON.stringify(out, null, 1));
  setTimeout(() => process.exit(0), 200);
}
if (typeof process !== "undefined" && process.argv?.[1] === fileURLToPath(import.meta.url))
  process.argv.includes("--worker") ? worker() : main();
