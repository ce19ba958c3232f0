/** What the benchmark uses of the chapter's engine; `scripts/bench.mjs` bundles it, because Node 20 runs no TypeScript. */

export { network } from "../src/engine/network.ts";
export { lossAndGradient } from "../src/engine/networkTape.ts";
export { optimizers } from "../src/engine/optimizers/index.ts";
export { initialHyper } from "../src/engine/optimizers/optimizer.ts";
export { predictor } from "../src/engine/predict.ts";
export { lineErrorMap } from "../src/engine/subjects/fits/lineErrorMap.ts";
export { beale } from "../src/engine/subjects/surfaces/beale.ts";
export { rosenbrock } from "../src/engine/subjects/surfaces/rosenbrock.ts";
export { tensor } from "../src/engine/tensor.ts";
