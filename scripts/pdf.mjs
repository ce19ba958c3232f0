// @ts-check
// npm run pdf: the printed edition, from the built site (built first where it was built without one). With --letter it is set for US Letter.
import { existsSync, readFileSync } from "node:fs";
import { findHeadless } from "./browser.mjs";
import { setup } from "./setup.mjs";
import { build, print } from "./site.mjs";

setup({ browsers: ["chromium"] });
const browser = findHeadless();
const page = "dist/index.html";
const letter = process.argv.includes("--letter");
if (!browser) process.exitCode = 1;
else {
  const isBuilt = existsSync(page) && readFileSync(page, "utf8").includes(".pdf");
  if (!isBuilt) await build();
  if (isBuilt || letter) await print(browser, letter ? "letter" : "a4");
}
