// @ts-check
// Chromium, for the PDF and for the tests that need a real browser, and Firefox, for tests in a second one. Everything else
// works without them. Where there is a Chromium that has no windows, it does what needs none, at two fifths of the work.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** @param {string} path */
const onWindows = (path) =>
  ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) =>
    process.env[name] ? [join(process.env[name], path)] : [],
  );

/** Each is named by a variable (or that says `none`), else found where systems put it, else a package of Debian's. */
const browsers = {
  chromium: {
    title: "Chromium",
    variable: "CHROMIUM",
    debian: "chromium",
    places: [
      "/usr/bin/chromium",
      "/usr/bin/chromium-browser",
      "/usr/bin/google-chrome-stable",
      "/usr/bin/google-chrome",
      "/snap/bin/chromium",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      ...onWindows("Google/Chrome/Application/chrome.exe"),
    ],
    missing: "the PDF and the tests in it are left out, everything else works",
  },
  headless: {
    title: "Chromium without windows",
    variable: "CHROMIUM",
    debian: "chromium-headless-shell",
    places: ["/usr/bin/chromium-headless-shell"],
    missing: "Chromium does its work, and the tests take twice as long",
  },
  firefox: {
    title: "Firefox",
    variable: "FIREFOX",
    debian: "firefox-esr",
    places: [
      "/usr/bin/firefox-esr",
      "/usr/bin/firefox",
      "/snap/bin/firefox",
      "/Applications/Firefox.app/Contents/MacOS/firefox",
      ...onWindows("Mozilla Firefox/firefox.exe"),
    ],
    missing: "the tests in it are left out, everything else works",
  },
};

/** @typedef {keyof typeof browsers} BrowserName */

/**
 * Path of a browser, or `undefined`.
 * @param {BrowserName} [name]
 */
export function findBrowser(name = "chromium") {
  const { variable, places } = browsers[name];
  const named = process.env[variable];
  if (named) return existsSync(named) ? named : undefined;
  return places.find((place) => existsSync(place));
}

/** Path of a Chromium for whatever needs no window, or `undefined`. */
export const findHeadless = () => findBrowser("headless") ?? findBrowser();

/**
 * How to start a browser that only ever meets our own pages.
 * @param {string} executablePath
 */
export const launchOptions = (executablePath) => ({
  executablePath,
  args: [
    "--no-sandbox",
    "--disable-gpu",
    // With and without windows lines are as long as in print.
    "--font-render-hinting=none",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});

/**
 * Tries to get one from the system's packages; says so when it cannot, and goes on.
 * @param {BrowserName} name
 */
export function installBrowser(name) {
  const { title, variable, debian, missing } = browsers[name];
  // A help, not a need: only Debian has it.
  if (name === "headless" && (process.env[variable] || !existsSync("/usr/bin/apt-get"))) return;
  if (process.env[variable]) {
    console.log(`${variable} is ${process.env[variable]}: no browser there, so going on without it.`);
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
    console.log(`No ${title} found; installing it from the system's packages …`);
    const install = () => apt("install", "-y", "--no-install-recommends", debian);
    if (install() || (apt("update") && install())) return;
  }
  console.log(`No ${title}: ${missing}.`);
  console.log(`Install it, or set ${variable} to the path of one, to have them.`);
}
