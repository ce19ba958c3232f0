/** All that a model needs to train at full speed, in one piece: a widget gets it as data, and brings none of it along. */
import type { MakeKernels } from "../kernels/load.ts";
import { examples } from "./examples.ts";
import { trainer } from "./trainer.ts";

export interface Training {
  readonly makeKernels: MakeKernels;
  readonly examples: typeof examples;
  readonly trainer: typeof trainer;
}

/** With the kernels that run here (see `kernels/load.ts`). */
export const trainingWith = (makeKernels: MakeKernels): Training => ({ makeKernels, examples, trainer });
