import { type Network, network } from "../../network.ts";

/** The shape that all mountain networks have. Apart from the surface, which can be walked without knowing how to train. */
export const mountainShape: Network = network({ layers: [1, 3, 1], hidden: "tanh" });
