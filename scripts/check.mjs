// @ts-check
// npm run check: types, format and lint, without building or testing.
import { check } from "./run.mjs";
import { setup } from "./setup.mjs";

setup();
process.exitCode = (await check()).length === 0 ? 0 : 1;
