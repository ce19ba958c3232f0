import { absoluteOp } from "./absolute.ts";
import { addOp } from "./add.ts";
import { crossEntropyOp } from "./crossEntropy.ts";
import { divideOp } from "./divide.ts";
import { expOp } from "./exp.ts";
import { layerNormOp } from "./layerNorm.ts";
import { logOp } from "./log.ts";
import { matmulOp } from "./matmul.ts";
import { maxOp } from "./max.ts";
import { meanOp } from "./mean.ts";
import { meanSquaredErrorOp } from "./meanSquaredError.ts";
import { multiplyOp } from "./multiply.ts";
import { negateOp } from "./negate.ts";
import type { Op } from "./op.ts";
import { powerOp } from "./power.ts";
import { reluOp } from "./relu.ts";
import { rowAddOp } from "./rowAdd.ts";
import { scaleOp } from "./scale.ts";
import { sigmoidOp } from "./sigmoid.ts";
import { softmaxOp } from "./softmax.ts";
import { squareOp } from "./square.ts";
import { stepOp } from "./step.ts";
import { subtractOp } from "./subtract.ts";
import { sumOp } from "./sum.ts";
import { tanhOp } from "./tanh.ts";

export const ops = {
  add: addOp,
  subtract: subtractOp,
  multiply: multiplyOp,
  divide: divideOp,
  negate: negateOp,
  scale: scaleOp,
  matmul: matmulOp,
  rowAdd: rowAddOp,
  sum: sumOp,
  mean: meanOp,
  square: squareOp,
  absolute: absoluteOp,
  power: powerOp,
  exp: expOp,
  log: logOp,
  max: maxOp,
  sigmoid: sigmoidOp,
  tanh: tanhOp,
  relu: reluOp,
  step: stepOp,
  layerNorm: layerNormOp,
  softmax: softmaxOp,
  crossEntropy: crossEntropyOp,
  meanSquaredError: meanSquaredErrorOp,
} satisfies Record<string, Op>;

export type OpName = keyof typeof ops;
