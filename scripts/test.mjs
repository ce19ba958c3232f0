// @ts-check
// npm test: types, format, lint, build and every test. Its last line is always "N passed, N failed".
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import { relative } from "node:path";
import { findBrowser } from "./browser.mjs";
import { check, checkCount, run } from "./run.mjs";
import { setup } from "./setup.mjs";

let [passed, failed, skipped] = [0, 0, 0];
/** @type {string[]} */
const failures = [];
process.on("exit", (code) => {
  for (const name of failures) console.log(`FAILED ${name}`);
  if (code !== 0 && failed === 0) failed = 1;
  if (failed > 0) process.exitCode = 1;
  if (skipped > 0) console.log(`${skipped} skipped`);
  console.log(`${passed} passed, ${failed} failed`);
});

setup({ browsers: ["chromium", "headless", "firefox"] });

// The build in a process of its own: whatever becomes of it, the tests that need none still run. It leaves a core half idle.
const [faults, built] = await Promise.all([check(), run("build", [])]);
failures.push(...faults);
failed += failures.length;
passed += checkCount - failures.length;
if (built) passed++;
else {
  failed++;
  failures.push("build (so the tests in a browser did not run)");
}

const report = ".tmp/report.json";
mkdirSync(".tmp", { recursive: true });
rmSync(report, { force: true });
// Without a build the pages would be missing or, worse, old.
const projects = built ? [] : ["--project=!browser"];
const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
// Vitest would leave one core idle. Tests in a browser wait half of their time, so on two cores three of them find room.
const workers = `--maxWorkers=${Math.max(3, (os.availableParallelism?.() ?? os.cpus().length) - 1)}`;
// In CI no snapshot is written: a picture that nobody has looked at is a failure.
const well = await run("vitest", ["run", ...reporters, workers, ...projects, ...process.argv.slice(2)], {
  CI: "true",
});
try {
  const { numPassedTests, numPendingTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
  passed += numPassedTests;
  skipped += numPendingTests;
  const before = failures.length;
  for (const { name, status, message, assertionResults } of testResults) {
    const file = relative(".", name);
    for (const test of assertionResults)
      if (test.status === "failed") failures.push(`${file} > ${test.fullName}`);
    // A file (or a hook) that throws has tests that never ran: it counts as one failure of its own.
    if (status === "failed" && !failures.some((failure) => failure.startsWith(`${file} >`)))
      failures.push(`${file} (did not run to its end: ${message?.split("\n")[0] || "no reason given"})`);
  }
  if (!well && failures.length === before) failures.push("vitest: an error outside any test");
  failed += failures.length - before;
} catch {
  failed++;
  failures.push("vitest did not finish");
}
if (!findBrowser()) console.log("No Chromium here: the tests in a browser and of the PDF were skipped.");
else if (!findBrowser("firefox")) console.log("No Firefox here: the tests in a second browser were skipped.");
process.exitCode = failed > 0 ? 1 : 0;
