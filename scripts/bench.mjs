/**
 * Measures the engine beside the libraries people would use: `npm run bench [-- --w W1,W3 --rounds 7 --ms 400 --adapters …]`,
 * or `npm run bench -- --browser` in Chromium, W1 and W3 beside TensorFlow.js. `npm run bench -- --page` measures how smoothly
 * the built page's handles are dragged.
 * Each workload is the same work for all (equal check figures); rates are units per CPU second, ratios medians over
 * alternating rounds. What the workloads are: bench/README.md.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { install, root, setup } from "./setup.mjs";

const bench = join(root, "bench");
const scratch = join(root, ".tmp", "bench");

const defaults = {
  w: "W1,W2,W3,W4a,W4b,W5,W6a,W7",
  adapters:
    "adapters/engine.mjs,adapters/engine.mjs#typescript,adapters/engine.mjs#tape,adapters/tuned.mjs,adapters/hand-race.mjs,adapters/tfjs.mjs#wasm,adapters/jax.mjs,adapters/convnet.mjs,adapters/synaptic.mjs",
  rounds: "7",
  ms: "400",
};

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: bench, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

/** @param {keyof typeof defaults} name */
function option(name) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? defaults[name] : (process.argv[at + 1] ?? defaults[name]);
}

/** The bundle that bench/adapters/engine.mjs imports. */
async function buildEngine() {
  const { build, runnerImport } = await import("vite");
  const { module } = await runnerImport(join(root, "src", "build", "kernels.ts"), { configFile: false });
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    plugins: [module.kernels()],
    build: {
      ssr: join(bench, "engine.ts"),
      outDir: scratch,
      minify: false,
      target: "node20",
      rolldownOptions: { output: { entryFileNames: "engine.mjs" } },
    },
  });
}

/** The C baselines, where someone has compiled them. */
function compiledBaselines() {
  const built = [
    ["kernels.wasm", "adapters/wasm.mjs"],
    ["native", "adapters/native.mjs"],
  ].filter(([file]) => existsSync(join(bench, String(file))));
  if (built.length === 0) {
    console.log("C baselines skipped: not built (sh bench/build.sh, needs clang and lld).");
  }
  return built.map(([, adapter]) => String(adapter));
}

/**
 * How many times as fast as each peer the engine was, and whether they did the same work.
 *
 * @param {{ w: string, name?: string, check?: unknown, ratio?: number, median?: number, note?: string, adapter?: string, error?: string }[]} results
 */
function summarise(results) {
  let unequal = 0;
  console.log("\nThe engine's rate over each peer's (median of rounds):");
  for (const w of new Set(results.map((result) => result.w))) {
    const rows = results.filter((result) => result.w === w && result.ratio);
    const engine = rows.find(({ name }) => name === "engine");
    if (!engine) continue;
    const parts = rows
      .filter((row) => row !== engine)
      .map((row) => {
        // Synaptic can only learn example by example.
        const same = row.note === "online updates" || sameWork(w, engine.check, row.check);
        if (!same) unequal++;
        return `${row.name} ×${Number((1 / (row.ratio ?? 1)).toPrecision(3))}${same ? "" : " (OTHER CHECK FIGURE)"}`;
      });
    console.log(
      `  ${w.padEnd(4)} ${Math.round(engine.median ?? 0).toLocaleString("en")}/s   ${parts.join(" · ")}`,
    );
  }
  return unequal;
}

/**
 * Equal to five digits. The races of W5 run under each library's own rules and are checked one by one, not against each
 * other.
 *
 * @param {string} w
 * @param {unknown} ours
 * @param {unknown} theirs
 */
function sameWork(w, ours, theirs) {
  if (w === "W5") return typeof ours === "number" && ours < 1e-9;
  if (typeof ours !== "number" || typeof theirs !== "number") return false;
  return Math.abs(ours - theirs) <= 1e-5 * Math.max(1, Math.abs(ours));
}

setup();
if (process.argv.includes("--page")) {
  if (!existsSync(join(root, "dist", "index.html"))) {
    console.error("There is no dist/ to measure: npm run build.");
    process.exit(1);
  }
  run("node", ["dragging.mjs", ...process.argv.slice(process.argv.indexOf("--page") + 1)]);
  process.exit(0);
}
// The peers: nobody needs them to read or build the chapter.
install("bench", "Installing the peers into bench/node_modules (once, about 300 MB) …");
await buildEngine();
if (process.argv.includes("--browser")) {
  const inPage = join(scratch, "page.json");
  run("node", ["inPage.mjs", option("rounds"), option("ms"), inPage]);
  process.exit(summarise(JSON.parse(readFileSync(inPage, "utf8"))) > 0 ? 1 : 0);
}
const adapters = [option("adapters"), ...compiledBaselines()].join(",");
const json = join(scratch, "results.json");
run("node", [
  "harness.mjs",
  ...["--w", option("w"), "--adapters", adapters, "--rounds", option("rounds"), "--ms", option("ms")],
  ...["--ref", "engine", "--json", json],
]);
const results = JSON.parse(readFileSync(json, "utf8"));
const unequal = summarise(results);
run("node", ["goals.mjs", json]);
console.log("\nA step taken apart:");
run("node", ["--expose-gc", "steady.mjs"]);
run("node", ["shortcuts.mjs"]);
if (unequal > 0) {
  console.error(`${unequal} check figures differ: not the same work.`);
  process.exit(1);
}
