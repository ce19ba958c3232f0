import { digitPixels } from "../../datasets/digits.ts";
import { type Network, network } from "../../network.ts";

/** The chapter's reader of digits, 784-15-10: sigmoid hidden neurons, softmax and cross-entropy, 11,935 parameters. */
export const digitShape: Network = network({ layers: [digitPixels, 15, 10], output: "softmax" });
