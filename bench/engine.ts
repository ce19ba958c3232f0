/** What the benchmark uses of the chapter's engine; `scripts/bench.mjs` bundles it, because Node 20 runs no TypeScript. */
export { lineErrorMap } from "../src/engine/lineErrorMap.ts";
export { network } from "../src/engine/network.ts";
export { lossAndGradient } from "../src/engine/networkTape.ts";
export { optimizers } from "../src/engine/optimizers/index.ts";
export { initialHyper } from "../src/engine/optimizers/optimizer.ts";
export { predictor } from "../src/engine/predict.ts";
export { beale } from "../src/engine/surfaces/beale.ts";
export { rosenbrock } from "../src/engine/surfaces/rosenbrock.ts";
export { tensor } from "../src/engine/tensor.ts";
