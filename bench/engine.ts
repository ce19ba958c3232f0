/** What the benchmark uses of the chapter's engine; `scripts/bench.mjs` bundles it, because Node 20 runs no TypeScript. */

export { compile } from "../src/engine/compiled/compile.ts";
export { examples } from "../src/engine/compiled/examples.ts";
export { startOf, trainer } from "../src/engine/compiled/trainer.ts";
// What `shortcuts.mjs` compares.
export { descend, overTwo } from "../src/engine/descent.ts";
export { fillUniform } from "../src/engine/kernels/fillUniform.ts";
export { loadKernels } from "../src/engine/kernels/load.ts";
export { sparseRows } from "../src/engine/kernels/sparseProduct.ts";
export { typescriptKernels } from "../src/engine/kernels/typescript.ts";
export { network } from "../src/engine/network.ts";
export { backwardPass, forwardPass, lossPass } from "../src/engine/networkPass.ts";
export { lossAndGradient, lossNode, parameterNodes } from "../src/engine/networkTape.ts";
export { optimizers } from "../src/engine/optimizers/index.ts";
export { initialHyper } from "../src/engine/optimizers/optimizer.ts";
export { sgd } from "../src/engine/optimizers/sgd.ts";
export { lineErrorMap } from "../src/engine/subjects/fits/lineErrorMap.ts";
export { classScorer } from "../src/engine/subjects/guessing/classes.ts";
export { classGlance } from "../src/engine/subjects/guessing/glance.ts";
export { xorInputs, xorNetwork, xorScorer } from "../src/engine/subjects/guessing/xor.ts";
export { mountainParameters } from "../src/engine/subjects/mountain/mountain.ts";
export { lookOver, mountainGround } from "../src/engine/subjects/mountain/mountainGround.ts";
export { mountainHeight } from "../src/engine/subjects/mountain/mountainHeight.ts";
export { mountainNetwork } from "../src/engine/subjects/mountain/mountainNetworks.ts";
export { curveShape } from "../src/engine/subjects/networks/curveNetworks.ts";
export { digitShape } from "../src/engine/subjects/networks/digitShape.ts";
export { fortyFourStart } from "../src/engine/subjects/networks/fortyFour.ts";
export { taskCut, taskCuts } from "../src/engine/subjects/networks/fortyFourTask.ts";
export { grounds } from "../src/engine/subjects/racing/grounds.ts";
export { run } from "../src/engine/subjects/racing/runner.ts";
export { beale } from "../src/engine/subjects/surfaces/beale.ts";
export { rosenbrock } from "../src/engine/subjects/surfaces/rosenbrock.ts";
export { cellMiddle, surveyBasins, trapsAround } from "../src/engine/subjects/walking/basins.ts";
export { Tape } from "../src/engine/tape.ts";
export { tensor, zeros } from "../src/engine/tensor.ts";
export { startTraining, trainingStep } from "../src/engine/training.ts";
