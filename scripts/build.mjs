// @ts-check
// npm run build: writes dist/, ready for any static host.
import { setup } from "./setup.mjs";
import { build } from "./site.mjs";

setup({ browsers: ["chromium"] });
await build();
