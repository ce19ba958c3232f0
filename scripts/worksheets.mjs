// @ts-check
// npm run worksheets: a sheet for each task on paper, from the built site (built first where there is none).
import { existsSync } from "node:fs";
import { findHeadless } from "./browser.mjs";
import { setup } from "./setup.mjs";
import { build, rule } from "./site.mjs";

setup({ browsers: ["chromium"] });
const browser = findHeadless();
if (!browser) process.exitCode = 1;
else {
  if (!existsSync("dist/all/index.html")) await build();
  await rule(browser);
}
