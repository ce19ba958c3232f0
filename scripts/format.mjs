// @ts-check
// npm run format: writes every file the way `npm run check` wants it, and mends what can be mended safely.
import { run } from "./run.mjs";
import { setup } from "./setup.mjs";

setup();
process.exitCode = (await run("biome", ["check", "--write"])) ? 0 : 1;
