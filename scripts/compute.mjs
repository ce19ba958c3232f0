// @ts-check
// npm run compute: remakes what is too slow to compute on every build, and the packed digits. Names choose some of it.
import { resolve } from "node:path";
import { setup } from "./setup.mjs";

setup();
const { runnerImport } = await import("vite");
const { module } = await runnerImport(resolve("src/build/computed/index.ts"), {
  configFile: false,
  logLevel: "warn",
});
module.compute(process.argv.slice(2));
