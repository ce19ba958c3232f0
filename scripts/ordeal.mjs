// @ts-check
// npm run ordeal: a thousand random addresses for each widget, and ten minutes of random hands on the whole chapter as built.
// `-- --seed 7` takes others; `--addresses` and `--minutes` say how many and how long.
import { run } from "./run.mjs";
import { setup } from "./setup.mjs";

setup({ browsers: ["chromium"] });
/**
 * @param {string} name
 * @param {string} otherwise
 */
const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
};
const good = await run("vitest", ["run", "tests/widgets/ordeal.test.ts", "tests/browser/ordeal.test.ts"], {
  ORDEAL_SEED: option("seed", "1986"),
  ORDEAL_ADDRESSES: option("addresses", "1000"),
  ORDEAL_MINUTES: option("minutes", "10"),
});
process.exitCode = good ? 0 : 1;
