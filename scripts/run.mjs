// @ts-check
// Runs the installed tools by Node itself, so that it works alike on every system.
import { spawn } from "node:child_process";

const entry = {
  tsc: "node_modules/typescript/bin/tsc",
  biome: "node_modules/@biomejs/biome/bin/biome",
  oxlint: "node_modules/oxlint/bin/oxlint",
  vitest: "node_modules/vitest/vitest.mjs",
  build: "scripts/build.mjs",
};

/**
 * Runs a tool with the terminal of this process.
 * @param {keyof typeof entry} tool
 * @param {string[]} words
 * @param {Record<string, string>} [env]
 * @returns {Promise<boolean>} whether it succeeded
 */
export function run(tool, words, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [entry[tool], ...words], {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...env },
    });
    child.on("error", () => resolve(false));
    child.on("close", (code) => resolve(code === 0));
  });
}

/** @type {readonly (readonly [name: string, tool: keyof typeof entry, words: string[]])[]} */
const checks = [
  ["types", "tsc", ["-p", "."]],
  ["types of the engine", "tsc", ["-p", "src/engine"]],
  ["format and lint", "biome", ["check", "--error-on-warnings"]],
  ["lint with types", "oxlint", ["--type-aware", "--deny-warnings"]],
];

/**
 * Types, format and lint, one after the other.
 * @returns {Promise<string[]>} names of the checks that failed
 */
export async function check() {
  const failed = [];
  for (const [name, tool, words] of checks) {
    const good = await run(tool, words);
    console.log(`${good ? "ok    " : "FAILED"} ${name}`);
    if (!good) failed.push(name);
  }
  return failed;
}

/** How many checks there are. */
export const checkCount = checks.length;
