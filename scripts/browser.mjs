// @ts-check
// Chromium, for the PDF and for the tests that need a real browser. Everything else works without it.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const knownPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) =>
    process.env[name] ? [join(process.env[name], "Google/Chrome/Application/chrome.exe")] : [],
  ),
];

/** Path of a Chromium, or `undefined`. The variable CHROMIUM names one, or says `none`. */
export function findBrowser() {
  const named = process.env.CHROMIUM;
  if (named) return existsSync(named) ? named : undefined;
  return knownPlaces.find((place) => existsSync(place));
}

/**
 * How to start a browser that only ever meets our own pages.
 * @param {string} executablePath
 */
export const launchOptions = (executablePath) => ({
  executablePath,
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});

/** Tries to get one from the system's packages; says so when it cannot, and goes on. */
export function installBrowser() {
  if (process.env.CHROMIUM) {
    console.log(`CHROMIUM is ${process.env.CHROMIUM}: no browser there, so going on without one.`);
    return;
  }
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  /** @param {string[]} words */
  const apt = (...words) => {
    const [command = "", ...rest] = [...sudo, "apt-get", ...words];
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    return (
      spawnSync(command, rest, { stdio: ["ignore", "ignore", "pipe"], env, timeout: 600_000 }).status === 0
    );
  };
  if (existsSync("/usr/bin/apt-get")) {
    console.log("No browser found; installing Chromium from the system's packages …");
    const install = () => apt("install", "-y", "--no-install-recommends", "chromium");
    if (install() || (apt("update") && install())) return;
  }
  console.log("No browser: the PDF and the tests in a browser are left out, everything else works.");
  console.log("Install Chromium or Chrome, or set CHROMIUM to the path of one, to have them.");
}
