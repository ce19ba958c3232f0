// Measures W1 and W3 in a page of Chromium, by the harness's own parts: node inPage.mjs ROUNDS MS RESULTS.json
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { createServer } from "vite";
import { findBrowser, launchOptions } from "../scripts/browser.mjs";

const [rounds, ms, out] = process.argv.slice(2);
const executable = findBrowser();
if (!executable) throw new Error("no browser was found");
const root = fileURLToPath(new URL("..", import.meta.url));
const server = await createServer({ root, configFile: false, logLevel: "error", server: { port: 0 } });
await server.listen();
const browser = await chromium.launch(launchOptions(executable));
const page = await browser.newPage();
await page.goto(new URL("bench/page.html", server.resolvedUrls?.local[0]).href);
await page.waitForFunction("globalThis.measure", null, { timeout: 120_000 });
const results = await page.evaluate(`measure(["W1", "W3"], ${Number(rounds)}, ${Number(ms)})`);
writeFileSync(out, JSON.stringify(results));
await browser.close();
await server.close();
