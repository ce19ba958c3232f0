// @ts-check
// npm run epub: the e-book, from the built site (built first where it was built without one).
import { existsSync, readFileSync } from "node:fs";
import { findHeadless } from "./browser.mjs";
import { setup } from "./setup.mjs";
import { bind, build } from "./site.mjs";

setup({ browsers: ["chromium"] });
const browser = findHeadless();
const page = "dist/index.html";
if (!browser) process.exitCode = 1;
else if (existsSync(page) && readFileSync(page, "utf8").includes(".epub")) await bind(browser);
else await build();
