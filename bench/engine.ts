/** What the benchmark uses of the chapter's engine; `scripts/bench.mjs` bundles it, because Node 20 runs no TypeScript. */

export { examples } from "../src/engine/compiled/examples.ts";
export { startOf, trainer } from "../src/engine/compiled/trainer.ts";
export { loadKernels } from "../src/engine/kernels/load.ts";
export { typescriptKernels } from "../src/engine/kernels/typescript.ts";
export { network } from "../src/engine/network.ts";
export { lossAndGradient } from "../src/engine/networkTape.ts";
export { optimizers } from "../src/engine/optimizers/index.ts";
export { initialHyper } from "../src/engine/optimizers/optimizer.ts";
export { predictor } from "../src/engine/predict.ts";
export { lineErrorMap } from "../src/engine/subjects/fits/lineErrorMap.ts";
export { beale } from "../src/engine/subjects/surfaces/beale.ts";
export { rosenbrock } from "../src/engine/subjects/surfaces/rosenbrock.ts";
export { tensor } from "../src/engine/tensor.ts";
