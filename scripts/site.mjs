// @ts-check
// Builds dist/: the site, then the printed edition and the e-book from it, where there is a browser to make them with.
import { relative, resolve } from "node:path";
import { findHeadless, launchOptions } from "./browser.mjs";

/** Writes dist/. Throws when the page cannot be built. */
export async function build() {
  const browser = findHeadless();
  // Known before the page is rendered, so that the page never links to a book that is not there.
  if (browser) process.env.HAS_PDF = "1";
  else delete process.env.HAS_PDF;
  const { createBuilder } = await import("vite");
  const builder = await createBuilder();
  await builder.buildApp();
  if (browser) {
    await Promise.all([print(browser), bind(browser)]);
  } else console.log("No browser, so no PDF and no e-book: the page is built without the links to them.");
}

/**
 * Prints dist/ to PDF.
 * @param {string} browser path of a Chromium
 * @param {"a4" | "letter"} paper
 */
export async function print(browser, paper = "a4") {
  const { runnerImport } = await import("vite");
  const { module } = await runnerImport(resolve("src/build/book/pdf.ts"), {
    configFile: false,
    logLevel: "warn",
  });
  const { file, pages, bytes } = await module.writePdf({
    dist: resolve("dist"),
    launch: launchOptions(browser),
    paper,
  });
  console.log(`${relative(".", file)}: ${pages} pages, ${Math.round(bytes / 1000)} kB`);
}

/**
 * Makes dist/ an e-book.
 * @param {string} browser path of a Chromium
 */
export async function bind(browser) {
  const { runnerImport } = await import("vite");
  const { module } = await runnerImport(resolve("src/build/epub/writeEpub.ts"), {
    configFile: false,
    logLevel: "warn",
  });
  const { file, bytes } = await module.writeEpub({ dist: resolve("dist"), launch: launchOptions(browser) });
  console.log(`${relative(".", file)}: ${Math.round(bytes / 1000)} kB`);
}

/**
 * Makes worksheets of dist/.
 * @param {string} browser path of a Chromium
 */
export async function rule(browser) {
  const { runnerImport } = await import("vite");
  const { module } = await runnerImport(resolve("src/build/book/worksheets.ts"), {
    configFile: false,
    logLevel: "warn",
  });
  const { file, pages, bytes } = await module.writeWorksheets({
    dist: resolve("dist"),
    launch: launchOptions(browser),
  });
  console.log(`${relative(".", file)}: ${pages} pages, ${Math.round(bytes / 1000)} kB`);
}
