// @ts-check
// npm run preview: the built site, as a host would serve it. Builds first where there is no build.
import { existsSync } from "node:fs";
import { setup } from "./setup.mjs";
import { build } from "./site.mjs";

setup();
if (!existsSync("dist/index.html")) await build();
const { preview } = await import("vite");
const server = await preview();
console.log("\n  The built chapter is at:\n");
server.printUrls();
server.bindCLIShortcuts({ print: true });
