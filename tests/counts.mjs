// @ts-check
// A Vitest reporter that leaves the numbers for scripts/test.mjs in the file named by COUNTS.
import { writeFileSync } from "node:fs";

export default class Counts {
  /**
   * @param {readonly import("vitest/node").TestModule[]} modules
   * @param {readonly unknown[]} unhandled errors outside any test
   */
  onTestRunEnd(modules, unhandled) {
    const tests = { passed: 0, failed: 0, skipped: 0, names: /** @type {string[]} */ ([]) };
    // A file (or a hook) that throws has tests that never ran: it counts as one failure of its own.
    const files = { failed: 0, names: /** @type {string[]} */ ([]) };
    for (const module of modules) {
      const name = module.relativeModuleId;
      let failedHere = 0;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === "passed") tests.passed++;
        else if (state === "failed") {
          tests.failed++;
          failedHere++;
          tests.names.push(`${name} > ${test.fullName}`);
        } else tests.skipped++;
      }
      if (module.state() === "failed" && failedHere === 0) {
        files.failed++;
        files.names.push(`${name} (did not run to its end)`);
      }
    }
    for (const error of unhandled) {
      files.failed++;
      files.names.push(
        `unhandled: ${error instanceof Error ? error.message : JSON.stringify(error)?.slice(0, 200)}`,
      );
    }
    const { COUNTS } = process.env;
    if (COUNTS) writeFileSync(COUNTS, JSON.stringify({ tests, files }));
  }
}
