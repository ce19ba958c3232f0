// @ts-check
// What every command does first: makes a fresh clone ready. Needs nothing but Node itself.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findBrowser, installBrowser } from "./browser.mjs";

export const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Installs what is missing: the packages of the lock file and, when asked for, browsers.
 * Ends the process with a plain message when Node is too old or the packages cannot be installed.
 * @param {{ browsers?: import("./browser.mjs").BrowserName[] }} [options]
 */
export function setup({ browsers = [] } = {}) {
  process.chdir(root);
  requireNode();
  install(".", "Installing packages (once; about a minute) …");
  for (const name of browsers) if (!findBrowser(name)) installBrowser(name);
}

/**
 * Makes a folder's node_modules what its lock file asks for. Ends the process when that cannot be done.
 * @param {string} folder relative to the root
 * @param {string} message said before anything is fetched
 */
export function install(folder, message) {
  if (installed(folder)) return;
  console.log(message);
  if (installPackages(folder)) return;
  console.error("The packages could not be installed; the reason stands above. Is there a network?");
  process.exit(1);
}

function requireNode() {
  const needed = JSON.parse(readFileSync("package.json", "utf8")).engines.node.replace(/^>=/, "");
  if (compareVersions(process.versions.node, needed) >= 0) return;
  console.error(
    `This needs Node ${needed} or newer; here is ${process.versions.node}. See https://nodejs.org`,
  );
  process.exit(1);
}

/**
 * Negative when `a` is the older version.
 * @param {string} a
 * @param {string} b
 */
export function compareVersions(a, b) {
  const [left, right] = [a, b].map((version) => version.split(".").map(Number));
  for (let i = 0; i < 3; i++) {
    const difference = (left?.[i] ?? 0) - (right?.[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Whether node_modules holds what the lock file asks for: npm leaves a lock of its own there when it has finished. */
/** @param {string} folder */
function installed(folder) {
  try {
    const wanted = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8")).packages;
    const present = JSON.parse(
      readFileSync(join(folder, "node_modules/.package-lock.json"), "utf8"),
    ).packages;
    return missingPackages(wanted, present).length === 0;
  } catch {
    return false;
  }
}

/**
 * The places in node_modules whose package is absent or another version. Optional packages may be absent: they are
 * builds for other machines.
 * @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }>} Packages
 * @param {Packages} wanted
 * @param {Packages} present
 */
export function missingPackages(wanted, present) {
  return Object.entries(wanted)
    .filter(([place, { version, integrity, optional, devOptional }]) => {
      if (place === "") return false;
      const here = present[place];
      if (!here) return !optional && !devOptional;
      return here.version !== version || here.integrity !== integrity;
    })
    .map(([place]) => place);
}

/** @param {string} folder */
function installPackages(folder) {
  const npm = process.env.npm_execpath;
  // The running npm, by path: a bare `npm` may be another one, and on Windows it is not even a program.
  const [command, before, shell] = /npm-cli\.c?js$/.test(npm ?? "")
    ? [process.execPath, [/** @type {string} */ (npm)], false]
    : ["npm", [], process.platform === "win32"];
  const install = () =>
    spawnSync(command, [...before, "ci", "--include=dev", "--no-audit", "--no-fund"], {
      stdio: "inherit",
      cwd: folder,
      shell,
    }).status === 0;
  return install() || install();
}
